package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.isnad.web.Served;
import org.isnad.web.Served.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OGC API Features as QGIS walks it: from the landing page by links alone to the collection, ten items to learn the fields,
 * then page after page of a box, each by the link that the page before gave.
 */
class OgcTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INCIDENTS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        List<String> villages = List.of("Oltera", "Tarvo", "Belt", "Nessim", "Karsa Vey");
        List<String> months = List.of("January", "February", "March", "April", "June");
        served = Served.with(
                directory,
                IntStream.range(0, INCIDENTS)
                        .mapToObj(i -> new Text(
                                "Shelling of " + villages.get(i),
                                "Shelling of the village of %s killed %d farmers on 3 %s 2024, a nurse said."
                                        .formatted(villages.get(i), i + 2, months.get(i)),
                                "Hill Wire",
                                "2024-07-15",
                                null))
                        .toArray(Text[]::new));
        for (int i = 1; i < INCIDENTS; i++) {
            String version = get("/api/v1/incidents/i" + i).path("version").asText();
            HttpResponse<String> placed = served.post(
                    "/api/v1/incidents/i" + i + "/decisions",
                    "application/json",
                    "{\"act\":\"place\",\"name\":\"field\",\"lat\":%d,\"lon\":%d,\"radius\":100,\"version\":\"%s\",\"reason\":\"seen\",\"author\":\"Ann\"}"
                            .formatted(i, 10 * i, version));
            assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        }
    }

    @AfterAll
    static void close() {
        List<Throwable> faults = served.faults();
        served.close();
        assertThat(faults).isEmpty();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = served.get(path, "Accept", "application/geo+json, application/json");
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Follows a link of a page; it must lead to this server. */
    private static JsonNode follow(String address) throws IOException {
        URI uri = URI.create(address);
        assertThat(uri.getPort()).isEqualTo(served.address().getPort());
        return get(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private static String link(JsonNode page, String rel) {
        return StreamSupport.stream(page.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asText().equals(rel))
                .map(link -> link.path("href").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link '%s' in %s".formatted(rel, page)));
    }

    private static boolean has(JsonNode page, String rel) {
        return page.path("links").toString().contains("\"rel\":\"%s\"".formatted(rel));
    }

    private static String items() throws IOException {
        JsonNode collections = follow(link(get("/ogc"), "data"));
        JsonNode incidents = collections.path("collections").get(0);
        assertThat(incidents.path("id").asText()).isEqualTo("incidents");
        assertThat(incidents.at("/extent/spatial/bbox/0").toString()).isEqualTo("[10.0,1.0,40.0,4.0]");
        assertThat(incidents.at("/extent/temporal/interval/0").toString())
                .isEqualTo("[\"2024-01-03T00:00:00Z\",\"2024-06-03T23:59:59Z\"]");
        assertThat(incidents.path("crs").toString()).contains("CRS84");
        assertThat(follow(link(incidents, "self")).path("id")).isEqualTo(incidents.path("id"));
        return link(incidents, "items");
    }

    private static List<String> all(String first) throws IOException {
        List<String> ids = new ArrayList<>();
        JsonNode page = follow(first);
        while (true) {
            assertThat(page.path("type").asText()).isEqualTo("FeatureCollection");
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            page.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
            if (!has(page, "next")) {
                return ids;
            }
            page = follow(link(page, "next"));
        }
    }

    @Test
    void theLandingPageSaysWhatIsUnderstoodAndWhereItIsDescribed() throws IOException {
        JsonNode landing = get("/ogc");

        assertThat(follow(link(landing, "conformance")).path("conformsTo").toString())
                .contains("ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/geojson");
        assertThat(follow(link(landing, "service-desc")).path("openapi").asText())
                .startsWith("3.");
    }

    /** The types that QGIS and GDAL say they take; GDAL reads no other. */
    @Test
    void theDescriptionComesAsATypeThatIsAskedFor() throws IOException {
        String asked =
                "application/vnd.oai.openapi+json;version=3.0, application/openapi+json;version=3.0, application/json";
        assertThat(served.get("/api/v1/openapi.json", "Accept", asked).headers().firstValue("Content-Type"))
                .hasValue("application/json");
        assertThat(served.get("/api/v1/openapi.json").headers().firstValue("Content-Type"))
                .hasValue("application/vnd.oai.openapi+json;version=3.1");
    }

    @Test
    void tenItemsTellTheFieldsAndEachItemIsAtItsOwnAddress() throws IOException {
        JsonNode page = follow(items() + "?limit=10");
        JsonNode first = page.path("features").get(0);

        assertThat(page.path("numberMatched").asInt()).isEqualTo(INCIDENTS);
        assertThat(first.path("properties").size()).isGreaterThan(8);
        for (JsonNode feature : page.path("features")) {
            List<String> names = new ArrayList<>();
            feature.path("properties").fieldNames().forEachRemaining(names::add);
            List<String> others = new ArrayList<>();
            first.path("properties").fieldNames().forEachRemaining(others::add);
            assertThat(names).isEqualTo(others);
            assertThat(get("/ogc/collections/incidents/items/"
                                    + feature.path("id").asText())
                            .path("properties"))
                    .isEqualTo(feature.path("properties"));
        }
    }

    @Test
    void pageAfterPageGivesEachItemOnce() throws IOException {
        assertThat(all(items() + "?limit=2"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder("i1", "i2", "i3", "i4", "i5");
    }

    @Test
    void boxAndTimeHoldOnAllPages() throws IOException {
        assertThat(all(items() + "?limit=1&bbox=5,0,25,10")).containsExactlyInAnyOrder("i1", "i2");
        assertThat(all(items() + "?limit=1&bbox=5,0,-100,25,10,9000")).containsExactlyInAnyOrder("i1", "i2");
        // Across the 180th meridian.
        assertThat(all(items() + "?bbox=35,-90,-170,90")).containsExactly("i4");
        assertThat(all(items() + "?limit=1&datetime=2024-02-01T00:00:00Z/2024-03-31T23:59:59Z"))
                .containsExactlyInAnyOrder("i2", "i3");
        assertThat(all(items() + "?limit=1&datetime=2024-04-01/..")).containsExactlyInAnyOrder("i4", "i5");
        assertThat(all(items() + "?datetime=2024-02-03&bbox=5,0,25,10")).containsExactly("i2");
    }

    @Test
    void whoAsksForMoreThanAPageHoldsGetsAPage() throws IOException {
        assertThat(follow(items() + "?limit=50000").path("numberReturned").asInt())
                .isEqualTo(INCIDENTS);
        assertThat(served.get("/ogc/collections/incidents/items?limit=0").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/ogc/collections/incidents/items?bbox=1,2,3").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/ogc/collections/others/items").statusCode()).isEqualTo(404);
        assertThat(served.get("/ogc/collections/incidents/items/i99").statusCode())
                .isEqualTo(404);
    }
}
