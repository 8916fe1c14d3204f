package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The scores of many bulletins, as a table.
 *
 * @param bulletins the score of each bulletin
 */
public record ScoreReport(List<TemplateScorer.Score> bulletins) {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 1992;
    private static final String HEAD = "%-19s %5s %5s| %4s %4s %4s| %4s %4s| %3s %3s %5s"
            .formatted("SLOT", "POS", "ACT", "COR", "PAR", "INC", "SPU", "MIS", "REC", "PRE", "F");

    public ScoreReport {
        bulletins = List.copyOf(bulletins);
    }

    /** All bulletins together. */
    public TemplateScorer.Score total() {
        return bulletins.stream()
                .reduce(new TemplateScorer.Score(Counts.NONE, new EnumMap<>(Slot.class)), TemplateScorer.Score::plus);
    }

    /** The share of 100 that the table calls F, over all slots. */
    public double f() {
        return 100 * total().all().f();
    }

    /** A line for the templates, one for each slot, one for all slots, and the interval of the last. */
    public String text() {
        TemplateScorer.Score total = total();
        List<String> lines = new ArrayList<>();
        lines.add("%d bulletins".formatted(bulletins.size()));
        lines.add(HEAD);
        lines.add(line("template-id", total.templates()));
        for (Map.Entry<Slot, Counts> slot : total.slots().entrySet()) {
            lines.add(line(slot.getKey().shortName(), slot.getValue()));
        }
        lines.add(line("ALL TEMPLATES", total.all()));
        double[] interval = interval();
        lines.add(String.format(
                Locale.ROOT, "F %.2f   95 %% %.1f-%.1f", 100 * total.all().f(), interval[0], interval[1]));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String line(String name, Counts c) {
        return String.format(
                Locale.ROOT,
                "%-19s %5d %5d| %4d %4d %4d| %4d %4d| %3.0f %3.0f %5.1f",
                name,
                c.possible(),
                c.actual(),
                c.correct(),
                c.partial(),
                c.incorrect(),
                c.spurious(),
                c.missing(),
                100 * c.recall(),
                100 * c.precision(),
                100 * c.f());
    }

    /** Where F lies with a probability of 95 %: bulletins are drawn anew, with replacement. */
    private double[] interval() {
        List<Counts> counts = bulletins.stream().map(TemplateScorer.Score::all).toList();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] f = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            Counts sum = Counts.NONE;
            for (int j = 0; j < counts.size(); j++) {
                sum = sum.plus(counts.get(random.nextInt(counts.size())));
            }
            f[i] = 100 * sum.f();
        }
        Arrays.sort(f);
        return new double[] {f[(int) (0.025 * RESAMPLES)], f[(int) (0.975 * RESAMPLES)]};
    }
}
