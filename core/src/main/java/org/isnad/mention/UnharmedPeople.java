package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/**
 * Numbers of people of whom the sentence tells something else than the harm that it tells of others: "about 300 mourners buried
 * a boy killed by a shell", "robbed 12 passengers and killed the driver", "of the 30 workers at the site, four were killed". Were
 * they counted, the harm of the others would be laid on them.
 */
final class UnharmedPeople {

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> FRACTION = WordClass.FRACTION.words();
    private static final Set<String> HARMED_PEOPLE = WordClass.HARMED_PEOPLE.words();
    private static final Set<String> DETERMINER = WordClass.DETERMINER.words();
    private static final Set<String> VERB = Set.of("have", "had", "has");

    /** What those do who mourn or march. */
    private static final Set<String> ATTENDING = Set.of("attended", "buried", "mourned", "bury", "attend");

    private static final Set<String> HURTING =
            Set.of("robbed", "robbing", "raped", "beat", "beating", "flogged", "whipped");
    private static final Set<String> HURT = Set.of("robbed", "raped", "beaten", "flogged", "whipped");
    private static final Set<String> AID = Set.of(
            "aid",
            "food",
            "medicine",
            "medicines",
            "supplies",
            "assistance",
            "rations",
            "water",
            "relief",
            "meals",
            "vaccines",
            "flour");
    private static final Set<String> BEFORE_SERVED = Set.of("for", "to");
    private static final Set<String> BESIDES = Set.of("with", "carrying", "hosting", "housing", "sheltering");
    private static final Set<String> HOLDER = Set.of(
            "bus",
            "minibus",
            "hotel",
            "school",
            "shelter",
            "train",
            "ferry",
            "church",
            "mosque",
            "theatre",
            "theater",
            "hospital",
            "building",
            "hostel",
            "clinic",
            "cafe",
            "restaurant",
            "dormitory");
    /** Words that say that what befell the bus befell all in it. */
    private static final Set<String> WHOLE = Set.of(
            "all",
            "everyone",
            "everybody",
            "both",
            "each",
            "survivors",
            "hijacked",
            "seized",
            "seizing",
            "stopped",
            "missing",
            "abducted",
            "kidnapped",
            "kidnapping",
            "abducting",
            "hostage",
            "hostages",
            "trapped");

    /** "A bus carrying 12 civilians, killing them": what befell those inside is told of them. */
    private static final Set<String> INSIDE_HURT =
            Set.of("them", "who", "whom", "none", "captured", "capturing", "survived", "died");

    /** How many words of a noun phrase may stand behind a number: "300 grieving men and women attended". */
    private static final int PHRASE = 6;

    /** How far behind a number the clause goes on that it is the whole of. */
    private static final int CLAUSE = 20;

    private UnharmedPeople() {}

    /** Whether the number counts such people. */
    static boolean are(Sentence s, NumberMention n, HarmWords words) {
        return attend(s, n, words)
                || isWholeOfNext(s, n, words)
                || isWholeOfFraction(s, n, words)
                || areOtherwiseHurt(s, n, words)
                || areServed(s, n, words)
                || areInside(s, n, words);
    }

    /** "Dozens of relatives attended the funeral of two women", "300 mourners buried a boy", but not "three men buried alive". */
    private static boolean attend(Sentence s, NumberMention n, HarmWords words) {
        if (words.activeEndingAt(s, n.from()).isPresent()) {
            return false;
        }
        for (int i = n.to(); i < Math.min(s.size(), n.to() + PHRASE); i++) {
            String key = s.key(i);
            if (ATTENDING.contains(key)) {
                return i > n.to() && (DETERMINER.contains(s.key(i + 1)) || words.isNumberAt(s, i + 1));
            }
            if (s.token(i).isPunctuation() || BE.contains(key) || key.equals("who") || words.isHarm(s, i)) {
                return false;
            }
        }
        return false;
    }

