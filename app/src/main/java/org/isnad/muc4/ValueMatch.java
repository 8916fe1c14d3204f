package org.isnad.muc4;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares dates, places, numbers and set fillers: 2 right, 1 half right, 0 wrong. */
final class ValueMatch {

    /** Set fillers that are general forms of others: half right. */
    private static final Map<Slot, Map<String, List<String>>> BROADER = Map.of(
            Slot.TYPE,
                    Map.of(
                            "ATTACK",
                            List.of("ARSON", "BOMBING", "KIDNAPPING", "HIJACKING", "ROBBERY", "FORCED WORK STOPPAGE")),
            Slot.INSTRUMENT_TYPE,
                    Map.of(
                            "GUN", List.of("MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE"),
                            "EXPLOSIVE",
                                    List.of(
                                            "BOMB",
                                            "VEHICLE BOMB",
                                            "DYNAMITE",
                                            "MINE",
                                            "AERIAL BOMB",
                                            "GRENADE",
                                            "MOLOTOV COCKTAIL"),
                            "BOMB", List.of("VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB"),
                            "PROJECTILE", List.of("MISSILE", "ROCKET")),
            Slot.CONFIDENCE, Map.of("SUSPECTED OR ACCUSED", List.of("SUSPECTED OR ACCUSED BY AUTHORITIES")),
            Slot.THING_TYPE, Map.of("POLITICAL FIGURE OFFICE OR RESIDENCE", List.of("GOVERNMENT OFFICE OR RESIDENCE")),
            Slot.THING_EFFECT, Map.of("DESTROYED", List.of("SOME DAMAGE")),
            Slot.VICTIM_TYPE,
                    Map.of(
                            "POLITICAL FIGURE", List.of("GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL"),
                            "GOVERNMENT OFFICIAL", List.of("FORMER GOVERNMENT OFFICIAL"),
                            "ACTIVE MILITARY", List.of("FORMER ACTIVE MILITARY")),
            Slot.VICTIM_EFFECT,
                    Map.of(
                            "NO INJURY", List.of("NO DEATH", "NO INJURY OR DEATH"),
                            "NO DEATH", List.of("NO INJURY OR DEATH")));

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s+([A-Z]{3})[A-Z]*\\.?\\s+(\\d{4}|\\d{2}).*");

    /** A day counts as near an open date when it is at most this many days before it. */
    private static final int NEAR_DAYS = 2;

    private ValueMatch() {}

    static int level(Slot slot, String response, String key) {
        return switch (slot.kind()) {
            case STRING -> StringMatch.level(slot, response, key);
            case SET -> set(slot, normal(response), normal(key));
            case NUMBER -> number(Amount.of(response), Amount.of(key));
            case DATE -> best(dates(response).subList(0, 1), dates(key), ValueMatch::date);
            case LOCATION -> {
                List<Location> mine = Location.all(response);
                yield mine.isEmpty() ? 0 : best(mine.subList(0, 1), Location.all(key), Location::level);
            }
        };
    }

    private interface Comparison<T> {
        int level(T response, T key);
    }

    private static <T> int best(List<T> responses, List<T> keys, Comparison<T> comparison) {
        int best = 0;
        for (T response : responses) {
            for (T key : keys) {
                best = Math.max(best, comparison.level(response, key));
            }
        }
        return best;
    }

    private static String normal(String value) {
        return String.join(" ", Words.fold(value).strip().split("\\s+", -1));
    }

    private static int set(Slot slot, String response, String key) {
        if (response.equals(key)) {
            return 2;
        }
        return BROADER.getOrDefault(slot, Map.of())
                        .getOrDefault(response, List.of())
                        .contains(key)
                ? 1
                : 0;
    }

    /** A number as written: exact, from - to with either end open, about, or plural. */
    private record Amount(
            String shape, @Nullable Integer low, @Nullable Integer high) {

        static Amount of(String text) {
            String s = text.toUpperCase(Locale.ROOT)
                    .replace("\"", "")
                    .replace(",", "")
                    .strip();
            if (s.equals("PLURAL")) {
                return new Amount("plural", null, null);
            }
            if (s.matches("~\\s*\\d+")) {
                Integer n = Integer.valueOf(s.replaceAll("\\D", ""));
                return new Amount("about", n, n);
            }
            if (s.matches("\\d+")) {
                return new Amount("exact", Integer.valueOf(s), Integer.valueOf(s));
            }
            Matcher range = Pattern.compile("(\\d*)\\s*-\\s*(\\d*)").matcher(s);
            if (range.matches()) {
                return new Amount("range", end(range.group(1)), end(range.group(2)));
            }
            return new Amount("unknown " + s, null, null);
        }

        private static @Nullable Integer end(String digits) {
            return digits.isEmpty() ? null : Integer.valueOf(digits);
        }
    }

    private static int number(Amount response, Amount key) {
        if (response.equals(key)) {
            return 2;
        }
        Integer n = response.low();
        if (!response.shape().equals("exact") || n == null) {
            return 0;
        }
        boolean end = key.shape().equals("range") && (n.equals(key.low()) || n.equals(key.high()));
        boolean about = key.shape().equals("about") && n.equals(key.low());
        return end || about ? 1 : 0;
    }

    /** Days as written: one, from - to, or on or before. */
    private record Days(@Nullable LocalDate low, @Nullable LocalDate high, String shape) {}

