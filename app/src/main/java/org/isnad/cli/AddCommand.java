package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.archive.Added;
import org.isnad.archive.Archive;
import org.isnad.archive.Arriving;
import org.isnad.claim.Reading;
import org.isnad.ingest.Incoming;
import org.isnad.ingest.ReportSource;
import org.isnad.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Adds reports to the store. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Adds reports to the store: keeps their bytes, reads them, and joins what they tell to incidents.",
            "",
            "A report that is there already changes nothing. One with other words from the same address takes the place "
                    + "of the earlier one; both are kept.",
            ""
        },
        footer = {
            "",
            "A line is printed for each report once it is safely on disk.",
            "",
            "Exit codes: 0 all reports are in the store; 1 some are not, each is named on standard error; 2 wrong use."
        })
final class AddCommand implements Callable<Integer> {

    /** Reports that are made safe by one flush of the disk. */
    private static final int MOST_AT_ONCE = 64;

    /** Between two batches others may write, as long as they need: what was read so far is not thrown away. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final WriterOption store = new WriterOption();

    @Mixin
    private final ReportInput input = new ReportInput();

    @Mixin
    private final ReaderOptions reading = new ReaderOptions();

    private final Console console;

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ReportSource reports = input.reports(console);
        Defaults defaults = input.defaults();
        int workers = input.workers();
        Function<Report, Reading> reader = reading.reader()::read;
        Tally tally = new Tally(console.err(), console.live(), System::nanoTime);
        // What is wrong with the store is told before anything is read.
        store.open().close();
        try {
            new Run(store, reader, defaults, tally, spec.commandLine().getOut()).add(reports, workers);
        } finally {
            tally.finish();
        }
        return tally.anyFailed() ? 1 : 0;
    }

    /** One batch from its source into the store. */
    private static final class Run {

        private final WriterOption store;
        private final Function<Report, Reading> reader;
        private final Defaults defaults;
        private final Tally tally;
        private final PrintWriter out;
        private final List<String> places = new ArrayList<>();
        private final List<Arriving> waiting = new ArrayList<>();

        Run(WriterOption store, Function<Report, Reading> reader, Defaults defaults, Tally tally, PrintWriter out) {
            this.store = store;
            this.reader = reader;
            this.defaults = defaults;
            this.tally = tally;
            this.out = out;
        }

        void add(ReportSource reports, int workers) throws IOException, InterruptedException {
            try (OrderedReading<Arriving> line = new OrderedReading<>(
                    workers, this::read, this::take, (where, fault) -> tally.failed(where, Fault.describe(fault)))) {
                try {
                    reports.forEach(incoming -> incoming.tell(
                            read -> hand(line, read),
                            noted -> tally.noted(noted.where(), noted.note()),
                            failed -> tally.failed(failed.where(), failed.reason())));
                } catch (CancellationException e) {
                    // The store takes no more; why, finish() throws.
                }
                line.finish();
            }
            flush();
        }

        private static void hand(OrderedReading<Arriving> line, Incoming.Read read) {
            try {
                if (!line.add(read)) {
                    throw new CancellationException();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }

        private Arriving read(Incoming.Read read) {
            Report whole = whole(read, defaults.fill(read.report()));
            Report report = Archive.named(whole);
            return Arriving.of(
                    report,
                    reader.apply(report),
                    whole.id().value(),
                    read.original().bytes(),
                    read.original().media());
        }

        /** Characters that no database can hold are replaced, one by one; the bytes as received are kept anyway. */
        private Report whole(Incoming.Read read, Report report) {
            Report whole = Storable.of(report);
            if (!whole.equals(report)) {
                tally.noted(
                        read.where(),
                        "holds characters that cannot be stored (halves of a pair, or NUL); each is kept as U+FFFD");
            }
            return whole;
        }

        private void take(Incoming.Read read, Arriving arriving, boolean last) {
            waiting.add(arriving);
            places.add(read.where());
            if (last || waiting.size() == MOST_AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            List<Added> added;
            try (Archive archive = store.open(PATIENCE)) {
                added = archive.add(List.copyOf(waiting));
            }
            for (int i = 0; i < added.size(); i++) {
                tell(places.get(i), added.get(i));
            }
            out.flush();
            waiting.clear();
            places.clear();
        }

        private void tell(String where, Added added) {
            if (added.fault() != null) {
                tally.failed(where, Fault.describe(added.fault()));
                return;
            }
            tally.read();
            String incidents = added.incidents().stream().map(id -> "i" + id).collect(Collectors.joining(", "));
            String superseded = added.superseded() == null ? "" : ", takes the place of " + added.superseded();
            out.println("%s  %s  %s%s  %s"
                    .formatted(
                            added.outcome() == Added.Outcome.ADDED ? "added" : "known",
                            added.id(),
                            incidents.isEmpty() ? "no incident" : incidents,
                            superseded,
                            where));
        }
    }
}
