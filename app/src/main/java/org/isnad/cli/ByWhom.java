package org.isnad.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who decides, and why: what every decision of a person takes. */
final class ByWhom {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it is kept for good.")
    private String reason = "";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who decides, a name or a pseudonym; it is kept for good. Default: $ISNAD_AUTHOR.")
    private @Nullable String author;

    /** Makes sure that both are given. */
    void check() {
        if (author().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "say who decides with --author NAME, or set ISNAD_AUTHOR.");
        }
        if (reason.isBlank()) {
            throw new ParameterException(command.commandLine(), "--reason must say why.");
        }
    }

    String author() {
        String by = author == null ? System.getenv("ISNAD_AUTHOR") : author;
        return by == null ? "" : by.strip();
    }

    String reason() {
        return reason;
    }

    /** The command that takes a decision of this person back. */
    String undo(Path data, long decision) {
        return "isnad decide undo --data %s d%d --author %s --reason WHY"
                .formatted(quoted(data.toString()), decision, quoted(author()));
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
