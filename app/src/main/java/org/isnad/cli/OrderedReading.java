package org.isnad.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.isnad.claim.Reading;
import org.isnad.report.Report;

/**
 * Reads reports on several threads and hands on the readings in the order in which the reports came. What is under way
 * is bounded by its number and by its characters, so that neither many nor large reports fill the memory.
 */
final class OrderedReading implements AutoCloseable {

    private static final int REPORTS_PER_THREAD = 8;

    /** Of text; a larger report goes through alone. */
    private static final int MOST_CHARS = 16 * 1024 * 1024;

    /** Takes the readings, one at a time and in order, all on one thread. What it throws ends the whole. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes the next.
         *
         * @param last whether no further report waits behind this one at the moment
         */
        void accept(Report report, Reading reading, boolean last) throws IOException;
    }

    private record Pending(String where, Report report, Future<Reading> reading) {}

    /** How the handing on ended. */
    private record Outcome(Optional<IOException> unwritten, Optional<RuntimeException> fault) {}

    private final Function<Report, Reading> reader;
    private final Sink sink;
    private final BiConsumer<String, Throwable> fallen;
    private final ExecutorService readers;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Optional<Pending>> line;
    private final Semaphore chars = new Semaphore(MOST_CHARS);
    private final Future<Outcome> writing;
    private volatile boolean broken;

    /**
     * Starts the threads.
     *
     * @param fallen learns where a report came from on which the reader fell, and what it threw
     */
    OrderedReading(int threads, Function<Report, Reading> reader, Sink sink, BiConsumer<String, Throwable> fallen) {
        this.reader = reader;
        this.sink = sink;
        this.fallen = fallen;
        this.readers = Executors.newFixedThreadPool(threads);
        this.line = new ArrayBlockingQueue<>(threads * REPORTS_PER_THREAD);
        this.writing = writer.submit(this::write);
    }

    /** Takes a report; waits while too much is under way. False where the sink takes no more. */
    boolean add(String where, Report report) throws InterruptedException {
        chars.acquire(weight(report));
        line.put(Optional.of(new Pending(where, report, readers.submit(() -> reader.apply(report)))));
        return !broken;
    }

    /** Waits until all that was added has been handed on, and throws what the sink threw. */
    void finish() throws IOException, InterruptedException {
        line.put(Optional.empty());
        try {
            Outcome outcome = writing.get();
            if (outcome.unwritten().isPresent()) {
                throw outcome.unwritten().get();
            }
            if (outcome.fault().isPresent()) {
                throw outcome.fault().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        writer.shutdownNow();
    }

    /** Takes from the line until its end; after a failure without writing, so that no one waits for room. */
    private Outcome write() throws InterruptedException {
        Outcome outcome = new Outcome(Optional.empty(), Optional.empty());
        for (Optional<Pending> next = line.take(); next.isPresent(); next = line.take()) {
            Pending pending = next.get();
            try {
                if (!broken) {
                    sink.accept(pending.report(), pending.reading().get(), line.isEmpty());
                }
            } catch (ExecutionException e) {
                fallen.accept(pending.where(), e.getCause() == null ? e : e.getCause());
            } catch (IOException e) {
                outcome = new Outcome(Optional.of(e), Optional.empty());
                broken = true;
            } catch (RuntimeException e) {
                outcome = new Outcome(Optional.empty(), Optional.of(e));
                broken = true;
            }
            chars.release(weight(pending.report()));
        }
        return outcome;
    }

    private static int weight(Report report) {
        return (int) Math.min(
                MOST_CHARS, report.title().length() + (long) report.text().length());
    }
}
