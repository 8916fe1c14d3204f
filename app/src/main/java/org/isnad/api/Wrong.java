package org.isnad.api;

/** What a person sent cannot be done as it is. The message tells what to change. */
public final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Wrong(String message) {
        super(message);
    }
}
