package org.isnad.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.isnad.place.Gazetteer;
import org.isnad.place.GazetteerFile;
import org.jspecify.annotations.Nullable;

/**
 * The directory of gazetteers: the built-in one, unpacked at first use, and those that were imported. It is
 * {@code gazetteer} in {@code $ISNAD_HOME}, by default the user's directory for data.
 */
public final class GazetteerHome {

    /** The name of the built-in gazetteer; it cannot be removed. */
    public static final String BUILT_IN = "world";

    static final String ENDING = ".gaz";

    private static final String PACKED = "world.gaz.gz";
    private static final String OLD_WORLD = "world-";

    private final Path folder;

    public GazetteerHome(Path home) {
        this.folder = home.resolve("gazetteer");
    }

    /** Where the environment says. */
    public static GazetteerHome of(Map<String, String> environment, String userHome) {
        String given = environment.get("ISNAD_HOME");
        return new GazetteerHome(
                given != null && !given.isBlank() ? Path.of(given) : userData(environment, Path.of(userHome)));
    }

    private static Path userData(Map<String, String> environment, Path userHome) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return local == null ? userHome.resolve("AppData/Local/isnad") : Path.of(local, "isnad");
        }
        if (system.contains("mac")) {
            return userHome.resolve("Library/Application Support/isnad");
        }
        String data = environment.get("XDG_DATA_HOME");
        return data == null || data.isBlank() ? userHome.resolve(".local/share/isnad") : Path.of(data, "isnad");
    }

    public Path folder() {
        return folder;
    }

    /**
     * All gazetteers, the built-in one first, the others by name.
     *
     * @throws IOException where a file is broken; the message names it and the remedy
     */
    public Gazetteer open() throws IOException {
        return Gazetteer.of(files());
    }

    /** The built-in gazetteer alone. */
    public Gazetteer openBuiltIn() throws IOException {
        SortedMap<String, GazetteerFile> files = new TreeMap<>();
        files.put(" " + BUILT_IN, builtIn());
        return Gazetteer.of(files);
    }

    /** The files by the names that they have in a reading's provenance. */
    public SortedMap<String, GazetteerFile> files() throws IOException {
        SortedMap<String, GazetteerFile> files =
                new TreeMap<>(java.util.Comparator.comparing((String name) -> !name.equals("gazetteer/" + BUILT_IN))
                        .thenComparing(name -> name));
        files.put("gazetteer/" + BUILT_IN, builtIn());
        for (Path file : imported()) {
            files.put("gazetteer/" + name(file), GazetteerFile.open(file));
        }
        return files;
    }

    /** The file of an imported gazetteer, whether it is there or not. */
    public Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** The files of the imported gazetteers. */
    public List<Path> imported() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(ENDING) && !name(file).startsWith(OLD_WORLD))
                    .sorted()
                    .toList();
        }
    }

    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private GazetteerFile builtIn() throws IOException {
        Path file = folder.resolve(OLD_WORLD + packedLength() + ENDING);
        if (Files.exists(file)) {
            try {
                return GazetteerFile.open(file);
            } catch (IOException e) {
                // A file cut short by a full disk: unpacked again below.
                Files.deleteIfExists(file);
            }
        }
        @Nullable Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, "unpacking", ".part");
            try (InputStream in = packed()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            GazetteerFile.open(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return GazetteerFile.open(file);
        } catch (IOException e) {
            if (part != null) {
                Files.deleteIfExists(part);
            }
            // Nowhere to unpack to: kept in memory for this run.
            try (InputStream in = packed()) {
                return GazetteerFile.of(ByteBuffer.wrap(in.readAllBytes()), PACKED);
            }
        }
    }

    private static InputStream packed() throws IOException {
        InputStream in = GazetteerHome.class.getResourceAsStream(PACKED);
        if (in == null) {
            throw new IllegalStateException(PACKED + " is missing from the class path; build the program again");
        }
        return new GZIPInputStream(in, 1 << 16);
    }

    /** Tells editions apart without reading one: the packed size and the checksum at its end. */
    private static String packedLength() {
        try (InputStream in = GazetteerHome.class.getResourceAsStream("world.edition")) {
            if (in == null) {
                throw new IllegalStateException(
                        "world.edition is missing from the class path; build the program again");
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
