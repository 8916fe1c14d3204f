package org.isnad.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.origin.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linking: the same claims give the same incidents, whatever their order and however they came. */
class LinkerTest {

    private static final Linker LINKER = Linker.standard();
    private static final List<Told> REPORTS = Reports.many(200, 7);
    private static final List<Sketch> SKETCHES = REPORTS.stream()
            .flatMap(told -> Account.of(told).stream())
            .map(Sketch::of)
            .toList();
    private static final Map<ClaimRef, Set<Block>> BLOCKS = new HashMap<>();
    private static final Links WHOLE =
            LINKER.link(SKETCHES.stream().map(Sketch::ref).toList(), Batch.pairs(SKETCHES, LINKER), List.of());

    @Test
    void thereIsSomethingToLink() {
        assertThat(WHOLE.clusters()).hasSizeBetween(20, 190);
        assertThat(WHOLE.clusters()).anyMatch(cluster -> cluster.size() > 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void orderDoesNotMatter(long seed) {
        List<Sketch> shuffled = new ArrayList<>(SKETCHES);
        Collections.shuffle(shuffled, new Random(seed));
        List<Pair> pairs = new ArrayList<>(Batch.pairs(shuffled, LINKER));
        Collections.shuffle(pairs, new Random(seed));
        assertThat(LINKER.link(shuffled.stream().map(Sketch::ref).toList(), pairs, List.of()))
                .isEqualTo(WHOLE);
    }

    /** As the Javadoc of the linker tells a store to do it: block, judge, keep, component, link. */
    @ParameterizedTest
    @ValueSource(longs = 4)
    void oneByOneComesToTheSame(long seed) {
        List<Sketch> some = SKETCHES.subList(0, 120);
        Links whole = LINKER.link(some.stream().map(Sketch::ref).toList(), Batch.pairs(some, LINKER), List.of());
        List<Sketch> arriving = new ArrayList<>(some);
        Collections.shuffle(arriving, new Random(seed));
        List<Sketch> there = new ArrayList<>();
        List<Pair> kept = new ArrayList<>();
        Map<ClaimRef, List<ClaimRef>> joined = new HashMap<>();
        Map<ClaimRef, List<ClaimRef>> clusterOf = new HashMap<>();
        for (Sketch sketch : arriving) {
            for (Sketch other : there) {
                if (meet(sketch, other)) {
                    Pair pair = LINKER.judge(sketch, other);
                    if (LINKER.isKept(pair)) {
                        kept.add(pair);
                    }
                    if (LINKER.joins(pair)) {
                        joined.computeIfAbsent(pair.a(), k -> new ArrayList<>()).add(pair.b());
                        joined.computeIfAbsent(pair.b(), k -> new ArrayList<>()).add(pair.a());
                    }
                }
            }
            there.add(sketch);
            Set<ClaimRef> component = component(sketch.ref(), joined);
            List<Pair> within = kept.stream()
                    .filter(pair -> component.contains(pair.a()) && component.contains(pair.b()))
                    .toList();
            LINKER.link(component, within, List.of())
                    .clusters()
                    .forEach(cluster -> cluster.forEach(claim -> clusterOf.put(claim, cluster)));
        }
        assertThat(new HashSet<>(clusterOf.values())).isEqualTo(new HashSet<>(whole.clusters()));
    }

    private static boolean meet(Sketch a, Sketch b) {
        Set<Block> there = BLOCKS.computeIfAbsent(b.ref(), ref -> b.blocks());
        return BLOCKS.computeIfAbsent(a.ref(), ref -> a.blocks()).stream()
                .anyMatch(block -> there.stream().anyMatch(block::meets));
    }

    private static Set<ClaimRef> component(ClaimRef start, Map<ClaimRef, List<ClaimRef>> joined) {
        Set<ClaimRef> component = new TreeSet<>();
        List<ClaimRef> todo = new ArrayList<>(List.of(start));
        while (!todo.isEmpty()) {
            ClaimRef claim = todo.remove(todo.size() - 1);
            if (component.add(claim)) {
                todo.addAll(joined.getOrDefault(claim, List.of()));
            }
        }
        return component;
    }

    @Test
    void everyClaimIsInOneIncident() {
        List<ClaimRef> all = WHOLE.clusters().stream().flatMap(List::stream).toList();
        assertThat(all)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(SKETCHES.stream().map(Sketch::ref).toList());
    }

    @Test
    void twoActsOfOneReportAreNotJoined() {
        for (List<ClaimRef> cluster : WHOLE.clusters()) {
            assertThat(cluster.stream().map(ClaimRef::report).toList()).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSketchSurvivesItsBytes() {
        for (Sketch sketch : SKETCHES) {
            assertThat(Sketch.ofBytes(sketch.ref(), sketch.toBytes())).isEqualTo(sketch);
        }
    }

    @Test
    void debrisOfAPageIsNoTrouble() {
        String debris =
                "Shelling killed three people in Oltera on Tuesday. " + "X".repeat(70_000) + " 7" + "0".repeat(400);
        Sketch sketch =
                Sketch.of(Account.of(Reports.told("d", "2024-05-15", debris)).get(0));
        assertThat(Sketch.ofBytes(sketch.ref(), sketch.toBytes())).isEqualTo(sketch);
    }

    @Test
    void bytesThatAreNoSketchAreRefused() {
        ClaimRef ref = SKETCHES.get(0).ref();
        byte[] bytes = SKETCHES.get(0).toBytes();
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> Sketch.ofBytes(ref, cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("make it anew");
        bytes[0] = 99;
        assertThatThrownBy(() -> Sketch.ofBytes(ref, bytes)).hasMessageContaining("version 99");
    }

    @Test
    void otherPartiesMakeNoDifference() {
        String text = "%s warplanes bombed a school in Oltera on Tuesday, killing 12 people, residents said.";
        String other =
                "Residents of Oltera buried 12 people on Wednesday after %s jets bombed a school there on Tuesday.";
        Set<List<Finding>> seen = new HashSet<>();
        for (String party : List.of("Russian", "Turkish", "Israeli", "Iranian")) {
            Sketch a = Sketch.of(Account.of(Reports.told("a", "2024-05-15", text.formatted(party)))
                    .get(0));
            Sketch b = Sketch.of(Account.of(Reports.told("b", "2024-05-16", other.formatted(party)))
                    .get(0));
            seen.add(LINKER.judge(a, b).findings());
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void aPairIsJudgedAlikeInEitherOrder() {
        Sketch a = SKETCHES.get(0);
        for (Sketch b : SKETCHES.subList(1, 40)) {
            if (!a.ref().equals(b.ref())) {
                assertThat(LINKER.judge(a, b)).isEqualTo(LINKER.judge(b, a));
            }
        }
    }

    @Test
    void copiesOfOneReportAreOneIncident() {
        String text =
                "Shelling killed three people in Oltera on Tuesday, the mayor said. The shells hit a bakery at dawn.";
        List<Sketch> sketches = Stream.of("a", "b")
                .map(id -> Sketch.of(
                        Account.of(Reports.told(id, "2024-05-15", text)).get(0)))
                .toList();
        Links links =
                LINKER.link(sketches.stream().map(Sketch::ref).toList(), Batch.pairs(sketches, LINKER), List.of());
        assertThat(links.clusters()).hasSize(1);
    }

    /** What a new claim is compared with and looked at together with does not grow with the years. */
    @Test
    void theSameTownYearsLaterIsAnotherMatter() {
        String text =
                "Air strikes hit a bakery in Oltera on 5 May %s, killing 9 people, Anna Reske of the clinic in Dresk said.";
        Sketch first = sketch("a", "2021-05-06", text.formatted(2021));
        assertThat(meet(first, sketch("b", "2024-05-06", text.formatted(2024)))).isFalse();
        assertThat(meet(first, sketch("c", "2024-05-06", text.formatted(2021))))
                .as("a report that tells of the same day, three years later")
                .isTrue();
        Sketch summer = sketch("d", "2021-07-06", text.replace("May", "July").formatted(2021));
        assertThat(meet(first, summer)).isTrue();
        assertThat(LINKER.joins(LINKER.judge(first, summer))).isFalse();
        assertThat(LINKER.judge(first, summer).findings())
                .anyMatch(found -> found.reason().contains("no tie by itself"));
    }

    private static Sketch sketch(String id, String published, String text) {
        return Sketch.of(Account.of(Reports.told(id, published, text)).get(0));
    }
}
