package org.isnad.muc4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names mean one organization: those that are listed together, and a name with its short form in brackets behind
 * it. Made for one bulletin.
 */
final class Aliases {

    private static final int LONGEST_NAME = 10;

    private final WordLists lists;

    /** Of each short form in brackets, the words before it. */
    private final Map<String, List<String>> explained = new HashMap<>();

    Aliases(Parsed parsed, WordLists lists) {
        this.lists = lists;
        for (Line line : parsed.lines()) {
            for (int i = 1; i + 2 < line.size(); i++) {
                boolean bracket = line.key(i).equals("(") || line.key(i).equals("[");
                if (bracket && (line.key(i + 2).equals(")") || line.key(i + 2).equals("]"))) {
                    StringBuilder before = new StringBuilder();
                    for (int j = Math.max(0, i - LONGEST_NAME); j < i; j++) {
                        before.append(line.key(j)).append(' ');
                    }
                    explained
                            .computeIfAbsent(Words.plain(line.key(i + 1)), k -> new ArrayList<>())
                            .add(Words.plain(before.toString()));
                }
            }
        }
    }

    /** Whether two fillers name the same organization, or the same thing of it. */
    boolean isSame(String a, String b) {
        String plainA = Words.plain(a);
        String plainB = Words.plain(b);
        int listed = listed(plainA);
        return plainA.equals(plainB)
                || isShortFor(plainA, plainB)
                || isShortFor(plainB, plainA)
                || listed >= 0 && listed == listed(plainB);
    }

    /** The listed organization that a name is of: "FMLN", and "FMLN urban cells". */
    private int listed(String plain) {
        int whole = lists.body(plain);
        return whole >= 0 ? whole : lists.body(plain.replaceAll(" .*", ""));
    }

    /** "ORF offices" for "offices of the Orange River Front", where ORF stands in brackets behind that name. */
    private boolean isShortFor(String brief, String full) {
        Set<String> rest = new HashSet<>(List.of(brief.split(" ", -1)));
        Set<String> words = new HashSet<>(List.of(full.split(" ", -1)));
        for (String word : List.copyOf(rest)) {
            List<String> names = explained.getOrDefault(word, List.of());
            Set<String> others = new HashSet<>(rest);
            others.remove(word);
            Set<String> name = new HashSet<>(words);
            name.removeAll(others);
            if (words.containsAll(others)
                    && name.size() > 1
                    && names.stream().anyMatch(n -> List.of(n.split(" ", -1)).containsAll(name))) {
                return true;
            }
        }
        return false;
    }
}
