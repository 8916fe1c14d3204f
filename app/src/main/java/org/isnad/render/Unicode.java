package org.isnad.render;

/** What every output does to text that is not well formed. */
final class Unicode {

    static final char REPLACEMENT = '\uFFFD';

    private Unicode() {}

    /**
     * The text with each half of a surrogate pair that stands alone replaced by U+FFFD. UTF-8 cannot hold such a half;
     * one character replaces one character, so positions stay as they are.
     */
    static String wellFormed(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (isPairAt(text, i)) {
                i++;
                continue;
            }
            changed = changed == null ? new StringBuilder(text) : changed;
            changed.setCharAt(i, REPLACEMENT);
        }
        return changed == null ? text : changed.toString();
    }

    static boolean isPairAt(String text, int unit) {
        return unit >= 0
                && unit + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(unit), text.charAt(unit + 1));
    }
}
