package org.isnad.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.isnad.code.ActorId;

/**
 * A party to the blame.
 *
 * @param name as the accounts write it most often
 * @param as   how it stands to the act; one or more
 */
public record Party(ActorId id, String name, Set<Stance> as) {

    public Party {
        if (as.isEmpty()) {
            throw new IllegalArgumentException("a party stands to an act in some way");
        }
        as = Collections.unmodifiableSet(EnumSet.copyOf(as));
    }

    /** What a filter names it by: its code, or its name in lower case where it has no code of its own. */
    public String key() {
        return id == ActorId.OTHER || id == ActorId.UNKNOWN ? name.toLowerCase(Locale.ROOT) : id.code();
    }
}
