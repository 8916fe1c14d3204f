package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.isnad.pipeline.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program, from the bytes of a report to the bytes of its reading. All reports are invented. */
class EndToEndTest {

    private static final ReportReader READER = ReportReader.standard();

    private static final String TITLE = "\uD83D\uDCA3\uD83D\uDCA3 Air strike kills seven in Idlib";
    private static final String TEXT = """
            \uD83D\uDD34 \uD835\uDC01reaking \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67: Warplanes bombed a market in \
            the Syrian city of Idlib on Tuesday, killing seven people, including two children, the White Helmets said \uD83D\uDE91.

            The army denied that its jets had struck the market. \uD83D\uDE91\uD83D\uDE91 At least 30 others were wounded, \
            medics told reporters.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void quotesStandWhereTheReadingSays() {
        JsonNode reading = reading(line(Map.of("id", "e", "title", TITLE, "text", TEXT, "published", "2023-05-18")));

        assertThat(Readings.schemaFaults(reading)).isEmpty();
        assertThat(reading.at("/incidents/0/type").asText()).isEqualTo("air_strike");
        assertThat(reading.at("/incidents/0/date").asText()).isEqualTo("2023-05-16");
        List<Readings.Quote> quotes = Readings.quotes(reading);
        assertThat(quotes)
                .hasSizeGreaterThan(10)
                .allSatisfy(quote -> assertThat(quote.in(TITLE, TEXT)).isEqualTo(quote.words()));
    }

    @Test
    void quotesOfTheTitle() {
        String text = "Nothing more was known \uD83D\uDE91.";
        JsonNode reading = reading(line(Map.of("title", TITLE, "text", text, "published", "2023-05-18")));

        assertThat(Readings.schemaFaults(reading)).isEmpty();
        List<Readings.Quote> quotes = Readings.quotes(reading);
        assertThat(quotes).isNotEmpty().allSatisfy(quote -> {
            assertThat(quote.inTitle()).isTrue();
            assertThat(quote.in(TITLE, text)).isEqualTo(quote.words());
        });
        assertThat(quotes).extracting(Readings.Quote::words).anyMatch(words -> words.contains("seven"));
    }

    static Stream<String> examples() {
        return Stream.of("harbour-town.txt", "market-strike.txt", "river-crossing.html", "wire.jsonl");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesFulfilTheSchema(String file) {
        Ran ran = run("read", "--format", "jsonl", example(file));

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(Readings.of(ran))
                .isNotEmpty()
                .allSatisfy(
                        reading -> assertThat(Readings.schemaFaults(reading)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "html"})
    void whatAReportHoldsCannotTakeOverTheReader(String format) {
        String hostile =
                "<script>alert(1)</script>\u001B[31m\u001B]0;owned\u0007\u202E\" onload='x' <img src=x onerror=alert(2)>";
        String text = "Warplanes bombed a market in Idlib on Tuesday, killing seven people, " + hostile + " said.\n\n"
                + hostile + " killed 12 civilians in Aleppo on Monday, according to " + hostile + ".";

        Ran ran = Ran.with(
                Ran.stdin(line(Map.of(
                        "id", hostile, "title", hostile, "source", hostile, "url", "javascript:x", "text", text))),
                READER::read,
                "read",
                "--format",
                format,
                "-");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Idlib").doesNotContain("\u001B[31m", "\u001B]0", "\u0007");
        if (format.equals("html")) {
            assertThat(ran.out()).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:");
        }
    }

    @Test
    void theDayOfPublicationDatesWhatHasNoYear() {
        String report = line(Map.of("text", "Shelling killed four people in Aleppo on 3 March, medics said."));

        assertThat(date(reading(report, "--published", "2019-03-05"))).isEqualTo("2019-03-03");
        assertThat(date(reading(report, "--published", "2020-01-05"))).isEqualTo("2019-03-03");
        assertThat(reading(report).at("/incidents/0/date").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on Tuesday",
                "yesterday",
                "overnight",
                "on 3 March",
                "in March",
                "last week",
                "today",
                "recently"
            })
    void withoutADayNoYearIsInvented(String when) {
        JsonNode reading = reading(line(Map.of(
                "title",
                "Shelling kills four",
                "text",
                "Shelling killed four people in Aleppo " + when + ", medics said.")));

        assertThat(reading.at("/published/basis").asText()).isEqualTo("unknown");
        assertThat(reading.at("/incidents")).isNotEmpty();
        assertThat(reading.at("/incidents/0/date").isNull()).as("%s", reading).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            read good.txt                          | 0 |
            read --format jsonl good.txt lines.jsonl | 1 | lines.jsonl:2: not valid JSON
            read missing.txt                       | 1 | missing.txt: no such file or directory; check the path
            read empty.txt                         | 1 | empty.txt: empty
            read blank.txt                         | 1 | blank.txt: only white space
            read picture.txt                       | 1 | picture.txt:
            read nothing                           | 1 | nothing: no .txt, .html, .htm, .jsonl or .ndjson file
            read --nope good.txt                   | 2 | --nope
            read --published 31.12.2020 good.txt   | 2 | takes a day such as
            read --published 2021-02-29 good.txt   | 2 | takes a day such as
            read                                   | 2 | Missing required parameter
            """)
    void exitCodes(String line, int code, String message) throws IOException {
        write("good.txt", "Strike kills two\n\nA strike killed two people in Aleppo on Monday.");
        write("lines.jsonl", """
                {"text": "A strike killed two people in Aleppo on Monday."}
                {"text": "A strike killed
                {"text": "A strike killed three people in Homs on Monday."}
                """);
        write("empty.txt", "");
        write("blank.txt", " \n\t\r\n");
        Files.write(
                dir.resolve("picture.txt"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        Files.createDirectories(dir.resolve("nothing"));
        write("nothing/notes.md", "not a report");

        Ran ran = run(Arrays.stream(line.split(" "))
                .map(word -> word.matches(".*\\.(txt|jsonl)|nothing")
                        ? dir.resolve(word).toString()
                        : word)
                .toArray(String[]::new));

        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).contains(message == null ? "" : message).doesNotContain("Exception", "\tat ");
        if (line.contains("lines.jsonl")) {
            assertThat(ran.outLines()).hasSize(3);
            assertThat(ran.err()).contains("3 reports read, 1 failed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "table", "html"})
    void theNumberOfThreadsChangesNoByte(String format) {
        String lines = IntStream.range(0, 200).mapToObj(EndToEndTest::variant).collect(Collectors.joining("\n"));

        String one = withThreads(lines, format, 1);
        assertThat(one).hasSizeGreaterThan(10_000);
        for (int i = 0; i < 2; i++) {
            assertThat(withThreads(lines, format, 8)).isEqualTo(one);
        }
    }

    @Test
    void aReportInAnotherLanguageIsSaidToBeUnread() {
        JsonNode reading = reading(line(Map.of(
                "text",
                "\u0422\u0440\u0438 \u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430 \u043F\u043E\u0433\u0438\u0431\u043B\u0438 "
                        + "\u043F\u0440\u0438 \u043E\u0431\u0441\u0442\u0440\u0435\u043B\u0435 \u0433\u043E\u0440\u043E\u0434\u0430 "
                        + "\u0432 \u0441\u0440\u0435\u0434\u0443, \u0441\u043E\u043E\u0431\u0449\u0438\u043B\u0438 "
                        + "\u0432\u0440\u0430\u0447\u0438 \u043C\u0435\u0441\u0442\u043D\u043E\u0439 "
                        + "\u0431\u043E\u043B\u044C\u043D\u0438\u0446\u044B.")));

        assertThat(Readings.schemaFaults(reading)).isEmpty();
        assertThat(reading.at("/incidents")).isEmpty();
        assertThat(codes(reading)).contains("not_english");
        assertThat(reading.at("/problems/0/message").asText()).contains("Russian (ru)");
    }

    @Test
    void aReportWithoutADayHasAProblem() {
        JsonNode reading =
                reading(line(Map.of("text", "Shelling killed four people in Aleppo on Tuesday, medics said.")));

        assertThat(codes(reading)).contains("no_report_day");
    }

    private static List<String> codes(JsonNode reading) {
        return StreamSupport.stream(reading.at("/problems").spliterator(), false)
                .map(problem -> problem.path("code").asText())
                .toList();
    }

    /** An invented report, one of many; a seed always gives the same. */
    private static String variant(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> sentences = new ArrayList<>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            sentences.add("%s %s a %s in %s on %s, killing %d people and wounding %d, %s said."
                    .formatted(
                            one(
                                    random,
                                    "Warplanes",
                                    "Russian jets",
                                    "Rebels",
                                    "Artillery",
                                    "A drone \uD83D\uDCA3",
                                    "Gunmen"),
                            one(random, "bombed", "shelled", "hit", "attacked"),
                            one(random, "market", "school", "convoy", "camp"),
                            one(random, "Aleppo", "Kharkiv", "Goma", "\u062D\u0644\u0628", "Khan Younis"),
                            one(random, "Monday", "12 March", "3 May 2016"),
                            random.nextInt(90),
                            random.nextInt(300),
                            one(random, "medics", "the army", "a monitor", "the UN")));
        }
        return line(Map.of(
                "id",
                "v" + seed,
                "published",
                "2016-05-0" + random.nextInt(1, 10),
                "text",
                String.join(" ", sentences)));
    }

    private static String one(SplittableRandom random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String withThreads(String lines, String format, int threads) {
        Ran ran = Ran.with(
                Ran.stdin(lines), READER::read, "read", "--format", format, "--threads", String.valueOf(threads), "-");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    private static String date(JsonNode reading) {
        return reading.at("/incidents/0/date").asText();
    }

    private static JsonNode reading(String line, String... options) {
        Stream<String> args = Stream.concat(Stream.of("read", "--format", "jsonl"), Arrays.stream(options));
        Ran ran = Ran.with(
                Ran.stdin(line),
                READER::read,
                Stream.concat(args, Stream.of("-")).toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.outLines()).hasSize(1);
        return Readings.of(ran).get(0);
    }

    private static Ran run(String... args) {
        return Ran.with(Ran.stdin(""), READER::read, args);
    }

    private static String line(Map<String, String> report) {
        return Readings.JSON.valueToTree(report).toString();
    }

    private static String example(String file) {
        return Path.of("..", "examples", file).toString();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(dir.resolve(name), content);
    }
}
