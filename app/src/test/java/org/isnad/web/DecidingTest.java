package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.isnad.web.Served.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DecidingTest extends ServedTest {

    DecidingTest() {
        super(
                Text.of(
                        "Strike",
                        "An air strike on the market in the town of Karsa Vey killed eight people on Tuesday, the mayor said."),
                Text.of("Shelling", "Shelling of the village of Oltera killed two farmers on Monday, a doctor said."));
    }

    private Document incident(String id) {
        return page("/incidents/" + id);
    }

    private String seen(String id) {
        return version("/incidents/" + id);
    }

    private HttpResponse<String> set(String id, String version, String best, String... more) {
        String[] fields = {
            "act",
            "figure",
            "version",
            version,
            "harm",
            "killed",
            "group",
            "unspecified",
            "low",
            best,
            "best",
            best,
            "high",
            best,
            "reason",
            "the registry lists them",
            "author",
            "Ann"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return served.form("/incidents/" + id + "/decide", all);
    }

    @Test
    void aFigureSetByAPersonStandsAndIsToldWithReasonAndAuthor() {
        HttpResponse<String> answer = set("i1", seen("i1"), "9");

        assertThat(answer.statusCode()).isEqualTo(303);
        Document page = incident("i1");
        assertThat(page.expectFirst(".figure .best dd").text()).isEqualTo("9");
        assertThat(page.select(".history").text()).contains("Ann", "the registry lists them");
        assertThat(page.select("input[name=author]").attr("value")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("isnad_author=Ann", "SameSite=Strict");
    }

    @Test
    void aLaterSaveOnAnOldViewIsToldSoAndOverwritesNothing() {
        String seen = seen("i1");
        assertThat(set("i1", seen, "9").statusCode()).isEqualTo(303);

        HttpResponse<String> late = set("i1", seen, "7");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Nothing of yours was saved", "the registry lists them");
        assertThat(incident("i1").expectFirst(".figure .best dd").text()).isEqualTo("9");
        assertThat(served.desk().archive().decisions()).hasSize(1);
    }

    @Test
    void mergedIdsLeadOnAndAnUndoTakesItBack() {
        assertThat(served.form(
                                "/incidents/i1/decide",
                                "act",
                                "same",
                                "version",
                                seen("i1"),
                                "other",
                                "i2",
                                "reason",
                                "one raid",
                                "author",
                                "Ann")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> merged = served.get("/incidents/i2");
        assertThat(merged.statusCode()).isEqualTo(302);
        assertThat(merged.headers().firstValue("Location")).contains("/incidents/i1?from=i2");
        String decision = incident("i1").select(".history input[name=decision]").attr("value");

        HttpResponse<String> undone = served.form(
                "/incidents/i1/decide",
                "act",
                "undo",
                "version",
                seen("i1"),
                "decision",
                decision,
                "reason",
                "two raids",
                "author",
                "Ben");

        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(served.get("/incidents/i2").statusCode()).isEqualTo(200);
        assertThat(incident("i1").select(".history .undone").text()).contains("Ben", "two raids");
    }

    @Test
    void aDecisionThatALaterOneContradictsIsToldAsOneThatDoesNotHold() {
        decide("i1", "same", "other", "i2");
        decide("i1", "split", "claim", "c2");

        assertThat(incident("i1").select(".history li").get(0).text()).doesNotContain("does not hold");
        assertThat(incident("i1").select(".history li").get(1).text())
                .contains("does not hold: a later decision contradicts it");
        assertThat(served.get("/api/v1/decisions").body()).contains("\"unheeded\":true", "\"unheeded\":false");
        assertThat(served.get("/api/v1/incidents/i1/history").body())
                .contains("\"unheeded\":true", "\"unheeded\":false");
    }

    private void decide(String id, String act, String field, String value) {
        HttpResponse<String> answer = served.form(
                "/incidents/" + id + "/decide",
                "act",
                act,
                "version",
                seen(id),
                field,
                value,
                "reason",
                "read both",
                "author",
                "Ann");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void aDecisionIsTakenBackOnAnIncidentThatItIsOnAlone() {
        set("i1", seen("i1"), "9");
        String decision = incident("i1").select(".history input[name=decision]").attr("value");

        HttpResponse<String> answer = undo("i2", decision);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("is not on incident i2");
        assertThat(incident("i1").expectFirst(".figure .best dd").text()).isEqualTo("9");
        assertThat(undo("i1", decision).statusCode()).isEqualTo(303);
    }

    @Test
    void theRejectionOfTheLastClaimIsTakenBackOnAnyIncident() {
        HttpResponse<String> rejected = served.form(
                "/incidents/i1/decide",
                "act",
                "reject",
                "claim",
                "c1",
                "version",
                seen("i1"),
                "reason",
                "no incident",
                "author",
                "Ann");
        assertThat(rejected.statusCode()).isEqualTo(303);
        String decision = "d" + served.desk().archive().decisions().get(0).id();

        assertThat(undo("i2", decision).statusCode()).isEqualTo(303);

        assertThat(served.get("/incidents/i1").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> undo(String id, String decision) {
        return served.form(
                "/incidents/" + id + "/decide",
                "act",
                "undo",
                "version",
                seen(id),
                "decision",
                decision,
                "reason",
                "a slip",
                "author",
                "Ben");
    }

    @Test
    void aPlaceSetByHandIsOnTheMap() {
        HttpResponse<String> answer = served.form(
                "/incidents/i1/decide",
                "act",
                "place",
                "version",
                seen("i1"),
                "name",
                "Karsa Vey market",
                "lat",
                "35.25",
                "lon",
                "-40.5",
                "radius",
                "300",
                "reason",
                "seen on a photograph",
                "author",
                "Ann");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(incident("i1").expectFirst("#place").text())
                .contains("Karsa Vey market", "35.2500, -40.5000", "300 m");
        assertThat(served.get("/api/v1/incidents").body()).contains("\"coordinates\":[-40.5,35.25]");
        assertThat(Jsoup.parse(served.get("/").body()).expectFirst("#placed").text())
                .startsWith("1 on the map");
    }

    @Test
    void whatIsMissingOrWrongIsToldAndNothingIsSaved() {
        String version = seen("i1");

        assertThat(served.form(
                                "/incidents/i1/decide",
                                "act",
                                "grade",
                                "version",
                                version,
                                "grade",
                                "fair",
                                "author",
                                "Ann")
                        .body())
                .contains("a decision needs a reason");
        assertThat(set("i1", version, "nine").statusCode()).isEqualTo(400);
        assertThat(set("i1", version, "9", "act", "figure").statusCode()).isEqualTo(400);
        assertThat(served.form(
                                "/incidents/i1/decide",
                                "act",
                                "burn",
                                "version",
                                version,
                                "reason",
                                "x",
                                "author",
                                "Ann")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.form(
                                "/incidents/i1/decide",
                                "act",
                                "place",
                                "version",
                                version,
                                "name",
                                "x",
                                "lat",
                                "91",
                                "lon",
                                "0",
                                "radius",
                                "5",
                                "reason",
                                "x",
                                "author",
                                "Ann")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.desk().archive().decisions()).isEmpty();
        assertThat(served.faults()).isEmpty();
    }

    @Test
    void anotherSiteCannotDecide() {
        String body = "act=grade&grade=fair&reason=x&author=x&version=" + seen("i1");
        String form = "application/x-www-form-urlencoded";

        assertThat(served.post("/incidents/i1/decide", form, body, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post("/incidents/i1/decide", form, body, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.desk().archive().decisions()).isEmpty();
    }

    @Test
    void reviewGoesOnWithThePileAndNowhereElse() {
        HttpResponse<String> next = set("i1", seen("i1"), "9", "next", "/review?pile=new");
        HttpResponse<String> away = set("i1", seen("i1"), "8", "next", "https://evil.example/");

        assertThat(next.headers().firstValue("Location").orElse("")).startsWith("/review?pile=new&done=d");
        assertThat(away.headers().firstValue("Location").orElse("")).startsWith("/incidents/i1?done=d");
    }
}
