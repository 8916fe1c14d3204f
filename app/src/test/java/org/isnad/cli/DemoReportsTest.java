package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoReportsTest {

    @Test
    void theDemonstrationHasEveryExample() throws IOException {
        Path examples = Path.of("..", "examples");
        List<String> files;
        try (Stream<Path> all = Files.walk(examples)) {
            files = all.filter(Files::isRegularFile)
                    .map(file -> examples.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }

        assertThat(DemoReports.names()).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path store;
        try (DemoReports demo = DemoReports.unpack()) {
            store = demo.store();
            assertThat(store.getParent()).isDirectory();
        }

        assertThat(store.getParent()).doesNotExist();
    }
}
