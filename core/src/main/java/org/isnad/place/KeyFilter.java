package org.isnad.place;

/**
 * Tells at a glance that a listed name cannot have the key asked for, from the letters that occur in both. It spares the
 * making of keys for nearly all names that share nothing but a byte of a hash, and never drops one that has the key.
 */
final class KeyFilter {

    /** Letters that no skeleton loses: no article and no short form of a word has them, and no vowel is among them. */
    private static final int KEPT_IN_SKELETON = bits("bfgjkmq");
    /** Letters that are in no word with a short form, or are in its short form too. */
    private static final int KEPT_IN_EXACT = bits("bcfgjklmpqsvwxyz");

    private static final int CONSONANTS = bits("bcdfghjklmnpqrstvwxz");

    private static final int Q = bits("q");
    private static final int K = bits("k");
    private static final int CQX = bits("cqx");
    private static final int KS = bits("ks");
    private static final int P = bits("p");
    private static final int BF = bits("bf");
    private static final int V = bits("v");
    private static final int W = bits("w");

    private final boolean skeleton;
    private final boolean ascii;
    private final int letters;

    /** For names that have this {@link NameKey#skeleton}, or else this {@link NameKey#exact}. */
    KeyFilter(String key, boolean skeleton) {
        this.skeleton = skeleton;
        boolean plain = true;
        int all = 0;
        for (int i = 0; i < key.length(); i++) {
            plain &= key.charAt(i) < 128;
            all |= NameLetters.bit(key.charAt(i));
        }
        this.ascii = plain;
        this.letters = all;
    }

    /** Whether a name may have the key: UTF-8, the bytes {@code [from, to)}. */
    boolean mayHave(byte[] name, int from, int to) {
        int has = 0;
        boolean plain = true;
        for (int i = from; i < to; i++) {
            int b = name[i];
            if (b >= 0) {
                has |= NameLetters.bit((char) (b >= 'A' && b <= 'Z' ? b + 32 : b));
            } else {
                plain = false;
                if (ascii && staysForeign(name, i, to)) {
                    return false;
                }
            }
        }
        int sure = skeleton ? kept(has & KEPT_IN_SKELETON) : has & KEPT_IN_EXACT;
        if ((sure & ~letters) != 0) {
            return false;
        }
        int possible = skeleton ? becoming(has) : has;
        return !plain || ascii && ((skeleton ? letters & CONSONANTS : letters) & ~possible) == 0;
    }

    /** Whether a letter begins here that is written with no letter a to z once accents are dropped. */
    private static boolean staysForeign(byte[] name, int at, int to) {
        int b = name[at] & 0xFF;
        if (b >= 0xD0 && b < 0xE0 && at + 1 < to) {
            return staysForeign((b & 0x1F) << 6 | name[at + 1] & 0x3F);
        }
        if (b >= 0xE0 && b < 0xF0 && at + 2 < to) {
            return staysForeign((b & 0xF) << 12 | (name[at + 1] & 0x3F) << 6 | name[at + 2] & 0x3F);
        }
        return false;
    }

    static boolean staysForeign(int c) {
        // The Arabic hamza and the stroke that lengthens a word are left out of keys.
        boolean alphabet = c >= 0x400 && c < 0x1D00 && c != 0x621 && c != 0x640;
        boolean ideograph = c >= 0x3400 && c < 0xA000;
        boolean hangul = c >= 0xAC00 && c < 0xD7A4;
        return (alphabet || ideograph || hangul) && Character.isLetter(c);
    }

    /** What letters that are kept are written as in a skeleton: q as k. */
    private static int kept(int has) {
        return (has & Q) == 0 ? has : has & ~Q | K;
    }

    /** Letters that may stand in the skeleton of a name with these. */
    private static int becoming(int has) {
        int may = has;
        if ((has & CQX) != 0) {
            may |= KS;
        }
        if ((has & P) != 0) {
            may |= BF;
        }
        return (has & V) == 0 ? may : may | W;
    }

    private static int bits(String letters) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            bits |= NameLetters.bit(letters.charAt(i));
        }
        return bits;
    }
}
