package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.isnad.web.Served.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An incident whose only figure is left out, so that the number is unknown. */
class LeftOutTest extends ServedTest {

    LeftOutTest() {
        super(
                Text.of(
                        "Withdrawn",
                        "Warplanes bombed a market in Aleppo on Tuesday, killing 12 people, the health ministry said. "
                                + "The health ministry withdrew its earlier toll of 12 on Wednesday."),
                Text.of("Shelling", "Shelling of the village of Oltera killed two farmers on Monday, a doctor said."));
    }

    @Test
    void theNumberIsUnknownAndTheFigureStandsBesideIt() throws IOException {
        HttpResponse<String> answer = served.get("/api/v1/incidents/i1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode figure = new ObjectMapper().readTree(answer.body()).at("/figures/0");
        assertThat(figure.path("low").isNull()).isTrue();
        assertThat(figure.path("used")).isEmpty();
        assertThat(figure.at("/left_out/0/low").asInt()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "jsonl", "links"})
    void allIsExported(String form) {
        HttpResponse<String> answer = served.get("/api/v1/export/" + form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("i1", "i2");
    }

    @Test
    void aNumberThatThereIsNotCannotBeAccepted() {
        assertThat(page("/incidents/i1").select(".figure details[data-key=a]")).isEmpty();
        assertThat(page("/incidents/i1").select(".figure details[data-key=c]")).hasSize(1);
        assertThat(page("/incidents/i2").select(".figure details[data-key=a]")).hasSize(1);
    }
}
