package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.isnad.ledger.Entry;
import org.isnad.ledger.Head;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.store.ClaimTable.Days;
import org.isnad.store.DecisionTable.DecisionRow;
import org.isnad.store.IncidentTable.IncidentRow;
import org.isnad.store.LinkTable.Keys;
import org.isnad.store.LinkTable.PairRow;
import org.isnad.store.LinkTable.ProposalRow;
import org.isnad.store.ReportTable.Arrival;
import org.isnad.store.ReportTable.CaptureRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, whatever the database. */
abstract class StoreContract {

    private static final String SHA = "ab".repeat(32);

    @SuppressWarnings("NullAway.Init")
    private Store store;

    /** A store without anything in it, or the same one again. */
    abstract Store open(Access access);

    @BeforeEach
    void begin() {
        store = open(Access.WRITE);
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAnew() {
        Report report = report("r1", "Bombs fell — по городу, بالمدينة 🚨.\n\n\"Quoted\"");
        store.write(session -> {
            StoredReport added = session.reports().add(report, "https://wire.example/1");
            session.reports().addCapture(new CaptureRow(SHA, 12, "text/plain"));
            session.reports().addArrival(added.nr(), new Arrival(SHA, "wire-1"));
            session.reports().setReading(added.nr(), "v1", "{}");
            return added;
        });
        store.close();
        store = open(Access.WRITE);

        StoredReport found =
                store.read(s -> s.reports().find(new ReportId("r1")).orElseThrow());
        assertThat(found.report()).isEqualTo(report);
        assertThat(found.version()).isEqualTo("v1");
        assertThat(store.<List<Arrival>>read(s -> s.reports().arrivals(found.nr())))
                .containsExactly(new Arrival(SHA, "wire-1"));
        assertThat(store.<List<StoredReport>>read(s -> s.reports().named("wire-1")))
                .containsExactly(found);
        assertThat(store.<List<StoredReport>>read(s -> s.reports().startingWith("r")))
                .containsExactly(found);
        assertThat(store.<List<StoredReport>>read(s -> s.reports().startingWith("x")))
                .isEmpty();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void workThatFailsLeavesNothing() {
        assertThatThrownBy(() -> store.write(session -> {
                    session.reports().add(report("r1", "x"), null);
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");

        assertThat(store.<Long>read(session -> session.reports().count())).isZero();
        store.write(session -> session.reports().add(report("r1", "x"), null));
        assertThat(store.<Long>read(session -> session.reports().count())).isEqualTo(1);
    }

    @Test
    void aRuleOfTheTablesIsKept() {
        assertThatThrownBy(() -> store.write(session -> {
                    session.reports().addArrival(7, new Arrival(SHA, "of no report"));
                    return true;
                }))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.write(session -> {
                    session.reports().add(report("r1", "x"), null);
                    session.reports().add(report("r1", "x"), null);
                    return true;
                }))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aReaderSeesOneState() throws Exception {
        store.write(session -> session.reports().add(report("r1", "x"), null));
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Store second = open(Access.READ)) {
            Future<List<Long>> counts = other.submit(() -> second.read(session -> {
                List<Long> seen = new ArrayList<>();
                seen.add(session.reports().count());
                looked.countDown();
                await(written);
                seen.add(session.reports().count());
                return seen;
            }));
            looked.await();
            store.write(session -> session.reports().add(report("r2", "y"), null));
            written.countDown();

            assertThat(counts.get()).containsExactly(1L, 1L);
            assertThat(second.<Long>read(session -> session.reports().count())).isEqualTo(2);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aReaderCannotWrite() {
        try (Store second = open(Access.READ)) {
            assertThatThrownBy(() -> second.write(session -> true)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void theLedgerIsReadInOrder() {
        List<Entry> entries = new ArrayList<>();
        Head head = Head.NONE;
        for (int i = 0; i < 1_200; i++) {
            Entry entry = Entry.after(
                    head,
                    Instant.EPOCH,
                    "isnad",
                    "create",
                    JsonNodeFactory.instance.objectNode().put("n", i),
                    null);
            entries.add(entry);
            head = entry.head();
        }
        store.write(session -> {
            entries.forEach(entry -> session.ledger().append(entry));
            return true;
        });

        List<Entry> read = new ArrayList<>();
        store.read(session -> {
            session.ledger().each(read::add);
            return true;
        });
        assertThat(read).isEqualTo(entries);
        assertThat(store.<Head>read(session -> session.ledger().head())).isEqualTo(head);
    }

    @Test
    void claimsMoveAndAreFollowed() {
        store.write(session -> {
            long report = session.reports().add(report("r1", "x"), null).nr();
            long newer = session.reports().add(report("r2", "y"), null).nr();
            long a = session.claims().add(report, 0, new Days("2024-03-01", "2024-03-02"));
            long b = session.claims().add(report, 1, Days.UNKNOWN);
            long c = session.claims().add(newer, 0, new Days("2024-03-04", "2024-03-04"));
            assertThat(session.claims().anySuccessors()).isFalse();
            session.claims().succeed(a, b);
            assertThat(session.claims().anySuccessors()).isTrue();
            session.claims().succeed(b, c);
            assertThat(session.claims().present(a).orElseThrow().nr()).isEqualTo(c);
            assertThat(session.claims().predecessors(c)).containsExactly(b, a);
            long incident = session.incidents().create();
            session.claims().assign(a, incident);
            session.claims().assign(c, incident);
            assertThat(session.claims().days(incident)).isEqualTo(new Days("2024-03-01", "2024-03-04"));
            session.claims().moveTo(a, null, Days.UNKNOWN);
            session.reports().supersede(report, newer);
            assertThat(session.claims().find(a).orElseThrow().inForce()).isFalse();
            assertThat(session.claims().find(b).orElseThrow().superseded()).isTrue();
            assertThat(session.claims().find(c).orElseThrow().inForce()).isTrue();
            return true;
        });
    }

    @Test
    void whatLinkingKeepsIsFoundFromBothSides() {
        store.write(session -> {
            long a = session.claims()
                    .add(session.reports().add(report("r1", "x"), null).nr(), 0, Days.UNKNOWN);
            long b = session.claims()
                    .add(session.reports().add(report("r2", "y"), null).nr(), 0, Days.UNKNOWN);
            long third = session.reports().add(report("r3", "z"), null).nr();
            long c = session.claims().add(third, 0, Days.UNKNOWN);
            long d = session.claims().add(third, 1, Days.UNKNOWN);
            session.links().addSketch(d, new byte[] {4}, List.of(9L));
            assertThat(session.links().in(List.of(new Keys(5, 8)))).isEmpty();
            session.links().addSketch(a, new byte[] {1, 0, -1}, List.of(5L, 7L));
            session.links().addSketch(b, new byte[] {2}, List.of(7L, 9L));
            session.links().addSketch(c, new byte[] {3}, List.of(9L));
            assertThat(session.links().in(List.of(new Keys(7, 7), new Keys(9, 9))))
                    .containsExactly(a, b, c, d);
            assertThat(session.links().in(List.of(new Keys(6, 8)))).containsExactly(a, b);
            assertThat(session.links().in(List.of())).isEmpty();
            assertThat(session.links().sketch(a).orElseThrow().bytes()).containsExactly(1, 0, -1);
            session.links().addPair(new PairRow(a, b, 120, true));
            session.links().addPair(new PairRow(b, c, -50, false));
            assertThat(session.links().joined(b)).containsExactly(a);
            assertThat(session.links().pairs(b)).hasSize(2);
            session.links().addProposal(new ProposalRow(b, c, -50));
            session.links().remove(c);
            assertThat(session.links().pairs(b)).containsExactly(new PairRow(a, b, 120, true));
            assertThat(session.links().in(List.of(new Keys(9, 9)))).containsExactly(b, d);
            assertThat(session.links().countProposals()).isZero();
            return true;
        });
    }

    @Test
    void incidentsAreListedLatestFirstAndUndatedLast() {
        store.write(session -> {
            for (String day : new String[] {"2024-03-01", null, "2024-05-01", "2023-01-01"}) {
                long id = session.incidents().create();
                session.incidents().describe(new IncidentRow(id, day, day, "{}"));
            }
            session.incidents().create();
            return true;
        });

        assertThat(store.<List<Long>>read(session -> session.incidents().latest(10, 0).stream()
                        .map(IncidentRow::id)
                        .toList()))
                .containsExactly(3L, 1L, 4L, 2L);
        assertThat(store.<Long>read(session -> session.incidents().countPresent()))
                .isEqualTo(4);
        assertThat(store.<Long>read(session -> session.incidents().count())).isEqualTo(5);
    }

    @Test
    void claimsStandForIncidentsInTheOrderInWhichTheyDid() {
        store.write(session -> {
            long report = session.reports().add(report("r1", "x"), null).nr();
            long a = session.claims().add(report, 0, Days.UNKNOWN);
            long b = session.claims().add(report, 1, Days.UNKNOWN);
            long incident = session.incidents().create();
            session.incidents().stand(b, incident);
            session.incidents().stand(a, incident);
            session.incidents().stand(b, incident);
            assertThat(session.incidents().standing(incident)).containsExactly(b, a);
            assertThat(session.incidents().standsFor(a)).containsExactly(incident);
            return true;
        });
    }

    @Test
    void decisionsAreFoundByTheClaimsTheyName() {
        store.write(session -> {
            long report = session.reports().add(report("r1", "x"), null).nr();
            long a = session.claims().add(report, 0, Days.UNKNOWN);
            Entry first = Entry.after(
                    Head.NONE, Instant.EPOCH, "Ann", "decision", JsonNodeFactory.instance.objectNode(), null);
            Entry second = Entry.after(
                    first.head(), Instant.EPOCH, "Ann", "undo", JsonNodeFactory.instance.objectNode(), null);
            session.decisions().add(new DecisionRow(1, "Ann", "why", "{}", null), Set.of(a));
            session.ledger().append(first);
            session.ledger().append(second);
            assertThat(session.decisions().inForceOn(a)).hasSize(1);
            session.decisions().undo(1, 2);
            assertThat(session.decisions().inForceOn(a)).isEmpty();
            assertThat(session.decisions().all()).containsExactly(new DecisionRow(1, "Ann", "why", "{}", 2L));
            assertThat(session.decisions().claims(1)).containsExactly(a);
            return true;
        });
    }

    @Test
    void settingsAreSetAndChanged() {
        store.write(session -> {
            session.settings().set("links", "1");
            session.settings().set("links", "2");
            assertThat(session.settings().get("links")).contains("2");
            assertThat(session.settings().get("other")).isEmpty();
            return true;
        });
    }

    /** The rows that a backup holds can be put into an empty store as they are. */
    @Test
    void rowsGoOutAndComeIn() {
        store.write(session -> {
            long newer =
                    session.reports().add(report("r1", "x \" \\ \n 🚨"), null).nr() + 1;
            session.reports().add(report("r2", "y"), "https://wire.example/1");
            session.reports().supersede(1, newer);
            long a = session.claims().add(newer, 0, Days.UNKNOWN);
            session.links().addSketch(a, new byte[] {0, 1, -128}, List.of(Long.MIN_VALUE, -1L));
            return true;
        });
        List<String> rows = store.read(StoreContract::rows);
        assertThat(rows).hasSize(6);

        store.close();
        clear();
        store = open(Access.WRITE);
        store.write(session -> {
            for (String row : rows) {
                String[] parts = row.split("\t", 2);
                RawTables.Table table = RawTables.ALL.stream()
                        .filter(t -> t.name().equals(parts[0]))
                        .findFirst()
                        .orElseThrow();
                session.raw().insert(table, org.isnad.ledger.CanonicalJson.read(parts[1]));
            }
            return true;
        });
        assertThat(store.<List<String>>read(StoreContract::rows)).isEqualTo(rows);
    }

    /** Makes the store empty; it is closed. */
    abstract void clear();

    static List<String> rows(Session session) {
        List<String> rows = new ArrayList<>();
        try {
            for (RawTables.Table table : RawTables.ALL) {
                session.raw().each(table, row -> rows.add(table.name() + "\t" + row));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    /** Adds a report that came under these names. */
    final void fill(String id, String... names) {
        store.write(session -> {
            long nr = session.reports().add(report(id, "x"), null).nr();
            session.reports().addCapture(new CaptureRow(SHA, 12, "text/plain"));
            for (String name : names) {
                session.reports().addArrival(nr, new Arrival(SHA, name));
            }
            return nr;
        });
    }

    final List<String> found(Store.Work<Stream<String>> work) {
        return store.read(session -> work.with(session).toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Report report(String id, String text) {
        return new Report(
                new ReportId(id), "Title", text, LocalDate.of(2024, 3, 14), "Wire", "https://wire.example/1#top", "en");
    }
}
