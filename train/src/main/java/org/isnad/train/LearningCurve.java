package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.pipeline.ReportReader;

/**
 * How the reading score grows with the number of reports that choices are learned from: an eighth, a quarter, a half, all.
 * The encoders stay as they are. Whole stories are left out, so that no report is read with what was learned of its own.
 */
final class LearningCurve {

    private static final int EIGHTHS = 8;

    private final Experiment experiment;

    LearningCurve(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Writes {@code learning-curve.tsv} and {@code learning-curve.svg}. */
    void write(Path folder) throws IOException {
        ScoreLines table = new ScoreLines("eighths\treports");
        ReportReader rules = ReportReader.standard();
        table.add("0\t0", experiment.score(g -> rules));
        Folds eighths = Folds.of(experiment.gold(), EIGHTHS);
        for (int part : new int[] {1, 2, 4, EIGHTHS}) {
            // The first eighths, and the last: two draws that have no story in common, as long as there are two.
            for (int draw = 0; draw < (part == EIGHTHS ? 1 : 2); draw++) {
                int from = draw == 0 ? 0 : EIGHTHS - part;
                List<Gold> sample = experiment.gold().stream()
                        .filter(g -> eighths.of(g) >= from && eighths.of(g) < from + part)
                        .toList();
                table.add(part + "\t" + grownOn(sample), experiment.score(experiment.learned(sample)));
            }
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("learning-curve.tsv"), table.lines());
        Files.writeString(folder.resolve("learning-curve.svg"), CurvePlot.svg(table.lines()));
    }

    /** The trees of a report leave out one part of the sample: that of the report's stories. */
    private static int grownOn(List<Gold> sample) {
        return sample.size() * (ChoiceTraining.PARTS - 1) / ChoiceTraining.PARTS;
    }
}
