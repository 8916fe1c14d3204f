package org.isnad.render;

import java.io.IOException;
import org.isnad.claim.Reading;
import org.isnad.report.Report;

/** Writes readings one after the other. */
public interface ReadingWriter extends AutoCloseable {

    void write(Report report, Reading reading) throws IOException;

    /** Writes what comes after the last reading and flushes; closes the writer beneath. */
    @Override
    void close() throws IOException;
}
