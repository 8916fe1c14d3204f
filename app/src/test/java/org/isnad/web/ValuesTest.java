package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.isnad.archive.Progress;
import org.isnad.pipeline.ReportReader;
import org.isnad.web.Served.Text;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Type, day, party, figure and place of an incident: accepted, changed, rejected; and who copies whom. */
class ValuesTest extends ServedTest {

    private static final String TEXT =
            "Shelling by the Coral Brigade killed two farmers in the village of Oltera on 12 May 2024, a doctor said. "
                    + "People ran to the fields when the second round fell beside the mill, and the road was closed until night.";

    ValuesTest() {
        super(
                Text.of("Shelling", TEXT),
                new Text("Shelling", TEXT + " More follows.", "Coast Daily", "2024-05-15", null));
    }

    private Document incident() {
        return page("/incidents/i1");
    }

    private HttpResponse<String> act(String... fields) {
        List<String> all = new ArrayList<>(List.of(
                "version",
                incident().select("input[name=version]").attr("value"),
                "reason",
                "seen on film",
                "author",
                "Ann"));
        all.addAll(List.of(fields));
        return served.form("/incidents/i1/decide", all.toArray(String[]::new));
    }

    private void done(String... fields) {
        HttpResponse<String> answer = act(fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void aTypeSetByAPersonStandsInTitleListAndFilterAndSurvivesARebuild() {
        done("act", "type", "type", "explosion");
        served.desk().write(archive -> archive.rebuild(ReportReader.standard()::read, Progress.NONE));

        assertThat(incident().expectFirst("h1").text()).startsWith("Explosion");
        assertThat(incident().expectFirst("#act").text()).contains("set by a person", "Ann", "most reports: shelling");
        assertThat(served.get("/api/v1/incidents?type=explosion").body()).contains("\"id\":\"i1\"");
        assertThat(served.get("/api/v1/incidents?type=shelling").body()).doesNotContain("\"id\":\"i1\"");
    }

    @Test
    void aRejectedTypeAndDayAreUnknown() {
        done("act", "type", "unknown", "yes");
        done("act", "day", "unknown", "yes");

        assertThat(incident().expectFirst("h1").text()).startsWith("Incident").endsWith("day unknown");
        assertThat(served.get("/api/v1/incidents/i1").body()).contains("\"type\":null", "\"date\":null");
    }

    @Test
    void aDaySetByAPersonMovesItInTime() {
        done("act", "day", "first", "2024-02-01", "last", "2024-02-29");

        assertThat(incident().expectFirst("h1").text()).endsWith("February 2024");
        assertThat(served.get("/api/v1/incidents?datetime=2024-02-10").body()).contains("\"id\":\"i1\"");
        assertThat(served.get("/api/v1/incidents?datetime=2024-05-12").body()).doesNotContain("\"id\":\"i1\"");
        assertThat(act("act", "day", "first", "2024-03-09", "last", "2024-03-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(act("act", "day", "first", "2024-03-09", "unknown", "yes").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatAPersonHoldsOfAPartyStandsBesideWhoNamesIt() {
        done("act", "actor", "actor", "other", "name", "Salt Column", "part", "did_it");

        String named = incident().expectFirst(".blame").text();
        assertThat(named).contains("Salt Column", "No report names it", "did it", "seen on film");
        assertThat(served.get("/api/v1/incidents?actor=salt+column&stance=found")
                        .body())
                .contains("\"id\":\"i1\"");

        done("act", "actor", "actor", "other", "name", "Salt Column", "part", "did_not");

        assertThat(incident().expectFirst(".blame").text()).contains("did not");
        assertThat(served.get("/api/v1/incidents?actor=salt+column").body()).doesNotContain("\"id\":\"i1\"");
    }

    @Test
    void aFigureAndAPlaceCanBeRejected() {
        done("act", "figure", "harm", "killed", "group", "unspecified", "unknown", "yes");
        done("act", "place", "name", "Oltera mill", "lat", "1", "lon", "2", "radius", "100");
        assertThat(served.get("/api/v1/incidents/i1").body()).contains("\"lat\":1.0");
        done("act", "place", "unknown", "yes");

        assertThat(incident().expectFirst("#place").text()).contains("a person holds");
        assertThat(served.get("/api/v1/incidents/i1").body()).contains("\"point\":null");
        assertThat(incident().select(".figure").text()).contains("unknown", "set by a person");
        assertThat(act("act", "figure", "harm", "killed", "group", "unspecified")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPersonOverrulesWhoCopiesWhomAndTakesItBack() {
        Document page = incident();
        assertThat(page.expectFirst(".meta").text()).contains("2 reports", "1 origin");
        var form = page.expectFirst("details[data-key=v] form");
        assertThat(act("act", "voice", "a", "r1", "b", "r2", "voices", "too").statusCode())
                .isEqualTo(400);
        done(
                "act",
                "voice",
                "a",
                form.expectFirst("input[name=a]").attr("value"),
                "b",
                form.expectFirst("input[name=b]").attr("value"),
                "voices",
                "two");

        assertThat(incident().expectFirst(".meta").text()).contains("2 reports", "2 origins");

        done(
                "act",
                "undo",
                "decision",
                incident().select(".history input[name=decision]").attr("value"));

        assertThat(incident().expectFirst(".meta").text()).contains("1 origin");
    }

    @Test
    void everyPartyHasTheSameForm() {
        for (var party : incident().select(".party")) {
            assertThat(party.select("select[name=part] option").eachText())
                    .containsExactly("did it", "did not", "unclear");
            assertThat(party.select("select[name=part] option[selected]").text())
                    .isEqualTo("unclear");
        }
    }
}
