package org.isnad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.ledger.Head;
import org.isnad.search.Area;
import org.isnad.search.DayRange;
import org.isnad.search.Facet;
import org.isnad.search.IncidentFilter;
import org.isnad.search.IncidentSearch;
import org.isnad.search.IndexFiller;
import org.isnad.search.PageRequest;
import org.isnad.search.PageRequest.Order;
import org.isnad.search.ReportQuery;
import org.isnad.search.Selection;

/**
 * Asks the search what the workbench's pages ask, from many readers at once who do not pause, and prints how long each kind of
 * question took by the clock and of a processor, which other work on the machine does not lengthen. Every question has another filter, so that none is answered from memory. Arguments: how many incidents
 * (100,000), how many readers (20), for how many seconds (30, at most 300).
 */
public final class SearchLoad {

    private static final int MOST_INCIDENTS = 1_000_000;
    private static final int MOST_READERS = 200;
    private static final int MOST_SECONDS = 300;
    private static final int PAGE = 50;
    private static final int BUCKETS = 120;

    /** What readers ask. */
    private enum Question {
        OVERVIEW,
        PAN,
        BRUSH,
        ROW,
        SEARCH,
        REPORTS
    }

    private final IncidentSearch search;
    private final int incidents;

    private SearchLoad(IncidentSearch search, int incidents) {
        this.search = search;
        this.incidents = incidents;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int incidents = bounded(args, 0, 100_000, MOST_INCIDENTS);
        int readers = bounded(args, 1, 20, MOST_READERS);
        int seconds = bounded(args, 2, 30, MOST_SECONDS);
        Path directory = Files.createTempDirectory("isnad-load");
        try {
            long start = System.nanoTime();
            try (IncidentSearch search = fill(directory.resolve("index"), incidents)) {
                print(
                        "incidents   %,d, invented, as many reports; written and opened in %.1f s",
                        incidents, seconds(start));
                print("index       %,d MiB", size(directory) >> 20);
                start = System.nanoTime();
                SearchLoad load = new SearchLoad(search, incidents);
                load.run(readers, Math.max(1, seconds / 3));
                Runtime.getRuntime().gc();
                Runtime memory = Runtime.getRuntime();
                print("heap        %,d MiB", memory.totalMemory() - memory.freeMemory() >> 20);
                print("readers     %d at once, on %d processors, %d s", readers, memory.availableProcessors(), seconds);
                print("");
                print(
                        "%-10s %8s %8s %8s %8s %8s %8s",
                        "question", "asked", "p50 ms", "p95 ms", "most ms", "cpu p50", "cpu p95");
                load.run(readers, seconds).forEach(SearchLoad::line);
            }
        } finally {
            remove(directory);
        }
    }

    private static IncidentSearch fill(Path directory, int incidents) {
        try (IndexFiller filler = IndexFiller.into(directory)) {
            for (int i = 1; i <= incidents; i++) {
                InventedIncidents.Invented invented = InventedIncidents.incident(i);
                filler.add(invented.row(), invented.report());
            }
            return filler.finish(Head.NONE);
        }
    }

    /** Nanoseconds that one question took by the clock, and of a processor. */
    private record Took(long wall, long cpu) {}

