package org.isnad.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.claim.Reading;
import org.isnad.ingest.Incoming;
import org.isnad.ingest.Original;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {

    private static final ReportReader READER = ReportReader.standard();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"table", "jsonl", "html", "JSONL"})
    void everyFormat(String format) throws IOException {
        Ran ran = Ran.with(
                "read", "--format", format, write("a.txt", "Title\n\nText").toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("a");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void failuresAreNamedTheRestIsReadAndBothAreCounted() throws IOException {
        Path good = write("good.txt", "Title\n\nText");
        Path empty = write("empty.txt", "");

        Ran ran = Ran.with("read", "--format", "jsonl", empty.toString(), good.toString(), "missing.txt");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.outLines()).hasSize(1);
        assertThat(ran.errLines())
                .containsExactly(
                        empty + ": empty; it should hold the text of a report",
                        "missing.txt: no such file or directory; check the path",
                        "1 report read, 2 failed");
    }

    @Test
    void givenDayAndSourceFillWhatIsMissing() {
        List<Report> seen = Collections.synchronizedList(new ArrayList<>());
        Ran ran = Ran.with(
                Ran.stdin("""
                        {"text": "One.", "published": "2020-01-01", "source": "Own"}
                        {"text": "Two."}
                        """),
                report -> {
                    seen.add(report);
                    return READER.read(report);
                },
                "read",
                "--published",
                "2024-05-31",
                "--source",
                "Given",
                "--threads",
                "1",
                "-");

        assertThat(ran.code()).isZero();
        assertThat(seen)
                .extracting(r -> r.published() + " " + r.source())
                .containsExactly("2020-01-01 Own", "2024-05-31 Given");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 32})
    void orderDoesNotDependOnThreads(int threads) {
        String lines = IntStream.range(0, 2000)
                .mapToObj(i -> "{\"id\": \"r%d\", \"text\": \"x\"}".formatted(i))
                .collect(Collectors.joining("\n"));
        Function<Report, Reading> uneven = report -> {
            if (report.id().value().endsWith("7")) {
                pause();
            }
            return READER.read(report);
        };

        Ran ran = Ran.with(
                Ran.stdin(lines), uneven, "read", "--format", "jsonl", "--threads", String.valueOf(threads), "-");

        List<String> ids = ran.outLines().stream()
                .map(line -> line.replaceFirst(".*?\"(r\\d+)\".*", "$1"))
                .toList();
        assertThat(ids)
                .isEqualTo(IntStream.range(0, 2000).mapToObj(i -> "r" + i).toList());
    }

    @Test
    void whatIsUnderWayIsBounded() throws Exception {
        AtomicInteger started = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        Report report = new Report(new ReportId("a"), "", "x", null, null, null, null);
        try (OrderedReading<Reading> line = new OrderedReading<>(
                2,
                r -> {
                    mostAhead.accumulateAndGet(started.incrementAndGet() - handedOn.get(), Math::max);
                    return READER.read(r.report());
                },
                (r, reading, last) -> {
                    handedOn.incrementAndGet();
                    pause();
                },
                (where, fault) -> {})) {
            for (int i = 0; i < 300; i++) {
                assertThat(line.add(new Incoming.Read("a", report, Original.text(new byte[0]))))
                        .isTrue();
            }
            line.finish();
        }

        assertThat(handedOn.get()).isEqualTo(300);
        assertThat(mostAhead.get()).isLessThanOrEqualTo(20);
    }

    /** Not only exceptions: where memory runs out, nobody may wait for room that is never made. */
    @Test
    @Timeout(60)
    void anErrorOfTheSinkEndsTheBatch() throws InterruptedException {
        Report report = new Report(new ReportId("a"), "", "x", null, null, null, null);
        try (OrderedReading<Reading> line = new OrderedReading<>(
                1,
                r -> READER.read(r.report()),
                (r, reading, last) -> {
                    throw new OutOfMemoryError("full");
                },
                (where, fault) -> {})) {
            int taken = 0;
            while (taken < 300 && line.add(new Incoming.Read("a", report, Original.text(new byte[0])))) {
                taken++;
            }

            assertThat(taken).isLessThan(300);
            assertThatThrownBy(line::finish)
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("full");
        }
    }

    @Test
    void aReaderThatFallsCostsOneReport() {
        Function<Report, Reading> reader = report -> {
            switch (report.id().value()) {
                case "stdin-2" -> throw new IllegalStateException("bug");
                case "stdin-3" -> throw new StackOverflowError();
                case "stdin-4" -> throw new OutOfMemoryError();
                default -> {
                    return READER.read(report);
                }
            }
        };

        Ran ran = Ran.with(Ran.stdin("{\"text\": \"x\"}\n".repeat(5)), reader, "read", "--format", "jsonl", "-");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.outLines()).hasSize(2);
        assertThat(ran.errLines()).hasSize(4);
        assertThat(ran.errLines().get(0))
                .startsWith("standard input:2: a fault in the program")
                .contains("bug")
                .contains("ReadCommandTest.java");
        assertThat(ran.errLines().get(2))
                .startsWith("standard input:4: needs more memory")
                .contains("ISNAD_JAVA_OPTS");
        assertThat(ran.errLines().get(3)).isEqualTo("2 reports read, 3 failed");
    }

    @Test
    void outputFileIsReplacedAsAWhole() throws IOException {
        Path out = write("out.jsonl", "old");
        Path report = write("in/a.txt", "Title\n\nText");

        Ran ran = Ran.with("read", "--format", "jsonl", "--out", out.toString(), report.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(out)).contains("a").doesNotContain("old");
        assertThat(entries()).containsExactly("in", "out.jsonl");
    }

    @Test
    void outputFileBehindALink() throws IOException {
        Path real = write("real.jsonl", "old");
        Path link = Files.createSymbolicLink(dir.resolve("link.jsonl"), real);

        Ran.with(
                "read",
                "--out",
                link.toString(),
                write("a.txt", "Title\n\nText").toString());

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).doesNotContain("old");
    }

    @Test
    void aFullDiskIsToldAndLeavesNoFile() throws IOException {
        Ran ran = Ran.writingTo(
                new FailingStream("No space left on device"), Ran.stdin("Title\n\nText"), READER::read, "read", "-");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("No space left on device");
    }

    @Test
    void aClosedPipeEndsQuietly() {
        Ran ran = Ran.writingTo(
                new FailingStream("Broken pipe"),
                Ran.stdin("{\"text\": \"x\"}\n".repeat(100_000)),
                READER::read,
                "read",
                "--format",
                "jsonl",
                "-");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void resultsComeWhileInputIsStillOpen() throws Exception {
        PipedOutputStream feed = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(feed);
        PipedInputStream result = new PipedInputStream(1 << 20);
        PipedOutputStream out = new PipedOutputStream(result);
        Thread run = new Thread(() -> Ran.writingTo(out, in, READER::read, "read", "--format", "jsonl", "-"));
        run.start();

        feed.write("{\"id\": \"first\", \"text\": \"x\"}\n".getBytes(UTF_8));
        feed.flush();
        byte[] start = result.readNBytes(1);
        feed.close();
        run.join();

        assertThat(start).hasSize(1);
    }

    /** Takes nothing, for the reason given. */
    private static final class FailingStream extends OutputStream {
        private final String reason;

        FailingStream(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
