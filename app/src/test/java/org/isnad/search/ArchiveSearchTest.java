package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.incident.Change;
import org.isnad.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search on an archive, from the reader to the page. All reports are invented. */
class ArchiveSearchTest {

    private static final String MARKET =
            "Warplanes bombed a fish market in the town of Marsa Tolm on 13 March 2024, killing at least 12 people, a monitor said.";
    private static final String OLTERA =
            "Shelling killed three people in the village of Oltera on 2 May 2024, the mayor of Oltera said.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void anIncidentIsFoundByTheWordsOfItsReportsAndShownWithThem() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "Strike on a fish market", MARKET).add("b", "", OLTERA);

            assertThat(shelf.titles("fish market")).containsExactly("Air strike, town of Marsa Tolm");
            assertThat(shelf.titles("\"market fish\"")).isEmpty();
            assertThat(shelf.titles("mayor OR monitor")).hasSize(2);
            assertThat(shelf.titles("-market")).containsExactly("Shelling, village of Oltera");
            assertThat(shelf.titles("place:olt*")).containsExactly("Shelling, village of Oltera");
            assertThat(shelf.titles("type:air_strike killed:12..")).containsExactly("Air strike, town of Marsa Tolm");
            assertThat(shelf.titles("day:2024-05")).containsExactly("Shelling, village of Oltera");

