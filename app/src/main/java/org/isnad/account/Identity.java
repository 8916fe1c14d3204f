package org.isnad.account;

/**
 * Who asks.
 *
 * @param name the account; empty on this machine where nobody logs in
 */
public record Identity(String name, Role role, By by) {

    /** How it is known. */
    public enum By {
        /** The server is reached from this machine only, and nobody logs in. */
        LOOPBACK,
        SESSION,
        TOKEN
    }

    /** Whoever sits at this machine. */
    static final Identity LOCAL = new Identity("", Role.ADMIN, By.LOOPBACK);
}
