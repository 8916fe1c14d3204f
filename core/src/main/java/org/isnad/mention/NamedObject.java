package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.report.Part;
import org.isnad.text.Sentence;

/**
 * Tells that a name behind a verb of harm is that of one person: "shot and killed Ilan Merek", "shot dead Ilan Merek", "killing
 * Ilan Merek and Lena Korr". Towns and armies are attacked in other words; days have capitals, too.
 */
final class NamedObject {

    private static final Set<String> PERSONAL =
            Set.of("killed", "killing", "shot", "wounded", "wounding", "injured", "injuring", "murdered", "stabbed");
    private static final Pattern TIME = Pattern.compile(
            "(mon|tues|wednes|thurs|fri|satur|sun)day|(jan|febr)uary|march|april|may|june|july|august|(septem|octo|novem|decem)ber"
                    + "|late|early|north|south|east|west|new|st");
    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final int LONGEST = 4;

    private NamedObject() {}

    /** Whether the words {@code [from, to)} are such a name. */
    static boolean is(Sentence s, int from, int to, HarmWords words) {
        if (!isFullName(s, from, to, words)) {
            return false;
        }
        if (isHarmed(s, from, words)) {
            return true;
        }
        int before = from - 1;
        int first = before;
        while (first > 0 && Names.isName(s.token(first - 1))) {
            first--;
        }
        return s.key(before).equals("and") && isFullName(s, first, before, words) && isHarmed(s, first, words);
    }

    /** "killed journalist Ilan Merek": whether the words {@code [name, to)} are such a name, behind what the person is. */
    static boolean isCalled(Sentence s, int noun, int name, int to, HarmWords words) {
        return isFullName(s, name, to, words) && isHarmed(s, noun, words);
    }

    private static boolean isHarmed(Sentence s, int from, HarmWords words) {
        Optional<Match<Harm>> harm = words.activeEndingAt(s, from);
        return harm.isPresent()
                && (PERSONAL.contains(s.key(from - 1)) || s.has(from - 2, "shot", "dead"))
                && !BE.contains(s.key(harm.get().from() - 1))
                && !AttemptWords.before(s, harm.get().from());
    }

    private static boolean isFullName(Sentence s, int from, int to, HarmWords words) {
        if (s.part() != Part.TEXT || to - from < 2 || to - from > LONGEST || NOUN_PHRASE_END.contains(s.key(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (s.token(i).acronym()
                    || TIME.matcher(s.key(i)).matches()
                    || words.victim(s, i).isPresent()
                    || words.isNumber(s.key(i))
                    || words.isHarm(s, i)) {
                return false;
            }
        }
        return to >= s.size()
                || s.token(to).isPunctuation() && !s.key(to).equals("'s")
                || NOUN_PHRASE_END.contains(s.key(to));
    }
}
