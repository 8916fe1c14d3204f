package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The ten reports of one invented strike come out as one incident, with these numbers and reasons. */
class LinkCommandTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "karsa-vey.txt");
    private static final String EXAMPLE = Path.of("..", "examples", "karsa-vey").toString();

    @Test
    void theExampleIsOneIncident() throws IOException {
        Ran ran = ran("link", EXAMPLE);
        assertThat(ran.code()).as(ran.err()).isZero();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, ran.out());
        }
        assertThat(ran.out())
                .as("%s (if the change is meant: mvn test -Dgolden.update=true, then review the diff)", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
        assertThat(ran.out()).contains("\ni1  ").doesNotContain("\ni2  ");
        assertThat(ran.out()).contains("killed, people: 13 to 15, best 15").contains("2 of 3 voices say 15");
        assertThat(ran.out()).containsPattern("proposed grade +contested");
    }

    @Test
    void anotherPolicyGivesOtherNumbers() {
        assertThat(ran("link", "--policy", "acled", EXAMPLE).out()).contains("killed, people: 13 to 15, best 13");
        assertThat(ran("link", "--policy", "airwars", EXAMPLE).out()).contains("killed, people: 13 to 15\n");
    }

    @Test
    void anUnknownPolicyIsRefusedWithTheKnownOnes() {
        Ran ran = ran("link", "--policy", "mean", EXAMPLE);
        assertThat(ran.code()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(ran.err()).contains("isnad, acled, ucdp, airwars");
    }

    private static Ran ran(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(Ran.stdin(""), out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, 100);
        int code = Main.commandLine(console, new LinkCommand(console)).execute(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
