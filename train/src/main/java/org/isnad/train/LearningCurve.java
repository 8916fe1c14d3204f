package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.eval.Scorecard;
import org.isnad.pipeline.ReportReader;

/**
 * How the reading score grows with the number of reports that choices are learned from: an eighth, a quarter, a half, all.
 * The encoders stay as they are. Whole stories are left out, so that no report is read with what was learned of its own.
 */
final class LearningCurve {

    private static final int EIGHTHS = 8;

    /** One training: how many reports its trees were grown on, and how all reports were read. */
    record Point(int reports, Scorecard card) {}

    private final Experiment experiment;

    LearningCurve(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Writes {@code learning-curve.tsv} and {@code learning-curve.svg}. */
    void write(Path folder) throws IOException {
        ScoreLines table = new ScoreLines("reports");
        Scorecard rules = rules();
        table.add("0", rules);
        List<Point> points = new ArrayList<>();
        Folds eighths = Folds.of(experiment.gold(), EIGHTHS);
        for (int part : new int[] {1, 2, 4, EIGHTHS}) {
            // The first eighths, and the last: two draws that have no story in common, as long as there are two.
            for (int draw = 0; draw < (part == EIGHTHS ? 1 : 2); draw++) {
                int from = draw == 0 ? 0 : EIGHTHS - part;
                List<Gold> sample = experiment.gold().stream()
                        .filter(g -> eighths.of(g) >= from && eighths.of(g) < from + part)
                        .toList();
                Point point = new Point(grownOn(sample), experiment.score(experiment.learned(sample)));
                points.add(point);
                table.add(String.valueOf(point.reports), point.card);
            }
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("learning-curve.tsv"), table.lines());
        Files.writeString(folder.resolve("learning-curve.svg"), CurvePlot.svg(rules, points));
    }

    /** The trees of a report leave out one part of the sample: that of the report's stories. */
    private static int grownOn(List<Gold> sample) {
        return sample.size() * (ChoiceTraining.PARTS - 1) / ChoiceTraining.PARTS;
    }

    private Scorecard rules() {
        ReportReader reader = ReportReader.standard();
        return experiment.score(g -> reader);
    }
}
