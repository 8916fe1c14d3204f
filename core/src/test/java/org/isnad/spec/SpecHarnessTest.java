package org.isnad.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.isnad.claim.Reading;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.Modality;
import org.isnad.code.TargetClass;
import org.isnad.mention.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** The harness tells right rows from wrong ones, and refuses files that it would misread. */
class SpecHarnessTest {

    private static final String TEXT =
            "At least 12 people, among them 2 children, died when Turkish mortar shells hit the"
                    + " market in Mykolaiv, officials said. Ankara denied it. 30 bombings since June have killed 300 civilians."
                    + " Mykolaiv, Market";

    private static final String HEAD = """
            - name: row
              text: "%s"
              published: 2022-03-30
              expect:
            """.formatted(TEXT);

    private static List<String> differences(String expect) {
        SpecRow row = SpecFiles.rows("t.spec.yml", HEAD + expect.indent(4)).get(0);
        return ReadingCheck.differences(row.expect(), row.report(), reading(row));
    }

    private static Reading reading(SpecRow row) {
        FakeReading fake = new FakeReading(row.report());
        return fake.incident(
                        EventType.SHELLING,
                        "2022-03-29",
                        List.of(fake.place("Mykolaiv", "Mykolaiv", "Ukraine")),
                        List.of(
                                fake.actor("Turkish", ActorId.TURKEY, Basis.ALLEGED, "officials"),
                                fake.actor("Turkish", ActorId.TURKEY, Basis.DENIED, null)),
                        List.of(fake.target("the market", TargetClass.MARKET)),
                        List.of(fake.at("mortar shells")),
                        List.of(
                                fake.figure(
                                        Harm.KILLED,
                                        Group.UNSPECIFIED,
                                        Count.atLeast(12),
                                        "At least 12 people",
                                        "officials",
                                        null),
                                fake.figure(
                                        Harm.KILLED, Group.CHILDREN, Count.exactly(2), "2 children", "officials", 0)))
                .total(
                        fake.figure(Harm.KILLED, Group.CIVILIANS, Count.exactly(300), "300 civilians", null, null),
                        Modality.PROJECTED)
                .says(Act.DENY, "Ankara", null)
                .things(Count.exactly(30), "bombings")
                .tag("Market")
                .read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents: [{}]",
                "incidents: [{type: shelling, date: 2022-03-29}]",
                "incidents: [{places: [the Mykolaiv]}]",
                "incidents: [{places: ['Mykolaiv @ Mykolaiv, Ukraine'], exactly: [places]}]",
                "incidents: [{actors: [turkey/alleged/by officials, turkey/denied]}]",
                "incidents: [{actors: [turkey/denied/by -, turkey/alleged]}]",
                "incidents: [{targets: [market], weapons: [mortar]}]",
                "incidents: [{figures: ['killed unspecified 12..', 'killed children 2 < killed unspecified 12..']}]",
                "incidents: [{figures: ['killed unspecified 12.. | the officials', "
                        + "'killed children 2 | medics / officials < killed unspecified 12..']}]",
                "totals: [projected killed civilians 300]",
                "totals: ['projected killed civilians 300 | -']",
                "statements: ['deny: Ankara']",
                "statements: ['deny: Ankara -> -']",
                "counts: [30 bombings]",
                "tags: [market]",
                "published: 2022-03-30 given",
                "no: [air_strike, chemical_attack]",
            })
    void acceptsWhatIsThere(String expect) {
        assertThat(differences(expect)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents: []",
                "incidents: [{}, {}]",
                "incidents: [{type: air_strike}]",
                "incidents: [{date: 2022-03-30}]",
                "incidents: [{date: none}]",
                "incidents: [{places: []}]",
                "incidents: [{places: [Odesa]}]",
                "incidents: [{places: ['Mykolaiv @ -, Ukraine']}]",
                "incidents: [{places: ['Mykolaiv @ Mykolaiv, Russia']}]",
                "incidents: [{places: [], exactly: [places]}]",
                "incidents: [{actors: []}]",
                "incidents: [{actors: [turkey/alleged/by officials]}]",
                "incidents: [{actors: [turkey/alleged/by -, turkey/denied]}]",
                "incidents: [{actors: [turkey/alleged/by medics, turkey/denied]}]",
                "incidents: [{actors: [turkey/stated, turkey/denied]}]",
                "incidents: [{actors: [russia/alleged, turkey/denied]}]",
                "incidents: [{targets: [school]}]",
                "incidents: [{targets: []}]",
                "incidents: [{weapons: [drone]}]",
                "incidents: [{weapons: []}]",
                "incidents: [{figures: []}]",
                "incidents: [{figures: ['killed unspecified 12..']}]",
                "incidents: [{figures: ['killed unspecified 12', 'killed children 2 < killed unspecified 12..']}]",
                "incidents: [{figures: ['killed unspecified ..12', 'killed children 2 < killed unspecified 12..']}]",
                "incidents: [{figures: ['killed unspecified 12..', 'killed children 2']}]",
                "incidents: [{figures: ['killed unspecified 12..', 'killed children 2 < killed civilians 12..']}]",
                "incidents: [{figures: ['injured unspecified 12..', 'killed children 2 < killed unspecified 12..']}]",
                "incidents: [{figures: ['killed unspecified 12.. | -', 'killed children 2 < killed unspecified 12..']}]",
                "incidents: [{figures: ['killed unspecified 12.. | medics', "
                        + "'killed children 2 < killed unspecified 12..']}]",
                "totals: []",
                "totals: [killed civilians 300]",
                "totals: ['projected killed civilians 300 | officials']",
                "statements: []",
                "statements: ['accuse: Ankara']",
                "statements: ['deny: Moscow']",
                "statements: ['deny: Ankara -> officials']",
                "counts: []",
                "counts: [31 bombings]",
                "counts: [30 houses]",
                "tags: []",
                "tags: [school]",
                "published: unknown",
                "published: 2022-03-30 dateline",
                "no: [shelling]",
            })
    void findsWhatIsWrong(String expect) {
        assertThat(differences(expect)).isNotEmpty();
    }

    @Test
    void pairsIncidentsSoThatTheFewestDifferencesAreLeft() {
        SpecRow row = SpecFiles.rows(
                        "t.spec.yml",
                        HEAD + "    incidents: [{type: siege}, {type: shelling}, {type: shelling, date: 2022-03-29}]")
                .get(0);
        Reading reading = new FakeReading(row.report())
                .bare(EventType.SHELLING, "2022-03-29")
                .bare(EventType.SHELLING, "2022-03-28")
                .bare(EventType.SIEGE, "2022-03-28")
                .read();
        assertThat(ReadingCheck.differences(row.expect(), row.report(), reading))
                .isEmpty();
    }

    @Test
    void tellsWhatWasExpectedAndWhatWasFound() {
        assertThat(differences("incidents: [{date: 2022-03-30, figures: ['killed men 12']}]"))
                .containsExactly(
                        "shelling: date: expected 2022-03-30, found 2022-03-29",
                        "shelling: figures: expected [killed men 12], found [killed unspecified 12.. | officials,"
                                + " killed children 2 | officials < killed unspecified 12..]");
    }

    @Test
    void aRowThatDiffersFailsWithItsTextAndLine() {
        SpecRow row = SpecFiles.rows("t.spec.yml", HEAD + "    tags: [a]").get(0);
        assertThatThrownBy(() -> SpecTest.judge(row, List.of("tags: expected [a], found []")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("t.spec.yml:1 'row'")
                .hasMessageContaining("tags: expected [a], found []")
                .hasMessageContaining(TEXT);
        SpecTest.judge(row, List.of());
    }

    @Test
    void aPendingRowThatPassesFails() {
        SpecRow row = SpecFiles.rows("t.spec.yml", HEAD + "    tags: [a]\n  pending: no tags yet")
                .get(0);
        assertThatThrownBy(() -> SpecTest.judge(row, List.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("passes now: remove pending");
        assertThatThrownBy(() -> SpecTest.judge(row, List.of("tags")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no tags yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident: []",
                "incidents: [{kind: shelling}]",
                "incidents: [{type: bombing}]",
                "incidents: [{type: shelling, type: siege}]",
                "incidents: [{actors: [turkey]}]",
                "incidents: [{actors: [turkiye/stated]}]",
                "incidents: [{actors: [turkey/alleged/officials]}]",
                "incidents: [{targets: [bridge]}]",
                "incidents: [{exactly: [actors]}]",
                "incidents: [{figures: [killed 12]}]",
                "incidents: [{figures: [killed persons 12]}]",
                "incidents: [{figures: [died civilians 12]}]",
                "incidents: [{figures: [killed civilians dozens]}]",
                "incidents: [{figures: [killed civilians 15..10]}]",
                "incidents: shelling",
                "statements: [Ankara denied it]",
                "statements: ['refuse: Ankara']",
                "counts: [bombings]",
                "no: [bombing]",
            })
    void refusesWhatItDoesNotKnow(String expect) {
        assertThatThrownBy(() -> differences(expect))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)t\\.spec\\.yml:\\d+: .+");
    }

    @Test
    void refusesRowsItCannotName() {
        assertThatThrownBy(() -> SpecFiles.rows("t.spec.yml", "- {name: a, text: b, expect: {}}\n".repeat(2)))
                .hasMessage("t.spec.yml:2: the name 'a' is taken by t.spec.yml:1; choose another");
        assertThatThrownBy(() -> SpecFiles.rows("t.spec.yml", "- {text: b, expect: {}}"))
                .hasMessage("t.spec.yml:1: the key 'name' is missing");
        assertThatThrownBy(() -> SpecFiles.rows("t.spec.yml", "- {name: a, text: b}"))
                .hasMessage("t.spec.yml:1: the key 'expect' is missing");
        assertThatThrownBy(() -> SpecFiles.rows("t.spec.yml", "- {name: a, txt: b, expect: {}}"))
                .hasMessageContaining("unknown key 'txt'");
        assertThatThrownBy(() -> SpecFiles.rows("t.spec.yml", "- {name: a, text: b, expect: {}, published: May}"))
                .hasMessageContaining("write 2022-03-30");
    }
}
