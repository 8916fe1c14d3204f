package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.archive.Archive;
import org.isnad.pipeline.ReportReader;
import org.isnad.render.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads everything anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads every report with the present reader and joins all incidents anew. Decisions of people stay, ids "
                        + "stay, and earlier readings are kept.",
        footer = {"", "Where it is cut off nothing is lost; run it again."})
final class RebuildCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final WriterOption store = new WriterOption();

    @Mixin
    private final ReaderOptions reading = new ReaderOptions();

    private final Console console;

    RebuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReportReader reader = reading.reader();
        try (Archive archive = store.open();
                ProgressLine progress = new ProgressLine(console)) {
            long changed = archive.rebuild(reader::read, progress);
            progress.clear();
            spec.commandLine().getOut().println(Counted.of(changed, "report has", "reports have") + " a new reading");
        }
        return 0;
    }
}
