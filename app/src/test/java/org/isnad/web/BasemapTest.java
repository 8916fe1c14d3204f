package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BasemapTest {

    @Test
    void theMapHasCoastsAndLinesAndNamesNobody() throws IOException {
        JsonNode map;
        try (InputStream in = BasemapTest.class.getResourceAsStream("basemap.json")) {
            map = new ObjectMapper().readTree(in);
        }

        assertThat(map.path("objects").fieldNames()).toIterable().containsExactly("land", "borders", "disputed");
        assertThat(map.at("/objects/borders/arcs")).hasSizeGreaterThan(300);
        assertThat(map.at("/objects/disputed/arcs")).hasSizeGreaterThan(20);
        assertThat(map.findValues("properties")).isEmpty();
        assertThat(map.findValues("name")).isEmpty();
        assertThat(map.findValues("id")).isEmpty();
    }
}
