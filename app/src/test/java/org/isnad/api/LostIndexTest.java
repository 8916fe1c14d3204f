package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.isnad.web.Served;
import org.isnad.web.Served.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench whose index cannot be written for a while, as on a disk that is full or was taken away. */
class LostIndexTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void whatWasDecidedMeanwhileIsSavedAndShownOnceTheIndexCanBeWrittenAgain() throws Exception {
        try (Served served = Served.with(
                temp.resolve("data"),
                Text.of("Shelling", "Shelling of the village of Oltera killed two farmers on Monday."),
                Text.of("Strike", "An air strike on a mill in Karsa Vey killed eight people on Tuesday."))) {
            Files.move(temp.resolve("data/index"), temp.resolve("gone"));

            HttpResponse<String> answer = served.post(
                    "/api/v1/incidents/i1/decisions",
                    "application/json",
                    "{\"act\":\"type\",\"type\":\"explosion\",\"version\":\"%s\",\"reason\":\"film\",\"author\":\"Ann\"}"
                            .formatted(version(served)));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            until(served, "/api/v1/incidents?type=explosion", "\"id\":\"i1\"");
            assertThat(served.get("/api/v1/incidents").body()).contains("\"id\":\"i1\"", "\"id\":\"i2\"");
            assertThat(served.faults()).allSatisfy(fault -> assertThat(fault).isInstanceOf(UncheckedIOException.class));
        }
    }

    private static String version(Served served) throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(served.get("/api/v1/incidents/i1").body())
                .path("version")
                .asText();
    }

    private static void until(Served served, String path, String words) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!served.get(path).body().contains(words) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(served.get(path).body()).contains(words);
    }
}
