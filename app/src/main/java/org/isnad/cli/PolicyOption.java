package org.isnad.cli;

import org.isnad.archive.Archive;
import org.isnad.weighing.Policy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes that looks at incidents. */
final class PolicyOption {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "isnad",
            description = "How figures that differ are weighed: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Policy policy = Policy.ISNAD;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** The archive, to be looked at. What it needs from a person is told beside what is shown. */
    Archive open() {
        Archive archive = Archive.open(data.directory(), Archive.Options.reading());
        archive.needs().ifPresent(what -> command.commandLine().getErr().println("note: " + what));
        return archive;
    }

    Policy policy() {
        return policy;
    }
}
