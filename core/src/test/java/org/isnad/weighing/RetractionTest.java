package org.isnad.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.weighing.Accounts.account;

import java.util.List;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.origin.Origins;
import org.isnad.weighing.LeftOut.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose figure is taken back, and which. */
class RetractionTest {

    /** One teller's number, then a report of nine dead that goes on with these words two days later. */
    private static List<Account> accounts(String teller, int number, String words) {
        return List.of(
                account(
                        "a",
                        "2024-03-14",
                        "Shelling of the fish market of Oltera killed %s people on Wednesday 13 March 2024, %s said."
                                .formatted(number, teller)),
                account(
                        "b",
                        "2024-03-16",
                        "Shelling of the fish market of Oltera on Wednesday 13 March 2024 killed 9 people, residents said. "
                                + words));
    }

    private static List<WeighedFigure> killed(List<Account> accounts) {
        return Weigher.weigh(
                        accounts,
                        Origins.group(accounts.stream().map(Account::told).toList(), List.of()),
                        List.of(),
                        Policy.ISNAD)
                .figures()
                .stream()
                .filter(figure -> figure.harm() == Harm.KILLED)
                .toList();
    }

    private static boolean isTakenBack(List<Account> accounts, Account account) {
        return killed(accounts).stream()
                .flatMap(figure -> figure.leftOut().stream())
                .anyMatch(left ->
                        left.why() == Why.RETRACTED && left.figure().claim().equals(account.ref()));
    }

    private static boolean isTakenBack(String teller, int number, String words) {
        List<Account> accounts = accounts(teller, number, words);
        return isTakenBack(accounts, accounts.get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6  | six
            16 | sixteen
            16 | 16
            20 | twenty
            22 | twenty-two
            22 | twenty two
            60 | sixty
            1200 | 1,200
            """)
    void aNumberIsReadWhole(int number, String written) {
        String words = "The health ministry withdrew its earlier toll of %s on Saturday.".formatted(written);
        List<Account> accounts = accounts("the health ministry", number, words);
        assertThat(isTakenBack(accounts, accounts.get(0))).isTrue();
        assertThat(killed(accounts))
                .allSatisfy(figure -> assertThat(figure.best()).isNull());
        assertThat(killed(accounts))
                .flatMap(WeighedFigure::used)
                .as("the words of withdrawal are no voice for the number")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"6, sixteen", "20, twenty-two", "2, two hundred", "6, sixty", "16, '16,000-odd'"})
    void anotherNumberThatBeginsAlikeStands(int number, String written) {
        assertThat(isTakenBack(
                        "the health ministry",
                        number,
                        "The health ministry withdrew its earlier toll of %s on Saturday.".formatted(written)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An earlier version of this report said\nthat 16 people were killed.",
                "An earlier version\nof this report said that 16 people were killed.",
                "(Corrects death toll to nine\nfrom 16.)"
            })
    void aLineBreakChangesNothing(String words) {
        List<Account> accounts = accounts("the health ministry", 12, "Buyers ran for cover. " + words);
        Account correcting = accounts.get(1);
        assertThat(Retraction.of(accounts, new Voices(List.of())))
                .singleElement()
                .satisfies(retraction -> {
                    assertThat(retraction.account()).isEqualTo(correcting);
                    assertThat(retraction.number()).isEqualTo(16);
                });
    }

    @Test
    void anotherParagraphIsNoPartOfACorrection() {
        List<Account> accounts =
                accounts("the health ministry", 12, "An earlier version of this report said more\n\n16 people stayed.");
        assertThat(Retraction.of(accounts, new Voices(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the health ministry | The Oltera hospital said the ministry had withdrawn its earlier toll.
            the health ministry | The Oltera hospital said that the health ministry had withdrawn its earlier toll.
            the health ministry | On Saturday the health ministry withdrew its earlier toll.
            the health ministry | The health ministry in Oltera withdrew its earlier toll of more than 16.
            the health ministry | The health ministry late on Saturday withdrew its earlier toll of about 16.
            residents | Residents of Oltera withdrew their earlier toll of some 16 dead.
            the health ministry | The health ministry said it had withdrawn its earlier toll.
            the health ministry | The health ministry told reporters on Saturday it had withdrawn its earlier toll.
            the health ministry | A spokesman for the health ministry said that it had withdrawn its earlier toll of the dead.
            """)
    void whoTakesBackIsToldByTheWordsBeforeIt(String teller, String words) {
        assertThat(isTakenBack(teller, 16, words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the Oltera hospital | The Oltera hospital said the ministry had withdrawn its earlier toll.
            the Oltera hospital | The Oltera hospital said that the health ministry had withdrawn its earlier toll.
            the mayor of Oltera | The health ministry told the mayor of Oltera on Friday that it withdrew its earlier toll.
            """)
    void whoOnlyTellsOfItKeepsItsFigure(String teller, String words) {
        assertThat(isTakenBack(teller, 16, words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army withdrew a number of troops from the town on Saturday.",
                "The army withdrew its number of troops from the town on Saturday.",
                "The army withdrew its claim of responsibility on Saturday.",
                "The army withdrew its counter-battery guns on Saturday."
            })
    void whatIsNoTollIsNotTakenBack(String words) {
        assertThat(isTakenBack("the army", 16, words)).isFalse();
    }
}
