package org.isnad.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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

        /** What {@code read} makes of this line; a code or number that there is none of is a fault of the line. */
        <T> T value(Function<Row, T> read) {
            try {
                return read.apply(this);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw fault("%s; correct the line".formatted(e.getMessage()));
            }
        }

        /** The value whose name, in lower case, stands in the column. */
        <E extends Enum<E>> E choice(Class<E> type, int column) {
            for (E value : type.getEnumConstants()) {
                if (value.name().toLowerCase(Locale.ROOT).equals(cell(column))) {
                    return value;
                }
            }
            throw fault("'%s' is not one of %s; correct the line"
                    .formatted(
                            cell(column),
                            Arrays.stream(type.getEnumConstants())
                                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }

        /** Whether the column says {@code yes}; it may say {@code no} and nothing else. */
        boolean either(int column, String yes, String no) {
            String said = cell(column);
            if (!said.equals(yes) && !said.equals(no)) {
                throw fault("'%s' is neither '%s' nor '%s'; correct the line".formatted(said, yes, no));
            }
            return said.equals(yes);
        }

        IllegalStateException fault(String message) {
            return new IllegalStateException(String.format(Locale.ROOT, "%s:%d: %s", file, line, message));
        }
    }

    static WordFile load(String name, int columns) {
        return parse(name, bytes(name), columns);
    }

    /** The rows of such a file, each with at least so many columns. */
    static WordFile parse(String name, byte[] bytes, int columns) {
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
                throw row.fault(String.format(
                        Locale.ROOT,
                        "needs %d columns between tabs, has %d; add what is missing",
                        columns,
                        row.cells().size()));
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
