package org.isnad.web;

import java.math.BigDecimal;

/** Weights of evidence as people read them. */
final class Weights {

    private static final int DECIMALS = 2;

    private Weights() {}

    /** Natural logarithm of odds, from hundredths: "+1.35". */
    static String of(int weight) {
        return (weight < 0 ? "−" : "+")
                + BigDecimal.valueOf(Math.abs((long) weight), DECIMALS).toPlainString();
    }
}
