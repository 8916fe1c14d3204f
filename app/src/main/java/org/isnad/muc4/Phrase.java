package org.isnad.muc4;

/**
 * A noun phrase: the tokens {@code [from, to)} of a line.
 *
 * @param kind how it was cut
 * @param head the token that it is about
 * @param name for {@link Kind#TITLE}: the first token of the name that follows; else -1
 */
record Phrase(Line line, int from, int to, Kind kind, int head, int name) {

    /** How a phrase was cut. */
    enum Kind {
        /** From its first word to its noun. */
        PLAIN,
        /** A plain phrase with the "of" phrase behind it. */
        EXTENDED,
        /** The words of a name that no list knows. */
        NAME,
        /** What stands before a name: "Senator". */
        TITLE,
        /** Who owns what follows: "the judge" in "the judge's house". */
        OWNER
    }

    /** The words as they stand in the bulletin, with single spaces. */
    String words(String text) {
        return line.sentence()
                .evidence(from, to)
                .span()
                .in(text)
                .replaceAll("\\s+", " ")
                .strip();
    }

    boolean overlaps(Phrase other) {
        return line.index() == other.line.index() && from < other.to && other.from < to;
    }
}
