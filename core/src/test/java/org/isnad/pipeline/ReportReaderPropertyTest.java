package org.isnad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Published;
import org.isnad.claim.Reading;
import org.isnad.claim.Total;
import org.isnad.code.DateBasis;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.text.InventedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the reading of any report. A failure names its seed. */
class ReportReaderPropertyTest {

    private static final ReportReader READER = ReportReader.standard();

    /** A day in digits whose year may have two: 31/12/19, 02.03.22, 2016-07-19. */
    private static final Pattern DAY_IN_DIGITS =
            Pattern.compile("\\d+\\s*[-/.\u2010-\u2014]\\s*\\d+\\s*[-/.\u2010-\u2014]\\s*\\d+");

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allThatIsQuotedStandsInTheReport(long seed) {
        Report report = InventedText.report(seed);
        Reading reading = READER.read(report);

        assertThat(reading.report()).isEqualTo(report.id());
        for (Evidence words : Quoted.in(reading)) {
            assertThat(words.span().end())
                    .as("%s", words)
                    .isLessThanOrEqualTo(report.words(words.part()).length());
            assertThat(report.words(words)).as("%s", words).isNotBlank();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAreOfAnotherFigureWithoutACircle(long seed) {
        Reading reading = READER.read(InventedText.report(seed));

        reading.incidents().forEach(incident -> partsAreSound(incident.casualties()));
        partsAreSound(reading.totals().stream().map(Total::figure).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noYearIsInvented(long seed) {
        Report report = undated(InventedText.report(seed));
        Reading reading = READER.read(report);

        String words = visible(report);
        dates(reading)
                .forEach(date -> assertThat(saysYear(words, date))
                        .as("%s in: %s", date, words)
                        .isTrue());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutAYearThereIsNoDate(long seed) {
        Report report = InventedText.withoutYears(seed);
        String words = visible(report);
        if (FOUR_DIGITS.matcher(words).find() || DAY_IN_DIGITS.matcher(words).find()) {
            return;
        }
        Reading reading = READER.read(report);

        assertThat(reading.published()).isEqualTo(new Published(null, Published.Basis.UNKNOWN, null));
        assertThat(dates(reading)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theReportStaysAsItIs(long seed) {
        Report report = InventedText.report(seed);
        String title = report.title();
        String text = report.text();
        String titleBefore = new String(title.toCharArray());
        String textBefore = new String(text.toCharArray());

        READER.read(report);

        assertThat(report.title()).isSameAs(title).isEqualTo(titleBefore);
        assertThat(report.text()).isSameAs(text).isEqualTo(textBefore);
    }

    @Test
    void theSameReportGivesTheSameReadingWhateverWasReadBefore() {
        List<Report> reports = seeds().mapToObj(InventedText::report).toList();
        List<Reading> forwards = reports.stream().map(READER::read).toList();

        List<Report> turned = new ArrayList<>(reports);
        Collections.reverse(turned);
        List<Reading> backwards = new ArrayList<>(
                turned.stream().map(ReportReader.standard()::read).toList());
        Collections.reverse(backwards);

        for (int i = 0; i < reports.size(); i++) {
            assertThat(backwards.get(i)).as("seed %d", i).isEqualTo(forwards.get(i));
        }
    }

    @Test
    void aFreshReaderReadsAlike() {
        for (long seed = 0; seed < 400; seed += 50) {
            Report report = InventedText.report(seed);
            assertThat(ReportReader.standard().read(report)).as("seed %d", seed).isEqualTo(READER.read(report));
        }
    }

    @Test
    void threadsShareAReader() throws Exception {
        List<Report> reports = seeds().limit(150).mapToObj(InventedText::report).toList();
        List<Reading> alone = reports.stream().map(READER::read).toList();
        Callable<List<Reading>> all = () -> reports.stream().map(READER::read).toList();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<Reading>> readings : threads.invokeAll(Collections.nCopies(8, all))) {
                for (int i = 0; i < reports.size(); i++) {
                    assertThat(readings.get().get(i)).as("seed %d", i).isEqualTo(alone.get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theInventedReportsSaySomething() {
        List<Reading> readings =
                seeds().mapToObj(InventedText::report).map(READER::read).toList();

        assertThat(readings.stream().mapToInt(r -> r.incidents().size()).sum()).isGreaterThan(400);
        assertThat(readings.stream().mapToInt(r -> r.totals().size()).sum()).isGreaterThan(100);
        assertThat(readings.stream().mapToInt(r -> r.statements().size()).sum()).isGreaterThan(400);
        assertThat(readings.stream().flatMap(ReportReaderPropertyTest::dates)).hasSizeGreaterThan(200);
        assertThat(readings.stream()
                        .flatMap(r -> r.incidents().stream())
                        .flatMap(i -> i.casualties().stream())
                        .filter(f -> f.partOf() != null))
                .hasSizeGreaterThan(50);
    }

    private static void partsAreSound(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            int steps = 0;
            for (Integer at = figures.get(i).partOf();
                    at != null;
                    at = figures.get(at).partOf()) {
                assertThat(at).isBetween(0, figures.size() - 1);
                assertThat(++steps)
                        .as("figure %d is part of itself in %s", i, figures)
                        .isLessThan(figures.size());
            }
        }
    }

    private static Stream<EventDate> dates(Reading reading) {
        return reading.incidents().stream()
                .map(IncidentClaim::date)
                .flatMap(date -> Optional.ofNullable(date).stream());
    }

    /** "A week earlier" than the first days of a year is in another one. */
    private static boolean saysYear(String words, EventDate date) {
        return saysYear(words, date.first().getYear())
                || date.basis() == DateBasis.RELATIVE
                        && saysYear(words, date.first().plusDays(7).getYear());
    }

    private static boolean saysYear(String words, int year) {
        String digits = String.valueOf(year);
        return words.contains(digits)
                || DAY_IN_DIGITS
                        .matcher(words)
                        .results()
                        .anyMatch(day -> day.group().contains(digits.substring(2)));
    }

    /** The report's words without what no eye sees. */
    private static String visible(Report report) {
        return (report.title() + "\n" + report.text()).replaceAll("\\p{Cf}", "");
    }

    private static Report undated(Report report) {
        return new Report(new ReportId("undated"), report.title(), report.text(), null, null, null, "en");
    }
}
