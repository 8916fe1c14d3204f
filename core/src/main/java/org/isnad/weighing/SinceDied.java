package org.isnad.weighing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.code.Harm;
import org.isnad.incident.Account;

/**
 * Finds figures for people hurt of whom other accounts tell that some died: one account tells of five hurt and nobody
 * dead, another of one dead and four hurt. The five are those of the other account, told before one of them died or by
 * somebody who does not know of it; to count them beside the dead would count the dead twice.
 */
final class SinceDied {

    /** What one account tells. */
    record Toll(long killed, long injured) {}

    private final Map<Long, Toll> bySum = new HashMap<>();

    SinceDied(Collection<Account> accounts) {
        for (Account account : accounts) {
            long killed = Victims.number(account, Harm.KILLED);
            long injured = Victims.number(account, Harm.INJURED);
            if (killed > 0) {
                bySum.merge(killed + injured, new Toll(killed, injured), (a, b) -> a.killed() <= b.killed() ? a : b);
            }
        }
    }

    /** Why the figures for people hurt that an account gives are not counted, or nothing where they are. */
    Optional<String> reason(Account account) {
        return later(account)
                .map(toll -> toll.injured() == 0
                        ? String.format(
                                Locale.ROOT,
                                "tells of %d hurt and nobody dead, where another report tells of as many dead and nobody hurt",
                                toll.killed())
                        : String.format(
                                Locale.ROOT,
                                "tells of %d hurt and nobody dead, where another report tells of %d dead and %d hurt",
                                toll.killed() + toll.injured(),
                                toll.killed(),
                                toll.injured()));
    }

    /** The toll into which that of the account went over, with as few dead as any account tells; or nothing. */
    Optional<Toll> later(Account account) {
        long injured = Victims.number(account, Harm.INJURED);
        return injured == 0 || Victims.number(account, Harm.KILLED) > 0
                ? Optional.empty()
                : Optional.ofNullable(bySum.get(injured));
    }
}
