package org.isnad.tagger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.isnad.choice.Choices;
import org.isnad.pipeline.Learned;

/** The model that ships with the program, as resources of the module {@code model}. */
public final class TrainedModel {

    private static final String FOLDER = "/org/isnad/model/";

    private TrainedModel() {}

    /**
     * Loads the encoder, its heads and the choices.
     *
     * @throws IOException where a file of the model is missing or not for this program, or where ONNX Runtime has no
     *     native library for this system; the message tells which
     */
    public static Learned load() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : new String[] {"encoder.onnx", "heads.bin", "vocabulary.txt", "choices.txt"}) {
            files.put(name, read(name));
        }
        // Beside the loading: to read every byte takes a while, and nothing waits for it but provenance.
        CompletableFuture<SortedMap<String, String>> digests = CompletableFuture.supplyAsync(() -> digests(files));
        OnnxTagger tagger =
                OnnxTagger.of(file(files, "encoder.onnx"), file(files, "heads.bin"), file(files, "vocabulary.txt"));
        Choices choices = Choices.read(new ByteArrayInputStream(file(files, "choices.txt")));
        return new Learned(tagger, choices, digests.join());
    }

    private static SortedMap<String, String> digests(Map<String, byte[]> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((name, bytes) -> digests.put("model/" + name, digest(bytes)));
        return digests;
    }

    private static byte[] file(Map<String, byte[]> files, String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IOException("the model has no file " + name);
        }
        return bytes;
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = TrainedModel.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException(
                        "the model's file %s is not on the class path; build the program again".formatted(name));
            }
            return in.readAllBytes();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
