package org.isnad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Many readers who ask at once, without a pause, for a bounded time; and how long each kind of question took. */
final class Readers {

    private static final int MOST_READERS = 200;
    private static final int MOST_SECONDS = 300;

    /** Asks one question. */
    @FunctionalInterface
    interface Question {
        void ask(Random random) throws Exception;
    }

    private final Map<String, Question> questions;
    private final Map<String, Integer> targets;
    private final List<String> names;

    /**
     * Prepares.
     *
     * @param targets milliseconds by the clock within which 95 of 100 questions of a kind are to be answered; none where
     *                nothing was promised
     */
    Readers(Map<String, Question> questions, Map<String, Integer> targets) {
        this.questions = questions;
        this.targets = Map.copyOf(targets);
        this.names = List.copyOf(questions.keySet());
    }

    /**
     * Lets them ask for a third of the time, so that the program is warm, then for all of it, and prints that. Then one reader
     * asks each kind of question alone, which shows the processor time of the whole program for one: reader, server, collector
     * of garbage and compiler, whatever else the machine does.
     */
    void measure(int readers, int seconds) throws InterruptedException, ExecutionException {
        if (readers < 1 || readers > MOST_READERS || seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("1 to %d readers for 1 to %d seconds, got %d and %d"
                    .formatted(MOST_READERS, MOST_SECONDS, readers, seconds));
        }
        run(readers, Math.max(1, seconds / 3), names);
        print(
                "readers     %d at once, on %d processors, %d s after %d s to warm up",
                readers, Runtime.getRuntime().availableProcessors(), seconds, Math.max(1, seconds / 3));
        print("");
        print(
                "%-10s %8s %8s %8s %8s %8s %8s  %s",
                "question", "asked", "p50 ms", "p95 ms", "most ms", "cpu ms", "target", "p95 within");
        Map<String, List<Long>> times = run(readers, seconds, names);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        for (String name : names) {
            line(name, targets.get(name), times.getOrDefault(name, List.of()), cost(name, Math.max(1, seconds / 6)));
        }
        print("");
        print("load        %.1f processes wanted a processor, these readers among them", load);
    }

    private Map<String, List<Long>> run(int readers, int seconds, List<String> kinds)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<Map<String, List<Long>>>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                int seed = i + seconds * 1_000;
                all.add(() -> reader(seed, end, kinds));
            }
            Map<String, List<Long>> times = new TreeMap<>();
            for (Future<Map<String, List<Long>>> reader : pool.invokeAll(all)) {
                reader.get()
                        .forEach((question, some) -> times.computeIfAbsent(question, q -> new ArrayList<>())
                                .addAll(some));
            }
            return times;
        } finally {
            pool.shutdownNow();
        }
    }

    private Map<String, List<Long>> reader(int seed, long end, List<String> kinds) throws Exception {
        Random random = new Random(seed);
        Map<String, List<Long>> times = new TreeMap<>();
        while (System.nanoTime() < end) {
            Map.Entry<String, Question> question = entry(kinds.get(random.nextInt(kinds.size())));
            long start = System.nanoTime();
            question.getValue().ask(random);
            times.computeIfAbsent(question.getKey(), q -> new ArrayList<>()).add(System.nanoTime() - start);
        }
        return times;
    }

    /** Milliseconds of a processor that the whole program takes for one question of a kind. */
    private double cost(String kind, int seconds) throws InterruptedException, ExecutionException {
        long before = processorTime();
        int asked = run(1, seconds, List.of(kind)).getOrDefault(kind, List.of()).size();
        return (processorTime() - before) / 1e6 / asked;
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private Map.Entry<String, Question> entry(String name) {
        Question question = questions.get(name);
        if (question == null) {
            throw new IllegalStateException("no question " + name);
        }
        return Map.entry(name, question);
    }

    private static void line(String question, @Nullable Integer target, List<Long> times, double cpu) {
        long[] wall = times.stream().mapToLong(Long::longValue).sorted().toArray();
        print(
                "%-10s %,8d %8.1f %8.1f %8.1f %8.1f %8s  %s",
                question,
                wall.length,
                millis(wall, 0.5),
                millis(wall, 0.95),
                millis(wall, 1),
                cpu,
                target == null ? "-" : target.toString(),
                target == null || wall.length == 0 ? "-" : millis(wall, 0.95) <= target ? "yes" : "no");
    }

    private static double millis(long[] sorted, double part) {
        int at = (int) Math.ceil(sorted.length * part) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, at)] / 1e6;
    }

    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
