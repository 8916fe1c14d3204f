package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.render.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "isnad", "render");

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void showsAReading(int columns) throws IOException {
        String table = table(columns, Samples.market(), Samples.empty("nothing", "", "A quiet day."));
        Path file = GOLDEN.resolve("market-%d.txt".formatted(columns));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, table);
        }
        assertThat(table)
                .as("%s (if the change is meant: mvn test -Dgolden.update=true, then review the diff)", file)
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 41, 57, 80, 133, 200})
    void noLineIsWiderThanTheTerminal(int columns) throws IOException {
        String long5000 = "Ḷ̂ong家 title ".repeat(400) + "x".repeat(900);
        String table =
                table(columns, Samples.market(), Samples.strangeText(), Samples.empty("long", long5000, long5000));
        assertThat(table.lines())
                .allSatisfy(
                        line -> assertThat(Terminal.width(line)).as(line).isLessThanOrEqualTo(Math.max(40, columns)));
        assertThat(table.lines().count()).isLessThan(200);
    }

    @Test
    void saysWhenThereIsNothing() throws IOException {
        assertThat(table(80, Samples.empty("nothing", "Quiet", "A quiet day.")).lines())
                .containsExactly(
                        "━".repeat(80), "Quiet", "day unknown · nothing", "", "No incident found in this report.");
    }

    @Test
    void wordsOfAReportCannotActOnTheTerminal() throws IOException {
        String hostile = "\u001B[2J\u001B]0;owned\u0007Raid \u009B31mred\u202Edesrever\u2066\u200B\u0000\r\nnext\u001B";
        String table = table(80, Samples.empty(hostile, hostile, hostile));
        assertThat(table).contains("Raid 31mreddesrever next");
        assertThat(table.codePoints().filter(c -> c != '\n'))
                .allMatch(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT);
    }

    @Test
    void noWordIsLostBetweenCurlyQuotesThatWereDecodedTwice() {
        String words = "\u201Cwe saw it\u201D, he said. Twelve died. \u201Cwe left\u201D";
        String twice = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Terminal.clean(twice)).isEqualTo("âwe saw itâ, he said. Twelve died. âwe leftâ");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "家族, 4", "قلعة, 4", "é, 1", "💣, 2", "ﬁ, 1", "한국, 4"})
    void measuresCells(String text, int cells) {
        assertThat(Terminal.width(text)).isEqualTo(cells);
    }

    @Test
    void breaksAtSpacesAndLongWordsWhereItMust() {
        assertThat(Terminal.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Terminal.wrap("abcdefghij k", 4)).containsExactly("abcd", "efgh", "ij k");
        assertThat(Terminal.wrap("家家家", 4)).containsExactly("家家", "家");
        assertThat(Terminal.wrap("one two three four", 5, 2)).containsExactly("one", "two…");
        assertThat(Terminal.wrap("", 5)).isEqualTo(List.of(""));
    }

    private static String table(int columns, Sample... samples) throws IOException {
        StringWriter out = new StringWriter();
        try (ReadingWriter writer = Renderers.table(out, columns)) {
            for (Sample sample : samples) {
                writer.write(sample.report(), sample.reading());
            }
        }
        return out.toString();
    }
}
