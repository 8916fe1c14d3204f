package org.isnad.archive;

/** What a person decided on has changed since it was looked at. Nothing was written. */
public final class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String incident;

    StaleException(String incident) {
        super(
                "incident %s has changed since you looked at it; nothing was saved. Look at it as it is now, and decide again"
                        .formatted(incident));
        this.incident = incident;
    }

    /** The id of the incident that changed. */
    public String incident() {
        return incident;
    }
}
