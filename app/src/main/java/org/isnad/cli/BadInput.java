package org.isnad.cli;

/** A file that a command was given cannot be used. The message says where, what is wrong and what would be right. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
