package org.isnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.archive.Archive;
import org.isnad.archive.Arriving;
import org.isnad.archive.Desk;
import org.isnad.claim.Reading;
import org.isnad.ingest.Limits;
import org.isnad.ingest.ReportFiles;
import org.isnad.report.Report;

/** The example reports that are part of the program, and a store for them that goes when the program does. */
final class DemoReports implements AutoCloseable {

    private static final String LIST = "/org/isnad/demo.list";
    private static final String FOLDER = "/org/isnad/demo/";

    private final Path directory;

    private DemoReports(Path directory) {
        this.directory = directory;
    }

    /** Unpacks them. */
    static DemoReports unpack() throws IOException {
        Path directory = Files.createTempDirectory("isnad-demo");
        DemoReports demo = new DemoReports(directory);
        for (String name : names()) {
            Path file = demo.reports().resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(FOLDER + name));
        }
        return demo;
    }

    /** Names of the files, as {@code examples/} has them. */
    static List<String> names() throws IOException {
        return new String(bytes(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = DemoReports.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return in.readAllBytes();
        }
    }

    private Path reports() {
        return directory.resolve("reports");
    }

    /** Where the store is. */
    Path store() {
        return directory.resolve("store");
    }

    /**
     * Reads them into the store, a file at a time, so that what is there can be looked at already.
     *
     * @param news  told how far it is; empty at the end
     * @param ended whether to leave it at that
     */
    void readInto(Desk desk, Function<Report, Reading> reader, Consumer<String> news, BooleanSupplier ended)
            throws IOException {
        List<String> names = names();
        for (int i = 0; i < names.size() && !ended.getAsBoolean(); i++) {
            news.accept("Reading the example reports: file %d of %d.".formatted(i + 1, names.size()));
            List<Arriving> arriving = new ArrayList<>();
            ReportFiles.of(
                            List.of(reports().resolve(names.get(i)).toString()),
                            InputStream.nullInputStream(),
                            Limits.standard())
                    .forEach(incoming -> incoming.tell(
                            read -> {
                                Report report = Archive.named(Storable.of(read.report()));
                                arriving.add(Arriving.of(
                                        report,
                                        reader.apply(report),
                                        read.report().id().value(),
                                        read.original().bytes(),
                                        read.original().media()));
                            },
                            noted -> {},
                            failed -> {
                                throw new IllegalStateException("an example cannot be read: " + failed.reason());
                            }));
            desk.write(archive -> archive.add(arriving));
        }
        news.accept("");
    }

    /** Removes all of it. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // It lies in the directory for temporary files, which the system clears.
        }
    }
}
