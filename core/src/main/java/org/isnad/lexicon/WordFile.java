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
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>(bytes.length / 24 + 1);
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 ? text.length() : stop;
            String line = text.substring(start, end).stripTrailing();
            start = end + 1;
            number++;
            String begin = line.stripLeading();
            if (begin.isEmpty() || begin.charAt(0) == '#') {
                continue;
            }
            Row row = new Row(name, number, cells(line));
            if (row.cells().size() < columns) {
                throw row.fault("needs %d columns between tabs, has %d"
                        .formatted(columns, row.cells().size()));
            }
            rows.add(row);
        }
        return new WordFile(name, sha256(bytes), rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(4);
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(line.substring(start, tab));
            start = tab + 1;
        }
        cells.add(line.substring(start));
        return cells;
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
