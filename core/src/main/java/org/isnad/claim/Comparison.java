package org.isnad.claim;

import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeMention.Role;
import org.isnad.mention.TriggerMention;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An act that a sentence only measures its own by: "the deadliest since a bombing that killed 60 in Beled in 2015", "compared with nine
 * killed in Sunday's attack". Its number, day and place are never those of the act told.
 *
 * @param told     the sentence without what it compares with
 * @param compared what it says of that other act, or null where it compares with none
 */
record Comparison(SentenceMentions told, @Nullable SentenceMentions compared) {

    private static final Set<String> SUPERLATIVE = WordClass.SUPERLATIVE.words();
    private static final Set<String> BE = WordClass.BE.words();

    /** "the most serious attack". */
    private static final Set<String> GRAVE =
            Set.of("deadly", "destructive", "intense", "lethal", "serious", "severe", "violent");

    private static final Set<String> MORE = Set.of(
            "bloodier",
            "bigger",
            "deadlier",
            "fewer",
            "greater",
            "heavier",
            "higher",
            "larger",
            "less",
            "lower",
            "more",
            "worse");

    private static final Set<String> SUBJECT = Set.of("it", "he", "she", "they");

    private static final Set<String> COMPARED = Set.of("compared", "comparison");

    /** What follows "than" where it is another act and not the number itself: "than the 40 killed in March". */
    private static final Set<String> OTHER_ACT = Set.of("any", "during", "in", "last", "on", "the", "those");

    /** A comma before one of these ends no comparison: "since 2015, when a bomb killed 60". */
    private static final Set<String> GOES_ON = Set.of("in", "that", "when", "where", "which", "who");

    private static final Set<String> ENDS = Set.of(",", ";", "-", "–", "—", ")");

    /** How many tokens may stand between "the deadliest" and "since", and between "more" and "than". */
    private static final int FAR_SINCE = 12;

    private static final int FAR_THAN = 4;

    /** Within how many tokens behind "since" the other act is named: a war or a truce that began tells of none. */
    private static final int NAMED = 6;

    /** Takes apart what the sentence tells and what it compares that with. */
    static Comparison of(SentenceMentions m) {
        Sentence s = m.sentence();
        for (int i = 0; i + 1 < s.size(); i++) {
            if (isStart(s, i)) {
                int from = i;
                int to = endBeforeVerb(m, i, end(s, i));
                SentenceMentions compared = dated(Clauses.slice(m, at -> from <= at && at < to), from);
                if (stands(compared, from)) {
                    return new Comparison(Clauses.slice(m, at -> at < from || to <= at), compared);
                }
            }
        }
        return new Comparison(m, null);
    }

    private static boolean isStart(Sentence s, int at) {
        String next = s.key(at + 1);
        return switch (s.key(at)) {
            case "since" -> isMost(s, at);
            case "than" -> OTHER_ACT.contains(next) && isNear(s, at, MORE, FAR_THAN);
            case "to", "with" -> COMPARED.contains(s.key(at - 1));
            default -> false;
        };
    }

    private static boolean isMost(Sentence s, int since) {
        boolean most = false;
        for (int i = Math.max(0, since - FAR_SINCE); i < since; i++) {
            boolean bare = s.key(i).equals("most");
            most |= bare ? GRAVE.contains(s.key(i + 1)) : SUPERLATIVE.contains(s.key(i));
        }
        return most;
    }

    private static boolean isNear(Sentence s, int at, Set<String> words, int far) {
        for (int i = Math.max(0, at - far); i < at; i++) {
            if (words.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static int end(Sentence s, int from) {
        int i = from + 1;
        boolean first = s.has(from - 2, "first", "time");
        while (i < s.size() && !(ENDS.contains(s.key(i)) && !GOES_ON.contains(s.key(i + 1)))) {
            if (first && s.key(i).equals("that")) {
                // "the first time since a bomb killed 60 that rebels had shelled the town"
                return i;
            }
            i++;
        }
        return i;
    }

    /** "The deadliest attack since the strike on Lesk in March killed 40": the verb is that of the sentence, which has no other. */
    private static int endBeforeVerb(SentenceMentions m, int from, int to) {
        Sentence s = m.sentence();
        for (int i = 0; i < from; i++) {
            int at = i;
            boolean verb = m.triggers().stream().anyMatch(t -> isVerb(t) && t.from() == at);
            if (verb || BE.contains(s.key(i)) || s.key(i).equals(",")) {
                return to;
            }
        }
        int named = m.triggers().stream()
                .filter(t -> t.from() > from && t.from() < to && t.word().form() == TriggerForm.NOUN)
                .mapToInt(TriggerMention::to)
                .findFirst()
                .orElse(to);
        for (int i = named; i < to; i++) {
            int at = i;
            if (GOES_ON.contains(s.key(i)) && !s.key(i).equals("in")) {
                return to;
            }
            if (m.triggers().stream().anyMatch(t -> isVerb(t) && t.from() == at)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isVerb(TriggerMention t) {
        return t.word().form() == TriggerForm.VERB;
    }

    private static boolean stands(SentenceMentions m, int from) {
        boolean act = m.triggers().stream()
                .anyMatch(t -> t.isDone() && t.word().form() != TriggerForm.MEANS && t.from() <= from + NAMED);
        boolean place = m.places().stream().anyMatch(PlaceMention::isSpecific);
        boolean it = SUBJECT.contains(m.sentence().key(from + 1));
        return act && !it && (place || !m.people().isEmpty());
    }

    /** "since the 19 March attack" tells when that was, and not since when the act told goes on. */
    private static SentenceMentions dated(SentenceMentions m, int from) {
        if (m.times().isEmpty()) {
            // Its day is open: it is not that of the act told, and not the report's.
            return m.withTimes(List.of(new TimeMention(from, from + 1, Role.WHEN, null)));
        }
        return m.withTimes(m.times().stream()
                .map(t -> t.role() == Role.SINCE ? new TimeMention(t.from(), t.to(), Role.WHEN, t.date()) : t)
                .toList());
    }
}
