package org.isnad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of the program, or of a command, as {@code --help} does. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        helpCommand = true,
        description = "Tells how the program or one of its commands is used.")
final class HelpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "The command, and one within it, such as: account add.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        CommandLine shown = spec.commandLine().getParent();
        for (String name : names) {
            CommandLine within = shown.getSubcommands().get(name);
            if (within == null) {
                throw new ParameterException(shown, Main.noCommand(shown, name));
            }
            shown = within;
        }
        shown.usage(spec.commandLine().getOut());
        return 0;
    }
}
