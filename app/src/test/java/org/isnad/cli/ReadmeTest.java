package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {

    private static final String COMMAND = "$ ./isnad read examples/harbour-town.txt | head -n 44";
    private static final int LINES = 44;

    @Test
    void theExampleIsReadAsShown() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
        int at = readme.indexOf(COMMAND) + 1;
        assertThat(at).isPositive();
        Ran ran = Ran.with("read", Path.of("..", "examples", "harbour-town.txt").toString());
        assertThat(ran.code()).as(ran.err()).isZero();

        assertThat(ran.outLines().subList(0, LINES)).isEqualTo(readme.subList(at, at + LINES));
    }
}
