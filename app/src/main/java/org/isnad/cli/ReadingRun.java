package org.isnad.cli;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.isnad.claim.Reading;
import org.isnad.ingest.Incoming;
import org.isnad.ingest.ReportSource;
import org.isnad.render.ReadingWriter;
import org.isnad.report.Report;

/** One batch from its source to its output. What fails on the way is tallied, and the rest goes on. */
final class ReadingRun {

    private final Function<Report, Reading> reader;
    private final int threads;
    private final Defaults defaults;
    private final Tally tally;

    ReadingRun(Function<Report, Reading> reader, int threads, Defaults defaults, Tally tally) {
        this.reader = reader;
        this.threads = threads;
        this.defaults = defaults;
        this.tally = tally;
    }

    void run(ReportSource reports, ReadingWriter writer, Output output) throws IOException, InterruptedException {
        OrderedReading.Sink<Reading> sink = (read, reading, last) -> {
            writer.write(read.report(), reading);
            tally.read();
            if (last) {
                output.writer().flush();
            }
        };
        try (OrderedReading<Reading> line = new OrderedReading<>(
                threads,
                read -> reader.apply(read.report()),
                sink,
                (where, fault) -> tally.failed(where, Fault.describe(fault)))) {
            try {
                reports.forEach(incoming -> incoming.tell(
                        read -> add(line, read),
                        noted -> tally.noted(noted.where(), noted.note()),
                        failed -> tally.failed(failed.where(), failed.reason())));
            } catch (CancellationException e) {
                // The output takes no more; why, finish() throws.
            }
            line.finish();
        }
        writer.close();
        output.commit();
    }

    private void add(OrderedReading<Reading> line, Incoming.Read read) {
        try {
            if (!line.add(read.with(defaults.fill(read.report())))) {
                throw new CancellationException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
