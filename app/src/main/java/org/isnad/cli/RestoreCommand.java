package org.isnad.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.archive.Archive;
import org.isnad.archive.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a store from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes a new data directory from a backup and checks it through. It appears only when all is sound.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--data", paramLabel = "NEW_DIR", required = true, description = "The directory to make.")
    private Path directory;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "Restore into this empty PostgreSQL database, such as jdbc:postgresql://host/isnad?user=isnad, "
                            + "instead of SQLite.")
    private @Nullable String database;

    @SuppressWarnings("NullAway.Init")
    @Parameters(index = "0", paramLabel = "FILE", description = "What 'isnad backup' wrote.")
    private Path file;

    private final Console console;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(console)) {
            Verification found = Archive.restore(file, directory, database, progress);
            progress.clear();
            VerifyCommand.print(
                    found, spec.commandLine().getOut(), spec.commandLine().getErr());
        }
        return 0;
    }
}
