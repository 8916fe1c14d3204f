package org.isnad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that tests may use where they are there, and that are not ours to publish: a directory {@code shared} beside the
 * checkout, or wherever the system property {@code isnad.shared} says.
 */
final class SharedFiles {

    private SharedFiles() {}

    static Optional<Path> find(String name) {
        return directory().map(shared -> shared.resolve(name)).filter(Files::exists);
    }

    private static Optional<Path> directory() {
        String given = System.getProperty("isnad.shared");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
                .map(checkout -> checkout.resolveSibling("shared"))
                .findFirst();
    }
}
