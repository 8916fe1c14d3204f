package org.isnad.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.isnad.report.ReportId;

/** What linking keeps: sketches of claims, the blocks they lie in, and how well pairs of them fit. */
public final class LinkTable {

    /**
     * A claim's sketch.
     *
     * @param bytes read in their thousands and written to by nobody, so that they are not copied
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record SketchRow(long claim, ReportId report, int at, byte[] bytes) {}

    /**
     * Two claims that were compared.
     *
     * @param a     the one that came first
     * @param joins whether this pair by itself makes them one
     */
    public record PairRow(long a, long b, int weight, boolean joins) {}

    /** Blocks whose keys lie side by side; both ends count. */
    public record Keys(long first, long last) {}

    /** Two groups of claims that may be one incident, each named by its first claim. */
    public record ProposalRow(long a, long b, int weight) {}

    private static final Database.Row<PairRow> PAIR =
            row -> new PairRow(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4) == 1);
    private static final Database.Row<ProposalRow> PROPOSAL =
            row -> new ProposalRow(row.getLong(1), row.getLong(2), row.getInt(3));

    private final Database database;

    LinkTable(Database database) {
        this.database = database;
    }

    public void addSketch(long claim, byte[] bytes, Iterable<Long> blocks) {
        database.update("insert into sketch (claim, bytes) values (?, ?)", claim, bytes);
        for (long block : blocks) {
            database.update("insert into block (key, claim) values (?, ?) on conflict do nothing", block, claim);
        }
    }

    /** Takes a claim out of linking. */
    public void remove(long claim) {
        database.update("delete from sketch where claim = ?", claim);
        database.update("delete from block where claim = ?", claim);
        database.update("delete from pair where a = ? or b = ?", claim, claim);
        database.update("delete from proposal where a = ? or b = ?", claim, claim);
    }

    public Optional<SketchRow> sketch(long claim) {
        return database.first(
                "select sketch.claim, report.id, claim.at, bytes from sketch join claim on claim.nr = sketch.claim"
                        + " join report on report.nr = claim.report where sketch.claim = ?",
                row -> new SketchRow(row.getLong(1), new ReportId(row.getString(2)), row.getInt(3), row.getBytes(4)),
                claim);
    }

    /** The claims that lie in one of these blocks, by number. */
    public SortedSet<Long> in(Iterable<Keys> blocks) {
        SortedSet<Long> claims = new TreeSet<>();
        for (Keys keys : blocks) {
            claims.addAll(database.list(
                    "select claim from block where key between ? and ?",
                    row -> row.getLong(1),
                    keys.first(),
                    keys.last()));
        }
        return claims;
    }

    public void addPair(PairRow pair) {
        database.update(
                "insert into pair (a, b, weight, joins) values (?, ?, ?, ?) on conflict do nothing",
                pair.a(),
                pair.b(),
                pair.weight(),
                pair.joins() ? 1 : 0);
    }

    /** The kept pairs that this claim is in. */
    public List<PairRow> pairs(long claim) {
        return database.list(
                "select a, b, weight, joins from pair where a = ? union all select a, b, weight, joins from pair where b = ?",
                PAIR,
                claim,
                claim);
    }

    /** The claims that a pair by itself makes one with this claim. */
    public List<Long> joined(long claim) {
        return database.list(
                "select b from pair where a = ? and joins = 1 union all select a from pair where b = ? and joins = 1",
                row -> row.getLong(1),
                claim,
                claim);
    }

    public void removeProposals(long claim) {
        database.update("delete from proposal where a = ? or b = ?", claim, claim);
    }

    public void addProposal(ProposalRow proposal) {
        database.update(
                "insert into proposal (a, b, weight) values (?, ?, ?) on conflict do nothing",
                proposal.a(),
                proposal.b(),
                proposal.weight());
    }

    /** The proposals, likeliest first. */
    public List<ProposalRow> proposals(int most) {
        return database.list("select a, b, weight from proposal order by weight desc, a, b limit " + most, PROPOSAL);
    }

    /** Those that name this claim. */
    public List<ProposalRow> proposals(long claim) {
        return database.list(
                "select a, b, weight from proposal where a = ? or b = ? order by a, b", PROPOSAL, claim, claim);
    }

    public long countProposals() {
        return database.number("select count(*) from proposal");
    }

    /** Forgets all that can be made anew from readings. */
    public void clear() {
        for (String table : List.of("sketch", "block", "pair", "proposal")) {
            database.update("delete from " + table);
        }
    }
}
