package org.isnad.report;

/** The name of one report, unique within a batch: the caller's id, or one made from the file's name. */
public record ReportId(String value) {

    public ReportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a report id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
