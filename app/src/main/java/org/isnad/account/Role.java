package org.isnad.account;

import org.isnad.code.Coded;

/** What an account may do. Each may do all that those before it may. */
public enum Role implements Coded {
    /** Looks at everything. */
    VIEWER,
    /** Decides on incidents, too. */
    ANALYST,
    /** Gives and takes accounts, too. */
    ADMIN;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return code();
    }
}
