package org.isnad.mention;

import java.util.Set;
import org.isnad.text.Sentence;

/** Words before a verb of harm that leave it undone: "arrested for trying to kill two officers" kills nobody. */
final class AttemptWords {

    private static final Set<String> TOWARDS = Set.of(
            "going",
            "try",
            "tries",
            "tried",
            "trying",
            "attempt",
            "attempts",
            "attempted",
            "attempting",
            "plot",
            "plotted",
            "plotting",
            "conspiring",
            "conspired",
            "threatening",
            "threatened",
            "planning",
            "planned");

    private AttemptWords() {}

    /** Whether such words stand right before the verb at token {@code verb}: "trying to kill", "attempted murder of". */
    static boolean before(Sentence s, int verb) {
        return s.key(verb - 1).equals("to") && TOWARDS.contains(s.key(verb - 2))
                || s.key(verb - 1).equals("attempted");
    }
}
