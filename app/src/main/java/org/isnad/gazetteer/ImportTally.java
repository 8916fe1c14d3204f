package org.isnad.gazetteer;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Counts what becomes of the lines of an import, tells its progress, and ends it where too many are wrong. */
final class ImportTally {

    private static final int SHOWN_FAULTS = 20;
    private static final int FREE_FAULTS = 10;
    private static final double MOST_FAULTS = 0.05;
    private static final long PROGRESS = 500_000;

    private final Consumer<String> tell;
    private long lines;
    private long added;
    private long merged;
    private long left;
    private long refused;
    private long fileLines;
    private long fileFaults;

    ImportTally(Consumer<String> tell) {
        this.tell = tell;
    }

    /** A line was read. */
    void read(String table) {
        lines++;
        if (lines % PROGRESS == 0) {
            tell.accept("%,d lines, now in %s".formatted(lines, table));
        }
    }

    /** A file of places begins. */
    void begin() {
        fileLines = 0;
        fileFaults = 0;
    }

    /** A line that should hold a place. */
    void place() {
        fileLines++;
    }

    void added() {
        added++;
    }

    void merged() {
        merged++;
    }

    void left() {
        left++;
    }

    void refused(String table, long number, String why) {
        refused++;
        fileFaults++;
        if (fileFaults <= SHOWN_FAULTS) {
            tell.accept("%s:%d: refused: %s".formatted(table, number, why));
        }
    }

    /**
     * The file ends.
     *
     * @throws TableFault where too many of its lines were refused
     */
    void end(Path file) throws TableFault {
        if (fileFaults > FREE_FAULTS && fileFaults > MOST_FAULTS * fileLines) {
            throw new TableFault(
                    file.toString(),
                    0,
                    "%,d of its %,d lines were refused, so nothing was imported; see above, and mend or fetch the file again"
                            .formatted(fileFaults, fileLines));
        }
    }

    void report() {
        tell.accept(
                "%,d lines read: %,d places added, %,d of them known already and merged, %,d left out (no place for acts), %,d refused"
                        .formatted(lines, added, merged, left, refused));
    }
}
