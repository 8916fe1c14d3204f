package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.isnad.muc4.Judged.Mention;

/** Joins the mentions of one target, and joins descriptions with the names that they describe. */
final class Targets {

    private Targets() {}

    /** What a filler is written as: the words without leading articles and numbers, in capitals. */
    static String written(Parsed parsed, Phrase phrase) {
        int from = phrase.from();
        while (from < phrase.to() - 1
                && from < phrase.head()
                && (Numbers.isCounter(phrase.line().key(from))
                        || phrase.line().sentence().token(from).isPunctuation())) {
            from++;
        }
        Phrase cut = new Phrase(phrase.line(), from, phrase.to(), phrase.kind(), phrase.head(), phrase.name());
        return parsed.words(cut).toUpperCase(Locale.ROOT);
    }

    /** Mentions of one wording, or of a part of it with the same noun form, are one; so are two that count alike. */
    static Map<String, List<Mention>> grouped(Parsed parsed, List<Mention> mentions) {
        List<Mention> byLength = new ArrayList<>(mentions);
        byLength.sort(Comparator.comparingInt((Mention m) ->
                        -Words.counted(written(parsed, m.phrase())).size())
                .thenComparing(Comparator.comparingDouble((Mention m) -> -m.p())));
        Map<String, List<Mention>> groups = new LinkedHashMap<>();
        for (Mention mention : byLength) {
            String words = written(parsed, mention.phrase());
            String home = null;
            for (Map.Entry<String, List<Mention>> group : groups.entrySet()) {
                if (isPart(words, group.getKey()) && !countsOtherwise(group.getValue(), mention)) {
                    home = group.getKey();
                    break;
                }
            }
            groups.computeIfAbsent(home == null ? words : home, k -> new ArrayList<>())
                    .add(mention);
        }
        return groups;
    }

    /** "Jesuits" is part of "Jesuit priests"; "person" is no part of "persons". */
    private static boolean isPart(String words, String longer) {
        List<String> small = Words.counted(words);
        List<String> big = Words.counted(longer);
        if (small.isEmpty() || big.isEmpty()) {
            return words.equals(longer);
        }
        Set<String> stems = new HashSet<>();
        big.forEach(w -> stems.add(Words.stem(w)));
        String last = small.get(small.size() - 1).toLowerCase(Locale.ROOT);
        String lastOfBig = big.get(big.size() - 1).toLowerCase(Locale.ROOT);
        return big.containsAll(small)
                || Numbers.isPlural(last) == Numbers.isPlural(lastOfBig)
                        && small.stream().allMatch(w -> stems.contains(Words.stem(w)));
    }

    /** "Five persons" and "37 persons" are not the same persons. */
    private static boolean countsOtherwise(List<Mention> group, Mention mention) {
        Integer stated = Numbers.stated(mention.phrase());
        return stated != null
                && group.stream()
                        .map(m -> Numbers.stated(m.phrase()))
                        .anyMatch(other -> other != null && !other.equals(stated));
    }

