package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvaluateCommandTest {

    private static final String GOLD = """
            {"report": "r1", "incidents": [{"key": "i1", "type": "shelling", "quote": "Shells hit Kafr Tal on Monday", \
            "date": "2016-05-02", "places": [{"text": "Kafr Tal"}], "actors": [], "targets": [], "weapons": ["Shells"], \
            "casualties": [{"harm": "killed", "group": "unspecified", "low": 3, "high": null, "source": "a medic"}]}], \
            "totals": [], "statements": [{"speaker": "a medic", "act": "report", "quote": "x", "target": null}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Path temp;
    private final Path gold;

    EvaluateCommandTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        this.gold = Files.writeString(temp.resolve("gold.jsonl"), GOLD);
    }

    @Test
    void printsATableWithIntervals() {
        assertThat(run("reading", gold, "--system", gold)).isZero();

        assertThat(out.toString().lines())
                .contains(
                        "incident      P 1.000  R 1.000  F1 1.000   gold     1 system     1   95 % 1.000-1.000",
                        "actor         P 0.000  R 0.000  F1 0.000   gold     0 system     0   95 % 0.000-0.000",
                        "shelling        P 1.000  R 1.000  F1 1.000   gold     1 system     1")
                .anyMatch(line -> line.startsWith("reading score 0.778 "));
    }

    @Test
    void readsReportsAndWritesTheReadings() throws IOException {
        Path reports = file("reports.jsonl", """
                {"id": "r1", "title": "Shells hit Kafr Tal", "published": "2016-05-03", "text": "Shells hit Kafr Tal."}
                """);
        Path readings = temp.resolve("readings.jsonl");

        assertThat(run("reading", gold, reports, "--readings", readings)).isZero();
        String scoredAtOnce = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("reading", gold, "--system", readings)).isZero();

        assertThat(Files.readAllLines(readings)).singleElement().asString().startsWith("{\"report\":\"r1\",");
        assertThat(out).as("the readings score the same from their file").hasToString(scoredAtOnce);
    }

    @Test
    void showsOneReportOfGoldBesideItsReading() throws IOException {
        Path system = file(
                "system.jsonl", GOLD.replace("\"Kafr Tal\"", "\"Nahr Zayt\"").replace("shelling", "shooting"));

        assertThat(run("reading", gold, "--system", system, "--show", "r1")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "gold 0 = missed",
                        "shelling, 2016-05-02, Kafr Tal",
                        "killed unspecified [3, -] by a medic",
                        "reader 0 = spurious",
                        "shooting, 2016-05-02, Nahr Zayt",
                        "reader statement: report: a medic");
    }

    @Test
    void namesFileAndLineOfWhatCannotBeUsed() throws IOException {
        assertFails("gold.jsonl:2: 'r1' stands in line 1 already; keep one", GOLD + GOLD);
        assertFails("gold.jsonl:3: is not one JSON object", GOLD + "\n{\"report\"\n");
        assertFails("gold.jsonl:1: should be an object, is [1]", "[1]");
        assertFails("gold.jsonl:1: needs a field \"report\" that is not empty", "{}");
        assertFails("gold.jsonl:1: \"report\" should be a string, is 7", "{\"report\": 7}");
        assertFails(
                "gold.jsonl:1: incidents[0]: casualties[0]: \"low\" should be a whole number, is \"3\"",
                GOLD.replace("\"low\": 3", "\"low\": \"3\""));
        assertFails(
                "gold.jsonl:1: incidents[0]: \"weapons\" should be a list, is \"Shells\"",
                GOLD.replace("[\"Shells\"]", "\"Shells\""));
        assertFails("gold.jsonl: holds no reading", "");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(run("reading", gold, temp.resolve("none.jsonl"))).isEqualTo(1);
        assertThat(err.toString()).contains("none.jsonl: there is no such file");
    }

    @Test
    void refusesFilesThatShareNoReport() throws IOException {
        Path reports = file("reports.jsonl", "{\"id\": \"r7\", \"text\": \"Shells hit Kafr Tal.\"}");
        Path system = file("system.jsonl", GOLD.replace("\"r1\"", "\"r7\""));
        String message = "%s: have no report in common (the first are 'r1' and 'r7'); give the file whose ids";

        assertThat(run("reading", gold, reports)).isEqualTo(1);
        assertThat(err.toString()).contains(gold + " and " + message.formatted(reports));
        assertThat(run("reading", gold, "--system", system)).isEqualTo(1);
        assertThat(err.toString()).contains(gold + " and " + message.formatted(system));
        assertThat(run("reading", gold, file("reports.jsonl", "\n"))).isEqualTo(1);
        assertThat(err.toString()).contains("reports.jsonl: is empty");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatTwoFilesMayBeSwapped() throws IOException {
        Path reports = file("reports.jsonl", "{\"id\": \"r1\", \"text\": \"Shells hit Kafr Tal.\"}");

        assertThat(run("reading", reports, gold)).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "reports.jsonl:1: needs a field \"report\" that is not empty; GOLD comes first, then REPORTS: "
                                + "the two may be swapped");
    }

    /** A table of zeros would look like a reader that finds nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            places       | {"id": "r1", "text": "Shells hit Kafr Tal."} | marks no name of a place
            names        | # no spelling                                | holds no spelling
            event-places | {"id": "r1", "text": "Shells hit Kafr Tal."} | has no item with a span labelled VERB
            event-places | Shells hit Kafr Tal.                         | is not a JSON array
            linking      | ^^                                           | is empty
            muc4         | {"id": "r1", "text": "SHELLS HIT KAFR TAL."} | has no keys
            """)
    void refusesAFileThatMarksNothing(String kind, String text, String message) throws IOException {
        Path file = file("marked.jsonl", text);

        Ran ran = Ran.with("evaluate", kind, file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(file + ": " + message);
    }

    @Test
    void namesADayThatIsNone() throws IOException {
        Path reports = file("reports.jsonl", "{\"id\": \"r1\", \"text\": \"x\", \"published\": \"3 May\"}");

        assertThat(run("reading", gold, reports)).isEqualTo(1);
        assertThat(err.toString())
                .contains("reports.jsonl:1: \"published\" should be a day such as 2016-07-19, is '3 May'");
    }

    @Test
    void refusesUnclearUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("reading", gold)).isEqualTo(2);
        assertThat(run("reading", gold, gold, "--system", gold)).isEqualTo(2);
        assertThat(run("reading", gold, "--system", gold, "--readings", gold)).isEqualTo(2);
        assertThat(run("reading", gold, "--system", gold, "--json", "--show", "r1"))
                .isEqualTo(2);
    }

    private void assertFails(String message, String goldText) throws IOException {
        err.getBuffer().setLength(0);
        Path bad = file("gold.jsonl", goldText);
        assertThat(run("reading", bad, "--system", bad)).isEqualTo(1);
        assertThat(err.toString()).contains(message);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private int run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }
}
