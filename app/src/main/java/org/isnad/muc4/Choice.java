package org.isnad.muc4;

import java.util.List;
import java.util.Set;

/** Chooses one of several values that a bulletin offers for a slot. */
final class Choice {

    private Choice() {}

    /**
     * A value that the bulletin offers.
     *
     * @param features what speaks for and against it
     */
    record Option(String value, Set<String> features) {}

    /** The likeliest option; of equals the first. The empty string where there is none. */
    static String best(MaxEnt model, List<Option> options) {
        String best = "";
        double most = -1;
        for (Option option : options) {
            double p = model.probability("yes", option.features());
            if (p > most) {
                most = p;
                best = option.value();
            }
        }
        return best;
    }
}
