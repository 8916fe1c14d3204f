package org.isnad.store;

/** What a store is opened for. */
public enum Access {
    /** To read and write; its tables are made where they are missing. */
    WRITE,
    /** To read; it must be there. */
    READ
}
