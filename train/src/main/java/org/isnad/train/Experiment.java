package org.isnad.train;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.isnad.choice.Judge;
import org.isnad.eval.Answer;
import org.isnad.eval.ReadingScorer;
import org.isnad.eval.Scorecard;
import org.isnad.lexicon.Lexicon;
import org.isnad.pipeline.ReportReader;
import org.isnad.tag.Tagger;
import org.isnad.tagger.WordPieces;
import org.jspecify.annotations.Nullable;

/**
 * Learns choices anew to see what they depend on. Every report is read with the encoder that was not trained on its part,
 * and with trees that were grown without it.
 */
final class Experiment {

    private static final double SAME_FROM = 0.46;
    private static final long SEED = 7;

    private final List<Gold> gold;
    private final PartEncoders encoders;
    private final Reports reports;

    /**
     * An experiment.
     *
     * @param gold     all reports that were read by people and may be learned from
     * @param encoders each trained without a part of them
     */
    Experiment(List<Gold> gold, PartEncoders encoders) throws IOException {
        this.gold = List.copyOf(gold);
        this.encoders = encoders;
        try (InputStream in = InputStream.nullInputStream()) {
            this.reports = new Reports(Lexicon.standard(), WordPieces.read(in));
        }
    }

    List<Gold> gold() {
        return gold;
    }

    Reports reports() {
        return reports;
    }

    /** What the encoder that has not seen a report says of it. */
    Tagger tagger(Gold report) {
        return encoders.of(report);
    }

    /** A training with both encoders, which has learned. */
    ChoiceTraining learned(List<Gold> from) {
        return learned(from, this::tagger, UnaryOperator.identity());
    }

    /**
     * A training, which has learned.
     *
     * @param from    reports to learn from
     * @param taggers which encoder to use for a report, or none
     * @param view    stands between the reader and what was learned, both when it is learned and when it is used
     */
    ChoiceTraining learned(List<Gold> from, Function<Gold, @Nullable Tagger> taggers, UnaryOperator<Judge> view) {
        ChoiceTraining training = new ChoiceTraining(
                        reports, from, from.size(), taggers, Set.of(), SAME_FROM, Boosting.Settings.standard(), SEED)
                .seenThrough(view);
        training.learn();
        return training;
    }

    /** Every report by choices that were learned without it. */
    Scorecard score(ChoiceTraining training) {
        return score(g -> training.reader(g, training.without(g)));
    }

    Scorecard score(Function<Gold, ReportReader> readers) {
        return ReadingScorer.score(
                gold.stream().map(Gold::answer).toList(),
                gold.stream()
                        .map(g -> Answer.of(g.report(), readers.apply(g).read(g.report())))
                        .toList());
    }
}
