package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.isnad.render.Samples.Sample;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Sample> samples() {
        return Stream.of(Samples.market(), Samples.strangeText(), Samples.empty("e", "", "Nothing. 💤"));
    }

    @Test
    void writesTheFieldsOfAReadingInOrder() throws IOException {
        JsonNode json = json(Samples.market());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "report",
                        "published",
                        "incidents",
                        "totals",
                        "statements",
                        "tags",
                        "tag_spans",
                        "counts",
                        "toponyms",
                        "title_toponyms",
                        "problems",
                        "provenance");
        assertThat(json.at("/published").toString())
                .isEqualTo("{\"date\":\"2031-05-14\",\"basis\":\"dateline\",\"start\":12,\"end\":18}");
        assertThat(json.at("/incidents/0/casualties/0").toString())
                .isEqualTo("{\"harm\":\"killed\",\"group\":\"civilians\",\"low\":14,\"high\":null,"
                        + "\"quote\":\"killing at least 14 civilians\",\"start\":139,\"end\":168,"
                        + "\"source\":\"the Valley Observatory\",\"source_start\":209,\"source_end\":231}");
        assertThat(json.at("/incidents/0/casualties/4").toString())
                .isEqualTo("{\"harm\":\"killed\",\"group\":\"unspecified\",\"low\":14,\"high\":14,"
                        + "\"quote\":\"Fourteen dead\",\"start\":0,\"end\":13,\"in\":\"title\",\"source\":null}");
        assertThat(json.at("/incidents/1/actors")).isEmpty();
        assertThat(json.at("/incidents/1/date").textValue()).isEqualTo("2031-05-13/2031-05-14");
        assertThat(json.at("/incidents/1/key").textValue()).isEqualTo("i2");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPositionHoldsItsWords(Sample sample) throws IOException {
        List<String> wrong = new ArrayList<>();
        int[] seen = {0};
        checkPositions(json(sample), sample.report(), "", wrong, seen);
        assertThat(wrong).isEmpty();
        assertThat(seen[0]).isGreaterThanOrEqualTo(sample.reading().incidents().size() * 8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isOneLineOfValidUtf8(Sample sample) throws IOException {
        StringWriter out = new StringWriter();
        try (ReadingWriter writer = Renderers.jsonl(out)) {
            writer.write(sample.report(), sample.reading());
            writer.write(sample.report(), sample.reading());
        }
        byte[] bytes = StandardCharsets.UTF_8
                .newEncoder()
                .encode(CharBuffer.wrap(out.toString()))
                .array();
        assertThat(bytes).isNotEmpty();
        String line = ReadingJson.toJson(sample.report(), sample.reading());
        assertThat(out.toString()).isEqualTo(line + "\n" + line + "\n");
        assertThat(line).doesNotContain("\n", "\r");
    }

    @Test
    void widensASpanThatCutsAPair() throws IOException {
        assertThat(json(Samples.strangeText()).at("/incidents/0/weapons/0").textValue())
                .isEqualTo("💣💣");
    }

    @Test
    void refusesTheReadingOfAnotherReport() {
        assertThatThrownBy(() -> ReadingJson.toJson(
                        Samples.report("b", "", ""), Samples.market().reading()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'market-2031-05-14' was given with the report 'b'");
    }

    @Test
    void leavesNoHalfALineWhenAReadingPointsOutsideItsReport() {
        Sample market = Samples.market();
        Report shorter = Samples.report(market.report().id().value(), "", "Too short.");
        StringWriter out = new StringWriter();
        ReadingWriter writer = Renderers.jsonl(out);
        assertThatThrownBy(() -> writer.write(shorter, market.reading()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which has 10 characters");
        assertThat(out.toString()).isEmpty();
    }

    static JsonNode json(Sample sample) throws IOException {
        return JSON.readTree(ReadingJson.toJson(sample.report(), sample.reading()));
    }

    private static void checkPositions(JsonNode node, Report report, String path, List<String> wrong, int[] seen) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkPositions(node.get(i), report, path + "/" + i, wrong, seen);
            }
            return;
        }
        for (String key : keys(node)) {
            checkPositions(node.get(key), report, path + "/" + key, wrong, seen);
            if (key.endsWith("start") && !path.equals("/published") && !key.equals("date_start")) {
                String prefix = key.substring(0, key.length() - "start".length());
                String words = prefix.isEmpty()
                        ? node.path(node.has("quote") ? "quote" : "text").textValue()
                        : node.path(prefix.substring(0, prefix.length() - 1)).textValue();
                String part = node.has(prefix + "in") ? report.title() : report.text();
                int[] points = Unicode.wellFormed(part).codePoints().toArray();
                int start = node.get(key).intValue();
                int end = node.get(prefix + "end").intValue();
                if (!new String(points, start, end - start).equals(words)) {
                    wrong.add(path + "/" + key);
                }
                seen[0]++;
            }
        }
    }

    private static List<String> keys(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
