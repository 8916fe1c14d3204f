package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.claim.Published;
import org.isnad.claim.Statement;
import org.isnad.code.Act;
import org.isnad.render.Samples.Sample;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.report.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlWriterTest {

    private static final String HOSTILE = """
            <script>alert(1)</script> ]]> --> <!-- "quotes" 'single' & &amp; &#60; <img src=x onerror=alert(1)>
            </p></div></section></body></html><style>*{display:none}</style>
            \u202Eoverride \u2066isolate\r\n\r\n \r\n<a href="javascript:alert(1)">x</a>\u0000\uD800 </title> ${x} %s
            """;

    static Stream<Sample> samples() {
        return Stream.of(
                Samples.market(),
                Samples.strangeText(),
                hostile(),
                Samples.empty("blank", "", ""),
                Samples.empty("lines", "T", "\n\n\nOne\n \t\n\nTwo\nThree\r\n\r\nFour\n\n"));
    }

    private static Sample hostile() {
        String title = HOSTILE + "x".repeat(5000);
        Report report = new Report(
                new ReportId("\"><script>alert(2)</script>"),
                title,
                HOSTILE.repeat(3),
                LocalDate.of(2031, 5, 1),
                "</p><script>",
                "javascript:alert('<script>')",
                "\"><script>");
        Quoting q = new Quoting(report);
        Statement said = new Statement(
                q.title("<script>alert(1)</script>"),
                Act.CLAIM,
                q.text("<img src=x onerror=alert(1)>"),
                q.title("]]>"));
        Published day = new Published(LocalDate.of(2031, 5, 1), Published.Basis.GIVEN, null);
        return new Sample(report, Samples.reading(report.id().value(), day, List.of(), List.of(), List.of(said)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsEveryCharacterOfTheReport(Sample sample) throws IOException {
        Document page = page(sample);
        assertThat(text(page, ".title")).isEqualTo(shown(sample.report().title()));
        assertThat(text(page, ".text")).isEqualTo(shown(sample.report().text()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyValueLeadsToItsWordsAndBack(Sample sample) throws IOException {
        Document page = page(sample);
        for (Element value : page.select("a.v")) {
            Element words = Objects.requireNonNull(
                    page.getElementById(value.attr("href").substring(1)));
            assertThat(words.tagName()).isEqualTo("mark");
            assertThat(words.attr("data-v").split(" ", -1)).contains(value.id());
        }
        for (Element mark : page.select("mark[data-e]")) {
            for (String value : List.of(mark.attr("data-v").split(" ", -1))) {
                assertThat(Objects.requireNonNull(page.getElementById(value)).attr("href"))
                        .isEqualTo("#" + mark.attr("data-e"));
            }
        }
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aValueQuotesTheWordsItLeadsTo() throws IOException {
        Document page = page(Samples.market());
        for (Element quoted : page.select("a.v:has(> bdi)")) {
            String words = String.join(
                    "",
                    page.select("mark[data-e=" + quoted.attr("href").substring(1) + "]")
                            .eachText());
            assertThat(words).isEqualTo(quoted.select("> bdi").text());
        }
        assertThat(page.select("a.v")).hasSizeGreaterThan(40);
    }

    @Test
    void marksThatReachOutOfOneAnotherAreCutAtTheEnds() {
        Html out = new Html();
        Report report = Samples.report("r", "", "0123456789");
        Marks marks = new Marks("r1", new Quotes(report));
        mark(marks, 2, 6, Kind.HARM);
        mark(marks, 4, 8, Kind.PLACE);
        mark(marks, 4, 8, Kind.SOURCE);
        mark(marks, 2, 3, Kind.DATE);
        MarkedText.line(out, report.text(), marks.in(Part.TEXT));
        assertThat(out.toString().replaceAll(" (title|class|data-v)=\"[^\"]*\"", ""))
                .isEqualTo("01<mark data-e=\"r1-e1\" id=\"r1-e1\"><mark data-e=\"r1-e3\" id=\"r1-e3\">2</mark>3"
                        + "<mark data-e=\"r1-e2\" id=\"r1-e2\">45</mark></mark><mark data-e=\"r1-e2\">67</mark>89");
        assertThat(out.toString()).contains("class=\"place source\"", "data-v=\"r1-v2 r1-v3\"");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hostileTextStaysText(Sample sample) throws IOException {
        Document page = page(sample);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("img, iframe, object, embed, link, base, form, input"))
                .isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")));
        assertThat(page.select("body > main > section.report")).hasSize(1);
        assertThat(page.title().length()).isLessThan(130);
    }

    @Test
    void signsOfDirectionAreShutIn() throws IOException {
        Document page = page(hostile());
        assertThat(page.select("bdi.hidden-sign").eachAttr("data-sign")).contains("U+202E", "U+2066");
        page.select("bdi.hidden-sign").remove();
        assertThat(page.outerHtml()).doesNotContain("\u202E", "\u2066");
    }

    @Test
    void thePolicyAllowsOwnStyleAndScriptOnly() throws Exception {
        Document page = page(Samples.market());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                        .formatted(digest(page.expectFirst("style")), digest(page.expectFirst("script"))));
        assertThat(page.select("[src], link")).isEmpty();
        assertThat(page.select("style").outerHtml()).doesNotContain("url(", "@import");
    }

    @Test
    void severalReportsHaveATableOfContents() throws IOException {
        Document page = page(Samples.market(), Samples.empty("blank", "", "x"), Samples.strangeText());
        assertThat(page.select(".contents a").eachAttr("href")).containsExactly("#r1", "#r2", "#r3");
        assertThat(page.select(".contents a").eachText())
                .startsWith("Fourteen dead as jets hit market in Qalat al-Rih", "blank");
        assertThat(page.select(".none").eachText()).containsExactly("No incident found in this report.");
        assertThat(page(Samples.market()).select(".contents")).isEmpty();
    }

    @Test
    void showsTheValuesOfAnIncident() throws IOException {
        Element incident = Objects.requireNonNull(page(Samples.market()).selectFirst("article.incident"));
        assertThat(incident.select("h4").text()).isEqualTo("1 Air strike");
        assertThat(incident.select("dd").eachText())
                .containsExactly(
                        "13 May 2031 counted from the report's day",
                        "Qalat al-Rih Nahr, Valley Republic قلعة الريح Nahr",
                        "government jets alleged by The Observatory The army denied"
                                + " Northern Front opposition alleged by The army",
                        "crowded vegetable market civilians",
                        "cluster bombs 💣");
        assertThat(incident.select(".figures p").eachText())
                .containsExactly(
                        "14 or more civilians killed the Valley Observatory",
                        "of whom 4 children killed the Valley Observatory",
                        "of whom 2 women killed the Valley Observatory",
                        "30 to 40 people injured A doctor reached by telephone",
                        "14 people killed the report itself");
    }

    @Test
    void refusesTheReadingOfAnotherReport() {
        assertThatThrownBy(() -> Renderers.html(new StringWriter())
                        .write(Samples.report("b", "", ""), Samples.market().reading()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void mark(Marks marks, int start, int end, Kind kind) {
        marks.open(new Evidence(Part.TEXT, new Span(start, end)), kind, "test");
    }

    /** What HTML can hold of a text. */
    private static String shown(String text) {
        return Unicode.wellFormed(text).replace('\u0000', Unicode.REPLACEMENT);
    }

    private static String text(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector)).wholeText();
    }

    private static String digest(Element element) throws NoSuchAlgorithmException {
        byte[] sha256 =
                MessageDigest.getInstance("SHA-256").digest(element.data().getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(sha256);
    }

    private static Document page(Sample... samples) throws IOException {
        StringWriter out = new StringWriter();
        try (ReadingWriter writer = Renderers.html(out)) {
            for (Sample sample : samples) {
                writer.write(sample.report(), sample.reading());
            }
        }
        return Jsoup.parse(out.toString());
    }
}
