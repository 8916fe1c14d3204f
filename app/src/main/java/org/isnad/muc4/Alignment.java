package org.isnad.muc4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the fillers of a key stand in its bulletin. Used in training only. */
final class Alignment {

    /**
     * What the key says of a phrase.
     *
     * @param role      the part it plays; null where the phrase is much like a filler but not the same, so that it
     *                  should teach nothing
     * @param templates the templates it fills
     */
    record Mark(@Nullable Role role, Set<Integer> templates) {}

    private static final List<Role> ORDER =
            List.of(Role.VICTIM, Role.VICTIM_DESCRIPTION, Role.THING, Role.ORGANIZATION, Role.PERSON, Role.INSTRUMENT);

    private final Map<Phrase, Mark> marks = new HashMap<>();

    private Alignment() {}

    static Alignment of(Parsed parsed) {
        Alignment alignment = new Alignment();
        List<Phrase> all = new ArrayList<>();
        parsed.phrases().forEach(all::addAll);
        Map<Phrase, Set<String>> words = new HashMap<>();
        for (Phrase phrase : all) {
            words.put(phrase, new TreeSet<>(Words.counted(parsed.words(phrase))));
        }
        for (Role role : ORDER) {
            for (int t = 0; t < parsed.bulletin().templates().size(); t++) {
                for (Fill fill : parsed.bulletin().templates().get(t).fills(role.slot())) {
                    alignment.align(parsed, all, words, role, fill, t);
                }
            }
        }
        return alignment;
    }

    Mark mark(Phrase phrase) {
        return marks.getOrDefault(phrase, new Mark(Role.NONE, Set.of()));
    }

    private void align(
            Parsed parsed, List<Phrase> all, Map<Phrase, Set<String>> words, Role role, Fill fill, int template) {
        boolean exact = false;
        List<Phrase> near = new ArrayList<>();
        for (String value : fill.values()) {
            String plain = Words.plain(value);
            Set<String> wanted = new TreeSet<>(Words.counted(value));
            for (Phrase phrase : all) {
                if (Words.plain(parsed.words(phrase)).equals(plain)) {
                    exact = true;
                    put(phrase, role, template);
                } else if (isNear(words.getOrDefault(phrase, Set.of()), wanted)) {
                    near.add(phrase);
                }
            }
        }
        if (near.isEmpty()) {
            return;
        }
        if (!exact) {
            Phrase best = near.get(0);
            double most = 0;
            for (Phrase phrase : near) {
                double overlap = overlap(words.getOrDefault(phrase, Set.of()), fill);
                if (overlap > most) {
                    most = overlap;
                    best = phrase;
                }
            }
            for (Phrase phrase : near) {
                if (words.getOrDefault(phrase, Set.of()).equals(words.getOrDefault(best, Set.of()))
                        && overlap(words.getOrDefault(phrase, Set.of()), fill) >= most) {
                    put(phrase, role, template);
                }
            }
        }
        for (Phrase phrase : near) {
            marks.putIfAbsent(phrase, new Mark(null, Set.of()));
        }
    }

    private void put(Phrase phrase, Role role, int template) {
        Mark old = marks.get(phrase);
        if (old == null || old.role() == null) {
            marks.put(phrase, new Mark(role, Set.of(template)));
        } else if (old.role() == role) {
            Set<Integer> templates = new TreeSet<>(old.templates());
            templates.add(template);
            marks.put(phrase, new Mark(role, templates));
        }
    }

    private static double overlap(Set<String> words, Fill fill) {
        double best = 0;
        for (String value : fill.values()) {
            Set<String> wanted = new HashSet<>(Words.counted(value));
            Set<String> both = new HashSet<>(words);
            both.retainAll(wanted);
            best = Math.max(best, 2.0 * both.size() / (words.size() + wanted.size()));
        }
        return best;
    }

    /** One is part of the other, and at least half of it. */
    private static boolean isNear(Set<String> words, Set<String> wanted) {
        Set<String> both = new HashSet<>(words);
        both.retainAll(wanted);
        int smaller = Math.min(words.size(), wanted.size());
        return smaller > 0 && both.size() == smaller && 2 * both.size() >= Math.max(words.size(), wanted.size());
    }
}
