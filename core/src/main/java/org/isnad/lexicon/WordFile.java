package org.isnad.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A tab-separated word list among the program's resources: UTF-8, a line a row, {@code #} before comments.
 *
 * @param name   file name, for messages and digests
 * @param digest SHA-256 of its bytes, lower-case hex
 */
record WordFile(String name, String digest, List<Row> rows) {

    /** One line. Empty trailing cells are cells too. */
    record Row(String file, int line, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        IllegalStateException fault(String message) {
            return new IllegalStateException("%s:%d: %s".formatted(file, line, message));
        }
    }

    static WordFile load(String name, int columns) {
        byte[] bytes = bytes(name);
        List<Row> rows = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(name, i + 1, List.of(lines[i].stripTrailing().split("\t", -1)));
            if (row.cells().size() < columns) {
                throw row.fault("needs %d columns between tabs, has %d"
                        .formatted(columns, row.cells().size()));
            }
            rows.add(row);
        }
        return new WordFile(name, sha256(bytes), List.copyOf(rows));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the word list " + name + " is missing from the program; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + name + " cannot be read", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
