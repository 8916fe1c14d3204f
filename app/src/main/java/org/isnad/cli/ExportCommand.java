package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.archive.Archive;
import org.isnad.render.IncidentExport;
import org.isnad.store.StoreException;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes all incidents for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes all incidents for other programs, one after the other. No number leaves without the sentence "
                        + "behind it, and numbers of incidents that were merged or are gone are listed, too.",
        footer = {
            "",
            "With --out a manifest (counts, digest, head of the ledger) is written beside the file as FILE.manifest.json; "
                    + "without it goes to standard error. Each export is an entry in the ledger."
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final WriterOption store = new WriterOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private IncidentExport format = IncidentExport.JSONL;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "isnad",
            description = "How figures that differ are weighed: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Policy policy = Policy.ISNAD;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to standard output. The file appears when it is whole.")
    private @Nullable Path out;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional.ofNullable(out).flatMap(Output::refusal).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), "--out " + why);
        });
        try (Archive archive = store.open();
                Output output = out == null ? Output.to(console.out()) : Output.to(out);
                ProgressLine progress = new ProgressLine(console)) {
            JsonNode manifest = archive.export(format, policy, output.writer(), progress);
            output.commit();
            progress.clear();
            if (out == null) {
                spec.commandLine().getErr().println(manifest);
            } else {
                Files.writeString(Path.of(out + ".manifest.json"), manifest.toPrettyString() + "\n");
            }
            return 0;
        } catch (IOException e) {
            if (out == null && console.isClosedPipe(e)) {
                return 0;
            }
            throw new StoreException(
                    "%s: cannot be written (%s); check permissions and free space"
                            .formatted(out == null ? "standard output" : out, e.getMessage()),
                    e);
        }
    }
}
