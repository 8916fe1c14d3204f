package org.isnad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import org.isnad.account.Account;
import org.isnad.account.Accounts;
import org.isnad.account.ApiToken;
import org.isnad.account.Role;
import org.isnad.account.SecurityLog;
import org.isnad.archive.Archive;
import org.isnad.render.PlainTable;
import org.isnad.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives and takes accounts of the workbench. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Gives and takes accounts of the workbench. They are needed where others than this machine reach it.",
        footer = {
            "",
            "A viewer looks, an analyst decides, too, and an admin gives accounts, too. Names stand in the ledger for good and may",
            "be pseudonyms. A password is asked for, or read from standard input; it has 12 characters or more."
        })
final class AccountCommand implements Runnable {

    private static final String OPERATOR = "isnad";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Console console;

    AccountCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do, for example: isnad account add NAME --role analyst");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds an account.")
    int add(
            @Mixin WriterOption store,
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "${COMPLETION-CANDIDATES}.")
                    Role role) {
        String secret = password(name);
        change(store, accounts -> {
            accounts.add(OPERATOR, name, role, secret);
            print("%s is %s".formatted(name, role.code()));
        });
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists accounts and tokens of programs.")
    int list(@Mixin DataOption data) {
        Accounts accounts = Accounts.open(data.directory(), SecurityLog.NONE, Clock.systemUTC());
        PlainTable table = new PlainTable("account", "role", "since", "token");
        for (Account account : accounts.all()) {
            table.add(account.name(), account.role().code(), account.created().toString(), "");
        }
        for (ApiToken token : accounts.tokens()) {
            table.add(token.account(), token.role().code(), token.created().toString(), token.id());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (accounts.all().isEmpty()) {
            out.println("There are no accounts; only this machine can use the workbench.");
        } else {
            table.lines(console.columns()).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes an account and its tokens away.")
    int remove(@Mixin WriterOption store, @Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        change(store, accounts -> accounts.remove(OPERATOR, name));
        print("%s can log in no more".formatted(name));
        return 0;
    }

    @Command(name = "password", mixinStandardHelpOptions = true, description = "Gives an account another password.")
    int password(@Mixin WriterOption store, @Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        String secret = password(name);
        change(store, accounts -> accounts.password(OPERATOR, name, secret));
        print("%s has another password".formatted(name));
        return 0;
    }

    @Command(name = "role", mixinStandardHelpOptions = true, description = "Gives an account another role.")
    int role(
            @Mixin WriterOption store,
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "${COMPLETION-CANDIDATES}.")
                    Role role) {
        change(store, accounts -> accounts.role(OPERATOR, name, role));
        print("%s is %s".formatted(name, role.code()));
        return 0;
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description = "Makes a token by which a program asks in the name of an account, and prints it this once.")
    int token(
            @Mixin WriterOption store,
            @Parameters(paramLabel = "NAME", description = "The account.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "viewer",
                            description = "What it may do at most: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
                    Role role) {
        change(store, accounts -> print(accounts.addToken(OPERATOR, name, role)));
        return 0;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Takes a token back.")
    int revoke(
            @Mixin WriterOption store,
            @Parameters(
                            paramLabel = "TOKEN",
                            description = "Its name, such as t0f3a9c1b; 'isnad account list' tells it.")
                    String id) {
        change(store, accounts -> accounts.removeToken(OPERATOR, id));
        print("%s is worth nothing any more".formatted(id));
        return 0;
    }

    private void change(WriterOption store, Consumer<Accounts> change) {
        try (Archive archive = store.open()) {
            change.accept(Accounts.open(
                    archive.path(), (author, body) -> archive.note(author, SecurityLog.KIND, body), Clock.systemUTC()));
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /** Asks a person twice; takes the first line of what another program writes. */
    @SuppressWarnings("SystemConsoleNull")
    private String password(String name) {
        java.io.Console terminal = System.console();
        if (terminal == null || !isTerminal(terminal)) {
            try {
                String line =
                        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
                if (line == null) {
                    throw new StoreException("no password was given; write it to standard input");
                }
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        char[] first = terminal.readPassword("Password for %s: ", name);
        char[] again = terminal.readPassword("Again: ");
        if (first == null || again == null || !Arrays.equals(first, again)) {
            throw new StoreException("the two passwords differ; nothing was changed");
        }
        return new String(first);
    }

    /** From Java 22 on there may be a console also where nobody sits at one; only such a one can tell. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
