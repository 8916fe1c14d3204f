package org.isnad.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.weighing.Accounts.account;
import static org.isnad.weighing.Accounts.toll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.incident.Change.EditFigure;
import org.isnad.incident.Change.EditGrade;
import org.isnad.incident.Change.GradeCode;
import org.isnad.incident.Decision;
import org.isnad.origin.Origins;
import org.isnad.weighing.LeftOut.Why;
import org.isnad.weighing.TollStep.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What accounts amount to, policy by policy. */
class WeigherTest {

    static Weighed weigh(Policy policy, List<Account> accounts, Decision... decisions) {
        return Weigher.weigh(
                accounts,
                Origins.group(accounts.stream().map(Account::told).toList(), List.of()),
                List.of(decisions),
                policy);
    }

    private static WeighedFigure killed(Weighed weighed, Group group) {
        return weighed.figures().stream()
                .filter(f -> f.harm() == Harm.KILLED && f.group() == group)
                .findFirst()
                .orElseThrow();
    }

    private static final List<Account> RISING = List.of(
            toll("a", "2024-05-14", "at least 8", "the civil defence"),
            toll("b", "2024-05-15", "14", "the mayor"),
            toll("c", "2024-05-16", "15", "the civil defence"),
            toll("d", "2024-05-16", "15", "doctors"));

