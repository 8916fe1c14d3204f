package org.isnad.weighing;

import java.util.List;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.isnad.incident.ClaimRef;
import org.isnad.report.Evidence;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A party that is named for the act, and how every account stands to that.
 *
 * @param name    the party's name as the accounts write it most often
 * @param stances who says what, by claim
 */
public record Blame(ActorId actor, String name, List<Stance> stances) {

    public Blame {
        stances = List.copyOf(stances);
    }

    /** What an account says of a party's part. */
    public enum Kind implements Coded {
        STATED,
        ALLEGED,
        SUSPECTED,
        ADMITTED,
        DENIED
    }

    /**
     * One account's word.
     *
     * @param claim the act that it is said of
     * @param words the words that name the party, or the statement
     * @param by    who says so, or null where the report says it in its own voice
     */
    public record Stance(
            Kind kind,
            ClaimRef claim,
            Evidence words,
            @Nullable Evidence by) {

        public ReportId report() {
            return claim.report();
        }
    }
}
