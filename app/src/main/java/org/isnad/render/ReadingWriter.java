package org.isnad.render;

import java.io.IOException;
import org.isnad.claim.Reading;
import org.isnad.report.Report;

/** Takes the readings of a batch one after another. For one thread; what it wrote is complete once it is closed. */
public interface ReadingWriter extends AutoCloseable {

    /**
     * Writes one reading.
     *
     * @param report the report that the reading was made from; the spans of the reading point into it
     * @throws IllegalArgumentException where the reading is of another report
     */
    void write(Report report, Reading reading) throws IOException;

    /** Writes what is left and flushes. The underlying writer stays open. */
    @Override
    void close() throws IOException;
}
