package org.isnad.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.isnad.ledger.CanonicalJson;
import org.isnad.ledger.Sha256;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Permanent ids of reports. The id is {@code r} and the first 16 hex digits of the digest of all that was published: title,
 * text, day, outlet, address. Equal reports have equal ids on every machine; a report with one other character has another.
 */
final class ReportIds {

    private static final int DIGITS = 16;

    private ReportIds() {}

    /** The report under its permanent id. */
    static Report named(Report report) {
        return new Report(
                new ReportId("r" + digest(report).substring(0, DIGITS)),
                report.title(),
                report.text(),
                report.published(),
                report.source(),
                report.url(),
                report.language());
    }

    /** Of all that was published. */
    static String digest(Report report) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        LocalDate published = report.published();
        all.put("title", report.title());
        all.put("text", report.text());
        all.put("published", published == null ? null : published.toString());
        all.put("source", report.source());
        all.put("url", report.url());
        return Sha256.of(CanonicalJson.write(all));
    }

    /** Where the report was published, without the part that only points into the page; null where it does not say. */
    static @Nullable String address(Report report) {
        String url = report.url();
        if (url == null || url.isBlank()) {
            return null;
        }
        int fragment = url.indexOf('#');
        return (fragment < 0 ? url : url.substring(0, fragment)).strip();
    }
}
