package org.isnad.archive;

import org.jspecify.annotations.Nullable;

/** What a person decided on has changed since it was looked at. Nothing was written. */
public final class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final @Nullable String incident;

    StaleException(String incident) {
        this("incident " + incident, incident);
    }

    private StaleException(String what, @Nullable String incident) {
        super("%s has changed since you looked at it; nothing was saved. Look at it as it is now, and decide again"
                .formatted(what));
        this.what = what;
        this.incident = incident;
    }

    static StaleException ofSource(String name) {
        return new StaleException("what is said of the source " + name, null);
    }

    /** What changed, in words. */
    public String what() {
        return what;
    }

    /** The id of the incident that changed, or null where it is something else. */
    public @Nullable String incident() {
        return incident;
    }
}
