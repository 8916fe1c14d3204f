package org.isnad.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isnad.incident.Change.Apart;
import org.isnad.incident.Change.Reject;
import org.isnad.incident.Change.Together;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions of people bind the linker. */
class RulingsTest {

    private static final Linker LINKER = Linker.standard();
    private static final List<ClaimRef> CLAIMS = IntStream.range(0, 12)
            .mapToObj(i -> new ClaimRef(new ReportId("r%02d".formatted(i)), 0))
            .toList();

    private static Pair pair(int a, int b, int weight) {
        return new Pair(CLAIMS.get(a), CLAIMS.get(b), List.of(new Finding("test", weight, "invented")));
    }

    private static Decision decision(long order, Change change) {
        return new Decision(order, "ana", "checked", change);
    }

    private static Links link(List<Pair> pairs, Decision... decisions) {
        return LINKER.link(CLAIMS, pairs, List.of(decisions));
    }

    private static List<ClaimRef> clusterOf(Links links, int claim) {
        return links.clusters().stream()
                .filter(cluster -> cluster.contains(CLAIMS.get(claim)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void togetherJoinsWhatNoRuleWould() {
        Links links = link(List.of(), decision(1, new Together(List.of(CLAIMS.get(0), CLAIMS.get(7)))));
        assertThat(clusterOf(links, 0)).containsExactly(CLAIMS.get(0), CLAIMS.get(7));
    }

    @Test
    void apartHoldsWhatEveryRuleWouldJoinAndIsNotProposedAgain() {
        List<Pair> pairs = List.of(pair(0, 1, 390));
        assertThat(clusterOf(link(pairs), 0)).hasSize(2);
        Links links = link(pairs, decision(1, new Apart(List.of(List.of(CLAIMS.get(0)), List.of(CLAIMS.get(1))))));
        assertThat(clusterOf(links, 0)).hasSize(1);
        assertThat(links.proposals()).isEmpty();
    }

    @Test
    void aSplitBindsClaimsThatComeLater() {
        List<Pair> pairs = List.of(pair(0, 1, 390), pair(0, 2, 390), pair(1, 2, 300));
        Links links = link(pairs, decision(1, new Apart(List.of(List.of(CLAIMS.get(0)), List.of(CLAIMS.get(1))))));
        assertThat(clusterOf(links, 0)).containsExactly(CLAIMS.get(0), CLAIMS.get(2));
        assertThat(clusterOf(links, 1)).containsExactly(CLAIMS.get(1));
    }

    @Test
    void theLaterOfTwoThatContradictHolds() {
        Decision same = decision(1, new Together(List.of(CLAIMS.get(0), CLAIMS.get(1))));
        Decision not = decision(2, new Apart(List.of(List.of(CLAIMS.get(0)), List.of(CLAIMS.get(1)))));
        Links links = link(List.of(pair(0, 1, 300)), same, not);
        assertThat(clusterOf(links, 0)).hasSize(1);
        assertThat(links.unheeded()).containsExactly(same);
    }

    @Test
    void aRejectedClaimIsInNoIncident() {
        Links links = link(List.of(pair(0, 1, 390)), decision(1, new Reject(CLAIMS.get(0))));
        assertThat(links.clusters().stream().flatMap(List::stream)).hasSize(11).doesNotContain(CLAIMS.get(0));
    }

    @Test
    void whatWouldJoinARejectedClaimDoesNotHold() {
        Decision reject = decision(1, new Reject(CLAIMS.get(0)));
        Decision same = decision(2, new Together(List.of(CLAIMS.get(0), CLAIMS.get(1))));
        Decision three = decision(3, new Together(List.of(CLAIMS.get(0), CLAIMS.get(2), CLAIMS.get(3))));
        Links links = link(List.of(), reject, same, three);
        assertThat(links.unheeded()).containsExactly(same);
        assertThat(clusterOf(links, 2)).containsExactly(CLAIMS.get(2), CLAIMS.get(3));
    }

    @Test
    void decisionsTellByThemselvesWhichDoNotHold() {
        Decision same = decision(1, new Together(List.of(CLAIMS.get(0), CLAIMS.get(1))));
        Decision not = decision(2, new Apart(List.of(List.of(CLAIMS.get(0)), List.of(CLAIMS.get(1)))));
        Decision reject = decision(3, new Reject(CLAIMS.get(1)));
        assertThat(Linker.unheeded(List.of(not, same))).containsExactly(same);
        assertThat(Linker.unheeded(List.of(same))).isEmpty();
        assertThat(Linker.unheeded(List.of(same, reject))).containsExactly(same);
    }

    @Test
    void whatIsUnclearIsProposed() {
        Links links = link(List.of(pair(0, 1, 390), pair(1, 2, 100)));
        assertThat(clusterOf(links, 0)).hasSize(2);
        assertThat(links.proposals()).singleElement().satisfies(p -> {
            assertThat(p.a()).containsExactly(CLAIMS.get(0), CLAIMS.get(1));
            assertThat(p.best().weight()).isEqualTo(100);
            assertThat(p.weight()).isEqualTo(-150);
        });
    }

    @Test
    void emptyAndDoubledPartsAreRefused() {
        assertThatThrownBy(() -> new Apart(List.of(List.of(CLAIMS.get(0)), List.of())))
                .hasMessageContaining("none of them empty");
        assertThatThrownBy(() -> new Apart(List.of(List.of(CLAIMS.get(0)), List.of(CLAIMS.get(0)))))
                .hasMessageContaining("one part only");
        assertThatThrownBy(() -> new Together(List.of(CLAIMS.get(0), CLAIMS.get(0))))
                .hasMessageContaining("two claims");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anySequenceKeepsEveryClaimAndIsUndoneInReverse(long seed) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int j = i + 1; j < 12; j++) {
                pairs.add(pair(i, j, random.nextInt(800) - 500));
            }
        }
        List<Decision> decisions = new ArrayList<>();
        List<Links> views = new ArrayList<>(List.of(link(pairs)));
        for (int i = 0; i < 15; i++) {
            List<ClaimRef> drawn = new ArrayList<>(CLAIMS);
            Collections.shuffle(drawn, random);
            decisions.add(decision(
                    i,
                    random.nextBoolean()
                            ? new Together(drawn.subList(0, 2))
                            : new Apart(List.of(drawn.subList(0, 2), drawn.subList(2, 3)))));
            Links links = LINKER.link(CLAIMS, pairs, decisions);
            assertThat(links.clusters().stream().flatMap(List::stream).sorted().toList())
                    .isEqualTo(CLAIMS);
            assertHeld(links, decisions);
            views.add(links);
        }
        for (int i = 15; i > 0; i--) {
            decisions.remove(i - 1);
            List<Decision> shuffled = new ArrayList<>(decisions);
            Collections.shuffle(shuffled, random);
            assertThat(LINKER.link(CLAIMS, pairs, shuffled)).isEqualTo(views.get(i - 1));
        }
    }

    private static void assertHeld(Links links, List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (links.unheeded().contains(decision)) {
                continue;
            }
            if (decision.change() instanceof Together together) {
                assertThat(links.clusters()).anyMatch(cluster -> cluster.containsAll(together.claims()));
            } else if (decision.change() instanceof Apart apart) {
                assertThat(links.clusters())
                        .noneMatch(cluster -> apart.parts().stream()
                                        .filter(part -> part.stream().anyMatch(cluster::contains))
                                        .count()
                                > 1);
            }
        }
    }
}