    @Test
    void isnadTakesOneVoteForEachVoiceAndTheNumberThatMostSay() {
        WeighedFigure figure = killed(weigh(Policy.ISNAD, RISING), Group.UNSPECIFIED);
        assertThat(figure.low()).isEqualTo(14);
        assertThat(figure.best()).isEqualTo(15);
        assertThat(figure.high()).isEqualTo(15);
        assertThat(figure.reason()).isEqualTo("2 of 3 voices say 15");
        assertThat(figure.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(Why.SUPERSEDED);
            assertThat(left.figure().claim()).isEqualTo(RISING.get(0).ref());
        });
    }

    /** Which is told from others by plain letters: "Russia's" and "Russia’s" are one voice. */
    @Test
    void aVoiceIsShownByItsNameAsFirstWritten() {
        List<Account> accounts = List.of(
                toll("a", "2024-05-14", "8", "a doctors’ union"),
                toll("b", "2024-05-15", "9", "the doctors' union"),
                toll("c", "2024-05-16", "9", "the doctors’ union"));
        Weighed weighed = weigh(Policy.ISNAD, accounts);
        assertThat(weighed.proposed().reason()).isEqualTo("one voice tells of it: a doctors’ union");
        assertThat(weighed.timeline()).extracting(TollStep::voice).containsOnly("doctors union");
        assertThat(weighed.timeline())
                .extracting(TollStep::name)
                .containsExactly("a doctors’ union", "the doctors' union", "the doctors’ union");
        assertThat(killed(weighed, Group.UNSPECIFIED).leftOut())
                .extracting(LeftOut::reason)
                .contains("the same voice (the doctors’ union) says 9 on 2024-05-16");
    }

    @Test
    void withoutAgreementThereIsNoBest() {
        WeighedFigure figure = killed(weigh(Policy.ISNAD, RISING.subList(1, 3)), Group.UNSPECIFIED);
        assertThat(figure.best()).isNull();
        assertThat(figure.low()).isEqualTo(14);
        assertThat(figure.high()).isEqualTo(15);
    }

    @Test
    void acledTakesTheMostConservativeUcdpAlwaysABestAirwarsNone() {
        assertThat(killed(weigh(Policy.ACLED, RISING), Group.UNSPECIFIED).best())
                .isEqualTo(14);
        assertThat(killed(weigh(Policy.UCDP, RISING.subList(1, 3)), Group.UNSPECIFIED)
                        .best())
                .isEqualTo(15);
        WeighedFigure airwars = killed(weigh(Policy.AIRWARS, RISING), Group.UNSPECIFIED);
        assertThat(airwars.best()).isNull();
        assertThat(airwars.low()).isEqualTo(14);
    }

    @Test
    void theMostIsOpenWhereTheLargestNumberIsALowerBound() {
        assertThat(killed(weigh(Policy.ISNAD, List.of(RISING.get(0))), Group.UNSPECIFIED)
                        .high())
                .isNull();
        assertThat(killed(weigh(Policy.ISNAD, RISING.subList(0, 2)), Group.UNSPECIFIED)
                        .high())
                .isEqualTo(14);
    }

    @Test
    void tenCopiesOfOneTellerAreOneVote() {
        List<Account> copies = Stream.of("k1", "k2", "k3", "k4")
                .map(id -> toll(id, "2024-05-15", "30", "residents"))
                .toList();
        Weighed weighed = weigh(Policy.ISNAD, copies);
        assertThat(killed(weighed, Group.UNSPECIFIED).used()).hasSize(1);
        assertThat(killed(weighed, Group.UNSPECIFIED).best()).isNull();
        assertThat(killed(weighed, Group.UNSPECIFIED).leftOut()).allMatch(left -> left.why() == Why.SAME_VOICE);
        assertThat(weighed.proposed().code()).isEqualTo(GradeCode.WEAK);
    }

    @Test
    void contestedStatusLowersTheLeastUnderAirwars() {
        List<Account> accounts = List.of(
                account(
                        "a",
                        "2024-05-15",
                        "The air strike on the market in the town of Oltera on Tuesday killed 12 civilians, residents said."),
                account(
                        "b",
                        "2024-05-15",
                        "The air strike on the market in the town of Oltera on Tuesday killed 12 fighters, the mayor said."));
        assertThat(killed(weigh(Policy.AIRWARS, accounts), Group.CIVILIANS).low())
                .isZero();
        assertThat(killed(weigh(Policy.AIRWARS, accounts), Group.COMBATANTS).low())
                .isZero();
        assertThat(killed(weigh(Policy.ISNAD, accounts), Group.CIVILIANS).low()).isEqualTo(12);
    }

    @Test
    void theTollIsToldStepByStep() {
        assertThat(weigh(Policy.ISNAD, RISING).timeline().stream().map(TollStep::move))
                .containsExactly(Move.FIRST, Move.RISING, Move.RISING, Move.SAME);
        List<Account> down =
                List.of(toll("a", "2024-05-14", "20", "the mayor"), toll("b", "2024-05-15", "17", "the mayor"));
        assertThat(weigh(Policy.ISNAD, down).timeline().get(1).move()).isEqualTo(Move.REVISED_DOWN);
        assertThat(killed(weigh(Policy.ISNAD, down), Group.UNSPECIFIED).high()).isEqualTo(17);
    }

    @Test
    void whoNamesAPartOfItsOwnTollRevisesNothing() {
        Account parts = account(
                "a",
                "2024-05-14",
                "The air strike on the market in the town of Oltera on Tuesday killed 12 people, "
                        + "including five people from one family, residents said.");
        List<Account> accounts = List.of(parts, toll("b", "2024-05-15", "10", "the mayor"));
        assertThat(weigh(Policy.ISNAD, accounts).timeline().stream().map(TollStep::move))
                .containsExactly(Move.FIRST, Move.PART, Move.LOWER);
    }

    @Test
    void whoOwnsToItConfirmsAndRivalsContest() {
        Account rebels = account(
                "a",
                "2024-05-15",
                "Turkish warplanes bombed the town of Oltera on Tuesday, killing three people, residents said.");
        Account rival = account(
                "b",
                "2024-05-15",
                "Russian warplanes bombed the town of Oltera on Tuesday, killing three people, the mayor said.");
        Account owned = account(
                "c", "2024-05-15", "Turkey's defence ministry said its jets had bombed the town of Oltera on Tuesday.");
        assertThat(weigh(Policy.ISNAD, List.of(rebels)).proposed().code()).isEqualTo(GradeCode.WEAK);
        assertThat(weigh(Policy.ISNAD, List.of(rebels)).strikeStatus()).isEqualTo(StrikeStatus.SINGLE_SOURCE);
        Weighed contested = weigh(Policy.ISNAD, List.of(rebels, rival));
        assertThat(contested.proposed().code()).isEqualTo(GradeCode.CONTESTED);
        assertThat(contested.strikeStatus()).isEqualTo(StrikeStatus.CONTESTED);
        Weighed confirmed = weigh(Policy.ISNAD, List.of(rebels, owned));
        assertThat(confirmed.proposed().code()).isEqualTo(GradeCode.CONFIRMED);
        assertThat(confirmed.proposed().reason()).endsWith("says that it did it, as one report tells");
        Account rivalClaim = account(
                "d", "2024-05-15", "Russia's defence ministry said its jets had bombed the town of Oltera on Tuesday.");
        Weighed both = weigh(Policy.ISNAD, List.of(owned, rivalClaim));
        assertThat(both.proposed().code()).isEqualTo(GradeCode.CONTESTED);
        assertThat(confirmed.positions())
                .singleElement()
                .satisfies(b -> assertThat(b.stances()).hasSize(1));
    }

    @Test
    void whoeverItWasIsNoRivalParty() {
        String shot = "%s shot dead 12 people at the market of Oltera on Tuesday, %s said.";
        List<Account> accounts = List.of(
                account("a", "2024-05-15", shot.formatted("Unidentified gunmen", "residents")),
                account("b", "2024-05-15", shot.formatted("Rebels", "police")));
        Weighed weighed = weigh(Policy.ISNAD, accounts);
        assertThat(weighed.proposed().code()).isEqualTo(GradeCode.FAIR);
        assertThat(weighed.strikeStatus()).isEqualTo(StrikeStatus.SINGLE_SOURCE);
        assertThat(weighed.blame()).extracting(Blame::name).containsExactlyInAnyOrder("Unidentified gunmen", "Rebels");
        assertThat(weigh(Policy.ISNAD, accounts.subList(0, 1)).strikeStatus()).isEqualTo(StrikeStatus.UNKNOWN);
    }

    @Test
    void aPersonsNumbersStandAboveAndHideNothing() {
        Decision edit = new Decision(
                1,
                "ana",
                "hospital list",
                new EditFigure(RISING.get(0).ref(), Harm.KILLED, Group.UNSPECIFIED, 16L, 16L, 16L));
        Decision grade =
                new Decision(2, "ana", "seen", new EditGrade(RISING.get(0).ref(), GradeCode.DISCOUNTED));
        Weighed weighed = weigh(Policy.ISNAD, RISING, edit, grade);
        assertThat(killed(weighed, Group.UNSPECIFIED).best()).isEqualTo(16);
        assertThat(killed(weighed, Group.UNSPECIFIED).used()).hasSize(3);
        assertThat(weighed.humanGrade()).isEqualTo(grade);
        assertThat(weighed.proposed().code()).isEqualTo(GradeCode.FAIR);
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void orderDoesNotMatterAndNoFigureIsLost(Policy policy) {
        List<Account> accounts = new ArrayList<>(RISING);
        accounts.add(
                account(
                        "e",
                        "2024-05-17",
                        "The air strike on the market in the town of Oltera on Tuesday killed 15 people, including four children."));
        Weighed weighed = weigh(policy, accounts);
        Collections.shuffle(accounts, new Random(9));
        assertThat(weigh(policy, accounts)).isEqualTo(weighed);
        long figures = accounts.stream()
                .mapToLong(a ->
                        a.reading().incidents().get(a.incident()).casualties().size())
                .sum();
        assertThat(weighed.figures().stream()
                        .mapToLong(f -> f.used().size() + f.leftOut().size())
                        .sum())
                .isEqualTo(figures);
        assertThat(weighed.timeline()).hasSize((int) figures);
        for (WeighedFigure figure : weighed.figures()) {
            assertThat(figure.low() == null || figure.high() == null || figure.low() <= figure.high())
                    .isTrue();
        }
    }

    private static final List<Account> TAKEN_BACK = List.of(
            toll("a", "2024-05-14", "22", "the health ministry"),
            toll("b", "2024-05-14", "12", "doctors"),
            account(
                    "c",
                    "2024-05-16",
                    "The air strike on the market in the town of Oltera on Tuesday killed 12 people, residents said. "
                            + "The health ministry withdrew its earlier toll of 22."));

    @Test
    void aFigureThatItsTellerTakesBackIsShownAndNotCounted() {
        WeighedFigure figure = killed(weigh(Policy.ISNAD, TAKEN_BACK), Group.UNSPECIFIED);
        assertThat(figure.high()).isEqualTo(12);
        assertThat(figure.best()).isEqualTo(12);
        assertThat(figure.leftOut()).anySatisfy(left -> {
            assertThat(left.why()).isEqualTo(Why.RETRACTED);
            assertThat(left.figure().claim()).isEqualTo(TAKEN_BACK.get(0).ref());
            assertThat(left.reason()).contains("The health ministry withdrew its earlier toll of 22.");
        });
        assertThat(weigh(Policy.ISNAD, TAKEN_BACK).timeline())
                .filteredOn(step -> step.move() == Move.RETRACTED)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.day()).isEqualTo("2024-05-16"));
    }

    @Test
    void anotherTellersFigureStandsWhereOneTakesItsOwnBack() {
        List<Account> accounts = List.of(TAKEN_BACK.get(1), TAKEN_BACK.get(2));
        assertThat(killed(weigh(Policy.ISNAD, accounts), Group.UNSPECIFIED).leftOut())
                .noneMatch(left -> left.why() == Why.RETRACTED
                        && left.figure().claim().equals(TAKEN_BACK.get(1).ref()));
    }

    @Test
    void aCorrectionTakesBackWhatTheReportSaidItself() {
        List<Account> accounts = List.of(
                account("a", "2024-05-14", "An air strike on the town of Oltera on Tuesday killed eight people."),
                account(
                        "b",
                        "2024-05-15",
                        "Tuesday's air strike on the town of Oltera killed five people and wounded nine in a market near "
                                + "the river, where families had come to buy bread. An earlier version of this report "
                                + "said that eight people were killed."));
        WeighedFigure figure = killed(weigh(Policy.ISNAD, accounts), Group.UNSPECIFIED);
        assertThat(figure.used()).hasSize(2);
        assertThat(figure.low()).isEqualTo(5);
    }

    @Test
    void ofTwoNumbersThatAsManySayTheOneOfThoseWhoCountStands() {
        List<Account> accounts = List.of(
                toll("a", "2024-05-14", "14", "doctors"),
                toll("b", "2024-05-14", "14", "a shopkeeper"),
                toll("c", "2024-05-16", "9", "residents"),
                toll("d", "2024-05-16", "9", "a teacher"));
        assertThat(killed(weigh(Policy.ISNAD, accounts), Group.UNSPECIFIED).best())
                .isEqualTo(14);
    }
}
