package org.isnad.cli;

import java.util.List;
import java.util.Locale;
import org.isnad.eval.Reliability;
import org.isnad.eval.Reliability.Cut;
import org.isnad.eval.Reliability.Sample;
import org.isnad.eval.Row;

/** How often values of each confidence are right, as a table. */
final class ReliabilityTable {

    private static final int BINS = 10;
    private static final double PRECISION = 0.95;

    private ReliabilityTable() {}

    static String text(List<Sample> samples) {
        StringBuilder text = new StringBuilder("\nconfidence and share that is right (number of values)\n");
        text.append(String.format(Locale.ROOT, "%-10s %6s %6s %6s", "", "values", "mean", "right"));
        for (int bin = 0; bin < BINS; bin++) {
            text.append(String.format(Locale.ROOT, " %10s", ">= " + bin / (double) BINS));
        }
        text.append(String.format(Locale.ROOT, "  at %.2f precision%n", PRECISION));
        for (Row row : Row.values()) {
            List<Sample> of = samples.stream().filter(s -> s.row() == row).toList();
            if (!of.isEmpty()) {
                line(row.code(), of, text);
            }
        }
        line("all", samples, text);
        return text.toString();
    }

    private static void line(String name, List<Sample> of, StringBuilder text) {
        text.append(String.format(
                Locale.ROOT,
                "%-10s %6d %6.3f %6.3f",
                name,
                of.size(),
                of.stream().mapToDouble(Sample::sure).average().orElse(0),
                share(of)));
        for (int bin = 0; bin < BINS; bin++) {
            int at = bin;
            List<Sample> in = of.stream()
                    .filter(s -> Math.min(BINS - 1, (int) (s.sure() * BINS)) == at)
                    .toList();
            text.append(
                    in.isEmpty()
                            ? String.format(Locale.ROOT, " %10s", "-")
                            : String.format(Locale.ROOT, " %4.2f (%3d)", share(in), in.size()));
        }
        Cut cut = Reliability.cut(of, PRECISION);
        long right = of.stream().filter(Sample::right).count();
        text.append(
                cut == null
                        ? "  none"
                        : String.format(
                                Locale.ROOT,
                                "  from %.2f: keeps %d, loses %d of %d right",
                                cut.from(),
                                cut.kept(),
                                cut.lost(),
                                right));
        text.append(System.lineSeparator());
    }

    private static double share(List<Sample> of) {
        return of.stream().filter(Sample::right).count() / (double) of.size();
    }
}
