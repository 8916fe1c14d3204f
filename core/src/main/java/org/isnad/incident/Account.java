package org.isnad.incident;

import java.util.List;
import java.util.stream.IntStream;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.code.Harm;
import org.isnad.origin.Told;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of one act: an incident claim together with the report that makes it.
 *
 * @param incident index in the reading, or {@link ClaimRef#WHOLE}
 */
public record Account(Told told, int incident) {

    public Account {
        int size = told.reading().incidents().size();
        if (incident < ClaimRef.WHOLE || incident >= size) {
            throw new IllegalArgumentException(
                    "report '%s' has %d incidents, there is no number %d".formatted(told.id(), size, incident));
        }
    }

    /**
     * One account for each act of the reading, in its order. Where no act was read, the report as a whole, so that it
     * can still be found to belong to an incident that others tell of; alone it is no incident.
     */
    public static List<Account> of(Told told) {
        int size = told.reading().incidents().size();
        return size == 0
                ? List.of(new Account(told, ClaimRef.WHOLE))
                : IntStream.range(0, size).mapToObj(i -> new Account(told, i)).toList();
    }

    /**
     * The account of what a report is chiefly about: the first act that killed or hurt people, by its figures; where no
     * figure says so, the first. An arrest that is told before the attack it is for is not the chief act. Where a later
     * act has the same number of dead and hurt besides, of whom the first does not tell, it is the fuller telling.
     */
    public static Account chief(Told told) {
        List<IncidentClaim> acts = told.reading().incidents();
        int first = IntStream.range(0, acts.size())
                .filter(i -> acts.get(i).casualties().stream().anyMatch(Account::tellsOfHarm))
                .findFirst()
                .orElse(0);
        return of(told).get(IntStream.range(first + 1, acts.size())
                .filter(i -> isFuller(acts.get(i), acts.get(first)))
                .findFirst()
                .orElse(first));
    }

    private static boolean isFuller(IncidentClaim act, IncidentClaim first) {
        long dead = most(first, Harm.KILLED);
        return dead > 0
                && most(first, Harm.INJURED) == 0
                && most(act, Harm.KILLED) == dead
                && most(act, Harm.INJURED) > 0;
    }

    private static long most(IncidentClaim act, Harm harm) {
        return act.casualties().stream()
                .filter(f -> f.harm() == harm && f.partOf() == null)
                .mapToLong(f -> f.count().anchor())
                .max()
                .orElse(0);
    }

    private static boolean tellsOfHarm(Figure figure) {
        Long high = figure.count().high();
        return (figure.harm() == Harm.KILLED || figure.harm() == Harm.INJURED) && (high == null || high > 0);
    }

    public ClaimRef ref() {
        return new ClaimRef(told.id(), incident);
    }

    public Report report() {
        return told.report();
    }

    public Reading reading() {
        return told.reading();
    }

    /** The claim, or null where the report is taken as a whole. */
    public @Nullable IncidentClaim claim() {
        return incident == ClaimRef.WHOLE ? null : told.reading().incidents().get(incident);
    }
}