            Snippet snippet = shelf.search
                    .select(IncidentFilter.ALL.saying("warplanes"))
                    .page(new PageRequest(PageRequest.Order.BEST_MATCH, 10, null))
                    .hits()
                    .get(0)
                    .snippets()
                    .get(0);
            assertThat(snippet.at().span().in(MARKET)).isEqualTo(snippet.words());
            assertThat(snippet.marks())
                    .extracting(mark -> mark.in(snippet.words()))
                    .containsExactly("Warplanes");
        }
    }

    @Test
    void lettersAreComparedWithoutCaseAndAccentsInEveryScript() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "قصف على سوق الزهراء", "قتل ثلاثة أشخاص في قصف على سوق.", null, null, "ar")
                    .add("b", "Ein Bericht aus Zürich", "Nichts geschah.", null, null, "de")
                    .add("c", "", "市場が攻撃され、三人が死亡した。", null, null, "ja");

            assertThat(reports(shelf, "سوق")).hasSize(1);
            assertThat(reports(shelf, "zurich")).hasSize(1);
            assertThat(reports(shelf, "市場")).hasSize(1);
            Snippet snippet = reports(shelf, "سوق").get(0).snippets().get(0);
            assertThat(snippet.marks()).isNotEmpty();
        }
    }

    @Test
    void aDecisionIsSeenAfterTheNextRefresh() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET).add("b", "", OLTERA);
            IncidentRow before = shelf.search.row(1).orElseThrow();
            Selection held = shelf.search.select(IncidentFilter.ALL.saying("market"));
            assertThat(before.standing().review()).isEqualTo(Review.NEW);

            shelf.archive.decide(
                    "Ann",
                    "a hospital told",
                    ids -> new Change.EditGrade(ids.claims("i1").get(0), Change.GradeCode.DISCOUNTED));
            assertThat(shelf.search.refresh()).isTrue();
            assertThat(shelf.search.refresh()).isFalse();

            IncidentRow after = shelf.search.row(1).orElseThrow();
            assertThat(after.standing().grade()).isEqualTo(Change.GradeCode.DISCOUNTED);
            assertThat(after.standing().byPerson()).isTrue();
            assertThat(after.standing().review()).isEqualTo(Review.REVIEWED);
            assertThat(after.changed().seq()).isGreaterThan(before.changed().seq());
            assertThat(held.page(new PageRequest(PageRequest.Order.LATEST, 10, null))
                            .hits())
                    .as("a selection goes on to show what it showed")
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.row()).isEqualTo(before));
        }
    }

    @Test
    void claimsThatComeAfterADecisionMakeAnIncidentOneToLookAtAgain() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET);
            shelf.archive.decide(
                    "Ann", "seen", ids -> new Change.EditGrade(ids.claims("i1").get(0), Change.GradeCode.FAIR));
            shelf.search.refresh();
            shelf.add("b", "", MARKET.replace("at least 12", "14").replace("a monitor", "doctors"));

            assertThat(shelf.search.row(1).orElseThrow().told().reports()).isEqualTo(2);
            assertThat(shelf.search.row(1).orElseThrow().standing().review()).isEqualTo(Review.CHANGED);
        }
    }

    @Test
    void aMergedIncidentIsGoneAndComesBackWhenThatIsUndone() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET).add("b", "", OLTERA);
            long decision = shelf.archive
                    .decide(
                            "Ann",
                            "one",
                            ids -> new Change.Together(
                                    Stream.concat(ids.claims("i1").stream(), ids.claims("i2").stream())
                                            .toList()))
                    .id();
            shelf.search.refresh();
            assertThat(shelf.search.row(2)).isEmpty();
            assertThat(shelf.search.select(IncidentFilter.ALL).total()).isEqualTo(1);

            shelf.archive.undo("Ann", "two", "d" + decision);
            shelf.search.refresh();
            assertThat(shelf.search.row(2)).isPresent();
            assertThat(shelf.search.row(1).orElseThrow().standing().review()).isEqualTo(Review.NEW);
        }
    }

    @Test
    void whatCatchesUpIsWhatIsMadeAnew() throws IOException {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET).add("b", "", OLTERA);
            shelf.archive.decide(
                    "Ann",
                    "seen",
                    ids -> new Change.EditFigure(
                            ids.claims("i2").get(0),
                            org.isnad.code.Harm.KILLED,
                            org.isnad.code.Group.UNSPECIFIED,
                            3L,
                            4L,
                            5L));
            shelf.search.refresh();
            shelf.add("c", "", MARKET.replace("at least 12", "14").replace("a monitor", "doctors"));
            List<IncidentRow> caughtUp = rows(shelf);
            shelf.search.close();
            remove(temp.resolve("index"));
            try (IncidentSearch anew = IncidentSearch.open(shelf.archive, org.isnad.archive.Progress.NONE)) {
                assertThat(rows(anew)).isEqualTo(caughtUp);
                assertThat(anew.head()).isEqualTo(shelf.archive.head());
            }
        }
    }

    @Test
    void anIndexOpenedAsItIsAnswersBeforeItIsBuiltAndIsWholeAfterwards() throws IOException {
        try (Shelf shelf = Shelf.open(temp)) {
            List<IncidentRow> rows = rows(shelf.add("a", "", MARKET).add("b", "", OLTERA));
            shelf.search.close();
            remove(temp.resolve("index"));
            List<String> told = new java.util.ArrayList<>();
            try (IncidentSearch search =
                    IncidentSearch.openAsItIs(shelf.archive, (what, count) -> told.add(count + " " + what))) {
                assertThat(rows(search)).isEmpty();
                assertThat(search.head()).isNotEqualTo(shelf.archive.head());
                assertThat(search.refreshWithin(java.time.Duration.ZERO)).isTrue();

                assertThat(rows(search)).isEqualTo(rows);
                assertThat(told).contains("2 incidents", "2 reports");
            }
        }
    }

    @Test
    void aBrokenIndexIsMadeAnew() throws IOException {
        List<IncidentRow> rows;
        try (Shelf shelf = Shelf.open(temp)) {
            rows = rows(shelf.add("a", "", MARKET).add("b", "", OLTERA));
        }
        try (Stream<Path> files = Files.list(temp.resolve("index"))) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Shelf shelf = Shelf.open(temp)) {
            assertThat(rows(shelf)).isEqualTo(rows);
        }
    }

    /** It can be opened; only who reads it finds the damage. */
    @Test
    void anIndexWhoseDocumentsAreDamagedIsMadeAnew() throws IOException {
        List<IncidentRow> rows;
        try (Shelf shelf = Shelf.open(temp)) {
            rows = rows(shelf.add("a", "", MARKET).add("b", "", OLTERA));
        }
        try (Stream<Path> files = Files.list(temp.resolve("index"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
                String damaged = whole.replace("DocValuesMetadata", "DocValuesMatedata");
                assertThat(damaged).isNotEqualTo(whole);
                Files.writeString(file, damaged, StandardCharsets.ISO_8859_1);
            }
        }
        try (Shelf shelf = Shelf.open(temp)) {
            assertThat(rows(shelf)).isEqualTo(rows);
        }
        try (Shelf shelf = Shelf.open(temp)) {
            assertThat(rows(shelf)).isEqualTo(rows);
            assertThat(shelf.titles("market")).hasSize(1);
        }
    }

    @Test
    void anIndexThatIsOpenElsewhereIsNotTouched() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET);
            assertThatThrownBy(() -> IncidentSearch.open(shelf.archive, org.isnad.archive.Progress.NONE))
                    .hasMessageContaining("another Isnad");
            assertThat(shelf.titles("market")).hasSize(1);
        }
    }

    @Test
    void reportsTellTheIncidentsThatTheyAreOf() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET, "2024-03-14", "Northern Wire", "en");
            ReportPage page = shelf.search.reports(ReportQuery.of("market source:northern", 10));

            assertThat(page.total()).isEqualTo(1);
            ReportPage.Hit hit = page.hits().get(0);
            assertThat(hit.incidents()).containsExactly(1L);
            assertThat(hit.source()).isEqualTo("Northern Wire");
            assertThat(hit.snippets().get(0).marks()).containsExactly(new Span(24, 30));
        }
    }

    private static List<ReportPage.Hit> reports(Shelf shelf, String words) {
        return shelf.search.reports(ReportQuery.of(words, 10)).hits();
    }

    private static List<IncidentRow> rows(Shelf shelf) {
        return rows(shelf.search);
    }

    private static List<IncidentRow> rows(IncidentSearch search) {
        return search
                .select(IncidentFilter.ALL)
                .page(new PageRequest(PageRequest.Order.LATEST, 100, null))
                .hits()
                .stream()
                .map(IncidentPage.Hit::row)
                .toList();
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
