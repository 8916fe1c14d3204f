package org.isnad.web;

/** What a person sent cannot be done as it is. The message tells what to change. */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    Wrong(String message) {
        super(message);
    }
}
