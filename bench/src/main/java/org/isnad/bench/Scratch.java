package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that goes when it is closed. */
final class Scratch implements AutoCloseable {

    private final Path path;

    Scratch() throws IOException {
        path = Files.createTempDirectory("isnad-load");
    }

    Path path() {
        return path;
    }

    long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    /** An argument that is a number of 1 to the most. */
    static int number(String[] args, int at, int usual, int most) {
        int value = args.length > at ? Integer.parseInt(args[at]) : usual;
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "argument %d is 1 to %d; got %s".formatted(at + 1, most, Arrays.toString(args)));
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
