package org.isnad.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

    /** What another Java runs. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws IOException {
            NativeLibraries.load();
            // Another model in the same program.
            System.out.println(NativeLibraries.load().getVersion());
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            try (Stream<Path> left = Files.walk(temporary)) {
                left.filter(Files::isRegularFile).forEach(System.out::println);
            }
        }
    }

    @Test
    void nothingStaysInTheTemporaryDirectory(@TempDir Path temporary) throws IOException, InterruptedException {
        Path said = temporary.resolve("said");
        Path empty = Files.createDirectory(temporary.resolve("tmp"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + empty,
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();

        String windows = System.getProperty("os.name").startsWith("Windows") ? "(?s).*" : "";
        assertThat(Files.readString(said)).matches("\\d+\\.\\d+\\.\\d+\\s+" + windows);
        if (windows.isEmpty()) {
            assertThat(empty).isEmptyDirectory();
        }
    }
}
