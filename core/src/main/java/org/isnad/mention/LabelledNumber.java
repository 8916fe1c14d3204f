package org.isnad.mention;

import java.util.Map;
import org.isnad.code.Harm;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Numbers in a list with labels: "killed: 3, injured: 8", "dead - 1, injured - 12". */
final class LabelledNumber {

    private static final Map<String, Harm> LABEL = Map.of(
            "killed",
            Harm.KILLED,
            "dead",
            Harm.KILLED,
            "injured",
            Harm.INJURED,
            "wounded",
            Harm.INJURED,
            "missing",
            Harm.MISSING);

    private LabelledNumber() {}

    static boolean isLabel(String word) {
        return LABEL.containsKey(word);
    }

    /** What the label before the number says, or null where there is none. */
    static @Nullable Harmed harm(Sentence s, PeopleCount c) {
        int mark = c.from() - 1;
        Harm harm = s.key(mark).equals(":") || s.key(mark).equals("-") ? LABEL.get(s.key(mark - 1)) : null;
        boolean alone = c.bare() && c.to() == c.from() + 1;
        boolean ends = c.to() >= s.size()
                || s.token(c.to()).isPunctuation()
                || s.key(c.to()).equals("as")
                || s.key(c.to()).equals("and");
        return harm != null && alone && ends && s.token(c.from()).isNumber()
                ? new Harmed(harm, mark - 1, c.to(), true)
                : null;
    }
}
