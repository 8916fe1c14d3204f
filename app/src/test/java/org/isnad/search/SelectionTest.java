package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.isnad.code.ActorId;
import org.isnad.code.Harm;
import org.isnad.ledger.Head;
import org.isnad.place.LatLon;
import org.isnad.search.IncidentFilter.ActorIs;
import org.isnad.search.IncidentFilter.AtLeast;
import org.isnad.search.IncidentFilter.OnMap;
import org.isnad.search.IncidentFilter.What;
import org.isnad.search.IncidentFilter.Where;
import org.isnad.search.PageRequest.Order;
import org.isnad.search.TimeLine.Bucket;
import org.isnad.search.TimeLine.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages, maps, time lines and facets of invented rows. */
class SelectionTest {

    private static final LatLon ALEPH = new LatLon(36.2, 37.1);
    private static final LatLon BETH = new LatLon(33.5, 36.3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void aRowIsTheSameAfterItWasWrittenAndRead() {
        IncidentRow row = Made.row(
                7,
                "2016-07-01",
                "2016-07-31",
                ALEPH,
                Made.killed(3L, null, null),
                Made.party(ActorId.OTHER, Stance.ALLEGED, Stance.DENIED));
        assertThat(RowCodec.read(RowCodec.write(row))).isEqualTo(row);
        IncidentRow bare = Made.row(8, null, null, null, null);
        assertThat(RowCodec.read(RowCodec.write(bare))).isEqualTo(bare);
    }

    @Test
    void daysMatchWhatMayHaveHappenedOnThem() {
        try (IncidentSearch search = of(
                Made.row(1, "2016-07-01", "2016-07-31", null, null),
                Made.row(2, "2016-08-02", "2016-08-02", null, null),
                Made.row(3, null, null, null, null))) {
            assertThat(ids(search, IncidentFilter.ALL.during(range("2016-07-15", "2016-07-16"))))
                    .containsExactly(1L);
            assertThat(ids(search, IncidentFilter.ALL.during(new DayRange(LocalDate.parse("2016-07-31"), null))))
                    .containsExactly(2L, 1L);
            assertThat(ids(search, IncidentFilter.ALL)).containsExactly(2L, 1L, 3L);
        }
    }

    @Test
    void theTimeLineAddsUpToTheSelection() {
        try (IncidentSearch search = of(
                Made.row(1, "2016-07-01", "2016-07-31", null, Made.killed(2L, 2L, 2L)),
                Made.row(2, "2016-07-11", "2016-07-11", null, Made.killed(3L, null, null)),
                Made.row(3, "2016-07-20", "2016-07-20", null, null),
                Made.row(4, null, null, null, null))) {
            TimeLine all = search.select(IncidentFilter.ALL).timeLine(100);
            assertThat(all.step()).isEqualTo(Step.DAY);
            assertThat(all.undated()).isEqualTo(1);
            assertThat(all.buckets()).hasSize(20);

            Selection brushed = search.select(IncidentFilter.ALL.during(range("2016-07-11", "2016-07-17")));
            TimeLine weeks = brushed.timeLine(4);
            assertThat(weeks.step()).isEqualTo(Step.WEEK);
            assertThat(weeks.buckets().stream().mapToInt(Bucket::selected).sum())
                    .isEqualTo(brushed.total())
                    .isEqualTo(2);
            assertThat(weeks.buckets().stream().mapToInt(Bucket::around).sum()).isEqualTo(3);
            assertThat(weeks.buckets().get(0).from()).isEqualTo("2016-07-11");
            assertThat(weeks.buckets().get(0).killed()).isEqualTo(new TollSum(5, 5, true, 0));
        }
    }

    @Test
    void theMapPutsTogetherWhatIsNearAndSaysWhatIsOnNoMap() {
        try (IncidentSearch search = of(
                Made.row(1, "2016-07-01", "2016-07-01", ALEPH, Made.killed(2L, 2L, 4L)),
                Made.row(2, "2016-07-02", "2016-07-02", new LatLon(36.21, 37.12), null),
                Made.row(3, "2016-07-03", "2016-07-03", BETH, Made.killed(1L, 1L, 1L)),
                Made.row(4, "2016-07-04", "2016-07-04", null, null))) {
            Selection all = search.select(IncidentFilter.ALL);
            MapView world = all.map(Area.Box.WORLD, 0);
            assertThat(world.clusters()).singleElement().satisfies(cluster -> {
                assertThat(cluster.count()).isEqualTo(3);
                assertThat(cluster.killed()).isEqualTo(new TollSum(3, 5, false, 1));
                assertThat(cluster.ids()).containsExactly(1L, 2L, 3L);
            });
            assertThat(world.notOnMap()).isEqualTo(1).isEqualTo(all.notOnMap());

            MapView near = all.map(new Area.Box(36, 33, 38, 37), 8);
            assertThat(near.clusters()).extracting(MapView.Cluster::count).containsExactly(2, 1);
            assertThat(near.clusters().get(1).single()).isEqualTo(search.row(3).orElseThrow());
            assertThat(all.map(new Area.Box(-10, -10, -5, -5), 8).inWindow()).isZero();
        }
    }

    @Test
    void clustersStayWhenTheMapIsMoved() {
        Random random = new Random(3);
        List<IncidentRow> rows = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            rows.add(Made.row(
                    i,
                    "2016-07-01",
                    "2016-07-01",
                    new LatLon(30 + random.nextInt(600) / 100.0, 35 + random.nextInt(600) / 100.0),
                    null));
        }
        try (IncidentSearch search = of(rows.toArray(IncidentRow[]::new))) {
            Selection all = search.select(IncidentFilter.ALL);
            MapView whole = all.map(new Area.Box(30, 25, 45, 40), 7);
            assertThat(whole.clusters().stream()
                            .mapToInt(MapView.Cluster::count)
                            .sum())
                    .isEqualTo(500);
            assertThat(all.map(new Area.Box(29, 24, 46, 41), 7).clusters()).isEqualTo(whole.clusters());
        }
    }

