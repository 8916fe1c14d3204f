package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.isnad.choice.Judge;
import org.isnad.pipeline.ReportReader;

/** What the rules, what is learned of their words, and what the encoder says are each worth alone. */
final class Ablations {

    private final Experiment experiment;

    Ablations(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Writes {@code ablations.tsv}. */
    void write(Path folder) throws IOException {
        ScoreLines table = new ScoreLines("what decides");
        ReportReader rules = ReportReader.standard();
        table.add("rules alone", experiment.score(g -> rules));
        EncoderFeatures features = new EncoderFeatures();
        UnaryOperator<Judge> watched = features::watching;
        table.add(
                "trees, of what the rules know",
                experiment.score(experiment.learned(experiment.gold(), g -> null, watched)));
        table.add(
                "trees, of what the encoder says",
                experiment.score(experiment.learned(experiment.gold(), experiment::tagger, features::showing)));
        table.add("trees, of both", experiment.score(experiment.learned(experiment.gold())));
        Files.createDirectories(folder);
        Files.write(folder.resolve("ablations.tsv"), table.lines());
    }
}
