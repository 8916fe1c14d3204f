package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.isnad.pipeline.ReportReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one machine writes another reads: nothing that is kept has the digits of the machine's locale. */
class OtherDigitsTest {

    private static final String REPORT = """
            Title: Strike kills five
            Published: 2024-03-14

            An air strike on the town of Marsa Tolm killed five people on Wednesday, including seven children, police said.
            """;

    private final Locale before = Locale.getDefault();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @BeforeEach
    void countInArabic() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat("%d".formatted(1)).isEqualTo("\u0661");
    }

    @AfterEach
    void countAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void readingsAreTheSame() throws IOException {
        String[] read = {
            "read",
            "--format",
            "jsonl",
            write("a.txt"),
            Path.of("..", "examples").toString()
        };
        Ran arabic = Ran.with(Ran.stdin(""), ReportReader.standard()::read, read);
        Locale.setDefault(Locale.ROOT);
        Ran root = Ran.with(Ran.stdin(""), ReportReader.standard()::read, read);

        assertThat(arabic.code()).as(arabic.err()).isZero();
        assertThat(arabic.out()).isEqualTo(root.out()).contains("\"incident 1: ");
    }

    @Test
    void aStoreMadeThereGoesOnElsewhereAndIsExported() throws IOException {
        String data = dir.resolve("data").toString();
        assertThat(Ran.with("add", "--no-model", "--data", data, write("a.txt")).code())
                .isZero();
        Locale.setDefault(Locale.ROOT);
        Files.writeString(dir.resolve("b.txt"), REPORT.replace("five", "six"));
        Ran second = Ran.with(
                "add", "--no-model", "--data", data, dir.resolve("b.txt").toString());
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(Ran.with("verify", "--data", data).code()).isZero();

        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        JsonNode map = Readings.JSON.readTree(
                Ran.with("export", "--data", data, "--format", "geojson").out());
        assertThat(map.path("features").path(0).path("id").asText()).isEqualTo("i1");
    }

    /** Whoever starts it from there. */
    @Test
    void theProgramItselfGoesByNoLocale() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "read",
                        "--threads",
                        "0",
                        "x")
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(told).contains("--threads takes 1 to 256, got 0.");
    }

    private String write(String name) throws IOException {
        return Files.writeString(dir.resolve(name), REPORT).toString();
    }
}
