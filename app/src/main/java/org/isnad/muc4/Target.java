package org.isnad.muc4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing or one person or group that was aimed at.
 *
 * @param name        of a person; null where unnamed, and for things
 * @param description what it is called without its name; null where there is only a name
 * @param places      where it stands, the best first
 * @param number      how many, in the wording of the task
 * @param p           how sure it is
 */
record Target(@Nullable String name, @Nullable String description, List<Phrase> places, String number, double p) {

    Target {
        places = List.copyOf(places);
        if (name == null && description == null) {
            throw new IllegalArgumentException("a target needs a name or a description");
        }
    }

    /** What other slots refer to. */
    String ref() {
        return name != null ? name : description != null ? description : "";
    }
}
