package org.isnad.web;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** "1 report", "1,200 reports". */
    static String of(long n, String noun) {
        return number(n) + " " + noun + (n == 1 ? "" : "s");
    }

    static String number(long n) {
        return n < 1_000 && n > -1_000 ? Long.toString(n) : String.format(Locale.ROOT, "%,d", n);
    }
}
