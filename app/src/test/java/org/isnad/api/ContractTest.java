package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.web.Served;
import org.isnad.web.Served.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the OpenAPI document true: the server has what it tells of, and answers as it says. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A stream that does not end; another test listens to it. */
    private static final String CHANGES = "/api/v1/changes";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    @SuppressWarnings("NullAway.Init")
    private static JsonNode document;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.with(
                directory,
                Text.of(
                        "Strike",
                        "An air strike on the market in the town of Karsa Vey killed eight people on Tuesday, the mayor said."),
                Text.of("Shelling", "Shelling of the village of Oltera killed two farmers on Monday, a doctor said."));
        document = JSON.readTree(served.get("/api/v1/openapi.json").body());
        place();
    }

    @AfterAll
    static void close() {
        List<Throwable> faults = served.faults();
        served.close();
        assertThat(faults).isEmpty();
    }

    private static void place() throws IOException {
        HttpResponse<String> answer = decide(Map.of(
                "act", "place", "name", "market", "lat", 35.5, "lon", 44.25, "radius", 400, "reason", "seen", "author",
                "Ann"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        valid("/api/v1/incidents/{id}/decisions", "post", answer);
        String version = JSON.readTree(
                        served.get("/api/v1/source?name=hill+wire").body())
                .path("version")
                .asText();
        HttpResponse<String> rated = served.post(
                "/api/v1/source/decisions",
                "application/json",
                "{\"act\":\"rate\",\"source\":\"Hill Wire\",\"version\":\"%s\",\"reliability\":\"B\",\"reason\":\"checked ten\",\"author\":\"Ann\"}"
                        .formatted(version));
        assertThat(rated.statusCode()).as(rated.body()).isEqualTo(201);
        valid("/api/v1/source/decisions", "post", rated);
    }

    private static HttpResponse<String> decide(Map<String, Object> act) throws IOException {
        ObjectNode body = JSON.valueToTree(act);
        body.put(
                "version",
                JSON.readTree(served.get("/api/v1/incidents/i1").body())
                        .path("version")
                        .asText());
        return served.post("/api/v1/incidents/i1/decisions", "application/json", body.toString());
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsAsTheDocumentSays() {
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths.stream()
                .filter(path -> document.at("/paths").path(path).has("get") && !path.equals(CHANGES))
                .map(path -> dynamicTest(path, () -> {
                    HttpResponse<String> answer = served.get(filled(path));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    valid(path, "get", answer);
                }));
    }

    private static String filled(String path) throws IOException {
        String report = JSON.readTree(served.get("/api/v1/reports").body())
                .at("/reports/0/id")
                .asText();
        return path.replace("reports/{id}", "reports/" + report)
                .replace("{id}", "i1")
                .replace("/source", path.equals("/api/v1/source") ? "/source?name=Hill+Wire" : "/source")
                .replace("{facet}", "type")
                .replace("{format}", "csv");
    }

    private static void valid(String path, String method, HttpResponse<String> answer) throws IOException {
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";\\s*charset=.*", "");
        JsonNode content = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(String.valueOf(answer.statusCode()))
                .path("content");
        assertThat(content.has(media))
                .as("%s answers %s, the document tells of %s", path, media, content)
                .isTrue();
        if (media.contains("json") && !media.endsWith("jsonl")) {
            assertThat(faults(content.path(media).path("schema"), answer.body()))
                    .as(path)
                    .isEmpty();
        }
    }

    private static Set<ValidationMessage> faults(JsonNode schema, String body) throws IOException {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(JSON.readTree(body));
    }

    @Test
    void theDocumentTellsOfEveryRoute() throws IOException {
        Set<String> told = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> told.add(method + " " + path.getKey())));
        Set<String> routes = new TreeSet<>();
        Pattern route = Pattern.compile("routes\\.(get|post|put|delete|sse)\\(\\s*\"([^\"]+)\"");
        for (String name : List.of("Api", "Ogc")) {
            Matcher matcher = route.matcher(Files.readString(Path.of("src/main/java/org/isnad/api/" + name + ".java")));
            while (matcher.find()) {
                routes.add(matcher.group(1).replace("sse", "get") + " " + matcher.group(2));
            }
        }

        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(told).isEqualTo(routes);
    }

    @Test
    void afterAPageComesTheNext() throws IOException {
        JsonNode first = JSON.readTree(
                served.get("/ogc/collections/incidents/items?limit=1").body());
        String next = first.path("links").findParents("rel").stream()
                .filter(link -> link.path("rel").asText().equals("next"))
                .findFirst()
                .orElseThrow()
                .path("href")
                .asText();
        JsonNode second =
                JSON.readTree(served.get(next.replaceFirst("^http://[^/]+", "")).body());

        assertThat(first.path("numberMatched").asInt()).isEqualTo(2);
        assertThat(second.at("/features/0/id").asText())
                .isNotEqualTo(first.at("/features/0/id").asText());
        assertThat(second.path("links").toString()).doesNotContain("\"next\"");
    }

    @Test
    void boxAndTimeChooseIncidents() throws IOException {
        assertThat(matched("?bbox=44,35,45,36")).isEqualTo(1);
        assertThat(matched("?bbox=0,0,1,1")).isZero();
        assertThat(matched("?datetime=2024-05-01/..")).isEqualTo(2);
        assertThat(matched("?datetime=../2023-01-01T00:00:00Z")).isZero();
    }

    private static int matched(String query) throws IOException {
        return JSON.readTree(
                        served.get("/ogc/collections/incidents/items" + query).body())
                .path("numberMatched")
                .asInt(-1);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithWhatThereIs() throws IOException {
        for (String wrong : List.of(
                "/api/v1/incidents?bboxx=1,2,3,4",
                "/api/v1/incidents?limit=0",
                "/api/v1/incidents?bbox=1,2",
                "/api/v1/incidents?datetime=yesterday",
                "/api/v1/incidents?after=nonsense",
                "/api/v1/clusters?window=1,2,3",
                "/api/v1/facets/colour",
                "/api/v1/export/pdf",
                "/api/v1/export/links?type=car_bomb",
                "/api/v1/export/jsonl?polcy=ucdp",
                "/api/v1/incidents/i1?polcy=ucdp",
                "/api/v1/incidents/i1/history?x=1",
                "/api/v1/decisions?author=Ann",
                "/api/v1/proposals?x=1",
                "/api/v1/sources?q=wire",
                "/api/v1/source?name=Hill+Wire&x=1",
                "/api/v1/reports?x=1")) {
            HttpResponse<String> answer = served.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(faults(document.at("/components/schemas/Problem"), answer.body()))
                    .isEmpty();
        }
        assertThat(served.get("/api/v1/incidents/i99").statusCode()).isEqualTo(404);
        assertThat(served.get("/api/v1/nothing").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void aDecisionOnAnOldViewIsRefused() {
        HttpResponse<String> answer = served.post(
                "/api/v1/incidents/i1/decisions",
                "application/json",
                "{\"act\":\"grade\",\"grade\":\"fair\",\"version\":\"0000\",\"reason\":\"x\",\"author\":\"Ann\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(served.post("/api/v1/incidents/i1/decisions", "application/json", "{")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post("/api/v1/incidents/i1/decisions", "application/json", "[]")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void programsSeeHowFarASourceIsReliedOnAndWhy() throws IOException {
        JsonNode source =
                JSON.readTree(served.get("/api/v1/source?name=Hill+Wire").body());

        assertThat(source.path("reliability").asText()).isEqualTo("B");
        assertThat(source.path("reason").asText()).isEqualTo("checked ten");
        assertThat(source.path("history")).hasSize(1);
        assertThat(JSON.readTree(served.get("/api/v1/sources").body())
                        .at("/notes/0/name")
                        .asText())
                .isEqualTo("Hill Wire");
    }

    @Test
    void anotherSiteCannotWriteAnExportIntoTheLedger() {
        long before = served.desk().archive().head().seq();
        for (String[] foreign : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}
        }) {
            assertThat(served.get("/api/v1/export/jsonl", foreign).statusCode()).isEqualTo(403);
        }
        assertThat(served.desk().archive().head().seq()).isEqualTo(before);
        assertThat(served.get("/api/v1/export/jsonl", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anExportCarriesItsManifest() throws Exception {
        HttpResponse<String> answer = served.get("/api/v1/export/jsonl");

        JsonNode manifest =
                JSON.readTree(answer.headers().firstValue("X-Isnad-Manifest").orElseThrow());
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(java.util.HexFormat.of().formatHex(digest))
                .isEqualTo(manifest.path("sha256").asText());
        assertThat(manifest.path("incidents").asInt()).isEqualTo(2);
    }
}
