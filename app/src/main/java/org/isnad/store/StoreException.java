package org.isnad.store;

/** The store cannot do what it was asked to. The message says why and what to do; nothing of the work is left behind. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
