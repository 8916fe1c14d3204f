package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @Test
    void help() {
        Ran ran = Ran.with("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("isnad").contains("read");
        assertThat(ran.err()).isEmpty();
        assertThat(Ran.with("read", "--help").out()).contains("--published").contains("Exit codes");
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
            raed x                          | is no command; the commands are: read, link, locate, gazetteer, add, list, show, explain, decide, serve, export, verify, backup, restore, rebuild, key, account, evaluate.
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
