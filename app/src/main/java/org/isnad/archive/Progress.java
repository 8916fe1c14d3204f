package org.isnad.archive;

/** Learns how far long work has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (what, count) -> {};

    /**
     * So many are done.
     *
     * @param what of what kind, such as {@code captures}
     */
    void done(String what, long count);
}
