package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.isnad.web.Served.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved searches, their feeds, and the search of reports. All reports are invented. */
class SearchesPageTest {

    private static final Text MARKET = Text.of(
            "Strike on a fish market",
            "Warplanes bombed a fish market in the town of Marsa Tolm on 13 March 2024, killing at least 12 people, a monitor said.");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void aSearchIsSavedShownFedAndRemoved() {
        try (Served served = Served.with(temp, MARKET)) {
            Document overview = page(served.get("/?q=market"));
            String save = overview.select("a:contains(Save this search)").attr("href");
            Document form = page(served.get(save));
            assertThat(form.select("form.decide").text()).contains("1 incident now");
            assertThat(form.select("input[name=filter]").val()).isEqualTo("q=market");

            HttpResponse<String> saved = served.form("/searches", "filter", "q=market", "name", "<b>Markets</b>");
            assertThat(saved.statusCode()).isEqualTo(303);
            Document list = page(served.get("/searches"));
            assertThat(list.select("tbody th a").text()).isEqualTo("<b>Markets</b>");
            assertThat(list.select("tbody td.num").text()).isEqualTo("1");

            String feed = list.select("a:contains(Atom)").attr("href");
            HttpResponse<String> atom = served.get(feed);
            assertThat(atom.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
            assertThat(atom.body()).contains("/incidents/i1").contains("&lt;b&gt;Markets&lt;/b&gt;");

            assertThat(served.form(feed.replace("/feed", "/remove")).statusCode())
                    .isEqualTo(303);
            assertThat(served.get(feed).statusCode()).isEqualTo(404);
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void whatIsNoSearchIsNotSaved() {
        try (Served served = Served.with(temp, MARKET)) {
            assertThat(served.form("/searches", "filter", "colour=red", "name", "x")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(served.form("/searches", "filter", "q=(", "name", "x").statusCode())
                    .isEqualTo(400);
            assertThat(served.form("/searches", "filter", "q=market", "name", " ")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(served.form("/searches", "filter", "q=market").statusCode())
                    .isEqualTo(400);
            assertThat(served.post(
                                    "/searches",
                                    "application/x-www-form-urlencoded",
                                    "filter=&name=x",
                                    "Origin",
                                    "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(page(served.get("/searches")).select("tbody tr")).isEmpty();
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void reportsAreFoundByTheirWords() {
        try (Served served =
                Served.with(temp, MARKET, Text.of("Weather", "It rained all day in the hills of Oltera."))) {
            Document found = page(served.get("/reports?q=rained"));
            assertThat(found.select(".sum").text()).isEqualTo("1 report");
            assertThat(found.select(".rows .facts small").text()).isEqualTo("no incident");
            assertThat(found.select(".snippet mark").text()).isEqualTo("rained");
            Document market = page(served.get("/reports?q=fish+market"));
            assertThat(market.select(".rows .facts small a").attr("href")).isEqualTo("/incidents/i1");
            HttpResponse<String> wrong = served.get("/reports?q=place:x");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("cannot be searched here");
            assertThat(served.faults()).isEmpty();
        }
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
