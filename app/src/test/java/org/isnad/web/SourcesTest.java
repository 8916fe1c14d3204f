package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.isnad.archive.Archive;
import org.isnad.archive.Progress;
import org.isnad.web.Served.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of sources: how far they are to be relied on, and what they mean by their words. */
class SourcesTest extends ServedTest {

    private static final String PAGE = "/source?name=Hill+Wire";

    SourcesTest() {
        super(
                Text.of("Shelling", "Shelling of the village of Oltera killed two farmers on Monday."),
                Text.of(
                        "Raid",
                        "An air strike on the town of Karsa Vey killed nine people on Monday, the mayor said."));
    }

    private HttpResponse<String> rate(String source, String version, String letter) {
        return served.form(
                "/source/decide",
                "act",
                "rate",
                "source",
                source,
                "version",
                version,
                "reliability",
                letter,
                "reason",
                "ten figures checked",
                "author",
                "Ann");
    }

    @Test
    void aLetterStandsOnTheSourcesPageAndBesideTheVoiceAndChangesNoFigure() {
        String before = page("/incidents/i1").select("#figures .range").text();

        assertThat(rate("Hill Wire", version(PAGE), "C").statusCode()).isEqualTo(303);

        assertThat(page("/sources").expectFirst("tbody tr").text()).contains("Hill Wire", "C fairly reliable");
        assertThat(page(PAGE).text()).contains("fairly reliable", "ten figures checked", "Ann");
        assertThat(page("/incidents/i1").expectFirst(".voices .reliance").attr("title"))
                .contains("fairly reliable", "Ann", "ten figures checked");
        assertThat(page("/incidents/i1").select("#figures .range").text()).isEqualTo(before);
    }

    @Test
    void aTellerWhomReportsCiteHasALetterToo() {
        rate("mayor", version("/source?name=mayor"), "B");

        assertThat(page("/incidents/i2").expectFirst(".voices tbody th").text()).startsWith("the mayor B");
        assertThat(page("/sources").text()).contains("Whom reports cite", "mayor");
    }

    @Test
    void definitionsAreEditedAndShown() {
        HttpResponse<String> answer = served.form(
                "/source/decide",
                "act",
                "define",
                "source",
                "Hill Wire",
                "version",
                version(PAGE),
                "civilians",
                "everybody who bore no arms",
                "coverage",
                "",
                "reason",
                "its page on method",
                "author",
                "Ann");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(PAGE).text()).contains("everybody who bore no arms", "Looks at unknown");
        assertThat(page("/incidents/i1").expectFirst(".voices th[scope=row]").text())
                .contains("civilians: everybody who bore no arms");
    }

    @Test
    void aLaterSaveOnAnOldViewIsToldSoAndAnUndoTakesBack() {
        String seen = version(PAGE);
        rate("Hill Wire", seen, "A");
        HttpResponse<String> late = rate("hill  wire", seen, "E");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("nothing was overwritten", "ten figures checked");

        HttpResponse<String> undone = served.form(
                "/source/decide",
                "act",
                "undo",
                "source",
                "Hill Wire",
                "version",
                version(PAGE),
                "decision",
                page(PAGE).select("input[name=decision]").attr("value"),
                "reason",
                "too few",
                "author",
                "Ben");

        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(page(PAGE).text()).contains("Nobody has said how far", "taken back by Ben");
    }

    @Test
    void itIsInTheLedgerWhichVerifiesAndInABackup(@TempDir Path temp) {
        rate("Hill Wire", version(PAGE), "D");
        served.desk().archive().backup(temp.resolve("backup.zip"), Progress.NONE);
        Archive.restore(temp.resolve("backup.zip"), temp.resolve("restored"), null, Progress.NONE);

        try (Archive archive = Archive.open(temp.resolve("restored"), Archive.Options.reading())) {
            assertThat(archive.verify(null, List.of(), Progress.NONE).faults()).isEmpty();
            assertThat(archive.decisions().get(0).change()).isEqualTo("source Hill Wire: D, not usually reliable");
        }
    }

    @Test
    void markupInANameIsText() {
        assertThat(rate("<script>alert(1)</script>", version("/source?name=%3Cscript%3Ealert(1)%3C/script%3E"), "F")
                        .statusCode())
                .isEqualTo(303);

        assertThat(served.get("/sources").body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(rate("Hill Wire", version(PAGE), "G").statusCode()).isEqualTo(400);
        assertThat(served.get("/source").statusCode()).isEqualTo(400);
    }
}
