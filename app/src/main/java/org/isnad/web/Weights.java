package org.isnad.web;

import java.util.Locale;

/** Weights of evidence as people read them. */
final class Weights {

    private static final double HUNDREDTHS = 100;

    private Weights() {}

    /** Natural logarithm of odds, from hundredths: "+1.35". */
    static String of(int weight) {
        return String.format(Locale.ROOT, "%+.2f", weight / HUNDREDTHS).replace('-', '−');
    }
}
