package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident may have happened: a country, and the chains of places that the bulletin names in it. The kind of a
 * place is given only where the text or the list of places tells it.
 */
final class PlaceSlot {

    private static final Map<String, Integer> RANK = new HashMap<>();

    static {
        String[][] order = {
            {"region", "department", "province", "intendancy", "state"},
            {"municipality", "city", "town", "jurisdiction", "port"},
            {
                "district", "canton", "village", "neighborhood", "university", "airport", "farm", "hamlet", "volcano",
                "suburb", "settlement", "hacienda", "ranch", "river", "hill", "colony", "estate", "bridge"
            }
        };
        for (int i = 0; i < order.length; i++) {
            for (String type : order[i]) {
                RANK.put(type, i);
            }
        }
    }

    private static final List<String> COUNTRIES = List.of(
            "ARGENTINA", "BOLIVIA", "CHILE", "COLOMBIA", "ECUADOR", "EL SALVADOR", "GUATEMALA", "HONDURAS", "PERU");

    private final WordLists lists;

    PlaceSlot(WordLists lists) {
        this.lists = lists;
    }

    private record Found(@Nullable String country, String name, String type, boolean told, int from, int to) {
        int rank() {
            return RANK.getOrDefault(type.toLowerCase(Locale.ROOT), 1);
        }

        String written() {
            return told ? name + " (" + type + ")" : name;
        }
    }

    /** Whether two locations name the same country and the same places, whatever their kinds. */
    static boolean isSame(String a, String b) {
        return names(a).equals(names(b));
    }

