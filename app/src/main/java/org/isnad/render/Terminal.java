package org.isnad.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as a terminal shows it: made harmless, measured in cells, wrapped. */
final class Terminal {

    /**
     * Commands to a terminal: CSI and OSC sequences that begin with ESC (ECMA-48, 5.4 and 8.3.89). The introducers of one
     * character, U+009B and U+009D, are taken out alone and what follows them stays: a curly quotation mark whose UTF-8 was taken
     * for Latin-1 ends in one of them, and words follow it.
     */
    private static final Pattern COMMAND =
            Pattern.compile("\u001B\\[[0-?]*[ -/]*[@-~]" + "|\u001B\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)");

    /** A space behind a word; spaces at the start of a text are kept with its first word. */
    private static final Pattern WORD_END = Pattern.compile("(?<=\\S) ");

    /** The combining grave accent; no character before it is anything but one cell wide, control characters apart. */
    private static final int FIRST_ZERO_WIDTH = 0x300;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** First and last of the ranges that take two cells: East Asian wide and full width, and emoji (Unicode UAX #11). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };

    private Terminal() {}

    /**
     * The words without anything that acts on a terminal: commands, control characters and the invisible characters that
     * change direction or hide text. White space of any kind becomes one space.
     */
    static String clean(String words) {
        String text = COMMAND.matcher(Unicode.wellFormed(words)).replaceAll("");
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (isShown(c)) {
                if (gap && clean.length() > 0) {
                    clean.append(' ');
                }
                gap = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return c == ZERO_WIDTH_JOINER
                || c == ZERO_WIDTH_NON_JOINER
                || (type != Character.CONTROL && type != Character.FORMAT);
    }

    /** How many cells the text takes. */
    static int width(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            cells += width(c);
        }
        return cells;
    }

    private static int width(int c) {
        if (c < FIRST_ZERO_WIDTH) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Lines of at most the given width, broken at spaces; a longer word is broken where it must be. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : WORD_END.split(text, -1)) {
            int length = width(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int i = 0; i < word.length(); ) {
                int c = word.codePointAt(i);
                i += Character.charCount(c);
                if (used > 0 && used + width(c) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += width(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** At most so many lines; where some are dropped, the last one ends in an ellipsis. */
    static List<String> wrap(String text, int width, int most) {
        List<String> lines = wrap(text, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = wrap(kept.get(most - 1), Math.max(1, width - 1)).get(0);
        kept.set(most - 1, last + "…");
        return kept;
    }
}
