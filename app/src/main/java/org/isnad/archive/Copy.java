package org.isnad.archive;

import java.util.List;
import org.isnad.origin.Copying;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report that copies another one, or is copied by it.
 *
 * @param report    the other one
 * @param copying   the words of both that show it
 * @param incidents those that the other one tells of
 * @param ruling    whether a person said that they are one voice; null where nobody said anything
 */
public record Copy(
        ReportId report,
        Copying copying,
        List<Long> incidents,
        @Nullable Boolean ruling) {

    public Copy {
        incidents = List.copyOf(incidents);
    }
}