    @Test
    void aBoxMayCrossTheDateLine() {
        Area.Box box = new Area.Box(170, -10, -170, 10);
        assertThat(box.contains(new LatLon(0, 175))).isTrue();
        assertThat(box.contains(new LatLon(0, -175))).isTrue();
        assertThat(box.contains(new LatLon(0, 0))).isFalse();
    }

    @Test
    void partiesAreAskedForByHowTheyStand() {
        try (IncidentSearch search = of(
                Made.row(
                        1,
                        null,
                        null,
                        null,
                        null,
                        Made.party(ActorId.US, Stance.ALLEGED, Stance.DENIED, Stance.CONTESTED)),
                Made.row(
                        2,
                        null,
                        null,
                        null,
                        null,
                        Made.party(ActorId.US, Stance.ADMITTED),
                        Made.party(ActorId.IRAN, Stance.DENIED)))) {
            assertThat(ids(search, actor("us"))).containsExactly(1L, 2L);
            assertThat(ids(search, actor("us", Stance.DENIED)))
                    .as("another one denies in 2")
                    .containsExactly(1L);
            assertThat(ids(search, actor("", Stance.DENIED))).containsExactly(1L, 2L);
            assertThat(ids(search, actor("nobody"))).isEmpty();
        }
    }

    @Test
    void anOpenEndCountsForNothing() {
        try (IncidentSearch search = of(
                Made.row(1, null, null, null, Made.killed(2L, null, null)),
                Made.row(2, null, null, null, Made.killed(2L, null, 9L)),
                Made.row(3, null, null, null, null))) {
            assertThat(ids(search, IncidentFilter.ALL.with(new What(Set.of(), null, new AtLeast(Harm.KILLED, 2)))))
                    .containsExactly(1L, 2L);
            assertThat(ids(search, IncidentFilter.ALL.with(new What(Set.of(), null, new AtLeast(Harm.KILLED, 5)))))
                    .containsExactly(2L);
        }
    }

