package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.isnad.archive.Added;
import org.isnad.archive.Archive;
import org.isnad.archive.Arriving;
import org.isnad.archive.Progress;
import org.isnad.archive.Verification;
import org.isnad.pipeline.ReportReader;
import org.isnad.render.IncidentExport;
import org.isnad.report.Report;
import org.isnad.weighing.Policy;

/**
 * Adds invented reports to a new store in batches, as {@code isnad add} does, and tells at every tenth what they cost: by
 * the clock and in processor time, since the stage before; what one more report costs alone, as a server adds it; memory
 * and disk. Then lists, verifies, backs up, exports and rebuilds what is there. Reads by rules. Draws the growth.
 */
public final class StoreGrowth {

    private static final long SEED = 1;
    private static final int BATCH = 64;
    private static final int SINGLES = 100;
    private static final int STAGES = 10;
    private static final int SHOWN = 20;

    private final Path directory;
    private final int count;
    private final ReportReader reader = ReportReader.standard();
    private final StoryStream reports = new StoryStream(SEED);
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Stage> stages = new ArrayList<>();
    private long added;

    /**
     * What the reports of one stage cost.
     *
     * @param reports   in the store at its end
     * @param cpuMillis of a report, in batches
     * @param single    median of one report added alone, milliseconds by the clock
     * @param singleCpu mean of these in processor time; the system counts it in steps too coarse for a median
     */
    record Stage(long reports, double millis, double cpuMillis, double single, double singleCpu) {}

    private record Clock(long nanos, long cpu) {}

    private StoreGrowth(Path directory, int count) {
        this.directory = directory;
        this.count = count;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length != 2 || Files.exists(Path.of(args[0]))) {
            System.err.println("usage: StoreGrowth NEW_DIRECTORY REPORTS   (the directory must not be there yet)");
            System.exit(2);
        }
        new StoreGrowth(Path.of(args[0]), Integer.parseInt(args[1])).run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        print(
                "%,d reports; %d processors; load %.1f",
                count, system.getAvailableProcessors(), system.getSystemLoadAverage());
        print(
                "reports   ms each  CPU ms each   alone: median ms    p90  mean CPU ms   total s  CPU s   heap+code MiB  database MiB");
        Clock start = now();
        try (Archive archive = Archive.open(directory, Archive.Options.writing(null, null))) {
            for (int stage = 1; stage <= STAGES; stage++) {
                stage(archive, start, count * (long) stage / STAGES);
            }
        }
        Path plot = directory.resolveSibling(directory.getFileName() + ".svg");
        Files.writeString(plot, GrowthPlot.svg(stages));
        print("plot: %s", plot);
        look();
    }

    private void stage(Archive archive, Clock start, long until)
            throws InterruptedException, ExecutionException, IOException {
        Clock before = now();
        long first = added;
        ExecutorService ahead = Executors.newSingleThreadExecutor();
        try {
            Future<List<Arriving>> next = ahead.submit(() -> batch(until - SINGLES - first));
            for (List<Arriving> batch = next.get(); !batch.isEmpty(); batch = next.get()) {
                long left = until - SINGLES - added - batch.size();
                next = ahead.submit(() -> batch(left));
                add(archive, batch);
            }
        } finally {
            ahead.shutdown();
        }
        Clock after = now();
        double each = added - first;
        double[] wall = new double[SINGLES];
        Clock alone = now();
        for (int i = 0; i < SINGLES; i++) {
            Report report = reports.next();
            Clock one = now();
            add(archive, List.of(arriving(report)));
            Clock done = now();
            wall[i] = (done.nanos - one.nanos) / 1e6;
        }
        Arrays.sort(wall);
        Stage stage = new Stage(
                added,
                (after.nanos - before.nanos) / 1e6 / each,
                (after.cpu - before.cpu) / 1e6 / each,
                wall[SINGLES / 2],
                (now().cpu - alone.cpu) / 1e6 / SINGLES);
        stages.add(stage);
        Clock now = now();
        print(
                "%,7d  %8.2f  %11.2f  %14.1f %5.1f  %6.1f  %8.0f %6.0f  %14s %13d",
                added,
                stage.millis(),
                stage.cpuMillis(),
                stage.single(),
                wall[SINGLES * 9 / 10],
                stage.singleCpu(),
                (now.nanos - start.nanos) / 1e9,
                (now.cpu - start.cpu) / 1e9,
                peakMib(),
                Files.size(directory.resolve("isnad.db")) >> 20);
    }

    private List<Arriving> batch(long most) {
        List<Arriving> batch = new ArrayList<>();
        while (batch.size() < Math.min(BATCH, most)) {
            batch.add(arriving(reports.next()));
        }
        return batch;
    }

    private Arriving arriving(Report made) {
        Report report = Archive.named(made);
        byte[] bytes = StoryReports.line(made).getBytes(UTF_8);
        return Arriving.of(report, reader.read(report), made.id().value(), bytes, "application/json");
    }

    private void add(Archive archive, List<Arriving> batch) {
        for (Added one : archive.add(batch)) {
            if (one.outcome() != Added.Outcome.ADDED) {
                throw new IllegalStateException("report %s was not added: %s".formatted(one.id(), one.fault()));
            }
        }
        added += batch.size();
    }

    /** What people do with a store of that size. */
    private void look() throws IOException {
        try (Archive archive = Archive.open(directory, Archive.Options.reading())) {
            timed(
                    "list of %d".formatted(SHOWN),
                    () -> "%,d incidents"
                            .formatted(archive.overview(Policy.ISNAD, SHOWN, 0).present()));
            Path backup = directory.resolveSibling(directory.getFileName() + ".zip");
            timed("verify", () -> {
                Verification found = archive.verify(null, List.of(), Progress.NONE);
                return "%d faults, %,d entries"
                        .formatted(found.faults().size(), found.counts().entries());
            });
            timed("backup", () -> {
                archive.backup(backup, Progress.NONE);
                return "%,d MiB".formatted(Files.size(backup) >> 20);
            });
            Files.deleteIfExists(backup);
        }
        try (Archive archive = Archive.open(directory, Archive.Options.writing(null, null))) {
            timed("export", () -> {
                try (Writer nowhere = Writer.nullWriter()) {
                    return archive.export(IncidentExport.JSONL, Policy.ISNAD, nowhere, Progress.NONE)
                            .toString();
                }
            });
            timed(
                    "rebuild",
                    () -> "%,d reports read differently".formatted(archive.rebuild(reader::read, Progress.NONE)));
        }
    }

    @FunctionalInterface
    private interface Work {
        String run() throws IOException;
    }

    private void timed(String what, Work work) throws IOException {
        Clock before = now();
        String result = work.run();
        Clock after = now();
        print(
                "%-12s %8.1f s  CPU %7.1f s  peak %s MiB  %s",
                what, (after.nanos - before.nanos) / 1e9, (after.cpu - before.cpu) / 1e9, peakMib(), result);
    }

    private Clock now() {
        return new Clock(System.nanoTime(), system.getProcessCpuTime());
    }

    /** The most memory that the process held, as Linux tells it. */
    private static String peakMib() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kib -> String.valueOf(Long.parseLong(kib) >> 10))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
