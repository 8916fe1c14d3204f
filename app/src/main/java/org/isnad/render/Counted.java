package org.isnad.render;

import java.util.Locale;

/** Numbers with what they count. */
public final class Counted {

    private Counted() {}

    /** "1 report", "1,200 reports". */
    public static String of(long n, String noun) {
        return of(n, noun, noun + "s");
    }

    /** "1 entry", "12 entries". */
    public static String of(long n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    public static String number(long n) {
        return n < 1_000 && n > -1_000 ? Long.toString(n) : String.format(Locale.ROOT, "%,d", n);
    }
}
