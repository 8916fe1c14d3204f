package org.isnad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.eval.NameExchange;
import org.isnad.eval.Symmetry;
import org.isnad.eval.Symmetry.Aspect;
import org.isnad.eval.Symmetry.Change;
import org.isnad.eval.Symmetry.Outcome;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changes in readings when names of parties are exchanged in the reports. */
@Command(
        name = "symmetry",
        description = {
            "Reads reports as they are and with names of parties exchanged, and counts what is read otherwise.",
            "Nothing should be: who did it must not depend on who it is.",
            ""
        },
        mixinStandardHelpOptions = true)
final class EvaluateSymmetry implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "REPORTS",
            description = "Reports to read, one JSON object a line: id, title, published, text.")
    @SuppressWarnings("NullAway.Init")
    private Path reports;

    @Option(
            names = "--swap",
            paramLabel = "A=B",
            required = true,
            description = "Exchange these two names. Give it again for other forms: --swap Norlandish=Sudlandish.")
    private List<String> swaps = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Read only the first N reports that have one of the names (default: ${DEFAULT-VALUE}).")
    private int most = 200;

    @Option(names = "--show", description = "Print every value that changed.")
    private boolean show;

    @Mixin
    private final ReaderOptions reading = new ReaderOptions();

    @Override
    public Integer call() {
        NameExchange exchange = exchange();
        try {
            List<Report> all = JsonLines.read(reports, "id", EvaluateCommand.OfReadings::report).stream()
                    .filter(exchange::concerns)
                    .limit(most)
                    .toList();
            if (all.isEmpty()) {
                throw new BadInput(reports + ": no report has any of the names; give others with --swap");
            }
            ReportReader reader = reading.reader();
            print(all.parallelStream()
                    .map(r -> Symmetry.of(r, exchange, reader::read))
                    .toList());
            return 0;
        } catch (BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private NameExchange exchange() {
        try {
            return NameExchange.of(swaps);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--swap: " + e.getMessage(), e);
        }
    }

    private void print(List<Outcome> outcomes) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-10s %8s %16s%n", "", "values", "reports changed");
        for (Aspect aspect : Aspect.values()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %8d %8d of %4d%n",
                    aspect.code(),
                    outcomes.stream()
                            .mapToInt(o -> o.values().getOrDefault(aspect, 0))
                            .sum(),
                    outcomes.stream()
                            .filter(o -> o.changes().containsKey(aspect))
                            .count(),
                    outcomes.size());
        }
        if (show) {
            for (Outcome o : outcomes) {
                for (Aspect aspect : Aspect.values()) {
                    Change change = o.changes().get(aspect);
                    if (change != null) {
                        lines(out, o.report() + " " + aspect.code() + " -", change.before(), change.after());
                        lines(out, o.report() + " " + aspect.code() + " +", change.after(), change.before());
                    }
                }
            }
        }
        out.flush();
    }

    private static void lines(PrintWriter out, String head, List<String> values, List<String> others) {
        values.stream().filter(v -> !others.contains(v)).forEach(v -> out.println(head + " " + v));
    }
}
