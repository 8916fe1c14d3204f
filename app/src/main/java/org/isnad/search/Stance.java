package org.isnad.search;

import org.isnad.code.Coded;

/** How a party stands to an act. It can stand to it in more than one way at once. */
public enum Stance implements Coded {
    /** Somebody names it: states, alleges or suspects that it did it. */
    ALLEGED,
    /** It says that it did it. */
    ADMITTED,
    /** It says that it did not. */
    DENIED,
    /** It is named, and either denies it or another party is named that excludes it. */
    CONTESTED,
    /** A person holds that it did it. */
    FOUND
}