    @Test
    void aFacetLeavesItsOwnPartOfTheFilterOut() {
        try (IncidentSearch search = of(
                Made.row(1, null, null, ALEPH, null),
                Made.row(2, null, null, null, null),
                Made.row(3, null, null, ALEPH, null))) {
            IncidentFilter filter = FilterParameters.parse("source=Wire+1");
            FacetCounts sources = search.select(filter).facet(Facet.SOURCE, 10);
            assertThat(sources.counts())
                    .extracting(FacetCounts.Count::value, FacetCounts.Count::incidents)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Wire 1", 2),
                            org.assertj.core.groups.Tuple.tuple("Wire 0", 1));
            assertThat(search.select(filter).facet(Facet.DOUBT, 10).without()).isEqualTo(2);
            assertThat(search.select(filter).facet(Facet.SOURCE, 1).more()).isEqualTo(1);
        }
    }

    @Test
    void placesAreFoundByTheBeginningOfTheLastWordAndByDistance() {
        try (IncidentSearch search = of(
                Made.row(1, null, null, ALEPH, null),
                Made.row(2, null, null, BETH, null),
                Made.row(12, null, null, null, null))) {
            assertThat(ids(search, IncidentFilter.ALL.with(new Where(null, OnMap.EITHER, "Place 1"))))
                    .containsExactly(1L, 12L);
            assertThat(ids(search, IncidentFilter.ALL.with(new Where(null, OnMap.YES, "place 1"))))
                    .containsExactly(1L);
            assertThat(ids(search, IncidentFilter.ALL.in(new Area.Circle(ALEPH, 10))))
                    .containsExactly(1L);
            assertThat(ids(search, IncidentFilter.ALL.saying("near:36.2,37.1,10km")))
                    .containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesFollowOneAnotherWithoutGapOrRepeat(Order order) {
        Random random = new Random(11);
        List<IncidentRow> rows = new ArrayList<>();
        for (int i = 1; i <= 57; i++) {
            @Nullable String day = random.nextInt(5) == 0 ? null : "2016-07-0" + (1 + random.nextInt(4));
            rows.add(Made.row(
                    i,
                    day,
                    day,
                    null,
                    random.nextBoolean() ? null : Made.killed((long) random.nextInt(3), null, null)));
        }
        try (IncidentSearch search = of(rows.toArray(IncidentRow[]::new))) {
            IncidentFilter filter =
                    order == Order.BEST_MATCH ? IncidentFilter.ALL.saying("place OR 12") : IncidentFilter.ALL;
            Selection selection = search.select(filter);
            List<Long> whole = ids(selection.page(new PageRequest(order, 100, null)));
            List<Long> paged = new ArrayList<>();
            String next = null;
            do {
                IncidentPage page = selection.page(new PageRequest(order, 10, next));
                paged.addAll(ids(page));
                next = page.next();
            } while (next != null);
            assertThat(paged).isEqualTo(whole).hasSize(57).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        try (IncidentSearch search = of(Made.row(1, null, null, null, null), Made.row(2, null, null, null, null))) {
            Selection all = search.select(IncidentFilter.ALL);
            String next = all.page(new PageRequest(Order.LATEST, 1, null)).next();
            assertThatThrownBy(() -> all.page(new PageRequest(Order.DEADLIEST, 1, next)))
                    .isInstanceOf(QueryFault.class)
                    .hasMessageContaining("begin with the first page");
            assertThatThrownBy(() -> all.page(new PageRequest(Order.LATEST, 1, "latest~x~y~z")))
                    .isInstanceOf(QueryFault.class);
        }
    }

    private IncidentSearch of(IncidentRow... rows) {
        Head head = new Head(1, "0".repeat(64));
        return LuceneSearch.open(temp.resolve("index"), (home, since) -> {
            if (since.head.equals(head)) {
                return null;
            }
            for (IncidentRow row : rows) {
                home.writer()
                        .addDocument(Documents.incident(
                                row, 0, new Tellers(List.of(), List.of()), Set.of(), List.of(), Map.of()));
            }
            return head;
        });
    }

    private static IncidentFilter actor(String key, Stance... as) {
        return IncidentFilter.ALL.with(new What(Set.of(), new ActorIs(key, Set.of(as)), null));
    }

    private static DayRange range(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<Long> ids(IncidentSearch search, IncidentFilter filter) {
        return ids(search.select(filter).page(new PageRequest(Order.LATEST, 100, null)));
    }

    private static List<Long> ids(IncidentPage page) {
        return page.hits().stream().map(hit -> hit.row().id()).toList();
    }
}
