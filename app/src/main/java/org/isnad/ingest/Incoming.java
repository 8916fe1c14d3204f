package org.isnad.ingest;

import java.util.function.Consumer;
import org.isnad.report.Report;

/** What came of one report of a batch. Every case says where it was found: a path as typed, or {@code path:line}. */
public sealed interface Incoming {

    String where();

    /** Tells the one that fits. */
    void tell(Consumer<Read> read, Consumer<Noted> noted, Consumer<Failed> failed);

    /**
     * A report, whole.
     *
     * @param original its bytes as they were received
     */
    record Read(String where, Report report, Original original) implements Incoming {

        /** The same with what the caller knows of the report. */
        public Read with(Report filled) {
            return new Read(where, filled, original);
        }

        @Override
        public void tell(Consumer<Read> read, Consumer<Noted> noted, Consumer<Failed> failed) {
            read.accept(this);
        }
    }

    /** Something a person may want to know about the report that comes next. It is not lost. */
    record Noted(String where, String note) implements Incoming {
        @Override
        public void tell(Consumer<Read> read, Consumer<Noted> noted, Consumer<Failed> failed) {
            noted.accept(this);
        }
    }

    /** No report could be had from there; the reason tells the remedy. */
    record Failed(String where, String reason) implements Incoming {
        @Override
        public void tell(Consumer<Read> read, Consumer<Noted> noted, Consumer<Failed> failed) {
            failed.accept(this);
        }
    }
}
