package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.isnad.web.Served.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
