package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void help() {
        Ran ran = Ran.with("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("isnad").contains("read");
        assertThat(ran.err()).isEmpty();
        assertThat(Ran.with("read", "--help").out()).contains("--published").contains("Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "account", "account add", "decide grade", "help"})
    void helpIsToldByEitherWord(String command) {
        String words = command.isEmpty() ? "" : command + " ";

        Ran ran = Ran.with(("help " + words).strip().split(" "));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo(Ran.with((words + "--help").split(" ")).out());
    }

    /** As the documents write them; capitals are taken, too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list          | isnad, acled, ucdp, airwars; default isnad
            show          | isnad, acled, ucdp, airwars; default isnad
            export        | jsonl, csv, geojson, links; default jsonl
            decide grade  | confirmed, fair, weak, contested, discounted
            account add   | --role=ROLE   viewer, analyst, admin
            account role  | --role=ROLE   viewer, analyst, admin
            account token | --role=ROLE   What it may do at most: viewer, analyst, admin; default viewer
            """)
    void helpWritesCodesInLowerCase(String command, String codes) {
        assertThat(Ran.with((command + " --help").split(" ")).out().replaceAll("\\s*\\R\\s+", " "))
                .contains(codes);
    }

    @Test
    void version() {
        assertThat(Ran.with("--version").out()).matches("isnad \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    /** The workbench would wait for its end for good. */
    @Timeout(120)
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | Say what to do
            raed x                          | is no command; the commands are: read, link, locate, gazetteer, add, list, show, explain, decide, serve, export, verify, backup, restore, rebuild, key, account, evaluate, help.
            a.txt                           | a.txt' is no command
            --nope                          | Unknown option: '--nope'
            read                            | Missing required parameter
            read --format pdf x             | --format
            read --published May x          | takes a day such as 2024-05-31, got 'May'
            read --published 2024-02-30 x   | takes a day such as 2024-05-31
            read --threads 0 x              | --threads takes 1 to
            read --threads many x           | --threads
            read --max-size 0 x             | --max-size takes 1 to 512
            read --nope x                   | --nope
            read --nope                     | Unknown option: '--nope'
            read --nope=5                   | Unknown option: '--nope'
            read - -                        | only once
            read --out /no/such/dir/x.txt x | create it first
            read --out / x                  | is a directory
            read --out pom.xml pom.xml      | is to be read, too; write to another file
            read --out ./pom.xml - pom.xml  | is to be read, too
            export --out /no/such/dir/x.csv | --out '/no/such/dir/x.csv': there is no directory '/no/such/dir'; create it first
            backup /no/such/dir/x.zip       | there is no directory '/no/such/dir'; create it first
            key /no/such/dir/x              | there is no directory '/no/such/dir'; create it first
            decide same i1 --author A --reason B | name two or more claims or incidents, got i1 alone
            decide different c3 --author A --reason B | name two or more claims or incidents, got c3 alone
            decide same --author A --reason B i1 | name two or more claims or incidents, got i1 alone
            decide grade i1 good --author A --reason B | expected one of [confirmed, fair, weak, contested, discounted] but was 'good'
            list --policy best              | expected one of [isnad, acled, ucdp, airwars] but was 'best'
            export --format pdf             | expected one of [jsonl, csv, geojson, links] but was 'pdf'
            help raed                       | raed' is no command; the commands are: read, link,
            help account give               | give' is no command; the commands are: add, list,
            help list me                    | me' is no command; 'isnad list' has none
            serve --demo --no-model --port 0 --bind 0.0.0.0 | --demo serves this machine only
            serve --demo --no-model --port 0 --proxy 127.0.0.1 | --demo serves this machine only
            serve --demo --no-model --port 0 --country SYR | --country takes an ISO 3166-1 code of two letters
            """)
    void wrongUse(String line, String message) {
        Ran ran = Ran.with(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("isnad: ")
                .contains(message)
                .contains("--help")
                .doesNotContain("\tat ");
    }

    @Test
    void columnsFromTheEnvironmentWhereTheyMakeSense() {
        assertThat(Console.columns("72")).isEqualTo(72);
        assertThat(Console.columns("3")).isEqualTo(40);
        assertThat(Console.columns("wide")).isEqualTo(100);
        assertThat(Console.columns(null)).isEqualTo(100);
    }
}
