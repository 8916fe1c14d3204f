package org.isnad.muc4;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of the collection.
 *
 * @param date      the day of its dateline, or null where it names none
 * @param dateline  place, day and agency as written
 * @param templates the key, empty where the text tells of no incident or no key is given
 */
public record Bulletin(
        String id, String split, @Nullable LocalDate date, String dateline, String text, List<Template> templates) {

    public Bulletin {
        templates = List.copyOf(templates);
    }
}
