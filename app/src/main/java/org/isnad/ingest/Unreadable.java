package org.isnad.ingest;

/** No report can be had from these bytes. The message is for the person who gave them, and tells the remedy. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
