package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.web.Served.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Text FIRST = new Text(
            "Air strike kills eight in Karsa Vey",
            "KARSA VEY, 14 May 2024 - An air strike on the grain market in the town of Karsa Vey killed at least eight people and wounded 20 others on Tuesday, the civil defence said.",
            "Hill Wire",
            "2024-05-14",
            "https://example.org/a?b=1&c=2");

    private static final Text SECOND = new Text(
            "Fifteen killed in Karsa Vey",
            "The air strike on the grain market in the town of Karsa Vey on Tuesday killed 15 people, the hospital said. Rebels accused the army of the air strike. The army denied it.",
            "Valley Post",
            "2024-05-16",
            null);

    private static final Text OTHER = new Text(
            "Shelling in Oltera",
            "Shelling of the village of Oltera killed two farmers on Monday, the mayor said.",
            "Hill Wire",
            "2024-03-12",
            "javascript:alert(1)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.with(directory, FIRST, SECOND, OTHER);
    }

    @AfterAll
    static void noFaultOfTheProgram() {
        List<Throwable> faults = served.faults();
        served.close();
        assertThat(faults).isEmpty();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The address of the incident that a title tells of. */
    private static String incident(String words) {
        Element link = page("/").select("#list a.headline").stream()
                .filter(a -> a.text().contains(words))
                .findFirst()
                .orElseThrow();
        return link.attr("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/review", "/api/v1/incidents", "/nothing", "/incidents/i1", "/login"})
    void everyAnswerForbidsWhatIsNotOurs(String path) {
        HttpResponse<String> answer = served.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/review", "/login"})
    void aPageAsksForNothingElsewhereAndHoldsNoScriptOfItsOwn(String path) {
        Document page = page(path);

        assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
                .isEmpty();
        for (Element element : page.select("[src], link[href]")) {
            assertThat(element.attr("src") + element.attr("href")).matches("/assets/.*|data:,");
        }
    }

    @Test
    void assetsMayBeKeptForEver() {
        String script = page("/").select("script[type=module]").attr("src");

        HttpResponse<String> answer = served.get(script);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(served.get("/assets/000000000000/overview.js").statusCode()).isEqualTo(404);
    }

    @Test
    void listTimeLineAndCountShowTheSameSet() {
        Document all = page("/");
        Document may = page("/?from=2024-05-01&to=2024-05-31");

        assertThat(all.select("#list li")).hasSize(2);
        assertThat(all.expectFirst("#sum").text()).startsWith("2 incidents");
        assertThat(all.expectFirst("#placed").text()).contains("2 not on the map");
        assertThat(may.select("#list li")).hasSize(1);
        assertThat(may.expectFirst("#sum").text()).startsWith("1 incident");
        assertThat(may.select("#timeline svg a[href]")).hasSize(2);
        assertThat(may.select("#timeline rect.selected[height=0]")).hasSizeGreaterThan(0);
        assertThat(may.select("input[name=from]").attr("value")).isEqualTo("2024-05-01");
    }

    @Test
    void aWrongSearchIsToldAndNothingIsHidden() {
        HttpResponse<String> answer = served.get("/?q=%22never+closed");

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("quotation mark");
        assertThat(page.select("#list li")).hasSize(2);
        assertThat(page.select("#filters input[name=q]").attr("value")).isEqualTo("\"never closed");
    }

    @Test
    void aDossierTellsEachVoiceAndLeadsToItsSentence() {
        Document page = page(incident("Karsa Vey"));

        assertThat(page.select("h1").text()).isEqualTo("Air strike, Karsa Vey, 14 May 2024");
        assertThat(page.select(".voices tbody th").eachText()).containsExactly("the hospital", "the civil defence");
        assertThat(page.select(".party h3").eachText()).contains("army");
        assertThat(page.select(".party .denied")).isNotEmpty();
        Element value = page.expectFirst(".voices a.at");
        Document report = page(value.attr("href").replace("#here", ""));
        assertThat(report.select("mark#here").text()).contains("15 people");
        HttpResponse<String> passage =
                served.get(value.attr("href").replace("?", "/passage?").replace("#here", ""));
        assertThat(Jsoup.parse(passage.body()).select("mark.here").text()).contains("15 people");
    }

    @Test
    void thePolicyIsChosenInTheAddress() {
        String incident = incident("Karsa Vey");

        assertThat(page(incident).expectFirst(".figure .low dd").text()).isEqualTo("8");
        assertThat(page(incident + "?policy=acled")
                        .select(".policies [aria-current]")
                        .text())
                .isEqualTo("acled");
        assertThat(served.get(incident + "?policy=none").statusCode()).isEqualTo(400);
    }

    @Test
    void aReportIsShownWordForWord() {
        String report = page(incident("Karsa Vey")).select("a.headline").stream()
                .filter(a -> a.text().startsWith("Air strike"))
                .findFirst()
                .orElseThrow()
                .attr("href");

        Document page = page(report);

        assertThat(page.select(".text").text()).isEqualTo(FIRST.text());
        assertThat(page.select(".meta a[rel~=noreferrer]").attr("href")).isEqualTo(FIRST.url());
        assertThat(page.expectFirst(".custody code").text()).matches("[0-9a-f]{64}");
        HttpResponse<String> bytes =
                served.get(page.select(".custody a[download]").attr("href"));
        assertThat(bytes.body()).isEqualTo(FIRST.text());
        assertThat(bytes.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(bytes.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
    }

    @Test
    void anAddressThatIsNoWebAddressIsNoLink() {
        String report = page(incident("Oltera")).select("table a.headline").attr("href");

        Document page = page(report);

        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select(".meta").text()).contains("javascript:alert(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/incidents/i999",
                "/incidents/x",
                "/incidents/i1%2e%2e",
                "/reports/rffffffffffffffff",
                "/reports/..%2f..%2fetc%2fpasswd",
                "/reports/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/captures/..%2fhead",
                "/captures/0000000000000000000000000000000000000000000000000000000000000000",
                "/assets/x/..%2f..%2fhead",
                "/assets/x/workbench.css",
                "/nothing"
            })
    void whatIsNotThereIsToldPlainly(String path) {
        HttpResponse<String> answer = served.get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("<script>", "root:", "at org.isnad", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?at=text-5-2", "?at=text-0-99999999", "?at=body-1-2", "?at=%3Cb%3E"})
    void wordsThatAreNotThereAreRefused(String at) {
        String report = page(incident("Oltera")).select("table a.headline").attr("href");

        HttpResponse<String> answer = served.get(report + at);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at").doesNotContain("<b>");
    }

    @Test
    void anotherNameForThisMachineIsRefused() {
        Matcher port = Pattern.compile(":(\\d+)/").matcher(served.address().toString());
        assertThat(port.find()).isTrue();
        // A page elsewhere whose name was made to lead here is told apart by the name that the browser sends.
        String answer = Raw.ask(
                Integer.parseInt(port.group(1)), "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Karsa");
    }

    @Test
    void reviewShowsTheQueueAndTheFirstOfIt() {
        Document page = page("/review");

        assertThat(page.expectFirst(".piles a").text()).isEqualTo("New 2");
        assertThat(page.select(".pile li")).hasSize(2);
        assertThat(page.select(".item h1").text()).contains("Karsa Vey");
        assertThat(page.select(".item input[name=next]").attr("value")).isEqualTo("/review?pile=new");
        assertThat(served.get("/review?pile=none").statusCode()).isEqualTo(400);
    }
}
