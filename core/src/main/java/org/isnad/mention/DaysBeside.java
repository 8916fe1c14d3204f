package org.isnad.mention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.mention.TimeMention.Role;
import org.isnad.text.Sentence;

/** Days told by their place beside another: "the following day", "the same evening", "hours later". */
public final class DaysBeside {

    /** Days from the act told before. */
    private static final Map<String, Integer> SHIFT = Map.of("following", 1, "next", 1, "previous", -1, "same", 0);

    private static final Set<String> PART = Set.of("day", "night", "evening", "morning", "afternoon");

    private static final Set<String> SHORT = Set.of("hours", "minutes", "moments");

    private DaysBeside() {}

    /** The time that begins at token {@code at}, if it is such a one. */
    static Optional<TimeMention> at(Sentence s, int at) {
        Integer shift = s.key(at).equals("the") ? SHIFT.get(s.key(at + 1)) : null;
        if (shift != null && PART.contains(s.key(at + 2))) {
            return found(at, at + 3, shift);
        }
        if (s.key(at).equals("that") && PART.contains(s.key(at + 1)) && opens(s, at)) {
            return found(at, at + 2, 0);
        }
        return SHORT.contains(s.key(at)) && s.key(at + 1).equals("later") && opens(s, at)
                ? found(at, at + 2, 0)
                : Optional.empty();
    }

    /** Whether a clause begins there: "That night, shells hit ...", unlike "said that day laborers ..." and "died three hours later". */
    private static boolean opens(Sentence s, int at) {
        return at == 0 || s.key(at - 1).equals("later") || s.key(at - 1).equals("and");
    }

    private static Optional<TimeMention> found(int from, int to, int shift) {
        return Optional.of(new TimeMention(from, to, Role.FROM_ANOTHER, null, shift));
    }

    /** Whether the words tell a day beside that of the act told before, whatever follows them. */
    public static boolean is(Sentence s, TimeMention time) {
        return at(s, time.from()).filter(t -> t.to() == time.to()).isPresent();
    }
}
