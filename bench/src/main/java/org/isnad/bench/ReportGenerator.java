package org.isnad.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.isnad.report.Report;
import org.isnad.report.ReportId;

/**
 * Invents reports on armed conflict to measure the reader with: some 1,800 characters long in the mean, between 900 and
 * 2,700 for nearly all, with datelines, chains of sources, figures, accusations, denials, statements, totals and
 * background. The same seed gives the same reports on any machine, and no two of a run are alike. They show what the
 * reader costs, not how well it reads.
 */
final class ReportGenerator {

    private static final int SHORTEST = 900;

    /** The mean of the length is the shortest one and this: two throws of a die with so many sides are added. */
    private static final int SPREAD = 900;

    private static final int TAGGED_OF_TEN = 3;
    private static final int PARTS_PER_PARAGRAPH = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
    private static final int DAYS = 12 * 365;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

    private final Grammar grammar = Grammar.read("report-grammar.txt", Set.of("today"));
    private final long seed;

    ReportGenerator(long seed) {
        this.seed = seed;
    }

    List<Report> reports(int count) {
        return IntStream.range(0, count).mapToObj(this::report).toList();
    }

    /** The report with this number; it does not depend on those before it. */
    Report report(int number) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Map<String, String> fixed = new HashMap<>(Map.of("today", TODAY.format(day)));
        String title = grammar.text("title", fixed, random);
        String text = text(fixed, random);
        String outlet = fixed.get("outlet");
        return new Report(new ReportId("invented-" + number), title, text, day, outlet, null, "en");
    }

    private String text(Map<String, String> fixed, RandomGenerator random) {
        String tags = random.nextInt(10) < TAGGED_OF_TEN ? "\n\n" + grammar.text("tags", fixed, random) : "";
        int length = SHORTEST + random.nextInt(SPREAD) + random.nextInt(SPREAD);
        StringBuilder text = new StringBuilder(grammar.text("opening", fixed, random));
        for (int part = 1; ; part++) {
            String next = grammar.text("paragraph", fixed, random);
            int lacking = length - text.length() - tags.length();
            boolean nearerWithout = next.length() / 2 > lacking;
            if (nearerWithout) {
                return text.append(tags).toString();
            }
            text.append(part % PARTS_PER_PARAGRAPH == 0 ? "\n\n" : " ").append(next);
        }
    }
}
