package org.isnad.tagger;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Loads the native libraries of ONNX Runtime and leaves nothing behind. Left to itself the runtime unpacks them to a folder
 * of the temporary directory that stays there: it asks Java to delete first the files in it and then the folder when the
 * program ends, and Java does so in the reverse order (1.28). Where the program is killed the files stay, too, 24 MB.
 */
final class NativeLibraries {

    /** Where the runtime looks for its libraries before it unpacks them itself. */
    private static final String PATH = "onnxruntime.native.path";

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /**
     * The environment of the runtime. Where the caller has a folder of libraries, or the runtime holds none for this system,
     * it does as it does by itself.
     *
     * @throws IOException where the libraries cannot be unpacked
     */
    static synchronized OrtEnvironment load() throws IOException {
        String packed = "/ai/onnxruntime/native/" + platform() + "/";
        List<String> files = NAMES.stream().map(System::mapLibraryName).toList();
        if (System.getProperty(PATH) != null
                || files.stream().anyMatch(file -> OrtEnvironment.class.getResource(packed + file) == null)) {
            return OrtEnvironment.getEnvironment();
        }
        Path folder = Files.createTempDirectory("isnad-onnxruntime");
        // What is asked for first is deleted last.
        folder.toFile().deleteOnExit();
        try {
            for (String file : files) {
                folder.resolve(file).toFile().deleteOnExit();
                unpack(packed + file, folder.resolve(file));
            }
            System.setProperty(PATH, folder.toString());
            return OrtEnvironment.getEnvironment();
        } finally {
            System.clearProperty(PATH);
            // But for Windows a library that is loaded needs its file no more.
            for (String file : files) {
                folder.resolve(file).toFile().delete();
            }
            folder.toFile().delete();
        }
    }

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("ONNX Runtime has no " + resource);
            }
            Files.copy(in, file);
        }
    }

    /** As the runtime names the folders of its libraries, such as linux-x64. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : system)
                + "-"
                + (machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine);
    }
}
