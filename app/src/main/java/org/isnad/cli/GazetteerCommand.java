package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.gazetteer.WorldBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the gazetteers that names of places are looked up in. */
@Command(
        name = "gazetteer",
        description = "Keeps the gazetteers that names of places are looked up in.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GazetteerCommand.Build.class})
final class GazetteerCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Makes the built-in gazetteer. */
    @Command(
            name = "build",
            description = "Makes the built-in gazetteer from the files that docs/data.md names (for maintainers).",
            mixinStandardHelpOptions = true)
    static final class Build implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "FOLDER", description = "Holds cities500.txt, admin1.json, admin2.json and iso3166-2.json.")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Parameters(index = "1", paramLabel = "OUT", description = "The gazetteer file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Override
        public Integer call() throws IOException {
            new WorldBuild(folder, line -> spec.commandLine().getErr().println(line)).write(out);
            return 0;
        }
    }
}
