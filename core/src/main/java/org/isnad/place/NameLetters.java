package org.isnad.place;

import java.text.Normalizer;
import java.util.Locale;

/** A name while it is made plain: its words in lower case without accents, then letters that are replaced in place. */
final class NameLetters {

    /** Marks for hamza and ayn, and apostrophes: they cut no word in two. */
    private static final String QUOTES = "'’‘`´ʻʼʾʿˈ";

    private char[] chars;
    private int length;
    /** Where each word ends in {@link #chars}; words follow one another without a gap. */
    private final int[] ends;

    private int words;
    /** Letters a to z that occur, one bit each, and perhaps some that were replaced since. */
    private int present;

    private NameLetters(int most) {
        this.chars = new char[most];
        this.ends = new int[most / 2 + 1];
    }

    /** A replacement of letters a to z, with the letters that it needs. */
    record Change(String from, String to, int needs) {

        static Change of(String from, String to) {
            int needs = 0;
            for (int i = 0; i < from.length(); i++) {
                needs |= bit(from.charAt(i));
            }
            return new Change(from, to, needs);
        }
    }

    /** The words of a name; one empty word where it has no letter or digit. */
    static NameLetters of(String name) {
        String plain = isAscii(name)
                ? name
                : otherLetters(withoutMarks(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .toLowerCase(Locale.ROOT));
        NameLetters letters = new NameLetters(plain.length() + 1);
        boolean open = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                c = (char) (c + ('a' - 'A'));
            }
            boolean letter = c < 128 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : isLetter(c);
            if (c < 128 ? c == '\'' || c == '`' : QUOTES.indexOf(c) >= 0) {
                continue;
            }
            if (letter) {
                letters.chars[letters.length++] = c;
                open = true;
            } else if (open) {
                letters.ends[letters.words++] = letters.length;
                open = false;
            }
        }
        if (open || letters.words == 0) {
            letters.ends[letters.words++] = letters.length;
        }
        return letters;
    }

    int words() {
        return words;
    }

    int wordLength(int word) {
        return ends[word] - start(word);
    }

    String word(int word) {
        return new String(chars, start(word), wordLength(word));
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** An empty name with room for all letters of this one. */
    NameLetters emptied() {
        return new NameLetters(chars.length);
    }

    void append(NameLetters other, int word) {
        int size = other.wordLength(word);
        System.arraycopy(other.chars, other.start(word), chars, length, size);
        length += size;
    }

    void append(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            chars[length++] = letters.charAt(i);
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    boolean isAscii() {
        for (int i = 0; i < length; i++) {
            if (chars[i] > 127) {
                return false;
            }
        }
        return true;
    }

    /** Makes each change throughout before the next, as {@link String#replace} would. */
    void change(Change[] changes) {
        present = 0;
        for (int i = 0; i < length; i++) {
            present |= bit(chars[i]);
        }
        for (Change change : changes) {
            if ((present & change.needs) == change.needs) {
                replace(change);
            }
        }
    }

    private void replace(Change change) {
        char[] changed = null;
        int size = 0;
        for (int i = 0; i < length; ) {
            if (matches(i, change.from)) {
                if (changed == null) {
                    changed = new char[length * Math.max(1, change.to.length()) + 1];
                    System.arraycopy(chars, 0, changed, 0, i);
                    size = i;
                }
                for (int j = 0; j < change.to.length(); j++) {
                    changed[size++] = change.to.charAt(j);
                    present |= bit(change.to.charAt(j));
                }
                i += change.from.length();
            } else {
                if (changed != null) {
                    changed[size++] = chars[i];
                }
                i++;
            }
        }
        if (changed != null) {
            chars = changed;
            length = size;
        }
    }

    private boolean matches(int at, String letters) {
        if (chars[at] != letters.charAt(0) || at + letters.length() > length) {
            return false;
        }
        for (int i = 1; i < letters.length(); i++) {
            if (chars[at + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    /** The bit of a letter a to z; 0 for all others. */
    static int bit(char c) {
        return c >= 'a' && c <= 'z' ? 1 << (c - 'a') : 0;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Halves of a pair that stands for a rare letter count as letters. */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.LETTER_NUMBER;
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = c < 128 ? Character.UNASSIGNED : Character.getType(c);
            if (type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK
                    && type != Character.ENCLOSING_MARK) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    /** Letters that have no accent to drop, and those that Arabic and Persian writers use for one another. */
    private static String otherLetters(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ı' -> plain.append('i');
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ', 'ð' -> plain.append('d');
                case 'ħ' -> plain.append('h');
                case 'þ' -> plain.append("th");
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ə' -> plain.append('a');
                case 'أ', 'إ', 'آ', 'ٱ' -> plain.append('ا');
                case 'ى', 'ی', 'ې' -> plain.append('ي');
                case 'ة', 'ە' -> plain.append('ه');
                case 'ؤ' -> plain.append('و');
                case 'ئ' -> plain.append('ي');
                case 'ک' -> plain.append('ك');
                case 'ـ', 'ء' -> {}
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }
}
