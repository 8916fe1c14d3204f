package org.isnad.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.isnad.spec.SlotReport.Book;
import org.isnad.spec.SlotReport.Filled;
import org.junit.jupiter.api.Test;

/** The comparison of swapped reports sees what differs and overlooks what may differ. */
class SymmetryHarnessTest {

    private static final Book BOOK = Book.parse("t.yml", """
            parties:
              - {kind: state, ids: [russia], name: Russia, adj: Russian, capital: Moscow}
              - {kind: state, ids: [us], name: the United States, adj: American, capital: Washington}
              - {kind: group, ids: [opposition], name: the rebels}
            reports:
              - name: one
                kind: state
                published: 2019-07-10
                text: "{A.adj} jets bombed Rasm. {A} said nothing. In {A.capital}, {B} was blamed."
              - {name: two, kind: state, published: 2019-07-10, text: "{A} bombed Rasm."}
              - {name: three, kind: state, published: 2019-07-10, text: "{A.forces} bombed Rasm."}
            """);
    private static final SlotReport ONE = BOOK.reports().get(0);
    private static final List<Map<String, Party>> SWAPS = BOOK.fillings(ONE);

    @Test
    void fillsSlotsWithEveryOrderedPairOfOneKind() {
        assertThat(SWAPS.stream().map(swap -> ONE.fill(swap).report().text()))
                .containsExactly(
                        "Russian jets bombed Rasm. Russia said nothing. In Moscow, the United States was blamed.",
                        "American jets bombed Rasm. The United States said nothing. In Washington, Russia was blamed.");
        assertThat(BOOK.fillings(BOOK.reports().get(1))).hasSize(2);
    }

    @Test
    void refusesAFormThatAPartyDoesNotHave() {
        SlotReport three = BOOK.reports().get(2);
        assertThatThrownBy(() -> three.fill(BOOK.fillings(three).get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no words for {A.forces}");
    }

    @Test
    void putsSpansBackIntoTheTemplate() {
        SlotText text = ONE.fill(SWAPS.get(1)).text();
        assertThat(text.inTemplate(span(text, "American jets"))).isEqualTo("{A.adj} jets@0");
        assertThat(text.inTemplate(span(text, "Amer"))).isEqualTo("{A.adj}@0");
        assertThat(text.inTemplate(span(text, "jets bombed"))).isEqualTo("jets bombed@8");
        assertThat(text.inTemplate(span(text, "United States"))).isEqualTo("{A}@26");
        assertThat(text.inTemplate(span(text, "Rasm. The United States said"))).isEqualTo("Rasm. {A} said@20");
        assertThat(text.inTemplate(span(text, "Russia was blamed."))).isEqualTo("{B} was blamed.@60");
    }

    @Test
    void overlooksThePartiesOwnWordsAndIds() {
        assertThat(ActorSymmetryTest.firstDifference(
                        report -> fair(report).read(), ONE.fill(SWAPS.get(0)), ONE.fill(SWAPS.get(1))))
                .isNull();
    }

    @Test
    void seesAnIncidentMoreOrLess() {
        assertThat(difference(report -> report.text().startsWith("Russian")
                        ? fair(report).bare(EventType.SHELLING, "2019-07-08")
                        : fair(report)))
                .contains("incident shelling")
                .contains("text: ");
    }

    @Test
    void seesAnotherBasisAnotherStatementAndAnotherSpan() {
        assertThat(difference(
                        report -> report.text().startsWith("Russian") ? fair(report, Basis.ALLEGED) : fair(report)))
                .contains("A alleged")
                .contains("A stated");
        assertThat(difference(report -> report.text().startsWith("Russian")
                        ? fair(report).says(Act.DENY, "jets", null)
                        : fair(report).says(Act.WARN, "jets", null)))
                .contains("deny: 'jets@8'")
                .contains("warn: 'jets@8'");
        assertThat(difference(report -> report.text().startsWith("Russian")
                        ? fair(report).tag("jets bombed")
                        : fair(report).tag("jets")))
                .contains("'jets bombed@8'");
    }

    @Test
    void seesAnActorTakenForTheOther() {
        assertThat(difference(report -> {
                    FakeReading fake = new FakeReading(report);
                    return fake.incident(
                            EventType.AIR_STRIKE,
                            "2019-07-08",
                            List.of(),
                            List.of(fake.actor("jets", ActorId.RUSSIA, Basis.STATED, null)),
                            List.of(),
                            List.of(),
                            List.of());
                }))
                .contains(" A stated")
                .contains(" B stated");
    }

    private static String difference(Function<Report, FakeReading> reader) {
        Filled first = ONE.fill(SWAPS.get(0));
        Filled other = ONE.fill(SWAPS.get(1));
        return String.valueOf(
                ActorSymmetryTest.firstDifference(report -> reader.apply(report).read(), first, other));
    }

    private static FakeReading fair(Report report) {
        return fair(report, Basis.STATED);
    }

    private static FakeReading fair(Report report, Basis basis) {
        FakeReading fake = new FakeReading(report);
        boolean russian = report.text().startsWith("Russian");
        return fake.incident(
                EventType.AIR_STRIKE,
                "2019-07-08",
                List.of(fake.place("Rasm", null, "Syria")),
                List.of(fake.actor(
                        russian ? "Russian" : "American", russian ? ActorId.RUSSIA : ActorId.US, basis, null)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Span span(SlotText text, String words) {
        int start = text.text().indexOf(words);
        return new Span(start, start + words.length());
    }
}
