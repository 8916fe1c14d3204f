package org.isnad.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

    /** Nanoseconds that one question took by the clock, and of the processor on the thread that asked. */
    private record Took(long wall, long cpu) {}

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

    /** Lets them ask for a third of the time, so that the program is warm, then for all of it, and prints that. */
    void measure(int readers, int seconds) throws InterruptedException, ExecutionException {
        if (readers < 1 || readers > MOST_READERS || seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("1 to %d readers for 1 to %d seconds, got %d and %d"
                    .formatted(MOST_READERS, MOST_SECONDS, readers, seconds));
        }
        run(readers, Math.max(1, seconds / 3));
        print(
                "readers     %d at once, on %d processors, %d s after %d s to warm up",
                readers, Runtime.getRuntime().availableProcessors(), seconds, Math.max(1, seconds / 3));
        print("");
        print(
                "%-10s %8s %8s %8s %8s %8s %8s %8s  %s",
                "question", "asked", "p50 ms", "p95 ms", "most ms", "cpu p50", "cpu p95", "target", "p95 within");
        Map<String, List<Took>> times = run(readers, seconds);
        names.forEach(name -> line(name, targets.get(name), times.getOrDefault(name, List.of())));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        print("");
        print("load        %.1f processes wanted a processor, these readers among them", load);
    }

    private Map<String, List<Took>> run(int readers, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<Map<String, List<Took>>>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                int seed = i + seconds * 1_000;
                all.add(() -> reader(seed, end));
            }
            Map<String, List<Took>> times = new TreeMap<>();
            for (Future<Map<String, List<Took>>> reader : pool.invokeAll(all)) {
                reader.get()
                        .forEach((question, some) -> times.computeIfAbsent(question, q -> new ArrayList<>())
                                .addAll(some));
            }
            return times;
        } finally {
            pool.shutdownNow();
        }
    }

    private Map<String, List<Took>> reader(int seed, long end) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Random random = new Random(seed);
        Map<String, List<Took>> times = new TreeMap<>();
        while (System.nanoTime() < end) {
            Map.Entry<String, Question> question = entry(names.get(random.nextInt(names.size())));
            long start = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            question.getValue().ask(random);
            times.computeIfAbsent(question.getKey(), q -> new ArrayList<>())
                    .add(new Took(System.nanoTime() - start, threads.getCurrentThreadCpuTime() - cpu));
        }
        return times;
    }

    private Map.Entry<String, Question> entry(String name) {
        Question question = questions.get(name);
        if (question == null) {
            throw new IllegalStateException("no question " + name);
        }
        return Map.entry(name, question);
    }

    private static void line(String question, @Nullable Integer target, List<Took> times) {
        long[] wall = times.stream().mapToLong(Took::wall).sorted().toArray();
        long[] cpu = times.stream().mapToLong(Took::cpu).sorted().toArray();
        print(
                "%-10s %,8d %8.1f %8.1f %8.1f %8.1f %8.1f %8s  %s",
                question,
                wall.length,
                millis(wall, 0.5),
                millis(wall, 0.95),
                millis(wall, 1),
                millis(cpu, 0.5),
                millis(cpu, 0.95),
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
