package org.isnad.tag;

import org.isnad.code.Coded;

/** What one word is to another, as the encoder is trained to say. */
public enum Link implements Coded {
    /** To a word that tells of an act: where it was. */
    PLACE,
    /** Who did it. */
    ACTOR,
    /** What was hit. */
    TARGET,
    /** With what. */
    WEAPON,
    /** When. */
    DATE,
    /** It tells of the same act. */
    SAME,
    /** To a word of a figure: who gives it. */
    SOURCE;

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
