package org.isnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. Each verb is a subcommand. */
@Command(
        name = "isnad",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Turns reports about armed conflict into a public record that can be checked.",
        footer = {"", "'isnad help COMMAND' tells more about a command."})
public final class Main implements Runnable {

    private static final int WIDEST_HELP = 120;
    private static final Pattern CODES =
            Pattern.compile("(?<=expected one of )(\\[[A-Z_, ]+\\]) \\(case-insensitive\\)");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        // What one machine writes another reads, and not every locale has the digits 0 to 9.
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine(Console.system()).execute(args));
    }

    static CommandLine commandLine(Console console) {
        return commandLine(
                console,
                new ReadCommand(console),
                new LinkCommand(console),
                new LocateCommand(console),
                new GazetteerCommand(),
                new AddCommand(console),
                new ListCommand(console),
                new ShowCommand(console),
                new ExplainCommand(console),
                new DecideCommand(),
                new ServeCommand(console),
                new ExportCommand(console),
                new VerifyCommand(console),
                new BackupCommand(console),
                new RestoreCommand(console),
                new RebuildCommand(console),
                new KeyCommand(),
                new AccountCommand(console),
                new EvaluateCommand(),
                new HelpCommand());
    }

    /** The program with these commands. */
    static CommandLine commandLine(Console console, Object... commands) {
        CommandLine isnad = new CommandLine(new Main());
        for (Object command : commands) {
            isnad.addSubcommand(command);
        }
        return isnad.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(Math.min(console.columns(), WIDEST_HELP))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: isnad read report.txt");
    }

    private static int wrongUse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("isnad: " + unknownOption(e, args).orElseGet(() -> reason(e)));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    /** Picocli tells of a missing argument first; a misspelt option is the likelier cause and is told in its stead. */
    private static Optional<String> unknownOption(ParameterException e, String[] args) {
        Set<String> known = e.getCommandLine().getCommandSpec().optionsMap().keySet();
        return e instanceof MissingParameterException
                ? Arrays.stream(args)
                        .takeWhile(arg -> !arg.equals("--"))
                        .filter(arg -> arg.startsWith("--"))
                        .map(arg -> arg.replaceFirst("=.*", ""))
                        .filter(arg -> !known.contains(arg))
                        .findFirst()
                        .map("Unknown option: '%s'"::formatted)
                : Optional.empty();
    }

    private static String reason(ParameterException e) {
        CommandLine command = e.getCommandLine();
        boolean noCommand = e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && command.getParent() == null;
        return noCommand
                ? noCommand(
                        command, ((UnmatchedArgumentException) e).getUnmatched().get(0))
                : typed(String.valueOf(e.getMessage()));
    }

    /** The codes that picocli lists in capitals, as they are typed and as the help lists them. */
    private static String typed(String message) {
        return CODES.matcher(message).replaceAll(codes -> codes.group(1).toLowerCase(Locale.ROOT));
    }

    /** What is said where a command has none of this name. */
    static String noCommand(CommandLine command, String name) {
        Set<String> known = command.getSubcommands().keySet();
        return "'%s' is no command; %s."
                .formatted(
                        name,
                        known.isEmpty()
                                ? "'%s' has none"
                                        .formatted(command.getCommandSpec().qualifiedName())
                                : "the commands are: " + String.join(", ", known));
    }

    /** What no command could do, or foresaw. The place in the code helps whoever gets the report of it; a stack trace helps no user. */
    private static int failed(Exception e, CommandLine command) {
        String what = e instanceof StoreException ? String.valueOf(e.getMessage()) : Fault.describe(e);
        command.getErr().println("isnad: " + what);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The version as the build knows it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Properties built = new Properties();
            try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
                if (in == null) {
                    throw new IllegalStateException("version.properties is missing from the class path");
                }
                built.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new String[] {"isnad " + built.getProperty("version")};
        }
    }
}
