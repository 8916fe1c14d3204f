package org.isnad.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.isnad.weighing.Accounts.account;
import static org.isnad.weighing.Accounts.toll;

import java.util.ArrayList;
import java.util.List;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.origin.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The least, the best and the most do not contradict one another, and rest on nothing but what tellers say. */
class RangesTest {

    private static WeighedFigure killed(List<Account> accounts) {
        return Weigher.weigh(
                        accounts,
                        Origins.group(accounts.stream().map(Account::told).toList(), List.of()),
                        List.of(),
                        Policy.ISNAD)
                .figures()
                .stream()
                .filter(f -> f.harm() == Harm.KILLED && f.group() == Group.UNSPECIFIED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSmallerNumberWithoutALowerBoundLeavesTheLeastOpen() {
        List<Account> accounts = List.of(
                toll("a", "2024-05-14", "10", "residents"),
                toll("b", "2024-05-15", "up to 5", "police"),
                toll("c", "2024-05-15", "up to 5", "the mayor"));
        WeighedFigure figure = killed(accounts);
        assertThat(figure.low()).isNull();
        assertThat(figure.best()).isEqualTo(5);
        assertThat(figure.high()).isEqualTo(10);
        List<Account> larger = List.of(accounts.get(0), toll("d", "2024-05-15", "up to 20", "police"));
        assertThat(killed(larger).low()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 10", "10, 20, 12", "10, , 5", ", 5, 4"})
    void numbersThatContradictOneAnotherAreRefused(Long low, Long best, Long high) {
        FigureRef used = new FigureRef(untold("a", 12).ref(), 0);
        assertThatThrownBy(() -> new WeighedFigure(
                        Harm.KILLED, Group.UNSPECIFIED, low, best, high, "", List.of(used), List.of(), null))
                .hasMessageContaining("low <= best <= high");
    }

    @Test
    void aReportsNameTellsNothingOfWhoCounts() {
        for (String id : List.of("r3", "hospital r3")) {
            List<Account> accounts = new ArrayList<>();
            List.of("r1", "r2").forEach(each -> accounts.add(untold(each, 12)));
            List.of(id, "r4").forEach(each -> accounts.add(untold(each, 15)));
            assertThat(killed(accounts).best()).as(id).isEqualTo(12);
        }
    }

    /** A number that the report tells in its own voice. */
    private static Account untold(String id, int number) {
        return account(
                id,
                "2024-05-14",
                "The air strike on the market in the town of Oltera on Tuesday killed %s people.".formatted(number));
    }
}
