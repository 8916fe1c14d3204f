package org.isnad.text;

import org.isnad.report.Span;

/**
 * One word, number or mark of punctuation.
 *
 * @param span where it stands in its part of the report
 * @param key  the form that word lists are asked for: lower case, curly apostrophes and dashes made plain, soft
 *             hyphens and invisible marks left out
 * @param kind what it is made of
 * @param capital whether it begins with an upper-case letter
 * @param acronym whether its first two letters are upper-case
 */
public record Token(Span span, String key, Kind kind, boolean capital, boolean acronym) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        /** Begins with a digit: {@code 12}, {@code 1,200}, {@code 3.5}, {@code 10-15}, {@code 4th}, {@code 15-year-old}. */
        NUMBER,
        PUNCTUATION
    }

    public boolean is(String word) {
        return key.equals(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isPunctuation() {
        return kind == Kind.PUNCTUATION;
    }
}