    /** The surest group, and others that are about certain: most incidents have one who did it, if that. */
    static Map<String, List<Mention>> surest(Map<String, List<Mention>> groups, double certain) {
        Map<String, List<Mention>> kept = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingDouble(group -> -best(group.getValue())))
                .forEach(group -> {
                    if (kept.isEmpty() || best(group.getValue()) >= certain) {
                        kept.put(group.getKey(), group.getValue());
                    }
                });
        return kept;
    }

    /** Groups that are the same in other words become one, under the name of the surest. */
    static Map<String, List<Mention>> joined(Map<String, List<Mention>> groups, BiPredicate<String, String> same) {
        List<Map.Entry<String, List<Mention>>> surest = new ArrayList<>(groups.entrySet());
        surest.sort(Comparator.comparingDouble(group -> -best(group.getValue())));
        Map<String, List<Mention>> joined = new LinkedHashMap<>();
        for (Map.Entry<String, List<Mention>> group : surest) {
            String home = joined.keySet().stream()
                    .filter(words -> same.test(words, group.getKey()))
                    .findFirst()
                    .orElse(group.getKey());
            joined.computeIfAbsent(home, k -> new ArrayList<>()).addAll(group.getValue());
        }
        return joined;
    }

    /**
     * Things, or people without names.
     *
     * @param same which wordings mean the same one
     */
    static List<Target> things(Parsed parsed, List<Mention> mentions, BiPredicate<String, String> same) {
        List<Target> targets = new ArrayList<>();
        joined(grouped(parsed, mentions), same)
                .forEach((words, group) ->
                        targets.add(new Target(null, words, phrases(group), number(parsed, group), best(group))));
        return targets;
    }

    static List<Target> victims(Parsed parsed, List<Mention> names, List<Mention> descriptions) {
        List<Target> targets = new ArrayList<>();
        Set<Mention> used = new HashSet<>();
        Set<String> usedWords = new HashSet<>();
        Set<String> usedHeads = new HashSet<>();
        grouped(parsed, names).forEach((words, group) -> {
            Mention description = null;
            for (Mention name : group) {
                for (Mention d : descriptions) {
                    if (describes(d.phrase(), name.phrase()) && (description == null || d.p() > description.p())) {
                        description = d;
                    }
                }
            }
            for (Mention name : group) {
                for (Mention d : descriptions) {
                    if (describes(d.phrase(), name.phrase())) {
                        used.add(d);
                        usedWords.add(Words.plain(written(parsed, d.phrase())));
                        usedHeads.add(head(d.phrase()));
                    }
                }
            }
            String said = description == null ? null : written(parsed, description.phrase());
            targets.add(new Target(words, said, phrases(group), "1", best(group)));
        });
        List<Mention> rest = new ArrayList<>();
        for (Mention d : descriptions) {
            boolean again = !Numbers.isPlural(d.phrase().line().key(d.phrase().head()))
                    && (usedWords.contains(Words.plain(written(parsed, d.phrase())))
                            || isDefinite(d.phrase()) && usedHeads.contains(head(d.phrase())));
            if (!used.contains(d) && !again && d.phrase().kind() != Phrase.Kind.TITLE) {
                rest.add(d);
            }
        }
        targets.addAll(things(parsed, rest, String::equals));
        return targets;
    }

    /** "Senator X", "X, a senator", "the senator, X". */
    private static boolean describes(Phrase description, Phrase name) {
        if (description.line().index() != name.line().index()) {
            return false;
        }
        if (description.name() == name.from()) {
            return true;
        }
        if (Numbers.isPlural(description.line().key(description.head()))) {
            return false;
        }
        Line line = name.line();
        boolean after =
                description.from() == name.to() + 1 && line.key(name.to()).equals(",");
        boolean before = description.to() == name.from()
                || description.to() + 1 == name.from()
                        && line.key(description.to()).equals(",");
        return after || before;
    }

    private static String head(Phrase phrase) {
        return Words.stem(phrase.line().key(phrase.head()).toUpperCase(Locale.ROOT));
    }

    /** "The priest", "this leader": one that was told of before. */
    private static boolean isDefinite(Phrase phrase) {
        String first = phrase.line().key(phrase.from());
        return !first.equals("a") && !first.equals("an") && !first.equals("another") && Numbers.stated(phrase) == null;
    }

    private static List<Phrase> phrases(List<Mention> group) {
        return group.stream()
                .sorted(Comparator.comparingDouble((Mention m) -> -m.p()))
                .map(Mention::phrase)
                .toList();
    }

    private static double best(List<Mention> group) {
        return group.stream().mapToDouble(Mention::p).max().orElse(0);
    }

    /** The number of the first mention that states one, else of the bulletin's other mentions of its noun. */
    private static String number(Parsed parsed, List<Mention> group) {
        for (Mention mention : group) {
            if (Numbers.stated(mention.phrase()) != null) {
                return Numbers.of(mention.phrase());
            }
        }
        String number = Numbers.of(group.get(0).phrase());
        return number.equals("PLURAL") ? elsewhere(parsed, group.get(0).phrase()) : number;
    }

    /** "The priests", of whom another line says that they are six: the commonest number, of equals the first. */
    private static String elsewhere(Parsed parsed, Phrase plural) {
        String noun = plural.line().key(plural.head());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (List<Phrase> phrases : parsed.phrases()) {
            for (Phrase phrase : phrases) {
                if (phrase.kind() == Phrase.Kind.PLAIN
                        && phrase.line().key(phrase.head()).equals(noun)
                        && Numbers.stated(phrase) != null) {
                    counts.merge(Numbers.of(phrase), 1, Integer::sum);
                }
            }
        }
        String best = "PLURAL";
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                best = count.getKey();
            }
        }
        return best;
    }
}
