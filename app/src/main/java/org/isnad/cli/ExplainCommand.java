package org.isnad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.isnad.archive.Archive;
import org.isnad.render.SheetLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains an incident. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Explains an incident: which sentences each number rests on, what was left out and why, who copies whom, "
                        + "and why the reports were joined.",
        footer = {"", "Weights are natural logarithms of odds: above 0 speaks for one incident, below 0 against it."})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final PolicyOption store = new PolicyOption();

    @Parameters(index = "0", paramLabel = "ID", description = "An incident (i12) or a claim in it (c34).")
    private String id = "";

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = store.open()) {
            SheetLines.reasons(archive.incident(id, store.policy()), console.columns())
                    .forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
