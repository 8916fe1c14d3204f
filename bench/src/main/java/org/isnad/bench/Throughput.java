package org.isnad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;

/**
 * Reads invented reports in one process, as a batch does, and prints how many it read in a second on one thread and on two,
 * after a warm-up, and the most memory that it held: a column of lines, for {@code bench/run} to set beside others.
 */
public final class Throughput {

    private static final long SEED = 1;
    private static final int ROUNDS = 5;
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long MIB = 1 << 20;

    private final ReportReader reader;
    private final List<Report> reports;

    private Throughput(ReportReader reader, int reports) {
        this.reader = reader;
        this.reports = new ReportGenerator(SEED).reports(reports);
    }

    /** {@code KIND REPORTS}: {@code rules}, {@code map} or {@code model}, and how many reports to read over and over. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        new Throughput(ReaderKind.of(args[0]).reader(), Integer.parseInt(args[1])).run();
    }

    private void run() throws InterruptedException, ExecutionException {
        double mean =
                reports.stream().mapToInt(r -> r.text().length()).average().orElse(0);
        print("%,d", reports.size());
        print("%,.0f", mean);
        print("%,d", round(2).incidents());
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            round(2);
        }
        print("%s", speed(1));
        print("%s", speed(2));
        print("%,d", peakHeap() / MIB);
        print("%s", peakProcess().orElse("?"));
    }

    private String speed(int threads) throws InterruptedException, ExecutionException {
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            speeds[i] = round(threads).reportsPerSecond();
        }
        Arrays.sort(speeds);
        return String.format(Locale.ROOT, "%,.1f (%,.1f-%,.1f)", speeds[ROUNDS / 2], speeds[0], speeds[ROUNDS - 1]);
    }

    /** Reads every report once, each thread its share. */
    private Round round(int threads) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<Integer>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<Report> share = reports.subList(i * reports.size() / threads, (i + 1) * reports.size() / threads);
                shares.add(pool.submit(() -> incidents(share)));
            }
            int incidents = 0;
            for (Future<Integer> share : shares) {
                incidents += share.get();
            }
            return new Round(reports.size() * 1e9 / (System.nanoTime() - start), incidents);
        } finally {
            pool.shutdown();
        }
    }

    private int incidents(List<Report> share) {
        return share.stream().mapToInt(r -> reader.read(r).incidents().size()).sum();
    }

    /** The sum of the peaks of the heap's pools, which may lie at different times: an upper bound. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** The most memory that the process held, as Linux tells it. */
    private static Optional<String> peakProcess() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kib -> String.format(Locale.ROOT, "%,d", Long.parseLong(kib) * 1024 / MIB))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** One pass over the reports. */
    private record Round(double reportsPerSecond, int incidents) {}
}
