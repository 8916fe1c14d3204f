package org.isnad.archive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.isnad.incident.Linker;
import org.isnad.ledger.Head;
import org.isnad.render.IncidentSheet;
import org.isnad.store.ReportTable.CaptureRow;
import org.isnad.store.Store;
import org.isnad.weighing.Policy;

/** What can be looked at in an archive. Each method shows one state of it, and none changes anything. */
public abstract class Views {

    Views() {}

    /** Looks at one state of the archive. */
    abstract <T> T read(Store.Work<T> work);

    abstract Linker linker();

    /** What has to be done before anything can be added or decided, with the command; nothing where all is well. */
    public Optional<String> needs() {
        return read(LinkState::trouble);
    }

    /** The latest incidents, and how many of everything there are. */
    public Overview overview(Policy policy, int most, long after) {
        return read(session -> new Looking(session, linker(), policy).overview(most, after));
    }

    /**
     * The incident that an id leads to.
     *
     * @param id of an incident, also of one that was merged, or of a claim
     */
    public IncidentSheet incident(String id, Policy policy) {
        return read(session -> new Looking(session, linker(), policy).incident(id));
    }

    /**
     * A report.
     *
     * @param id its id, the beginning of it, or a name under which it came
     */
    public ReportSheet report(String id) {
        return read(session -> new Looking(session, linker(), Policy.ISNAD).report(id));
    }

    /**
     * The reports that copy one, or are copied by it, in whichever incidents they are; most words in common first. Costs
     * about what there are of them, not the archive.
     *
     * @param id as for {@link #report}
     */
    public List<Copy> copies(String id) {
        return read(session -> new Looking(session, linker(), Policy.ISNAD).copies(id));
    }

    /** All decisions, also those that were taken back. */
    public List<Past> decisions() {
        return read(session -> new Looking(session, linker(), Policy.ISNAD).decisions());
    }

    /** Pairs of incidents that a person should look at, likeliest first. */
    public List<Proposed> proposals(int most) {
        return read(session -> new Looking(session, linker(), Policy.ISNAD).proposals(most));
    }

    /** The end of the ledger. */
    public Head head() {
        return read(session -> session.ledger().head());
    }

    /** What changed since the ledger ended so; for copies that are to catch up. */
    public Changes changesSince(Head head) {
        return read(session -> new Following(session).since(head));
    }

    /** The sheets of those of these incidents that have members, in the order given, all of one state. */
    public List<IncidentSheet> incidents(Collection<Long> numbers, Policy policy) {
        return read(session -> {
            Sheets sheets = new Sheets(session, linker(), policy);
            return numbers.stream()
                    .filter(number -> session.incidents()
                            .find(number)
                            .map(row -> row.summary() != null)
                            .orElse(false))
                    .map(sheets::sheet)
                    .toList();
        });
    }

    /**
     * The reports of these ids, in the order given, all of one state.
     *
     * @param ids whole ids of reports that there are
     */
    public List<ReportSheet> reports(Collection<String> ids) {
        return read(session -> {
            Looking looking = new Looking(session, linker(), Policy.ISNAD);
            return ids.stream().map(looking::report).toList();
        });
    }

    /**
     * What people did to an incident, the latest first, also what was taken back.
     *
     * @param id of an incident, also of one that was merged, or of a claim
     */
    public List<Event> history(String id) {
        return read(session -> new History(session).of(id));
    }

    /**
     * What is known of a capture.
     *
     * @param sha256 in lower-case hexadecimal digits
     */
    public Optional<CaptureRow> captureRow(String sha256) {
        return read(session -> session.reports().capture(sha256));
    }
}
