package org.isnad.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two accounts in one respect. A rule measures; what a measure weighs is told by its {@link Curve}.
 *
 * @param name  stable across versions
 * @param knots measures at which the weight is set, ascending; between two the weight runs straight, outside it is flat
 * @param split whether it weighs otherwise where the reports are more than a week apart
 */
public record LinkRule(String name, List<Double> knots, boolean split, Comparison comparison) {

    /** The comparison of a rule. */
    @FunctionalInterface
    public interface Comparison {

        /** What is found, or null where the accounts do not tell. */
        @Nullable
        Measure measure(Evidences pair);
    }

    /**
     * What a rule finds.
     *
     * @param reason in plain words, with the values compared
     */
    public record Measure(double value, String reason) {}

    /** Two sketches with what several rules need of their words, compared once. */
    public record Evidences(Sketch a, Sketch b, Words.Likeness words) {

        static final int RARE = 370;

        /** Compares the words of two sketches, in whichever order they are given. */
        public static Evidences of(Sketch a, Sketch b) {
            return a.ref().compareTo(b.ref()) <= 0
                    ? new Evidences(a, b, a.words().likeness(b.words(), RARE))
                    : new Evidences(b, a, b.words().likeness(a.words(), RARE));
        }

        /** Days between the reports, or null where one has none. */
        @Nullable
        Long apart() {
            return a.published() == null || b.published() == null
                    ? null
                    : Math.abs(a.published().toEpochDay() - b.published().toEpochDay());
        }

        /** Whether more than a week lies between the reports, or may lie. */
        public boolean isFar() {
            Long apart = apart();
            return apart == null || apart > 7;
        }
    }
}
