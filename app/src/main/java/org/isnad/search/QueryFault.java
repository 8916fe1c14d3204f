package org.isnad.search;

/** What was asked cannot be understood. The message tells what to write instead. */
public final class QueryFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int at;

    QueryFault(String message) {
        this(message, -1);
    }

    /**
     * A fault at one place of the words that were asked for.
     *
     * @param at index of the character where it shows, or -1
     */
    QueryFault(String message, int at) {
        super(message);
        this.at = at;
    }

    /** Index of the character where the fault shows, or -1 where it is not in the words. */
    public int at() {
        return at;
    }
}
