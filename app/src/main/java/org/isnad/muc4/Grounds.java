package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * On what ground an organization is named as one that did it: what is said of it, and by whom, around each place where the
 * bulletin names it in any of its names.
 */
final class Grounds {

    /** How far a verb may stand from the name that it is said of. */
    private static final int FAR = 7;

    private static final int NEAR = 3;

    private final Parsed parsed;
    private final WordLists lists;

    Grounds(Parsed parsed, WordLists lists) {
        this.parsed = parsed;
        this.lists = lists;
    }

    /**
     * What is found, for the lines of the incident and the others apart.
     *
     * @param name  of the organization
     * @param lines those of the incident
     */
    Set<String> of(String name, Collection<Integer> lines) {
        Set<String> found = new LinkedHashSet<>();
        for (Phrase mention : mentions(name)) {
            boolean inside = lines.contains(mention.line().index());
            for (String ground : grounds(mention)) {
                found.add("ground=" + ground);
                found.add("ground " + inside + "=" + ground);
            }
        }
        for (int index : lines) {
            Line line = parsed.lines().get(index);
            if (any(line, "own", 0, line.size())) {
                found.add("ground=we");
            }
        }
        return found;
    }

    /** All places of an organization, under any of its names; of overlapping phrases the longest. */
    private List<Phrase> mentions(String name) {
        Aliases aliases = new Aliases(parsed, lists);
        String plain = Words.plain(name);
        List<Phrase> mentions = new ArrayList<>();
        for (List<Phrase> phrases : parsed.phrases()) {
            for (Phrase phrase : phrases) {
                String words = parsed.words(phrase);
                boolean part = (" " + Words.plain(words) + " ").contains(" " + plain + " ");
                if ((part || aliases.isSame(name, words)) && mentions.stream().noneMatch(phrase::overlaps)) {
                    mentions.add(phrase);
                }
            }
        }
        return mentions;
    }

    private List<String> grounds(Phrase mention) {
        Line line = mention.line();
        List<String> found = new ArrayList<>();
        int from = mention.from();
        int to = mention.to();
        if (any(line, "doubting", from - NEAR, to)) {
            found.add("alleged");
        }
        int claim = first(line, "claiming", to, to + FAR);
        if (claim >= 0) {
            found.add("claims");
        }
        if (line.key(from - 1).equals("by") && any(line, "claiming", from - FAR, from)
                || line.key(from - 2).equals("by") && any(line, "claiming", from - FAR, from)) {
            found.add("claimed by it");
        }
        int accuse = last(line, "accusing", 0, from);
        if (accuse >= 0) {
            String by = any(line, "authority", 0, accuse)
                    ? "authority"
                    : any(line, "authority", accuse, from)
                            ? "perhaps authority"
                            : any(line, "own", 0, accuse) ? "us" : "others";
            found.add("accused by " + by);
            found.add("accused" + (from - accuse <= FAR ? " near" : " far"));
        }
        int blame = first(line, "accusing", to, to + FAR);
        if (blame >= 0) {
            found.add(blame <= to + 1 ? "accuses" : "blamed");
        }
        boolean said = any(line, "saying", 0, line.size());
        boolean authority = any(line, "authority", 0, from) || any(line, "authority", to, line.size());
        found.add(said ? authority ? "said by authority" : "said" : "not said");
        return found;
    }

    private boolean any(Line line, String wordClass, int from, int to) {
        return first(line, wordClass, from, to) >= 0;
    }

    private int first(Line line, String wordClass, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(line.size(), to); i++) {
            if (lists.is(wordClass, line.key(i))) {
                return i;
            }
        }
        return -1;
    }

    private int last(Line line, String wordClass, int from, int to) {
        for (int i = Math.min(line.size(), to) - 1; i >= Math.max(0, from); i--) {
            if (lists.is(wordClass, line.key(i))) {
                return i;
            }
        }
        return -1;
    }
}
