package org.isnad.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.weighing.Accounts.account;
import static org.isnad.weighing.WeigherTest.weigh;

import java.util.List;
import java.util.Optional;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.origin.Origins;
import org.isnad.weighing.LeftOut.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many were harmed in all, over what each report tells of dead and hurt. */
class HeadcountTest {

    private static Account hurt(String id, String day, String words) {
        return account(id, day, "A man opened fire on a market in the town of Oltera on Tuesday. " + words);
    }

    private static final List<Account> LATER_DEATH = List.of(
            hurt("a", "2024-05-14", "Five people were wounded, rescuers said."),
            hurt("b", "2024-05-16", "One person was killed and four were wounded, doctors said."),
            hurt("c", "2024-05-16", "One person was killed and four were wounded, the mayor said."));

    @Test
    void whoIsHurtInOneReportAndDeadInAnotherIsCountedOnce() {
        WeighedFigure injured = weigh(Policy.ISNAD, LATER_DEATH).figures().stream()
                .filter(f -> f.harm() == Harm.INJURED && f.group() == Group.UNSPECIFIED)
                .findFirst()
                .orElseThrow();
        assertThat(injured.best()).isEqualTo(4);
        assertThat(injured.high()).isEqualTo(4);
        assertThat(injured.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(Why.DIED);
            assertThat(left.figure().claim()).isEqualTo(LATER_DEATH.get(0).ref());
            assertThat(left.reason())
                    .isEqualTo("tells of 5 hurt and nobody dead, where another report tells of 1 dead and 4 hurt");
        });
    }

    @Test
    void othersHurtAreCountedBesideTheDeadWhateverTheirReportLeavesOut() {
        List<Account> accounts =
                List.of(hurt("d", "2024-05-14", "Nine people were wounded, rescuers said."), LATER_DEATH.get(1));
        assertThat(weigh(Policy.ISNAD, accounts).figures())
                .filteredOn(f -> f.harm() == Harm.INJURED)
                .allSatisfy(f -> assertThat(f.high()).isEqualTo(9))
                .flatMap(WeighedFigure::leftOut)
                .isEmpty();
    }

    private static Optional<Headcount> all(Policy policy, Harm harm, List<Account> accounts) {
        return Headcount.of(
                accounts, Origins.group(accounts.stream().map(Account::told).toList(), List.of()), policy, harm);
    }

    @Test
    void allVictimsTogetherAreWeighedWhateverGroupsTheReportsTell() {
        List<Account> accounts = List.of(
                hurt("e", "2024-05-14", "A woman and two children were killed, doctors said."),
                hurt("f", "2024-05-15", "Three people were killed, the mayor said."),
                hurt("g", "2024-05-15", "Two people were killed, rescuers said."));
        assertThat(all(Policy.ISNAD, Harm.KILLED, accounts)).hasValueSatisfying(count -> {
            assertThat(count.low()).isEqualTo(2);
            assertThat(count.best()).isEqualTo(3);
            assertThat(count.high()).isEqualTo(3);
        });
        assertThat(all(Policy.ISNAD, Harm.INJURED, accounts)).isEmpty();
        assertThat(all(Policy.ISNAD, Harm.INJURED, LATER_DEATH))
                .hasValueSatisfying(count -> assertThat(count.best()).isEqualTo(4));
    }

    private static Long hurtIn(String words) {
        return all(Policy.UCDP, Harm.INJURED, List.of(hurt("s", "2024-05-14", words)))
                .map(Headcount::best)
                .orElse(0L);
    }

    @Test
    void whatOneSentenceListsIsAddedUp() {
        assertThat(hurtIn("The gunman wounded three adults and an 11-year-old child."))
                .isEqualTo(4);
        assertThat(hurtIn("One man is in critical condition and three others are injured."))
                .isEqualTo(4);
        assertThat(hurtIn("Four people were wounded. Two men and two women were taken to a hospital."))
                .as("those listed are the four")
                .isEqualTo(4);
    }

    @Test
    void theNextIsCountedOnTopOfSoMany() {
        assertThat(hurtIn("Three men were wounded, a fourth was wounded by shrapnel."))
                .isEqualTo(4);
        assertThat(hurtIn("Four men were wounded. A fourth man was hit in the leg."))
                .isEqualTo(4);
        assertThat(hurtIn("One person was killed and three were wounded. A fourth victim was shot in the leg."))
                .as("the dead man is one of the four")
                .isEqualTo(3);
    }

    @Test
    void atLeastSoManyIsNoOtherNumberThanMore() {
        List<Account> accounts = List.of(
                hurt("t", "2024-05-14", "At least three people were wounded, rescuers said."),
                hurt("u", "2024-05-14", "Four people were wounded, the mayor said."));
        assertThat(all(Policy.ISNAD, Harm.INJURED, accounts)).hasValueSatisfying(count -> {
            assertThat(count.low()).isEqualTo(3);
            assertThat(count.best()).isEqualTo(4);
            assertThat(count.reason())
                    .isEqualTo("2 of 2 voices tell of nobody dead and 4 hurt (1 of them of fewer \"or more\")");
        });
        List<Account> fewer =
                List.of(hurt("v", "2024-05-14", "At least five people were wounded, rescuers said."), accounts.get(1));
        assertThat(all(Policy.ISNAD, Harm.INJURED, fewer))
                .hasValueSatisfying(count -> assertThat(count.best()).isNull());
    }

    private static final List<Account> ONE_MORE_HURT = List.of(
            hurt("h", "2024-05-14", "One person was killed, doctors said."),
            hurt("i", "2024-05-15", "One person was killed, the mayor said."),
            hurt("j", "2024-05-15", "One person was killed and two were wounded, rescuers said."));

    @ParameterizedTest
    @EnumSource(names = {"ISNAD", "UCDP"})
    void deadAndHurtOfOneVoiceAreWeighedTogether(Policy policy) {
        assertThat(all(policy, Harm.KILLED, ONE_MORE_HURT))
                .hasValueSatisfying(count -> assertThat(count.best()).isEqualTo(1));
        assertThat(all(policy, Harm.INJURED, ONE_MORE_HURT)).hasValueSatisfying(count -> {
            assertThat(count.low()).isZero();
            assertThat(count.best()).isZero();
            assertThat(count.high()).isEqualTo(2);
            assertThat(count.reason()).isEqualTo("2 of 3 voices tell of 1 dead and nobody hurt");
        });
    }

    @Test
    void whoIsNotHeardOnTheDeadHasNotToldThatThereWereNone() {
        String party =
                "Rebels opened fire on a market in the town of Oltera on Tuesday. One person was killed, the rebels said. ";
        List<Account> accounts = List.of(
                account("p", "2024-05-14", party + "Two people were wounded, doctors said."),
                account("q", "2024-05-14", party + "Two people were wounded, the mayor said."),
                hurt("r", "2024-05-14", "One person was killed and two were wounded, rescuers said."));
        assertThat(all(Policy.ISNAD, Harm.KILLED, accounts))
                .hasValueSatisfying(count -> assertThat(count.best()).isNull());
        assertThat(all(Policy.UCDP, Harm.KILLED, accounts))
                .hasValueSatisfying(count -> assertThat(count.best()).isEqualTo(1));
    }

    @Test
    void whoTellsOfDeadIsPutForwardWhereNoTwoAgree() {
        List<Account> accounts = List.of(
                hurt("k", "2024-05-16", "Nine people were wounded, rescuers said."),
                hurt("l", "2024-05-14", "One person was killed and four were wounded, doctors said."));
        assertThat(all(Policy.UCDP, Harm.INJURED, accounts)).hasValueSatisfying(count -> {
            assertThat(count.best()).isEqualTo(4);
            assertThat(count.high()).isEqualTo(9);
            assertThat(count.reason()).isEqualTo("no two of 2 voices agree: doctors tells of 1 dead and 4 hurt");
        });
        assertThat(all(Policy.ISNAD, Harm.INJURED, accounts))
                .hasValueSatisfying(count -> assertThat(count.best()).isNull());
    }

    @Test
    void oneTellerQuotedTwiceIsNoMajority() {
        List<Account> accounts = List.of(
                hurt("m", "2024-05-14", "One person was killed, the mayor said."),
                hurt("n", "2024-05-15", "One person was killed, the mayor said."),
                hurt("o", "2024-05-15", "Three people were killed, doctors said."));
        assertThat(all(Policy.ISNAD, Harm.KILLED, accounts)).hasValueSatisfying(count -> {
            assertThat(count.best()).isNull();
            assertThat(count.low()).isEqualTo(1);
            assertThat(count.high()).isEqualTo(3);
        });
    }

    @Test
    void whoKillsOthersAndHimselfIsCountedBesideThem() {
        assertThat(all(
                        Policy.UCDP,
                        Harm.KILLED,
                        List.of(hurt("p", "2024-05-14", "He shot dead four people before killing himself."))))
                .hasValueSatisfying(count -> assertThat(count.best()).isEqualTo(5));
        List<Account> found = List.of(hurt(
                "q",
                "2024-05-14",
                "Five people were found dead. He killed his wife on Tuesday before killing himself."));
        assertThat(all(Policy.UCDP, Harm.KILLED, found))
                .hasValueSatisfying(count -> assertThat(count.best()).isEqualTo(5));
    }
}
