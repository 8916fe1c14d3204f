package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the program prints. */
class ReadmeTest {

    private static final String COMMAND = "$ ./isnad read examples/harbour-town.txt | head -n 44";
    private static final int LINES = 44;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SAMPLE = Pattern.compile("(?s)```json\n(.*?)```");
    private static final Set<String> LEFT_OUT = Set.of("targets", "weapons", "weapon_spans");

    @Test
    void theExampleIsReadAsShown() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
        int at = readme.indexOf(COMMAND) + 1;
        assertThat(at).isPositive();
        Ran ran = Ran.with("read", Path.of("..", "examples", "harbour-town.txt").toString());
        assertThat(ran.code()).as(ran.err()).isZero();

        assertThat(ran.outLines().subList(0, LINES)).isEqualTo(readme.subList(at, at + LINES));
    }

    /** Each sample of the format stands in what is written, without a key left out but those that the text names. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/reading-format.md"})
    void theSamplesOfTheFormatAreAsWritten(String document) throws IOException {
        String written = Ran.with(
                        "read",
                        "--format",
                        "jsonl",
                        Path.of("..", "examples", "harbour-town.txt").toString())
                .out();
        JsonNode reading = JSON.readTree(written);
        List<JsonNode> objects = new ArrayList<>(reading.findParents("start"));
        objects.addAll(reading.findParents("date_start"));
        List<MatchResult> samples = SAMPLE.matcher(Files.readString(Path.of("..", document)))
                .results()
                .toList();

        assertThat(samples).hasSizeGreaterThan(1);
        for (MatchResult sample : samples) {
            JsonNode node = JSON.readTree(sample.group(1));
            assertThat(objects).as(sample.group(1)).anyMatch(object -> isSample(node, object));
        }
    }

    private static boolean isSample(JsonNode sample, JsonNode whole) {
        if (sample.isArray()) {
            return whole.isArray()
                    && StreamSupport.stream(sample.spliterator(), false)
                            .allMatch(s -> StreamSupport.stream(whole.spliterator(), false)
                                    .anyMatch(w -> isSample(s, w)));
        }
        if (!sample.isObject()) {
            return sample.equals(whole);
        }
        Set<String> left = new HashSet<>();
        whole.fieldNames().forEachRemaining(left::add);
        sample.fieldNames().forEachRemaining(left::remove);
        return LEFT_OUT.containsAll(left)
                && sample.properties().stream()
                        .allMatch(field ->
                                whole.has(field.getKey()) && isSample(field.getValue(), whole.path(field.getKey())));
    }
}
