package org.isnad.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.isnad.code.Harm;
import org.isnad.lexicon.WordFile.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordFileTest {

    @Test
    void rowsWithoutCommentsAndBlankLines() {
        WordFile file = file("# head\n\nshelled\tkilled\t\n  # more\n\u00FCbel\tinjured\t-\r\n", 2);

        assertThat(file.rows())
                .extracting(Row::line, Row::cells)
                .containsExactly(
                        tuple(3, List.of("shelled", "killed")), tuple(5, List.of("\u00FCbel", "injured", "-")));
        assertThat(file.digest()).matches("[0-9a-f]{64}");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("dead\n", "t.tsv:1: needs 2 columns between tabs, has 1; add what is missing", f -> {}),
                fault(
                        "# x\ndead\tkilled\nDead\tkilled\n",
                        "t.tsv:3: 'dead' is listed twice; keep one",
                        WordFileTest::harms),
                fault(
                        "{sea} troops\tkilled\n",
                        "t.tsv:1: '{sea}' is none of []; correct the line",
                        WordFileTest::harms),
                fault("\ndead\tdone for\n", "t.tsv:2: 'done for' is not one of [killed, ", WordFileTest::harms),
                fault("x\tmonth\tmany\n", "t.tsv:1: For input string: \"many\"; correct the line", Calendar::new),
                fault("x\tmonth\t13\n", "t.tsv:1: Invalid value for MonthOfYear: 13; correct the line", Calendar::new),
                fault(
                        "x\tday\t1\n",
                        "t.tsv:1: 'day' is neither 'weekday' nor 'month'; correct the line",
                        Calendar::new),
                fault("may\tmonth\t5\nmay\tmonth\t5\n", "t.tsv:2: 'may' is listed twice; keep one", Calendar::new),
                fault(
                        "ten\tsize\t10\n",
                        "t.tsv:1: 'size' is not one of [digit, scale, vague, pair]; correct the line",
                        f -> new NumberWords(f, f)),
                fault(
                        "ten\tdigit\t10\nten\tdigit\t10\n",
                        "t.tsv:2: 'ten' is listed twice; keep one",
                        f -> new NumberWords(f, f)),
                fault(
                        "some army\tnobody\tname\n",
                        "t.tsv:1: no party 'nobody' in parties.tsv; add it there",
                        WordFileTest::actors),
                fault(
                        "some army\tsome\tnick\n",
                        "t.tsv:1: 'nick' is not one of [name, adjective, possessive, capital, head]; correct the line",
                        WordFileTest::actors));
    }

    private static Arguments fault(String content, String message, Consumer<WordFile> load) {
        return Arguments.of(content, message, load);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void faultsNameFileLineAndRemedy(String content, String message, Consumer<WordFile> load) {
        assertThatThrownBy(() -> load.accept(file(content, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("; ");
    }

    @Test
    void aMissingListSaysWhatToDo() {
        assertThatThrownBy(() -> WordFile.load("nothing.tsv", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the word list nothing.tsv is missing from the program; build it again");
    }

    private static void harms(WordFile file) {
        PhraseTable.of(file, row -> Coded.of(Harm.class, row.cell(1)));
    }

    private static void actors(WordFile file) {
        Lexicon.Party some = new Lexicon.Party("some", ActorId.OTHER, "Some", null);
        PhraseTable.of(file, row -> Lexicon.actorName(row, Map.of("some", some)));
    }

    private static WordFile file(String content, int columns) {
        return WordFile.parse("t.tsv", content.getBytes(UTF_8), columns);
    }
}
