package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.isnad.claim.Published;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.Coded;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.Modality;
import org.isnad.code.TargetClass;
import org.isnad.place.PlaceKind;
import org.isnad.place.Precision;
import org.isnad.place.Toponym;
import org.isnad.render.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingSchemaTest {

    private static final JsonNode SCHEMA = read(Path.of("..", "docs", "reading.schema.json"));
    private static final JsonSchema VALIDATOR =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

    static Stream<Sample> samples() {
        return ReadingJsonTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdsWhatIsWritten(Sample sample) throws IOException {
        assertThat(VALIDATOR.validate(ReadingJsonTest.json(sample))).isEmpty();
    }

    static Stream<Arguments> codeLists() {
        return Stream.of(
                Arguments.of("event_type", EventType.values()),
                Arguments.of("actor_id", ActorId.values()),
                Arguments.of("basis", Basis.values()),
                Arguments.of("target_class", TargetClass.values()),
                Arguments.of("total_harm", Harm.values()),
                Arguments.of("group", Group.values()),
                Arguments.of("modality", Modality.values()),
                Arguments.of("act", Act.values()),
                Arguments.of("date_precision", DatePrecision.values()),
                Arguments.of("date_basis", DateBasis.values()),
                Arguments.of("published_basis", Published.Basis.values()),
                Arguments.of("place_precision", Precision.values()),
                Arguments.of("place_use", Toponym.Use.values()),
                Arguments.of("place_kind", PlaceKind.values()));
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void listsTheCodesOfTheEnum(String name, Coded[] values) {
        assertThat(codes(name))
                .containsExactlyElementsOf(
                        Arrays.stream(values).map(Coded::code).toList());
    }

    @Test
    void figuresOfAnIncidentHaveTheHarmsThatHappenToPeopleInIt() {
        assertThat(codes("harm"))
                .containsExactlyElementsOf(Arrays.stream(Harm.values())
                        .filter(harm -> harm != Harm.POPULATION && harm != Harm.AT_RISK && harm != Harm.BESIEGED)
                        .map(Coded::code)
                        .toList());
    }

    @Test
    void everyCodeListIsChecked() {
        List<String> lists = StreamSupport.stream(
                        ((Iterable<String>) SCHEMA.get("$defs")::fieldNames).spliterator(), false)
                .filter(name -> SCHEMA.at("/$defs/" + name).has("enum") && !name.equals("harm"))
                .toList();
        assertThat(lists)
                .containsExactlyInAnyOrderElementsOf(
                        codeLists().map(list -> (String) list.get()[0]).toList());
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                wrong("unknown key", json -> json.put("more", 1)),
                wrong("missing list", json -> json.remove("counts")),
                wrong(
                        "unknown day with a date",
                        json -> object(json, "/published").put("basis", "unknown")),
                wrong("a day that is none", json -> object(json, "/published").put("date", "14 May")),
                wrong("start without end", json -> object(json, "/published").remove("end")),
                wrong("unknown type", json -> object(json, "/incidents/0").put("type", "raid")),
                wrong(
                        "incident without quote",
                        json -> object(json, "/incidents/0").remove("quote")),
                wrong("empty quote", json -> object(json, "/incidents/0").put("quote", "")),
                wrong(
                        "date without precision",
                        json -> object(json, "/incidents/0").remove("date_precision")),
                wrong(
                        "precision without date",
                        json -> object(json, "/incidents/0").putNull("date")),
                wrong(
                        "place without position",
                        json -> object(json, "/incidents/0/places/0").remove("start")),
                wrong(
                        "in the text",
                        json -> object(json, "/incidents/0/places/0").put("in", "text")),
                wrong(
                        "source without position",
                        json -> object(json, "/incidents/0/casualties/0").remove("source_start")),
                wrong(
                        "position without source",
                        json -> object(json, "/incidents/0/casualties/0").putNull("source")),
                wrong(
                        "no bound",
                        json -> object(json, "/incidents/0/casualties/0").putNull("low")),
                wrong(
                        "negative bound",
                        json -> object(json, "/incidents/0/casualties/0").put("low", -1)),
                wrong(
                        "number as words",
                        json -> object(json, "/incidents/0/casualties/0").put("low", "14")),
                wrong(
                        "null part_of",
                        json -> object(json, "/incidents/0/casualties/0").putNull("part_of")),
                wrong(
                        "a total's harm in an incident",
                        json -> object(json, "/incidents/0/casualties/0").put("harm", "population")),
                wrong("weapon that is no string", json -> ((ArrayNode) json.at("/incidents/0/weapons")).add(1)),
                wrong(
                        "total without modality",
                        json -> object(json, "/totals/0").remove("modality")),
                wrong(
                        "statement without speaker",
                        json -> object(json, "/statements/0").putNull("speaker")),
                wrong("count without thing", json -> object(json, "/counts/0").remove("thing")),
                wrong(
                        "digest that is none",
                        json -> object(json, "/provenance/digests").put("x", "abc")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void refuses(String name, Consumer<ObjectNode> change) throws IOException {
        ObjectNode json = (ObjectNode) ReadingJsonTest.json(Samples.market());
        change.accept(json);
        assertThat(VALIDATOR.validate(json)).as(name).isNotEmpty();
    }

    private static Arguments wrong(String name, Consumer<ObjectNode> change) {
        return Arguments.of(name, change);
    }

    private static ObjectNode object(JsonNode json, String path) {
        return (ObjectNode) json.at(path);
    }

    private static List<String> codes(String name) {
        return StreamSupport.stream(SCHEMA.at("/$defs/" + name + "/enum").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
