package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.pipeline.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the reader makes of the reports in {@code examples/}, whole: so that a change of rules shows what else it moved.
 * Indented, for the sake of the diff, and without the provenance, which every change of a word list changes.
 */
class ExamplesGoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String RENEW =
            "mvn test -pl app -am -Dtest=ExamplesGoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true";
    private static final DefaultPrettyPrinter PRINTER = printer();

    @ParameterizedTest
    @ValueSource(strings = {"harbour-town.txt", "market-strike.txt", "river-crossing.html", "wire.jsonl"})
    void example(String file) throws IOException {
        Ran ran = Ran.with(
                Ran.stdin(""),
                ReportReader.standard()::read,
                "read",
                "--format",
                "jsonl",
                Path.of("..", "examples", file).toString());
        assertThat(ran.code()).as(ran.err()).isZero();

        StringBuilder readings = new StringBuilder();
        for (JsonNode reading : Readings.of(ran)) {
            ((ObjectNode) reading).remove("provenance");
            readings.append(printed(reading)).append('\n');
        }
        assertMatches(file.substring(0, file.indexOf('.')) + ".json", readings.toString());
    }

    private static void assertMatches(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("%s (if the change is meant: %s, then review the diff)", file, RENEW)
                .isEqualTo(Files.readString(file));
    }

    private static String printed(JsonNode reading) throws JsonProcessingException {
        return Readings.JSON.writer(PRINTER).writeValueAsString(reading);
    }

    /** Line feeds on every system. */
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