    /** "Of 60 passengers on the bus hit by a mine, 11 died", but not "of the 58 people killed, seven were children". */
    private static boolean isWholeOfNext(Sentence s, NumberMention n, HarmWords words) {
        int of = s.key(n.from() - 1).equals("the") ? n.from() - 2 : n.from() - 1;
        if (!s.key(of).equals("of") || of > 0 && !s.token(of - 1).isPunctuation()) {
            return false;
        }
        for (int i = n.to(); i < Math.min(s.size(), n.to() + CLAUSE); i++) {
            if (s.key(i).equals(",")) {
                return i > n.to() && words.isNumberAt(s, i + 1);
            }
            if (HARMED_PEOPLE.contains(s.key(i)) && !s.key(i).equals("people") || words.isHarm(s, i)) {
                return false;
            }
        }
        return false;
    }

    /** "A third of the 30 soldiers at the post were killed", but not "most of the 30 soldiers killed were". */
    private static boolean isWholeOfFraction(Sentence s, NumberMention n, HarmWords words) {
        int of = n.from() - 1;
        while (of > n.from() - PHRASE && of > 0 && !s.key(of).equals("of")) {
            boolean owner = s.key(of).equals("the")
                    || s.key(of).equals("'s")
                    || s.token(of).capital();
            if (!owner) {
                return false;
            }
            of--;
        }
        if (!s.key(of).equals("of")
                || !FRACTION.contains(s.key(of - 1)) && !s.key(of - 1).equals("most")) {
            return false;
        }
        for (int i = n.to(); i < Math.min(s.size(), n.to() + CLAUSE); i++) {
            String key = s.key(i);
            if (BE.contains(key) || VERB.contains(key)) {
                return true;
            }
            if (HARMED_PEOPLE.contains(key) && !key.equals("people") || words.isHarm(s, i)) {
                return false;
            }
        }
        return false;
    }

    /** "Raped two women and killed a guard", "two women were raped and a guard was killed", but not "raped and killed". */
    private static boolean areOtherwiseHurt(Sentence s, NumberMention n, HarmWords words) {
        if (HURTING.contains(s.key(n.from() - 1))) {
            return !areKilled(s, n.to(), words, false);
        }
        for (int i = n.to(); i < Math.min(s.size(), n.to() + PHRASE); i++) {
            if (BE.contains(s.key(i))) {
                return HURT.contains(s.key(i + 1)) && !areKilled(s, i + 2, words, true);
            }
            if (s.token(i).isPunctuation() || words.isHarm(s, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether those before are killed in the end: "to death", "killed them", "and killed" with nobody else told before it. */
    private static boolean areKilled(Sentence s, int from, HarmWords words, boolean subject) {
        boolean others = false;
        for (int i = from; i < Math.min(s.size(), from + CLAUSE); i++) {
            others |= DETERMINER.contains(s.key(i)) || words.isNumberAt(s, i);
            boolean object = s.key(i + 1).equals("them");
            boolean killed =
                    words.isHarm(s, i) || s.key(i).equals("killing") || s.key(i).equals("shooting");
            if (s.has(i, "to", "death") || killed && (object || subject && !others)) {
                return true;
            }
        }
        return false;
    }

    /** "Aid for 40,000 people entered the town": they get something and suffer nothing; but "food for 900 displaced people". */
    private static boolean areServed(Sentence s, NumberMention n, HarmWords words) {
        if (!BEFORE_SERVED.contains(s.key(n.from() - 1)) || !AID.contains(s.key(n.from() - 2))) {
            return false;
        }
        for (int i = n.to(); i < Math.min(s.size(), n.to() + PHRASE); i++) {
            if (words.isHarm(s, i) || s.key(i).equals("refugees") || s.key(i).equals("who")) {
                return false;
            }
        }
        return true;
    }

    /** "A missile hit a hotel with 40 guests": where they were, not what befell them; but "a bus with 30 passengers, killing all". */
    private static boolean areInside(Sentence s, NumberMention n, HarmWords words) {
        if (!BESIDES.contains(s.key(n.from() - 1)) || !HOLDER.contains(s.key(n.from() - 2))) {
            return false;
        }
        for (int i = 0; i < s.size(); i++) {
            if (WHOLE.contains(s.key(i)) || INSIDE_HURT.contains(s.key(i))) {
                return false;
            }
        }
        for (int i = n.to();
                i < Math.min(s.size(), n.to() + PHRASE) && !s.token(i).isPunctuation();
                i++) {
            if (words.isHarm(s, i)) {
                return false;
            }
        }
        return true;
    }
}
