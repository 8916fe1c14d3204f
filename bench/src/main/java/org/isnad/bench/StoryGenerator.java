package org.isnad.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.isnad.report.Report;
import org.isnad.report.ReportId;

/**
 * Invents an archive: stories of one act each, told by one to a dozen reports over four days, with tolls that rise, denials,
 * and copies under another outlet's name. Places and persons are many and named by syllables, so that, as in the world,
 * most names are rare. The same seed gives the same archive, and its first reports do not depend on its length.
 */
final class StoryGenerator {

    private static final String[] SYLLABLES =
            "ba ze ro mi tal ka dun shi ra no ve lo har be qu sim ta ri gol me sar du pe lin mo za fa ke ju ter"
                    .split(" ", -1);
    private static final Set<String> GIVEN =
            Set.of("village", "district", "province", "doctor", "resident", "person", "day", "killed", "injured");
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    /** So many stories happen on a day. */
    private static final int A_DAY = 12;

    private static final int VILLAGES = 6_000;
    private static final int PROVINCES = 40;
    private static final int COPIES_OF_TEN = 4;

    private final Grammar grammar = Grammar.read("story-grammar.txt", GIVEN);
    private final long seed;

    StoryGenerator(long seed) {
        this.seed = seed;
    }

    /** The reports of the story with this number; they do not depend on other stories. */
    List<Report> story(int number) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
        LocalDate day = FIRST_DAY.plusDays(number / A_DAY);
        int village = (int) (VILLAGES * Math.pow(random.nextDouble(), 2));
        Map<String, String> fixed = new HashMap<>();
        fixed.put("village", name(village, 3));
        fixed.put("district", name(VILLAGES + village % 600, 2));
        fixed.put("province", name(2 * VILLAGES + village % PROVINCES, 2));
        fixed.put("doctor", person(random));
        fixed.put("resident", person(random));
        fixed.put("person", person(random));
        fixed.put("day", WEEKDAY.format(day));
        fixed.put("act", grammar.text("act", fixed, random));
        fixed.put("party", grammar.text("party", fixed, random));
        int killed = 1 + random.nextInt(1 + random.nextInt(40));
        int injured = killed + random.nextInt(60);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < tellers(random); i++) {
            killed += i == 0 || random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(4);
            fixed.put("killed", Integer.toString(killed));
            fixed.put("injured", Integer.toString(injured));
            boolean copy = i > 0 && random.nextInt(10) < COPIES_OF_TEN;
            Report from = copy ? reports.get(random.nextInt(i)) : null;
            String text = from == null ? text(fixed, random) : copied(from.text(), random);
            reports.add(new Report(
                    new ReportId("story-" + number + "-" + i),
                    from == null ? grammar.text("title", fixed, random) : from.title(),
                    text,
                    day.plusDays(Math.min(3, i / 2)),
                    grammar.text("outlet", fixed, random),
                    "https://reports.example/" + number + "/" + i,
                    "en"));
        }
        return reports;
    }

    private static int tellers(RandomGenerator random) {
        int thrown = random.nextInt(10);
        return thrown < 5 ? 1 : thrown < 8 ? random.nextInt(2, 5) : random.nextInt(5, 13);
    }

    private String text(Map<String, String> fixed, RandomGenerator random) {
        StringBuilder text = new StringBuilder(grammar.text("lead", fixed, random));
        for (int i = random.nextInt(4, 9); i > 0; i--) {
            text.append(i % 2 == 0 ? "\n\n" : " ").append(grammar.text("paragraph", fixed, random));
        }
        return text.toString();
    }

    /** The same words without one paragraph. */
    private static String copied(String text, RandomGenerator random) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n", -1)));
        if (paragraphs.size() > 2) {
            paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String person(RandomGenerator random) {
        return name(random.nextInt(20_000), 2) + " " + name(20_000 + random.nextInt(40_000), 3);
    }

    /** A name made of syllables; each number has its own. */
    private static String name(int number, int syllables) {
        RandomGenerator random = new SplittableRandom(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
