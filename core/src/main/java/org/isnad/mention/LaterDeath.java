package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the main verb says of one person whom a clause or an apposition parts from it: "The boy who was shot on Tuesday has
 * died", "The boy shot on Tuesday has died", "The man, identified as Ilan Merek, was killed".
 */
final class LaterDeath {

    private static final Set<String> DEATH = Set.of("died", "dies", "dead", "succumbed");
    private static final Set<String> BEFORE_DEATH = Set.of("has", "have", "later", "was", "is", "had", "pronounced");
    private static final Set<String> BREAK = Set.of(";", ".", "after", "before", "when", "while", "that", "where");
    private static final Set<String> SUBJECT = WordClass.DETERMINER.words();
    /** "a father of three": the number counts children of whom nothing is told. */
    static final Set<String> PARENT =
            Set.of("father", "mother", "dad", "mom", "mum", "parent", "grandfather", "grandmother");

    private static final Set<String> OBJECT = Set.of("him", "her", "them");
    private static final Set<String> SAYING = Set.of("say", "says", "said", "believe", "believes", "believed");
    private static final Set<String> RELATIVE = Set.of("who", "whom");

    /** How many words the clause may have. */
    private static final int REACH = 22;

    private LaterDeath() {}

    /**
     * What the sentence says in the end of one person.
     *
     * @param hurt what a clause right behind the person tells
     */
    static Harmed of(Sentence s, PeopleCount person, Harmed hurt) {
        if (hurt.harm() != Harm.INJURED) {
            return hurt;
        }
        int end = Math.max(person.to(), hurt.to());
        int aside = HarmWords.isAgeAside(s, person.to()) ? person.to() + 2 : person.to();
        int relative = s.key(aside).equals(",") ? aside + 1 : aside;
        int joined = joinedDeath(s, end);
        if (joined >= 0) {
            return new Harmed(Harm.KILLED, joined, joined + 1, false);
        }
        boolean goesOn = RELATIVE.contains(s.key(relative));
        boolean reduced = !hurt.left() && hurt.from() == person.to();
        if (!goesOn && !reduced) {
            return hurt;
        }
        int death = death(s, end);
        return death < 0 ? hurt : new Harmed(Harm.KILLED, death, death + 1, false);
    }

    /** "was shot twice and died", "was taken to a clinic, but died": the second verb of one subject; -1 where there is none. */
    private static int joinedDeath(Sentence s, int from) {
        for (int i = from; i < Math.min(s.size(), from + REACH); i++) {
            boolean joins = s.key(i).equals("and") || s.key(i).equals("but");
            if (joins || s.token(i).isPunctuation() && !s.key(i + 1).equals("but")) {
                int at = s.key(i + 1).equals("later") ? i + 2 : i + 1;
                return joins && DEATH.contains(s.key(at)) ? at : -1;
            }
        }
        return -1;
    }

    /** "Three of the 12 wounded in the strike later died": what the main verb says of a part of those hurt, or null. */
    static @Nullable Harmed ofPart(Sentence s, PeopleCount part, Harmed whole) {
        if (whole.harm() != Harm.INJURED || !s.has(part.to(), "of", "the")) {
            return null;
        }
        int death = death(s, part.to() + 2);
        return death < 0 ? null : new Harmed(Harm.KILLED, death, death + 1, false);
    }

    /** What is told of the person behind an aside, or null. */
    static @Nullable Harmed behindAside(Sentence s, PeopleCount person, HarmWords words) {
        String key = s.key(person.to());
        if (RELATIVE.contains(key) && SAYING.contains(s.key(person.to() + 2))) {
            return words.passiveAfter(s, person.to() + 3);
        }
        if (RELATIVE.contains(key)) {
            int death = death(s, person.to() + 1);
            return death < 0 ? null : new Harmed(Harm.KILLED, death, death + 1, false);
        }
        if (key.equals("with") && OBJECT.contains(s.key(person.to() + 1))) {
            return words.passiveAfter(s, person.to() + 2);
        }
        if (key.equals("of") && PARENT.contains(s.key(person.to() - 1))) {
            return words.passiveAfter(s, person.to() + 2);
        }
        if (key.equals("from") && person.to() + 1 < s.size() && Names.isName(s.token(person.to() + 1))) {
            int home = endOfHome(s, person.to() + 1);
            Harmed harmed = words.passiveAfter(s, home);
            return harmed == null ? HospitalWords.behind(s, home) : harmed;
        }
        if (!key.equals(",") && !key.equals("(")) {
            return null;
        }
        String close = key.equals("(") ? ")" : ",";
        for (int i = person.to() + 1; i < Math.min(s.size(), person.to() + REACH); i++) {
            if (s.key(i).equals(close)) {
                Harmed harmed = words.passiveAfter(s, i + 1);
                harmed = harmed == null ? HospitalWords.behind(s, i + 1) : harmed;
                if (harmed != null
                        && (harmed.harm() == Harm.KILLED || harmed.harm() == Harm.INJURED)
                        && harmed.from() <= i + 4) {
                    int joined = harmed.harm() == Harm.INJURED ? joinedDeath(s, harmed.to()) : -1;
                    return joined < 0 ? harmed : new Harmed(Harm.KILLED, joined, joined + 1, false);
                }
            }
            if (BREAK.contains(s.key(i)) && !isShortened(s, i)
                    || words.passiveAt(s, i).isPresent()) {
                return null;
            }
        }
        return null;
    }

    /** Token after "Oltera, Arvand,", the names of where somebody comes from. */
    private static int endOfHome(Sentence s, int at) {
        int to = Names.runEnd(s, at);
        while (s.key(to).equals(",") && to + 1 < s.size() && Names.isName(s.token(to + 1))) {
            to = Names.runEnd(s, to + 1);
        }
        return s.key(to).equals(",") ? to + 1 : to;
    }

    /** "Jr.", "T.": the dot is one of a short form and ends nothing. */
    private static boolean isShortened(Sentence s, int at) {
        return s.key(at).equals(".")
                && at > 0
                && s.token(at - 1).capital()
                && s.key(at - 1).length() <= 2;
    }

    private static int death(Sentence s, int from) {
        for (int i = from; i < Math.min(s.size(), from + REACH); i++) {
            if (BREAK.contains(s.key(i)) || s.key(i).equals("and") && SUBJECT.contains(s.key(i + 1))) {
                return -1;
            }
            if (DEATH.contains(s.key(i))
                    && (BEFORE_DEATH.contains(s.key(i - 1))
                            || s.key(i).startsWith("die")
                            || s.key(i).equals("succumbed"))) {
                return i;
            }
        }
        return -1;
    }
}
