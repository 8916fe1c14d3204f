package org.isnad.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.incident.ClaimRef;
import org.isnad.report.ReportId;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.isnad.store.StoredClaim;
import org.isnad.store.StoredReport;

/**
 * What people call things: {@code i12} is an incident, {@code c34} a claim, {@code r5f...} a report, for which its beginning
 * is enough, and {@code d56} a decision. Every id that was ever given leads somewhere, or says why it does not.
 */
public final class Ids {

    /** Letters and digits after the letter that tells the kind. */
    private static final int LONGEST = 18;

    private final Session session;

    Ids(Session session) {
        this.session = session;
    }

    static String incident(long id) {
        return "i" + id;
    }

    static String claim(long nr) {
        return "c" + nr;
    }

    static String decision(long id) {
        return "d" + id;
    }

    /** Whether this is the id of an incident. */
    public static boolean isIncident(String id) {
        return id.matches("i\\d{1," + LONGEST + "}");
    }

    /** Whether this is the id of a claim. */
    public static boolean isClaim(String id) {
        return id.matches("c\\d{1," + LONGEST + "}");
    }

    /** Whether this is the id of a decision. */
    public static boolean isDecision(String id) {
        return id.matches("d\\d{1," + LONGEST + "}");
    }

    /**
     * The incident that an id leads to today.
     *
     * @throws StoreException where there never was one, or it has no members any more
     */
    public long incident(String id) {
        if (!isIncident(id)) {
            throw new StoreException(
                    "'%s' is no incident; incidents are called i1, i2, ... by 'isnad list'".formatted(id));
        }
        long number = number(id);
        if (session.incidents().find(number).isEmpty()) {
            throw new StoreException("there is no incident %s; 'isnad list' names those that there are".formatted(id));
        }
        return IncidentNumbers.resolve(session, number)
                .orElseThrow(() -> new StoreException(
                        "incident %s has no claims any more: they were rejected, or no present report tells of it"
                                .formatted(id)));
    }

    /** The number of a claim that is in force. */
    public long claim(String id) {
        return stored(id).nr();
    }

    /** The claims that an id means: one, or all of an incident or of a report. */
    public List<ClaimRef> claims(String id) {
        List<StoredClaim> found;
        if (isClaim(id)) {
            found = List.of(stored(id));
        } else if (isIncident(id)) {
            found = session.claims().inIncident(incident(id));
        } else {
            found = session.claims().of(report(id).nr());
        }
        List<ClaimRef> refs =
                found.stream().filter(StoredClaim::inForce).map(Claims::ref).toList();
        if (refs.isEmpty()) {
            throw new StoreException("%s has no claims to decide on".formatted(id));
        }
        return refs;
    }

    /** The report whose id begins so, or that came under this name. */
    public StoredReport report(String id) {
        List<StoredReport> found = id.isEmpty() ? List.of() : session.reports().startingWith(id);
        if (found.isEmpty()) {
            found = session.reports().named(id);
        }
        if (found.size() > 1) {
            throw new StoreException("'%s' may be %s; write more of it"
                    .formatted(
                            id,
                            String.join(
                                    ", ",
                                    found.stream()
                                            .map(r -> r.report().id().value())
                                            .toList())));
        }
        if (found.isEmpty()) {
            throw new StoreException(
                    "there is no '%s'; ids begin with i (incident), c (claim), r (report) or d (decision)"
                            .formatted(id));
        }
        return found.get(0);
    }

    public ReportId reportId(String id) {
        return report(id).report().id();
    }

    static long number(String id) {
        return Long.parseLong(id.substring(1));
    }

    /** Of a claim of a present reading. */
    static long number(Session session, ClaimRef ref) {
        Optional<StoredReport> report = session.reports().find(ref.report());
        return report.stream()
                .flatMap(r -> session.claims().of(r.nr()).stream())
                .filter(claim -> claim.at() != null && claim.at() == ref.incident())
                .findFirst()
                .map(StoredClaim::nr)
                .orElseThrow(() -> new IllegalStateException("no claim is stored for " + ref));
    }

    /** Claims of the other members of an incident. */
    static List<ClaimRef> without(List<ClaimRef> all, Set<ClaimRef> some) {
        return all.stream().filter(ref -> !some.contains(ref)).toList();
    }

    StoredClaim stored(String id) {
        if (!isClaim(id)) {
            throw new StoreException("'%s' is no claim; claims are called c1, c2, ... by 'isnad show'".formatted(id));
        }
        if (session.claims().find(number(id)).isEmpty()) {
            throw new StoreException("there is no claim %s; 'isnad show' names those of an incident".formatted(id));
        }
        return new Claims(session)
                .present(number(id))
                .orElseThrow(() -> new StoreException("claim %s is told by no present reading any more".formatted(id)));
    }
}