    /** What each question took. */
    private Map<Question, List<Took>> run(int readers, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<Map<Question, List<Took>>>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                int seed = i + seconds * 1_000;
                all.add(() -> reader(seed, end));
            }
            Map<Question, List<Took>> times = new EnumMap<>(Question.class);
            for (Future<Map<Question, List<Took>>> reader : pool.invokeAll(all)) {
                reader.get()
                        .forEach((question, some) -> times.computeIfAbsent(question, q -> new ArrayList<>())
                                .addAll(some));
            }
            return times;
        } finally {
            pool.shutdownNow();
        }
    }

    private Map<Question, List<Took>> reader(int seed, long end) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Random random = new Random(seed);
        Map<Question, List<Took>> times = new EnumMap<>(Question.class);
        while (System.nanoTime() < end) {
            Question question = Question.values()[random.nextInt(Question.values().length)];
            long start = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            ask(question, random);
            times.computeIfAbsent(question, q -> new ArrayList<>())
                    .add(new Took(System.nanoTime() - start, threads.getCurrentThreadCpuTime() - cpu));
        }
        return times;
    }

    private void ask(Question question, Random random) {
        switch (question) {
            case OVERVIEW ->
                overview(IncidentFilter.ALL.during(days(random, InventedIncidents.DAYS - random.nextInt(99))));
            case PAN -> pan(random);
            case BRUSH -> overview(IncidentFilter.ALL.during(days(random, 20 + random.nextInt(700))));
            case ROW -> search.row(1 + random.nextInt(incidents)).orElseThrow();
            case SEARCH -> page(IncidentFilter.ALL.saying(words(random)), Order.BEST_MATCH);
            case REPORTS -> search.reports(ReportQuery.of(reportWords(random), PAGE));
        }
    }

    /** All that the overview shows. */
    private void overview(IncidentFilter filter) {
        Selection selection = page(filter, Order.LATEST);
        selection.timeLine(BUCKETS);
        selection.map(Area.Box.WORLD, 5);
        for (Facet facet : Facet.values()) {
            selection.facet(facet, 12);
        }
        selection.killed();
    }

    private void pan(Random random) {
        double west = InventedIncidents.WEST + random.nextDouble() * 10;
        double south = InventedIncidents.SOUTH + random.nextDouble() * 6;
        int zoom = 5 + random.nextInt(6);
        double width = 360.0 * 5 / (1 << zoom);
        Area.Box window = new Area.Box(west, south, Math.min(180, west + width), Math.min(85, south + width / 2));
        Selection selection = page(IncidentFilter.ALL.in(window), Order.LATEST);
        selection.timeLine(BUCKETS);
        selection.map(window, zoom);
    }

    private Selection page(IncidentFilter filter, Order order) {
        Selection selection = search.select(filter);
        selection.page(new PageRequest(order, PAGE, null));
        return selection;
    }

    private static DayRange days(Random random, int length) {
        LocalDate from = InventedIncidents.FIRST_DAY.plusDays(random.nextInt(InventedIncidents.DAYS));
        return new DayRange(from, from.plusDays(length));
    }

    private static String words(Random random) {
        return random.nextInt(5) == 0
                ? "place:" + InventedIncidents.town(random.nextInt(3_000)) + " killed:5.."
                : reportWords(random);
    }

    private static String reportWords(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "market " + InventedIncidents.rareWord(random.nextInt(5_000));
            case 1 -> "\"people were killed in " + InventedIncidents.town(random.nextInt(3_000)) + "\"";
            case 3 -> InventedIncidents.rareWord(random.nextInt(200)).substring(0, 4) + "*";
            default -> "hospital -" + InventedIncidents.rareWord(random.nextInt(200));
        };
    }

    private static void line(Question question, List<Took> times) {
        long[] wall = times.stream().mapToLong(Took::wall).sorted().toArray();
        long[] cpu = times.stream().mapToLong(Took::cpu).sorted().toArray();
        print(
                "%-10s %,8d %8.1f %8.1f %8.1f %8.1f %8.1f",
                question.name().toLowerCase(Locale.ROOT),
                wall.length,
                millis(wall, 0.5),
                millis(wall, 0.95),
                millis(wall, 1),
                millis(cpu, 0.5),
                millis(cpu, 0.95));
    }

    private static double millis(long[] sorted, double part) {
        int at = (int) Math.ceil(sorted.length * part) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static int bounded(String[] args, int at, int usual, int most) {
        int value = args.length > at ? Integer.parseInt(args[at]) : usual;
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "argument %d is 1 to %d, got %d; arguments: incidents readers seconds, got %s"
                            .formatted(at + 1, most, value, Arrays.toString(args)));
        }
        return value;
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
