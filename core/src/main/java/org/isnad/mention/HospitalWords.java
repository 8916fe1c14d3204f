package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * People whom an act brought to a hospital are hurt: "sent four people to the hospital", "a boy was rushed to a clinic"; but not
 * "the bodies of four people were taken to".
 */
final class HospitalWords {

    private static final Set<String> SENDING = Set.of("sent", "sends", "sending", "put", "puts", "putting", "landed");
    private static final Set<String> TAKING =
            Set.of("took", "taking", "rushed", "rushing", "airlifted", "airlifting", "transported", "transporting");
    private static final Set<String> BROUGHT = Set.of(
            "taken",
            "rushed",
            "transported",
            "airlifted",
            "flown",
            "sent",
            "brought",
            "transferred",
            "moved",
            "hurried",
            "evacuated",
            "driven");
    private static final Set<String> HOSPITAL =
            Set.of("hospital", "hospitals", "clinic", "clinics", "infirmary", "hospital's", "icu");
    /** Words that name a hospital without saying so: "taken to Oltera General". */
    private static final Set<String> NAMED =
            Set.of("general", "memorial", "medical", "health", "trauma", "regional", "mercy", "er");

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> AUXILIARY = WordClass.AUXILIARY.words();
    private static final Set<String> NOT_TOLD = Set.of("bodies", "body", "corpses", "corpse", "remains", "suspect");

    /** How many words may stand between "to" and the hospital: "to the main city hospital". */
    private static final int NAME = 8;

    private HospitalWords() {}

    /** That they were hurt, or null where the sentence sends them to no hospital. */
    static @Nullable Harmed of(Sentence s, PeopleCount c) {
        boolean bodies = s.key(c.from() - 1).equals("of") && NOT_TOLD.contains(s.key(c.from() - 2));
        if (bodies || NOT_TOLD.contains(s.key(c.to() - 1))) {
            return null;
        }
        if (SENDING.contains(s.key(c.from() - 1)) || TAKING.contains(s.key(c.from() - 1))) {
            int to = hospital(s, c.to());
            return to < 0 ? null : new Harmed(Harm.INJURED, c.from() - 1, c.from(), true);
        }
        Harmed sent = behind(s, c.to());
        return sent == null && c.single() ? treated(s, c.to()) : sent;
    }

    /** "was treated and released", "is being treated": of one person; of several it may be some of those hurt. */
    private static @Nullable Harmed treated(Sentence s, int from) {
        for (int i = from; i < Math.min(s.size(), from + NAME); i++) {
            String key = s.key(i);
            if (key.equals("treated") && i > from) {
                boolean released = s.has(i + 1, "and", "released");
                return released || s.key(i - 1).equals("being") ? new Harmed(Harm.INJURED, i, i + 1, false) : null;
            }
            if (!AUXILIARY.contains(key) && !BE.contains(key) && !key.endsWith("ly")) {
                return null;
            }
        }
        return null;
    }

    /** The same for those before token {@code from}, where their verb begins: "were taken to a hospital", "are in hospital". */
    static @Nullable Harmed behind(Sentence s, int from) {
        boolean be = false;
        for (int i = from; i < Math.min(s.size(), from + NAME); i++) {
            String key = s.key(i);
            if (be && s.has(i, "in", "hospital")) {
                return new Harmed(Harm.INJURED, i, i + 2, false);
            }
            if (be && BROUGHT.contains(key)) {
                int to = hospital(s, i + 1);
                return to < 0 ? null : new Harmed(Harm.INJURED, i, to, false);
            }
            be |= BE.contains(key);
            if (!AUXILIARY.contains(key) && !BE.contains(key) && !key.endsWith("ly")) {
                return null;
            }
        }
        return null;
    }

    /** "one is dead and his brother in a hospital"; null where the sentence does not say so. */
    static @Nullable Harmed lies(Sentence s, PeopleCount c) {
        int at = BE.contains(s.key(c.to())) ? c.to() + 1 : c.to();
        boolean in = s.key(at).equals("in")
                && (s.key(at + 1).equals("a") || s.key(at + 1).equals("the"))
                && s.key(at + 2).equals("hospital");
        boolean beside = BE.contains(s.key(c.to())) || s.key(c.from() - 1).equals("and");
        return in && beside ? new Harmed(Harm.INJURED, at, at + 3, false) : null;
    }

    /** Token after the hospital that {@code at} leads to, or -1. */
    private static int hospital(Sentence s, int at) {
        if (!s.key(at).equals("to") && !s.key(at).equals("in") && !s.key(at).equals("by")) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(s.size(), at + 1 + NAME); i++) {
            boolean named = i > at + 1 && s.token(i).capital() && NAMED.contains(s.key(i));
            if (HOSPITAL.contains(s.key(i))
                    || named
                    || s.has(i, "medical", "center")
                    || s.has(i, "medical", "centre")) {
                return i + 1;
            }
            boolean saint = s.key(i).equals(".") && s.key(i - 1).equals("st");
            if (s.token(i).isPunctuation() && !s.key(i).equals("'s") && !saint) {
                return -1;
            }
        }
        return -1;
    }
}
