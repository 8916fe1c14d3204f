package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.isnad.web.Served.Text;
import org.isnad.web.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Server-sent events, as a browser listens to them. */
@Timeout(60)
class ChangesTest extends ServedTest {

    ChangesTest() {
        super(Text.of("Shelling", "Shelling of the village of Oltera killed two farmers on Monday."));
    }

    /** Events as they come, each as its name and its data. */
    private record Stream(HttpResponse<java.io.InputStream> answer, BufferedReader lines) implements AutoCloseable {

        static Stream open(URI server) throws IOException, InterruptedException {
            HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.resolve("/api/v1/changes"))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofInputStream());
            return new Stream(answer, new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
        }

        /** The next event of this name. */
        String next(String name) throws IOException {
            boolean wanted = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    wanted = line.substring(6).strip().equals(name);
                } else if (wanted && line.startsWith("data:")) {
                    return line.substring(5).strip();
                }
            }
            throw new AssertionError("the stream ended before an event '%s'".formatted(name));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void whoeverListensIsToldOfADecisionOnceListsShowIt() throws Exception {
        try (Stream stream = Stream.open(served.address())) {
            assertThat(stream.answer().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            String before = stream.next("head");
            served.desk()
                    .decide(
                            "Ann",
                            "seen on film",
                            List.of(),
                            ids -> new org.isnad.incident.Change.EditType(
                                    ids.claims("i1").get(0), org.isnad.code.EventType.EXPLOSION));

            String after = stream.next("head");

            assertThat(after).isNotEqualTo(before).matches("\\{\"seq\":\\d+,\"hash\":\"[0-9a-f]{64}\"}");
            assertThat(served.get("/api/v1/incidents?type=explosion").body()).contains("\"id\":\"i1\"");
        }
    }

    @Test
    void whatIsGoingOnIsToldAndShownUntilItIsDone() throws Exception {
        try (Stream stream = Stream.open(served.address())) {
            assertThat(stream.next("news")).isEqualTo("{\"text\":\"\"}");
            served.news("Reading <b>example</b> reports.");

            assertThat(stream.next("news")).isEqualTo("{\"text\":\"Reading <b>example</b> reports.\"}");
            for (String page : List.of("/", "/review", "/sources", "/incidents/i1")) {
                assertThat(served.get(page).body())
                        .as(page)
                        .contains("id=\"news\"><bdi>Reading &lt;b&gt;example&lt;/b&gt; reports.");
            }
            served.news("");

            assertThat(stream.next("news")).isEqualTo("{\"text\":\"\"}");
            assertThat(served.get("/").body()).doesNotContain("id=\"news\"");
        }
    }

    @Test
    void whoeverHasGoneMakesRoomThoughNothingHappens() throws Exception {
        for (int i = 0; i < 64; i++) {
            try (Stream stream = Stream.open(served.address())) {
                stream.next("news");
            }
        }

        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        boolean room = isListenedTo();
        while (!room && System.nanoTime() < end) {
            Thread.sleep(200);
            room = isListenedTo();
        }
        assertThat(room).isTrue();
    }

    private boolean isListenedTo() throws IOException, InterruptedException {
        try (Stream stream = Stream.open(served.address())) {
            return stream.lines().readLine() != null;
        }
    }

    @Test
    void aServerThatEndsEndsItsStreams() throws Exception {
        try (Stream stream = Stream.open(served.address())) {
            stream.next("head");
            served.close();
            List<String> left = new ArrayList<>();
            stream.lines().lines().forEach(left::add);

            assertThat(left).noneMatch(line -> line.contains("head"));
        } finally {
            serve();
        }
    }
}
