package org.isnad.weighing;

import java.time.LocalDate;
import java.util.Comparator;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.incident.Account;
import org.isnad.incident.ClaimRef;
import org.isnad.mention.Count;
import org.isnad.report.Evidence;

/**
 * One figure of one account, with the voice behind it.
 *
 * @param party whether the voice is a party named for the act that does not say that it did it
 */
record Vote(FigureRef ref, Account account, Figure figure, String voice, boolean party) {

    static final Comparator<Vote> BY_REF = Comparator.comparing(Vote::ref);

    /** The newest first; of one day the fullest, then the first in the order of claims. */
    static final Comparator<Vote> NEWEST = Comparator.comparing(Vote::day)
            .thenComparingLong(Vote::stated)
            .thenComparing(Vote::closed)
            .reversed()
            .thenComparing(BY_REF);

    ClaimRef claim() {
        return ref.claim();
    }

    Count count() {
        return figure.count();
    }

    /** The voice as the report writes its name. */
    String name() {
        Evidence teller = figure.source();
        return teller == null ? voice : Voices.written(account, teller);
    }

    /** The number that the words name, whatever bound they make of it. */
    long stated() {
        return count().anchor();
    }

    /** Whether it counts some of those whom a figure of the same account, harm and group counts. */
    boolean isPart() {
        Integer whole = figure.partOf();
        IncidentClaim claim = account.claim();
        if (whole == null || claim == null) {
            return false;
        }
        Figure other = claim.casualties().get(whole);
        return other.harm() == figure.harm() && other.group() == figure.group();
    }

    private boolean closed() {
        return count().low() != null && count().high() != null;
    }

    /** The report's day; long ago where it is unknown, so that a dated one counts as newer. */
    LocalDate day() {
        LocalDate day = account.reading().published().date();
        return day == null ? LocalDate.EPOCH : day;
    }
}
