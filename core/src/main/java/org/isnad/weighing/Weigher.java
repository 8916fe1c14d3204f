package org.isnad.weighing;

import java.util.Collection;
import org.isnad.incident.Account;
import org.isnad.incident.Decision;
import org.isnad.origin.OriginGroup;

/** Weighs the accounts of one incident against one another. */
@SuppressWarnings("DoNotCallSuggester")
public final class Weigher {

    private Weigher() {}

    /**
     * Gives each harm and group its range, with all that was used and left out, and how the parties stand.
     *
     * @param accounts  all accounts of one incident, at least one; their order does not matter
     * @param origins   the groups that their reports are in, as {@link org.isnad.origin.Origins#group} gives them
     * @param decisions all in force that name one of the claims; edits and grades are heeded, others passed over
     */
    public static Weighed weigh(
            Collection<Account> accounts,
            Collection<OriginGroup> origins,
            Collection<Decision> decisions,
            Policy policy) {
        throw new UnsupportedOperationException(
                "weighing is being built: " + accounts.size() + origins.size() + decisions.size() + policy);
    }
}
