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
import org.isnad.ingest.Incoming;
import org.isnad.report.Report;

/**
 * Reads reports on several threads and hands on what was made of them in the order in which they came. What is under way
 * is bounded by its number and by its characters, so that neither many nor large reports fill the memory.
 *
 * @param <T> what is made of a report
 */
final class OrderedReading<T> implements AutoCloseable {

    private static final int REPORTS_PER_THREAD = 8;

    /** Of text; a larger report goes through alone. */
    private static final int MOST_CHARS = 16 * 1024 * 1024;

    /** Takes the readings, one at a time and in order, all on one thread. What it throws ends the whole. */
    @FunctionalInterface
    interface Sink<T> {
        /**
         * Takes the next.
         *
         * @param last whether no further report waits behind this one at the moment
         */
        void accept(Incoming.Read read, T made, boolean last) throws IOException;
    }

    private record Pending<T>(Incoming.Read read, Future<T> made) {}

    private final Function<Incoming.Read, T> reader;
    private final Sink<T> sink;
    private final BiConsumer<String, Throwable> fallen;
    private final ExecutorService readers;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Optional<Pending<T>>> line;
    private final Semaphore chars = new Semaphore(MOST_CHARS);
    private final Future<Optional<Throwable>> writing;
    private volatile boolean broken;

    /**
     * Starts the threads.
     *
     * @param fallen learns where a report came from on which the reader fell, and what it threw
     */
    OrderedReading(int threads, Function<Incoming.Read, T> reader, Sink<T> sink, BiConsumer<String, Throwable> fallen) {
        this.reader = reader;
        this.sink = sink;
        this.fallen = fallen;
        this.readers = Executors.newFixedThreadPool(threads);
        this.line = new ArrayBlockingQueue<>(threads * REPORTS_PER_THREAD);
        this.writing = writer.submit(this::write);
    }

    /** Takes a report; waits while too much is under way. False where the sink takes no more. */
    boolean add(Incoming.Read read) throws InterruptedException {
        chars.acquire(weight(read.report()));
        line.put(Optional.of(new Pending<>(read, readers.submit(() -> reader.apply(read)))));
        return !broken;
    }

    /** Waits until all that was added has been handed on, and throws what the sink threw. */
    void finish() throws IOException, InterruptedException {
        line.put(Optional.empty());
        try {
            Throwable failure = writing.get().orElse(null);
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
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

    /**
     * Takes from the line until its end; after a failure, of memory too, without writing, so that no one waits for room.
     *
     * @return the failure
     */
    private Optional<Throwable> write() throws InterruptedException {
        Optional<Throwable> failure = Optional.empty();
        for (Optional<Pending<T>> next = line.take(); next.isPresent(); next = line.take()) {
            Pending<T> pending = next.get();
            try {
                if (!broken) {
                    handOn(pending);
                }
            } catch (IOException | RuntimeException | Error e) {
                failure = Optional.of(e);
                broken = true;
            }
            chars.release(weight(pending.read().report()));
        }
        return failure;
    }

    private void handOn(Pending<T> pending) throws IOException, InterruptedException {
        T made;
        try {
            made = pending.made().get();
        } catch (ExecutionException e) {
            fallen.accept(pending.read().where(), e.getCause() == null ? e : e.getCause());
            return;
        }
        sink.accept(pending.read(), made, line.isEmpty());
    }

    private static int weight(Report report) {
        return (int) Math.min(
                MOST_CHARS, report.title().length() + (long) report.text().length());
    }
}
