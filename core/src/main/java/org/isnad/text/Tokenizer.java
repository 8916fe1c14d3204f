package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.isnad.report.Span;

/**
 * Cuts text into words, numbers and punctuation. A word keeps the hyphens, apostrophes and dots inside it ("rebel-held",
 * "Ma'arrat", "U.S."); the possessive "'s" is a token of its own. Invisible marks (soft hyphen, zero-width joiners,
 * direction marks) belong to the word that they stand in but not to its key.
 */
public final class Tokenizer {

    private static final char SOFT_HYPHEN = '\u00AD';

    private static final Pattern MONTH = Pattern.compile(
            "(?i)(?<!\\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.]?[\\s\\u00A0\\u2007\\u2009\\u202F]+$");

    /** What stands before the longest month, its letters, its mark and a space. */
    private static final int LONGEST_MONTH = 12;

    /** How many digits a group of thousands has. */
    private static final int GROUP = 3;

    private Tokenizer() {}

    /** The tokens of {@code text}, in order; together they hold everything but white space. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (isSpace(letter) || isInvisible(letter)) {
                at += Character.charCount(letter);
            } else if (isWordCharacter(letter)) {
                int end = endOfWord(text, at);
                addWord(tokens, text, at, end);
                at = end;
            } else {
                int end = at + Character.charCount(letter);
                tokens.add(token(text, at, end, Token.Kind.PUNCTUATION));
                at = end;
            }
        }
        return tokens;
    }

    private static void addWord(List<Token> tokens, String text, int start, int end) {
        Token.Kind kind = Character.isDigit(text.codePointAt(start)) ? Token.Kind.NUMBER : Token.Kind.WORD;
        int stem = end - 2;
        if (kind == Token.Kind.WORD
                && stem > start
                && isApostrophe(text.charAt(stem))
                && (text.charAt(stem + 1) == 's' || text.charAt(stem + 1) == 'S')) {
            tokens.add(token(text, start, stem, kind));
            tokens.add(token(text, stem, end, kind));
        } else {
            tokens.add(token(text, start, end, kind));
        }
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (isWordCharacter(letter) || isInvisible(letter)) {
                at += Character.charCount(letter);
            } else if (joins(text, start, at)) {
                at += 1;
            } else if (isHyphenedInitials(text, start, at)) {
                at += 2;
            } else {
                break;
            }
        }
        return includesFinalDot(text, start, at) ? at + 1 : withoutInvisibleEnd(text, at);
    }

    /** A direction mark after a word is not part of it: "Goma's" before one still ends in "'s". */
    private static int withoutInvisibleEnd(String text, int end) {
        int at = end;
        while (isInvisible(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    /** Whether the mark at {@code at} stands inside a word: both its neighbours are letters or digits that it can join. */
    private static boolean joins(String text, int start, int at) {
        if (at == start || at + 1 >= text.length() || !isWordCharacter(text.codePointAt(at + 1))) {
            return false;
        }
        char mark = text.charAt(at);
        if (isGroupSpace(mark)) {
            return digitsBefore(text, start, at) <= GROUP
                    && digitsFrom(text, at + 1) == GROUP
                    && !isLetterAt(text, at + 1 + GROUP)
                    && !isBehindMonth(text, start);
        }
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return switch (mark) {
            case '-', '\u2010', '\u2011' -> true;
            case '\'', '\u2019', '\u02BC', '\u02BB', '`' -> !digits;
            case '\u2013', ',', ':' -> digits;
            case '.' -> digits || isInitial(text, at - 1);
            case '/' -> digits;
            default -> false;
        };
    }

    /** "10 500" with a space other than the ordinary one, as the UN and the SI write it; an ordinary space may part two numbers. */
    private static boolean isGroupSpace(char mark) {
        return mark == '\u00A0' || mark == '\u2007' || mark == '\u2009' || mark == '\u202F';
    }

    /** How many digits stand right before {@code at}; more than any group has where what stands there is no number. */
    private static int digitsBefore(String text, int start, int at) {
        int first = at;
        while (first > start && Character.isDigit(text.charAt(first - 1))) {
            first--;
        }
        boolean begins = first == start || isGroupSpace(text.charAt(first - 1)) || isDash(text.charAt(first - 1));
        boolean number = first < at && begins;
        return number ? at - first : GROUP + 1;
    }

    private static boolean isDash(char mark) {
        return mark == '-' || mark == '\u2010' || mark == '\u2011' || mark == '\u2013';
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** "On March 12 200 people were killed": pages have such spaces between any words. */
    private static boolean isBehindMonth(String text, int start) {
        return MONTH.matcher(text.substring(Math.max(0, start - LONGEST_MONTH), start))
                .find();
    }

    private static int digitsFrom(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    /** "U.S." and "a.m." keep their last dot; "Aleppo." does not. */
    private static boolean includesFinalDot(String text, int start, int end) {
        return end < text.length()
                && text.charAt(end) == '.'
                && end - start >= 3
                && text.charAt(end - 2) == '.'
                && isInitial(text, end - 1);
    }

    /** "U.S.-led" is one word, as "US-led" is. */
    private static boolean isHyphenedInitials(String text, int start, int dot) {
        return includesFinalDot(text, start, dot)
                && dot + 1 < text.length()
                && text.charAt(dot + 1) == '-'
                && isLetterAt(text, dot + 2);
    }

    /** Whether the letter at {@code at} is a single one between dots, or at the start of a word before a dot. */
    private static boolean isInitial(String text, int at) {
        return Character.isLetter(text.charAt(at))
                && (at == 0 || !isWordCharacter(text.charAt(at - 1)))
                && (at + 2 >= text.length()
                        || !Character.isLetter(text.charAt(at + 2))
                        || at + 3 >= text.length()
                        || !Character.isLetter(text.charAt(at + 3)));
    }

    private static Token token(String text, int start, int end, Token.Kind kind) {
        String key = key(text.substring(start, end));
        boolean capital = Character.isUpperCase(text.codePointAt(start));
        boolean acronym = capital
                && end - start > 1
                && (Character.isUpperCase(text.charAt(start + 1)) || text.charAt(start + 1) == '.');
        return new Token(new Span(start, end), key, kind, capital, acronym);
    }

    /** The form that word lists are asked for. */
    public static String key(String word) {
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : plain(word).toLowerCase(Locale.ROOT);
    }

    /** Whether the word has nothing that its key would write in another way; so it is with nearly all. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 128 || letter == '`') {
                return false;
            }
        }
        return true;
    }

    private static String plain(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (isApostrophe(letter)) {
                key.append('\'');
            } else if (letter == '\u2010' || letter == '\u2011' || letter == '\u2013' || letter == '\u2014') {
                key.append('-');
            } else if (letter == '\u201C'
                    || letter == '\u201D'
                    || letter == '\u201E'
                    || letter == '\u00AB'
                    || letter == '\u00BB') {
                key.append('"');
            } else if (isGroupSpace(letter) && isBetweenDigits(word, i)) {
                key.append(',');
            } else if (!isInvisible(letter)) {
                key.append(letter);
            }
        }
        return key.toString();
    }

    private static boolean isBetweenDigits(String word, int at) {
        return at > 0
                && at + 1 < word.length()
                && Character.isDigit(word.charAt(at - 1))
                && Character.isDigit(word.charAt(at + 1));
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\''
                || letter == '\u2018'
                || letter == '\u2019'
                || letter == '\u02BC'
                || letter == '\u02BB'
                || letter == '`';
    }

    private static boolean isWordCharacter(int letter) {
        if (letter < 128) {
            return (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9');
        }
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }

    private static boolean isInvisible(int letter) {
        return letter == SOFT_HYPHEN
                || letter == 0xFEFF
                || (letter > 127 && Character.getType(letter) == Character.FORMAT);
    }
}
