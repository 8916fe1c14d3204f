package org.isnad.render;

import java.io.IOException;
import java.io.Writer;
import org.isnad.claim.Reading;
import org.isnad.report.Report;

/** What a person wants to see in a terminal. */
final class TableWriter implements ReadingWriter {

    private static final int FEWEST_COLUMNS = 40;

    private final Writer out;
    private final int columns;
    private boolean first = true;

    TableWriter(Writer out, int columns) {
        this.out = out;
        this.columns = Math.max(FEWEST_COLUMNS, columns);
    }

    @Override
    public void write(Report report, Reading reading) throws IOException {
        StringBuilder block = new StringBuilder(first ? "" : "\n");
        for (String line : TableLines.of(report, reading, columns)) {
            block.append(line).append('\n');
        }
        out.append(block);
        first = false;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
