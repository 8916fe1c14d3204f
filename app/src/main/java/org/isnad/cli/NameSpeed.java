package org.isnad.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.isnad.place.PlaceReader;

/**
 * How many names a second are looked up on two threads, all spellings tolerated. Counted in processor time, so that other
 * work on the machine changes it little.
 */
final class NameSpeed {

    private static final int THREADS = 2;
    private static final int TIMES = 10;
    private static final int ROUNDS = 9;

    private final PlaceReader reader;
    private final List<String> names;

    NameSpeed(PlaceReader reader, List<String> names) {
        this.reader = reader;
        this.names = List.copyOf(names);
    }

    /** Measures; the first round includes what Java compiles meanwhile. */
    void print(PrintWriter out) {
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            speeds[i] = round();
        }
        double first = speeds[0];
        Arrays.sort(speeds);
        out.printf(
                Locale.ROOT,
                "%,d look-ups a round on %d threads: %,.0f a second in the first round, %,.0f in the median of %d%n",
                THREADS * TIMES * names.size(),
                THREADS,
                first,
                speeds[ROUNDS / 2],
                ROUNDS);
        System.gc();
        Runtime java = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "%.1f MB of heap in use after it, of %d allowed%n",
                (java.totalMemory() - java.freeMemory()) / 1e6,
                java.maxMemory() / 1_000_000);
    }

    private double round() {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Double>> shares = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                shares.add(pool.submit(this::share));
            }
            double speed = 0;
            for (Future<Double> share : shares) {
                speed += share.get();
            }
            return speed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** Look-ups a second of one thread. */
    private double share() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            for (String name : names) {
                found += reader.locate(name).candidates().isEmpty() ? 0 : 1;
            }
        }
        if (found == 0) {
            throw new IllegalStateException("no name was found");
        }
        return TIMES * names.size() * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }
}
