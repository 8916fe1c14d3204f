package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.archive.Archive;
import org.isnad.render.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs the store up. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the whole store to one file, also while something is added. The file appears when it is whole.",
        footer = {
            "",
            "Captures are hashed on the way; a damaged one stops the backup.",
            "Accounts (with hashes of their passwords) and saved searches go along: keep the file as you keep the store."
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @SuppressWarnings("NullAway.Init")
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The file to write, a ZIP archive; it must not be there yet.")
    private Path file;

    private final Console console;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Output.refusal(file).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        try (Archive archive = Archive.open(data.directory(), Archive.Options.reading());
                ProgressLine progress = new ProgressLine(console)) {
            JsonNode manifest = archive.backup(file, progress);
            progress.clear();
            spec.commandLine()
                    .getOut()
                    .println("%s: %s, %s%s, head %s"
                            .formatted(
                                    file,
                                    Counted.of(
                                            manifest.path("tables")
                                                    .path("report")
                                                    .path("rows")
                                                    .asLong(),
                                            "report"),
                                    Counted.of(manifest.path("captures").asLong(), "capture"),
                                    files(manifest.path("files")),
                                    manifest.path("head").asText()));
        }
        return 0;
    }

    private static String files(JsonNode files) {
        StringBuilder all = new StringBuilder();
        files.fieldNames().forEachRemaining(name -> all.append(", ").append(name));
        return all.toString();
    }
}