    private static List<Days> dates(String text) {
        List<Days> all = new ArrayList<>();
        Matcher iso = Pattern.compile("\\b(\\d{4})-(0\\d|1[0-2])-(\\d\\d)\\b").matcher(text);
        String said =
                iso.replaceAll(m -> m.group(3) + " " + MONTHS.get(Integer.parseInt(m.group(2)) - 1) + " " + m.group(1));
        for (String alternative : said.split("/", -1)) {
            String part = alternative.replaceAll("[()\"]", " ").strip();
            List<LocalDate> days = new ArrayList<>();
            boolean clear = true;
            for (String end : part.split("-", -1)) {
                if (!end.isBlank()) {
                    LocalDate day = day(end);
                    clear &= day != null;
                    if (day != null) {
                        days.add(day);
                    }
                }
            }
            if (!clear || days.isEmpty() || days.size() > 2) {
                all.add(new Days(null, null, "unknown " + part));
            } else if (part.startsWith("-")) {
                all.add(new Days(null, days.get(0), "until"));
            } else if (days.size() == 2) {
                days.sort(null);
                all.add(new Days(days.get(0), days.get(1), days.get(0).equals(days.get(1)) ? "day" : "range"));
            } else {
                all.add(
                        part.endsWith("-")
                                ? new Days(days.get(0), null, "since")
                                : new Days(days.get(0), days.get(0), "day"));
            }
        }
        return all;
    }

    private static @Nullable LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text.strip().toUpperCase(Locale.ROOT));
        int month = matcher.matches() ? MONTHS.indexOf(matcher.group(2)) : -1;
        if (month < 0) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(3));
        try {
            return LocalDate.of(
                    year < 30 ? year + 2000 : year < 100 ? year + 1900 : year,
                    month + 1,
                    Integer.parseInt(matcher.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int date(Days response, Days key) {
        if (response.equals(key)) {
            return 2;
        }
        LocalDate high = response.high();
        LocalDate keyHigh = key.high();
        if (high == null || keyHigh == null) {
            return 0;
        }
        if (response.shape().equals("until")) {
            return !key.shape().equals("until") && high.equals(keyHigh) ? 1 : 0;
        }
        if (key.shape().equals("until")) {
            return !high.isAfter(keyHigh) && !high.isBefore(keyHigh.minusDays(NEAR_DAYS)) ? 1 : 0;
        }
        LocalDate low = response.low();
        LocalDate keyLow = key.low();
        boolean inside = low != null && keyLow != null && !keyLow.isAfter(low) && !high.isAfter(keyHigh);
        return key.shape().equals("range") && inside ? 1 : 0;
    }

    /**
     * A country, then the places of each level, several where it is between two.
     *
     * @param levels of each place its name and the kinds it is said to be
     */
    record Location(String country, List<List<Place>> levels) {

        record Place(String name, Set<String> kinds) {

            private static final Set<String> TOWNS = Set.of("CITY", "TOWN");

            boolean isSame(Place other) {
                if (!name.equals(other.name)) {
                    return false;
                }
                return kinds.isEmpty()
                        || other.kinds.isEmpty()
                        || kinds.stream().anyMatch(other.kinds::contains)
                        || kinds.stream().anyMatch(TOWNS::contains)
                                && other.kinds.stream().anyMatch(TOWNS::contains);
            }
        }

        /** The alternatives of a text; a bare place after the first takes the first's country. */
        static List<Location> all(String text) {
            List<Location> all = new ArrayList<>();
            for (String part : outside(Words.fold(text).replace("\"", " "), '/')) {
                List<List<Place>> levels = new ArrayList<>();
                for (String level : outside(part, ':')) {
                    List<Place> places = new ArrayList<>();
                    for (String place : outside(level.replaceAll("(?<=\\s)-(?=\\s)", "\u0000"), '\u0000')) {
                        Place parsed = place(place);
                        if (!parsed.name().isEmpty()) {
                            places.add(parsed);
                        }
                    }
                    if (!places.isEmpty()) {
                        levels.add(places);
                    }
                }
                if (levels.isEmpty()) {
                    continue;
                }
                String country = levels.get(0).get(0).name();
                List<List<Place>> below = levels.subList(1, levels.size());
                boolean bare = !all.isEmpty()
                        && below.isEmpty()
                        && !all.get(0).levels().isEmpty()
                        && !ScoreWords.COUNTRIES.contains(country);
                all.add(
                        bare
                                ? new Location(all.get(0).country(), List.of(List.of(new Place(country, Set.of()))))
                                : new Location(country, below));
            }
            return all;
        }

        private static Place place(String text) {
            Set<String> kinds = new LinkedHashSet<>();
            Matcher brackets = Pattern.compile("\\(([^)]*)\\)?").matcher(text);
            while (brackets.find()) {
                for (String kind : brackets.group(1).split("/", -1)) {
                    if (!kind.isBlank()) {
                        kinds.add(String.join(" ", kind.strip().split("\\s+", -1)));
                    }
                }
            }
            String name = brackets.replaceAll(" ").replaceAll("[?]", " ").strip();
            return new Place(String.join(" ", name.split("\\s+", -1)), kinds);
        }

        /** Cuts at a mark that stands outside brackets. */
        private static List<String> outside(String text, char mark) {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
                if (c == mark && depth == 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                } else {
                    part.append(c);
                }
            }
            parts.add(part.toString());
            return parts;
        }

        int level(Location key) {
            if (!country.equals(key.country)) {
                return 0;
            }
            boolean same = levels.size() == key.levels.size();
            for (int i = 0; same && i < levels.size(); i++) {
                same = sameLevel(levels.get(i), key.levels.get(i));
            }
            return same ? 2 : 1;
        }

        private static boolean sameLevel(List<Place> mine, List<Place> wanted) {
            boolean same = mine.size() == wanted.size();
            for (int i = 0; same && i < mine.size(); i++) {
                same = mine.get(i).isSame(wanted.get(i));
            }
            return same;
        }
    }
}
