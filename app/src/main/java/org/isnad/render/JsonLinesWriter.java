package org.isnad.render;

import java.io.IOException;
import java.io.Writer;
import org.isnad.claim.Reading;
import org.isnad.report.Report;

/** One reading a line. A reading that cannot be written leaves no half of a line behind. */
final class JsonLinesWriter implements ReadingWriter {

    private final Writer out;

    JsonLinesWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Report report, Reading reading) throws IOException {
        String line = ReadingJson.toJson(report, reading);
        out.write(line);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
