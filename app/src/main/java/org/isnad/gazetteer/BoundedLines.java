package org.isnad.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines of a text, each of bounded length: what has no line ends is no table, and must not fill the memory. */
final class BoundedLines {

    /** The longest lines of GeoNames have some ten thousand characters. */
    private static final int LONGEST = 1_000_000;

    private final Reader reader;
    private final char[] read = new char[1 << 16];
    private int at;
    private int end;

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * The next line without its end, or null after the last.
     *
     * @throws TableFault where it is too long
     */
    @Nullable
    String next(String table, long number) throws IOException {
        StringBuilder line = new StringBuilder();
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && read[stop] != '\n') {
                stop++;
            }
            line.append(read, at, stop - at);
            boolean whole = stop < end;
            at = whole ? stop + 1 : stop;
            if (line.length() > LONGEST) {
                throw new TableFault(
                        table,
                        number,
                        String.format(
                                Locale.ROOT,
                                "the line is longer than %,d characters, so this is no table; fetch it again",
                                LONGEST));
            }
            if (whole) {
                return bare(line);
            }
        }
        return line.length() == 0 ? null : bare(line);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(read, 0, read.length));
        return end > 0;
    }

    private static String bare(StringBuilder line) {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
