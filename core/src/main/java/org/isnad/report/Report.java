package org.isnad.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published text, exactly as received. Title and text are never rewritten: every span points into them.
 *
 * @param id        its name within the batch
 * @param title     the headline, or the empty string where there is none
 * @param text      the body
 * @param published the day of publication as the caller gives it, or null where the caller does not know
 * @param source    the outlet or account, or null
 * @param url       where it was published, or null
 * @param language  ISO 639-1 code of the language of the text, or null where it could not be told
 */
public record Report(
        ReportId id,
        String title,
        String text,
        @Nullable LocalDate published,
        @Nullable String source,
        @Nullable String url,
        @Nullable String language) {

    public String words(Part part) {
        return part == Part.TITLE ? title : text;
    }

    /** The words that the evidence points at. */
    public String words(Evidence evidence) {
        return evidence.span().in(words(evidence.part()));
    }
}
