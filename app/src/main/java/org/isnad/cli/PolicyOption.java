package org.isnad.cli;

import org.isnad.archive.Archive;
import org.isnad.weighing.Policy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    Archive open() {
        return Archive.open(data.directory(), Archive.Options.reading());
    }

    Policy policy() {
        return policy;
    }
}
