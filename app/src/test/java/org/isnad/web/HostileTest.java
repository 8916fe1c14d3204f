package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.web.Served.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that were written to do harm to whoever reads them. */
class HostileTest {

    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>";
    private static final String OVERRIDE = "\u202Egnp.\u2066exe\u2069";

    private static final Text MARKUP = new Text(
            SCRIPT + " Shelling kills two",
            "Shelling of the village of Oltera" + SCRIPT + " killed two farmers on Monday, " + SCRIPT
                    + " the mayor said. " + OVERRIDE,
            SCRIPT,
            "2024-03-12",
            "https://example.org/\"onmouseover=\"alert(1)");

    private static final Text ENDLESS = new Text(
            "Endless ".repeat(625) + "title",
            "Shelling of the village of Belt killed three people on Friday, a doctor said.\n\n"
                    + "words ".repeat(20_000),
            "Hill Wire",
            "2024-04-12",
            null);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.with(directory, MARKUP, ENDLESS);
    }

    @AfterAll
    static void noFaultOfTheProgram() {
        var faults = served.faults();
        served.close();
        assertThat(faults).isEmpty();
    }

    /** Texts with a sign that turns text around outside of the element that shuts it in. */
    private static List<String> loose(Document page) {
        List<String> loose = new ArrayList<>();
        for (var element : page.getAllElements()) {
            for (var text : element.textNodes()) {
                if (text.getWholeText().contains("\u202E") && !element.hasClass("hidden-sign")) {
                    loose.add(element.cssSelector());
                }
            }
        }
        return loose;
    }

    private static Document harmless(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src]), img, svg[onload], [onerror], [onmouseover], [onload]"))
                .as(path)
                .isEmpty();
        return page;
    }

    @Test
    void markupInEveryFieldIsShownAndDoesNothing() {
        Document overview = harmless("/");
        Document search = harmless("/?q="
                + "%3Cscript%3Ealert(1)%3C%2Fscript%3E".replace("(", "%28").replace(")", "%29"));
        assertThat(search.select("#filters input[name=q]").attr("value")).contains("<script>");
        for (String incident : overview.select("#list a.headline").eachAttr("href")) {
            Document dossier = harmless(incident);
            for (String report : dossier.select("table a.headline").eachAttr("href")) {
                harmless(report);
            }
        }
        harmless("/review");
    }

    @Test
    void aSignThatTurnsTextAroundIsShutInAndShown() {
        String incident = harmless("/").select("#list a.headline").stream()
                .filter(a -> a.text().contains("Oltera"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        String report = harmless(incident).select("table a.headline").attr("href");

        Document page = harmless(report);

        assertThat(page.select("bdi.hidden-sign").eachAttr("data-sign")).contains("U+202E", "U+2066");
        assertThat(page.select(".text").text()).contains("gnp.");
    }

    @Test
    void anEndlessTitleIsCutInListsAndWholeInItsReport() {
        Document overview = harmless("/");
        String incident = overview.select("#list a.headline").stream()
                .filter(a -> a.text().contains("Belt"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Document dossier = harmless(incident);

        assertThat(dossier.select("table a.headline").text()).hasSizeLessThan(200);
        Document report = harmless(dossier.select("table a.headline").attr("href"));
        assertThat(report.select("h1").text()).hasSizeGreaterThan(4_999);
        assertThat(report.title()).hasSizeLessThan(200);
    }

    @Test
    void tenMegabytesOfTextAreShownAndTheirCutsAreFound() {
        String words = "stone ".repeat(10 * 1024 * 1024 / 6);
        Text huge = new Text(
                "Shelling of Nessim",
                "Shelling of the village of Nessim killed four people on Friday, a nurse said.\n\n" + words,
                "Hill Wire",
                "2024-05-15",
                null);
        try (Served large = Served.with(directory.resolve("huge"), huge)) {
            Document dossier = Jsoup.parse(large.get("/incidents/i1").body());
            String report = dossier.select("table a.headline").attr("href");
            HttpResponse<String> page = large.get(report);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body().length()).isGreaterThan(words.length());
            assertThat(dossier.html()).hasSizeLessThan(500_000);
            assertThat(large.get("/?q=stone").body()).hasSizeLessThan(500_000);
            HttpResponse<String> passage = large.get(dossier.select("#figures a.at")
                    .attr("href")
                    .replaceFirst("\\?", "/passage?")
                    .replace("#here", ""));
            assertThat(passage.statusCode()).isEqualTo(200);
            assertThat(passage.body()).contains("killed four people");
            assertThat(large.faults()).isEmpty();
        }
    }

    @Test
    void markupAndOverridesInEveryFieldOfADecisionAreTextEverywhere() {
        String version = harmless("/incidents/i2").select("input[name=version]").attr("value");
        String bad = SCRIPT + OVERRIDE;
        String[][] acts = {
            {"act", "place", "name", bad, "lat", "1", "lon", "2", "radius", "5"},
            {"act", "actor", "actor", "other", "name", bad, "part", "did_it"},
            {"act", "grade", "grade", "weak"},
        };
        for (String[] act : acts) {
            List<String> fields = new ArrayList<>(List.of("version", version, "reason", bad, "author", bad));
            fields.addAll(List.of(act));
            assertThat(served.form("/incidents/i2/decide", fields.toArray(String[]::new))
                            .statusCode())
                    .isEqualTo(303);
            version = harmless("/incidents/i2").select("input[name=version]").attr("value");
        }
        // An old version: what was about to be saved is shown again.
        HttpResponse<String> stale = served.form(
                "/incidents/i2/decide", "act", "grade", "grade", "fair", "version", "0", "reason", bad, "author", bad);
        assertThat(stale.statusCode()).isIn(400, 409);
        assertThat(Jsoup.parse(stale.body()).select("script:not([src]), img, [onerror], [onload]"))
                .isEmpty();
        for (String page : List.of("/incidents/i2", "/", "/review", "/sources", "/searches", "/reports?q=farmers")) {
            assertThat(loose(harmless(page))).as(page).isEmpty();
        }
        assertThat(served.form("/searches", "name", bad, "filter", "q=%3Cscript%3E")
                        .statusCode())
                .isEqualTo(303);
        harmless("/searches");
        for (String wrong :
                List.of("/?bbox=" + "%3Cscript%3E", "/incidents/%3Cscript%3E", "/review?pile=%3Cscript%3E")) {
            HttpResponse<String> answer = served.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isBetween(400, 404);
            assertThat(Jsoup.parse(answer.body()).select("script:not([src])")).isEmpty();
        }
    }

    @Test
    void pathsThatClimbLeadNowhere() {
        for (String path : List.of(
                "/assets/../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/x/..%2f..%2fetc%2fpasswd",
                "/captures/..%2f..%2fetc%2fpasswd",
                "/reports/..%2f..%2f",
                "/api/v1/export/..%2fjsonl")) {
            String answer = Raw.ask(
                    served.address().getPort(),
                    "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                            + served.address().getPort() + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("root:");
        }
    }

    @Test
    void whatIsTooLargeIsRefused() {
        HttpResponse<String> answer =
                served.form("/incidents/i2/decide", "act", "grade", "reason", "x".repeat(WebServer.MOST_BYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "Multipart/Form-Data; boundary=x",
                "application/x-www-form-urlencoded; was=multipart/form-data; boundary=x"
            })
    void filesAreRefusedUnread(String type) {
        int port = served.address().getPort();
        for (String path : List.of("/login", "/incidents/i2/decide", "/api/v1/incidents/i2/decisions")) {
            // Of the file only its first line is ever sent, so that the answer comes without it.
            String answer = Raw.ask(
                    port,
                    "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: " + type
                            + "\r\nContent-Length: " + 2 * WebServer.MOST_BYTES
                            + "\r\nConnection: close\r\n\r\n--x\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 415 ");
        }
    }
}
