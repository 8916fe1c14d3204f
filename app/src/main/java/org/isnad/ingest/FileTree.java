package org.isnad.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files with reports below a directory, in the order of their paths. Names that begin with a dot are passed over;
 * links are followed, but never in a circle.
 */
final class FileTree {

    /**
     * One file to read.
     *
     * @param path     where it is, beginning as the person typed it
     * @param relative its path below the directory that was asked for, with {@code /} on every system
     */
    record Found(Path path, String relative) {

        String baseName() {
            return Kind.withoutExtension(String.valueOf(path.getFileName()));
        }
    }

    /** Says that a directory could not be listed. */
    @FunctionalInterface
    interface Trouble {
        void met(Path directory, IOException cause);
    }

    private final Path root;
    private final Consumer<Found> found;
    private final Trouble trouble;
    private final Deque<Path> open = new ArrayDeque<>();

    private FileTree(Path root, Consumer<Found> found, Trouble trouble) {
        this.root = root;
        this.found = found;
        this.trouble = trouble;
    }

    static void walk(Path root, Consumer<Found> found, Trouble trouble) {
        new FileTree(root, found, trouble).enter(root);
    }

    private void enter(Path directory) {
        List<Path> entries;
        try {
            Path real = directory.toRealPath();
            if (open.contains(real)) {
                return;
            }
            entries = entries(directory);
            open.push(real);
        } catch (IOException e) {
            trouble.met(directory, e);
            return;
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                enter(entry);
            } else if (Kind.byName(entry.toString()) != null) {
                found.accept(new Found(entry, slashed(root.relativize(entry))));
            }
        }
        open.pop();
    }

    /** A directory sorts with the slash that follows it, which makes the order that of whole paths. */
    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                    .sorted(Comparator.comparing(p -> p.getFileName() + (Files.isDirectory(p) ? "/" : "")))
                    .toList();
        }
    }

    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
