package org.isnad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.place.NameKey;
import org.isnad.place.Place;
import org.isnad.place.PlaceReader;
import org.isnad.place.Toponym;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.report.Span;
import org.isnad.text.SentenceSplitter;

/**
 * Short reports made of spellings whose province is known, three villages of one province in each, and how many of the
 * villages are put in the right one. Only every second report names the province; all name the country.
 */
final class VillageReports {

    private static final int VILLAGES = 3;

    /** A spelling in a report. */
    record Village(String spelling, String province) {}

    /** A report and its villages. */
    private record Made(String text, List<Village> villages) {}

    /** What became of the villages. */
    record Score(int villages, int found, int right) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d villages in reports; with a point %d (%.1f %%); in the right province %d (%.1f %%)",
                    villages,
                    found,
                    100.0 * found / Math.max(1, villages),
                    right,
                    100.0 * right / Math.max(1, villages));
        }
    }

    private VillageReports() {}

    /** Villages in Latin letters alone: the reports are in English. */
    static Score score(PlaceReader reader, List<Village> villages, String country, List<String> wrong) {
        int all = 0;
        int found = 0;
        int right = 0;
        for (Made made : made(villages, country)) {
            Report report = new Report(new ReportId("made"), "", made.text(), null, null, null, "en");
            List<Toponym> toponyms = reader.find(SentenceSplitter.split(report));
            for (Village village : made.villages()) {
                all++;
                int start = made.text().indexOf(village.spelling());
                Span span = new Span(start, start + village.spelling().length());
                Place place = toponyms.stream()
                        .filter(t -> t.at().part() == Part.TEXT && t.at().span().overlaps(span))
                        .map(Toponym::place)
                        .filter(p -> p != null)
                        .findFirst()
                        .orElse(null);
                boolean same = place != null
                        && NameKey.skeleton(String.valueOf(place.province()))
                                .equals(NameKey.skeleton(village.province()));
                found += place == null ? 0 : 1;
                right += same ? 1 : 0;
                if (!same) {
                    wrong.add("%s\t%s\t%s\t%s"
                            .formatted(
                                    village.spelling(),
                                    village.province(),
                                    place == null ? "-" : place.id() + " " + place.province(),
                                    made.text()));
                }
            }
        }
        return new Score(all, found, right);
    }

    private static List<Made> made(List<Village> villages, String country) {
        Map<String, List<Village>> byProvince = new LinkedHashMap<>();
        for (Village village : villages) {
            if (village.spelling().chars().allMatch(c -> c < 0x250)) {
                byProvince
                        .computeIfAbsent(village.province(), p -> new ArrayList<>())
                        .add(village);
            }
        }
        List<Made> made = new ArrayList<>();
        byProvince.forEach((province, all) -> {
            for (int from = 0; from < all.size(); from += VILLAGES) {
                List<Village> three = all.subList(from, Math.min(all.size(), from + VILLAGES));
                String where =
                        made.size() % 2 == 0 ? "in the countryside of " + province + ", " + country : "in " + country;
                made.add(new Made(text(three, where), three));
            }
        });
        return made;
    }

    private static String text(List<Village> villages, String where) {
        String first = "Artillery shelled the village of " + villages.get(0).spelling() + " " + where + " on Friday.";
        String second = villages.size() < 2
                ? ""
                : " Two people were killed in " + villages.get(1).spelling() + ", a monitor said.";
        String third = villages.size() < 3
                ? ""
                : " Later, air strikes hit a market in " + villages.get(2).spelling() + ".";
        return first + second + third;
    }
}