    private static String names(String location) {
        return location.replaceAll("\\([^)]*\\)", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*:\\s*", ":")
                .strip();
    }

    /** The options for an incident that these lines tell of; the country alone comes first. */
    List<Choice.Option> options(Parsed parsed, NavigableSet<Integer> lines) {
        String country = country(parsed, lines);
        Found capital = dateline(parsed.bulletin(), country);
        Map<String, Set<String>> options = new LinkedHashMap<>();
        boolean any = false;
        for (Line line : parsed.lines()) {
            int order = 0;
            for (List<Found> chain : chains(places(line, country), country)) {
                String value = written(country, chain);
                any |= lines.contains(line.index());
                addFeatures(options.computeIfAbsent(value, v -> new LinkedHashSet<>()), line, chain, lines, order);
                if (capital != null
                        && chain.get(0).rank() == 2
                        && !chain.get(0).name().equals(capital.name())) {
                    List<Found> longer = new ArrayList<>(chain);
                    longer.add(0, capital);
                    Set<String> found = options.computeIfAbsent(written(country, longer), v -> new LinkedHashSet<>());
                    addFeatures(found, line, chain, lines, order);
                    found.add("lengthened=" + chain.get(0).type());
                }
                order++;
            }
        }
        if (capital != null) {
            Set<String> found = options.computeIfAbsent(written(country, List.of(capital)), v -> new LinkedHashSet<>());
            found.add("dateline");
            found.add("dateline_any=" + any);
            found.add("dateline_place=" + capital.name());
        }
        List<Choice.Option> all = new ArrayList<>();
        Set<String> bare = new LinkedHashSet<>();
        bare.add("bare");
        bare.add("bare_any=" + any);
        bare.add("bare_capital=" + (capital == null ? "none" : capital.name()));
        bare.add("bare_country=" + country);
        bare.add("bare_options=" + Math.min(5, options.size()));
        bare.add("bare_lines=" + Features.bucket(lines.size()));
        Line first = parsed.lines().get(lines.first());
        for (int i = 0; i < first.size(); i++) {
            bare.add("bw=" + first.word(i));
        }
        all.add(new Choice.Option(country, bare));
        options.forEach((value, found) -> {
            found.add("listed=" + (capital != null && value.contains(capital.name())));
            all.add(new Choice.Option(value, found));
        });
        return all;
    }

    private static void addFeatures(
            Set<String> found, Line line, List<Found> chain, NavigableSet<Integer> lines, int order) {
        boolean inside = lines.contains(line.index());
        int distance = line.index() - lines.first();
        Found last = chain.get(chain.size() - 1);
        Found first = chain.get(0);
        found.add("inside=" + inside);
        found.add("inFirst=" + (line.index() == lines.first()));
        found.add("order=" + inside + Math.min(order, 3));
        found.add("from=" + (distance < 0 ? "-" + Features.bucket(-distance) : Features.bucket(distance)));
        found.add("length=" + chain.size());
        found.add("types=" + first.type() + "_" + last.type() + inside);
        int start = chain.stream().mapToInt(Found::from).min().orElse(0);
        int end = chain.stream().mapToInt(Found::to).max().orElse(0);
        found.add(inside + "l1=" + Features.word(line, start - 1));
        found.add(inside + "l2=" + Features.word(line, start - 2) + "_" + Features.word(line, start - 1));
        found.add(inside + "r1=" + Features.word(line, end));
        for (int i = start - 1; i >= Math.max(0, start - 12); i--) {
            if (line.tag(i).equals("VERB")) {
                found.add(inside + "lv=" + line.key(i));
                break;
            }
        }
    }

    private static String written(String country, List<Found> chain) {
        StringBuilder location = new StringBuilder(country);
        for (Found place : chain) {
            location.append(": ").append(place.written());
        }
        return location.toString();
    }

    /** Places beside one another are one chain, from large to small; each rank once. */
    private static List<List<Found>> chains(List<Found> places, String country) {
        List<List<Found>> chains = new ArrayList<>();
        List<Found> current = new ArrayList<>();
        int end = -10;
        for (Found place : places) {
            if (place.type().equals("COUNTRY")
                    || place.country() != null && !place.country().equals(country)) {
                continue;
            }
            boolean joins = place.from() - end <= 3
                    && current.stream().noneMatch(p -> p.rank() == place.rank() && p.rank() < 2);
            if (!joins && !current.isEmpty()) {
                chains.add(sorted(current));
                current = new ArrayList<>();
            }
            current.add(place);
            end = place.to();
        }
        if (!current.isEmpty()) {
            chains.add(sorted(current));
        }
        return chains;
    }

    private static List<Found> sorted(List<Found> chain) {
        List<Found> sorted = new ArrayList<>(chain);
        sorted.sort(
                Comparator.comparingInt(Found::rank).thenComparing(Comparator.comparingInt((Found p) -> -p.from())));
        return sorted;
    }

    private @Nullable Found dateline(Bulletin bulletin, String country) {
        String name = bulletin.dateline()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[,(].*", "")
                .strip();
        for (WordLists.Place place : lists.places(name)) {
            if (place.country().equals(country) && place.type().equals("CITY")) {
                return new Found(country, upper(name), "CITY", true, -1, -1);
            }
        }
        return null;
    }

    private String country(Parsed parsed, NavigableSet<Integer> lines) {
        Map<String, Double> votes = new LinkedHashMap<>();
        String dateline = parsed.bulletin().dateline().toLowerCase(Locale.ROOT);
        for (String part : dateline.split("[,()]", -1)) {
            List<WordLists.Place> known = lists.places(part.strip());
            if (!known.isEmpty()) {
                votes.merge(known.get(0).country(), 3.0, Double::sum);
                break;
            }
        }
        for (Line line : parsed.lines()) {
            boolean in = lines.contains(line.index());
            for (Found place : places(line, "")) {
                if (place.country() != null) {
                    boolean at = line.key(place.from() - 1).matches("in|near|at|of|to|from|outside");
                    votes.merge(place.country(), (in ? 2 : 0.3) * (at ? 1.5 : 1), Double::sum);
                }
            }
            for (int i = 0; i < line.size(); i++) {
                String nation = lists.nation(line.key(i));
                if (nation != null) {
                    votes.merge(nation, in ? 0.8 : 0.15, Double::sum);
                }
            }
        }
        String best = "";
        double most = -1;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            double weight = vote.getValue() * (COUNTRIES.contains(vote.getKey()) ? 4 : 1);
            if (weight > most) {
                most = weight;
                best = vote.getKey();
            }
        }
        return best;
    }

    /** Places of the list, and names beside a word for a kind of place. */
    private List<Found> places(Line line, String country) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Found place = listed(line, at, country);
            if (place == null) {
                place = described(line, at);
            }
            if (place != null) {
                found.add(place);
            }
            at = place == null ? at + 1 : Math.max(at + 1, place.to());
        }
        return found;
    }

    private @Nullable Found listed(Line line, int at, String country) {
        for (int length = Math.min(6, line.size() - at); length > 0; length--) {
            String name = name(line, at, at + length);
            List<WordLists.Place> known = lists.places(name);
            if (!known.isEmpty()) {
                return choose(line, known, name, at, at + length, country);
            }
        }
        return null;
    }

    private @Nullable Found described(Line line, int at) {
        if (!isNameStart(line, at) || at > 0 && lists.isNameLike(line.key(at - 1))) {
            return null;
        }
        int to = at;
        while (to < line.size()
                && (lists.isNameLike(line.key(to))
                        || lists.is("particle", line.key(to))
                                && (lists.isNameLike(line.key(to + 1)) || lists.is("particle", line.key(to + 1))))) {
            to++;
        }
        if (to == at) {
            return null;
        }
        String after = line.key(to);
        String before = line.key(at - 2);
        if (RANK.containsKey(after)) {
            return new Found(null, upper(name(line, at, to)), upper(after), true, at, to + 1);
        }
        if (line.key(at - 1).equals("of") && RANK.containsKey(before)) {
            return new Found(null, upper(name(line, at, to)), upper(before), true, at, to);
        }
        return null;
    }

    private boolean isNameStart(Line line, int at) {
        return lists.isNameLike(line.key(at))
                || lists.is("particle", line.key(at)) && lists.isNameLike(line.key(at + 1));
    }

    private static Found choose(Line line, List<WordLists.Place> known, String name, int from, int to, String country) {
        String after = line.key(to);
        String type = RANK.containsKey(after) && !after.equals("airport") ? upper(after) : null;
        if (type == null && line.key(from - 1).equals("of") && RANK.containsKey(line.key(from - 2))) {
            type = upper(line.key(from - 2));
        }
        WordLists.Place best = known.get(0);
        for (WordLists.Place place : known) {
            boolean sameCountry = place.country().equals(country);
            boolean bestSame = best.country().equals(country);
            if (sameCountry && !bestSame
                    || sameCountry == bestSame && place.type().equals(type)) {
                best = place;
            }
        }
        boolean told = type != null
                || known.stream().filter(p -> p.country().equals(country)).count() == 1;
        int end = type != null && after.equals(type.toLowerCase(Locale.ROOT)) ? to + 1 : to;
        return new Found(best.country(), upper(name), type != null ? type : best.type(), told, from, end);
    }

    private static String name(Line line, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            words.add(line.key(i));
        }
        return String.join(" ", words);
    }

    private static String upper(String s) {
        return s.toUpperCase(Locale.ROOT);
    }
}
