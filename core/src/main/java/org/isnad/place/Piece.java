package org.isnad.place;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/**
 * A token, or the part of one between hyphens: in "Berlin-based" the name is a part.
 *
 * @param start where it begins in its part of the report
 * @param key   lower case
 * @param hyphen whether a hyphen joins it to the piece before
 */
record Piece(int start, int end, String word, String key, boolean hyphen) {

    boolean isCapital() {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** All letters are upper-case ones, and there are two or more: "US", "U.S.", "PARIS". */
    boolean isUpper() {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (!Character.isUpperCase(c)) {
                    return false;
                }
            }
        }
        return letters > 1;
    }

    boolean isWord() {
        return Character.isLetter(word.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(word.charAt(0));
    }

    /** Letters of a script that has no upper case. */
    boolean isCaseless() {
        int letter = word.codePointAt(0);
        return Character.isLetter(letter) && !Character.isUpperCase(letter) && !Character.isLowerCase(letter);
    }

    static List<Piece> of(Sentence sentence, String text) {
        List<Piece> pieces = new ArrayList<>(sentence.size() + 8);
        for (Token token : sentence.tokens()) {
            int start = token.span().start();
            int end = token.span().end();
            int from = start;
            if (token.isWord()) {
                for (int i = start + 1; i < end - 1; i++) {
                    char c = text.charAt(i);
                    if (c == '-' || c == '\u2010' || c == '\u2011') {
                        pieces.add(piece(text, from, i, from > start));
                        from = i + 1;
                    }
                }
            }
            pieces.add(piece(text, from, end, from > start));
        }
        return pieces;
    }

    private static Piece piece(String text, int start, int end, boolean hyphen) {
        String word = text.substring(start, end);
        return new Piece(start, end, word, org.isnad.text.Tokenizer.key(word), hyphen);
    }
}
