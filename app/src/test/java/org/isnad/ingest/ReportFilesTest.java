package org.isnad.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {

    private static final String TEXT = "Five people were killed in a strike on the city on Friday, police said.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void plainTextFile() throws IOException {
        Path file = write("kharkiv.v2.txt", "Title: Five killed\nPublished: 3 May 2024\nSource: Ukr Line\n\n" + TEXT);

        Report report = Collected.from(file).only();

        assertThat(report.id().value()).isEqualTo("kharkiv.v2");
        assertThat(report.title()).isEqualTo("Five killed");
        assertThat(report.published()).isEqualTo(LocalDate.of(2024, 5, 3));
        assertThat(report.source()).isEqualTo("Ukr Line");
        assertThat(report.url()).isNull();
        assertThat(report.text()).isEqualTo(TEXT);
        assertThat(report.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Line one \r\nline two\r\n\r\n\tthree \r\n",
                "\uD83D\uDE80 rockets, \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family e\u0301 \u00E9",
                "\u0642\u064F\u062A\u0644 \u200F(\u062E\u0645\u0633\u0629)\u200E \u0645\u062F\u0646\u064A\u064A\u0646\u060C \u0641\u064A \u0625\u062F\u0644\u0628",
                "co\u00ADop\u00ADera\u00ADtion no\u00A0break \uFEFFmark \u2028 sep",
            })
    void textIsUntouched(String text) throws Exception {
        Path plain = write("a.txt", "Title: x\n\n" + text);
        Path lines = write(
                "b.jsonl",
                "{\"text\": \"" + text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + "\"}\r\n");

        assertThat(Collected.from(plain, lines).reports())
                .extracting(Report::text)
                .containsExactly(text, text);
    }

    @Test
    void jsonLines() throws IOException {
        Path file = write("week.jsonl", """
                {"id": "r1", "title": "T", "published": "2024-05-03T23:00:00-07:00", "source": "S", "url": "http://u", "text": "One.", "more": [1]}

                {"text": "Two.", "title": null, "published": "", "id": 17}
                {"text": "Three."}
                """);

        Collected all = Collected.from(file);

        assertThat(all.ids()).containsExactly("r1", "17", "week-4");
        assertThat(all.reports().get(0).published()).isEqualTo(LocalDate.of(2024, 5, 3));
        assertThat(all.reports().get(0).title()).isEqualTo("T");
        assertThat(all.reports().get(0).url()).isEqualTo("http://u");
        assertThat(all.reports().get(1).published()).isNull();
        assertThat(all.reports().get(1).title()).isEmpty();
        assertThat(all.failures()).isEmpty();
        assertThat(all.notes()).isEmpty();
    }

    @Test
    void whatIsNoFileNameIsSaid() {
        ReportSource places = ReportFiles.of(
                List.of("", " ", "https://valleywire.example/1"), InputStream.nullInputStream(), Limits.standard());

        assertThat(Collected.from(places).failures())
                .containsExactly(
                        "'': not a file name; give the path of a file or a directory",
                        "' ': not a file name; give the path of a file or a directory",
                        "https://valleywire.example/1: an address on the web, not a file; save the page and read the file");
    }

    @Test
    void anObjectOverSeveralLinesIsToldInPlainWords() throws IOException {
        Path file = write("pretty.jsonl", "{\n\"text\": \"One.\"\n}\n");

        assertThat(Collected.from(file).failures().get(0))
                .startsWith(file + ":1: not valid JSON at column 2 (Unexpected end-of-input")
                .endsWith("; each line is one whole object")
                .doesNotContain("Source:", "REDACTED");
    }

    @Test
    void brokenLinesAreNamedAndTheRestGoesOn() throws IOException {
        Path file = write("w.jsonl", """
                {"text": "One."}
                {"text": "Two."
                ["text"]
                {"title": "no text"}
                {"text": 5}
                {"text": "  "}
                {"text": "a"} {"text": "b"}
                {"text": "a", "text": "b"}
                %s
                {"text": "Last."}""".formatted("[".repeat(100_000)));

        Collected all = Collected.from(file);

        assertThat(all.ids()).containsExactly("w-1", "w-10");
        assertThat(all.failures()).hasSize(8);
        for (int i = 0; i < 8; i++) {
            assertThat(all.failures().get(i))
                    .startsWith(file + ":" + (i + 2) + ": ")
                    .hasSizeLessThan(500);
        }
        assertThat(all.failures().get(0)).contains("not valid JSON at column");
        assertThat(all.failures().get(2)).contains("has no \"text\"");
        assertThat(all.failures().get(3)).contains("\"text\" must be a string in double quotes");
    }

    @Test
    void aLineOf100MegabytesIsRefusedAndTheNextIsRead() throws IOException {
        Path file = dir.resolve("huge.jsonl");
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'a');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("{\"text\": \"One.\"}\n{\"text\": \"".getBytes(UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(piece);
            }
            out.write("\"}\n{\"text\": \"Three.\"}\n".getBytes(UTF_8));
        }

        Collected all = Collected.from(file);

        assertThat(all.ids()).containsExactly("huge-1", "huge-3");
        assertThat(all.failures())
                .containsExactly(
                        file + ":2: the line is larger than 4 MB; split it, or raise the limit with --max-size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Five people were killed.", "<html><p>Five people were killed.", "{\"text\": \"Five"})
    void aReportForWhichMemoryDoesNotSufficeIsNamedAndTheNextIsRead(String start) throws IOException {
        InputStream full = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return read();
            }
        };
        byte[] begun = (start + " More is told below.".repeat(1000)).getBytes(UTF_8);
        InputStream large = new SequenceInputStream(new ByteArrayInputStream(begun), full);
        Path good = write("good.txt", TEXT);

        Collected all = Collected.from(ReportFiles.of(List.of("-", good.toString()), large, Limits.standard()));

        assertThat(all.ids()).containsExactly("good");
        assertThat(all.failures())
                .singleElement()
                .asString()
                .startsWith("standard input: needs more memory than Java may use")
                .contains("ISNAD_JAVA_OPTS");
    }

    @Test
    void limitsAreExact() throws IOException {
        Limits ten = new Limits(10, 15, 10);

        assertThat(Collected.from(ten, write("a.txt", "1234567890")).reports()).hasSize(1);
        assertThat(Collected.from(ten, write("b.txt", "12345678901")).failures().get(0))
                .contains("the file is larger than 10 bytes");
        assertThat(Collected.from(ten, write("c.jsonl", "{\"text\": \"abc\"}\n{\"text\":\"abcde\"}"))
                        .ids())
                .containsExactly("c-1");
        assertThat(Collected.from(ten, write("d.html", "<p>1234567890"))
                        .failures()
                        .get(0))
                .contains("the page is larger than 10 bytes");
    }

    @Test
    void aDirectoryInTheOrderOfItsPaths() throws IOException {
        for (String name :
                new String[] {"b.txt", "a/z.txt", "a.txt", "a/b/c.htm", "x.NDJSON", "a/notes.md", ".hidden.txt"}) {
            String text = name.endsWith("htm") ? "<p>" + TEXT : name.endsWith("ON") ? "{\"text\": \"One.\"}" : TEXT;
            write(name, text);
        }
        Files.createSymbolicLink(dir.resolve("a/loop"), dir);

        Collected all = Collected.from(dir);

        assertThat(all.ids()).containsExactly("a", "c", "z", "b", "x-1");
        assertThat(all.failures()).isEmpty();
    }

    @Test
    void filesOfOneNameGetTheirPathAsId() throws IOException {
        write("north/day1.txt", TEXT);
        write("south/day1.txt", TEXT);
        write("south/day2.txt", TEXT);
        write("south/day2.html", "<p>" + TEXT);

        assertThat(Collected.from(dir).ids())
                .containsExactly("north/day1.txt", "south/day1.txt", "south/day2.html", "south/day2.txt");
    }

    @Test
    void idsGivenTwiceAreMadeUnique() throws IOException {
        Path file = write("w.jsonl", """
                {"id": "a", "text": "One."}
                {"id": "a", "text": "Two."}
                {"id": "a-2", "text": "Three."}
                {"id": "a", "text": "Four."}
                """);

        Collected all = Collected.from(file);

        assertThat(all.ids()).containsExactly("a", "a-2", "a-2-2", "a-3");
        assertThat(all.notes()).hasSize(3);
        assertThat(all.notes().get(0)).isEqualTo(file + ":2: the id 'a' was given before; this report is named 'a-2'");
    }

    @Test
    void aDayThatIsNotUnderstoodIsNotedAndLeftOut() throws IOException {
        Collected all = Collected.from(write("a.jsonl", "{\"published\": \"03/05/2024\", \"text\": \"One.\"}"));

        assertThat(all.only().published()).isNull();
        assertThat(all.notes().get(0))
                .contains("'03/05/2024' is not understood")
                .contains("2024-05-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.txt   | ''                       | empty
            white.txt   | ' \t\r\n '               | only white space
            white.html  | ' \n '                   | only white space
            white.jsonl | ' \n\n'                  | only blank lines
            list.json   | '[{"text": "Shells."}]'  | a JSON array; write one object a line, such as {"text": "..."}
            bare.json   | '\n["Shells."]'          | and name the file .jsonl
            list        | '[\n  {"text": "One."}'  | a JSON array
            head.txt    | 'Title: x\n\n'           | has no text
            page.html   | '<html><nav>x</nav>'     | no article found in this page
            paper.txt   | '%PDF-1.7 ...'           | pdftotext
            sheet.txt   | 'PK\u0003\u0004...'      | zip archive or an office document
            rich.txt    | '{\\\\rtf1 x}'             | rich text
            nul.txt     | 'a\u0000\u0000\u0001b\u0000c' | binary data
            """)
    void badFiles(String name, String content, String reason) throws IOException {
        Path file = write(name, content.translateEscapes());

        Collected all = Collected.from(file, write("good.txt", TEXT));

        assertThat(all.failures()).hasSize(1);
        assertThat(all.failures().get(0)).startsWith(file + ": ").contains(reason);
        assertThat(all.ids()).containsExactly("good");
    }

    @Test
    void whatIsNotThereOrCannotBeOpened() throws IOException {
        Path dangling = Files.createSymbolicLink(dir.resolve("link.txt"), dir.resolve("gone"));
        Path missing = dir.resolve("missing.txt");
        Path empty = Files.createDirectory(dir.resolve("empty.txt"));

        assertThat(Collected.from(dangling, missing, empty).failures())
                .containsExactly(
                        dangling + ": no such file or directory; check the path",
                        missing + ": no such file or directory; check the path",
                        empty + ": no .txt, .html, .htm, .jsonl or .ndjson file in this directory");
        assertThat(Collected.from(dir).failures()).hasSize(1);
    }

    @Test
    void formIsToldByContentWhereTheNameDoesNot() throws IOException {
        assertThat(Collected.from(write("a.json", "\n{\"id\": \"j\", \"text\": \"One.\"}"))
                        .ids())
                .containsExactly("j");
        assertThat(Collected.from(write("b", "<!-- x --><!DOCTYPE HTML>\n<p>" + TEXT))
                        .only()
                        .text())
                .isEqualTo(TEXT);
        assertThat(Collected.from(write("c.md", "Title\n\n" + TEXT)).only().title())
                .isEqualTo("Title");
    }

    @Test
    void standardInput() {
        assertThat(Collected.fromStdin("Title\n\nText".getBytes(UTF_8))
                        .only()
                        .id()
                        .value())
                .isEqualTo("stdin");
        assertThat(Collected.fromStdin("  \n{\"text\": \"One.\"}\n{\"text\": \"Two.\"}".getBytes(UTF_8))
                        .ids())
                .containsExactly("stdin-2", "stdin-3");
        assertThat(Collected.fromStdin(("<html><p>" + TEXT).getBytes(UTF_8))
                        .only()
                        .text())
                .isEqualTo(TEXT);
        assertThat(Collected.fromStdin("{\"text\": \"\u041E\u0434\u0438\u043D \uD83D\uDE80\"}\r\n{\"text\": \"2\"}"
                                .getBytes(UTF_16LE))
                        .reports())
                .extracting(Report::text)
                .containsExactly("\u041E\u0434\u0438\u043D \uD83D\uDE80", "2");
        assertThat(Collected.fromStdin(new byte[0]).failures().get(0)).startsWith("standard input: empty");
    }

    @Test
    void recodedStreamKeepsPairsTogether() {
        String text = ("x" + "\uD83D\uDE80".repeat(20_000));
        byte[] bytes = ("\uFEFF{\"text\": \"" + text + "\"}").getBytes(UTF_16LE);

        assertThat(Collected.fromStdin(bytes).only().text()).isEqualTo(text);
    }

    @Test
    void halfASurrogatePairIsText() throws IOException {
        Report report = Collected.from(write("a.jsonl", "{\"text\": \"a \\ud83d b\", \"title\": \"\\udc00\"}"))
                .only();

        assertThat(report.text()).isEqualTo("a \uD83D b");
    }

    /** Whatever the bytes, the answer is reports or reasons, never an exception. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyBytes(long seed) throws IOException {
        Random random = new Random(seed);
        String[] pieces = {
            "<html>",
            "<p>",
            "{\"text\":",
            "\"",
            "}",
            "\n",
            "Title: ",
            "\uD83D\uDE80",
            "<table><td>",
            "&#0;",
            "</",
            "<script>"
        };
        for (String end : new String[] {".txt", ".html", ".jsonl", ""}) {
            StringBuilder content = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                content.append(pieces[random.nextInt(pieces.length)]).append((char) random.nextInt(0x300));
            }
            byte[] bytes = content.toString().getBytes(UTF_8);
            for (int i = 0; i < random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path file = dir.resolve("f" + end);
            Files.write(file, bytes);

            Collected all = Collected.from(file);

            assertThat(all.reports().size() + all.failures().size()).isPositive();
            assertThat(all.failures()).noneMatch(f -> f.contains("fault in the program"));
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
