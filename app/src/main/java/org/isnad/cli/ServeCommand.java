package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.isnad.account.Accounts;
import org.isnad.account.Gate;
import org.isnad.archive.Desk;
import org.isnad.claim.Reading;
import org.isnad.report.Report;
import org.isnad.search.IncidentSearch;
import org.isnad.store.StoreException;
import org.isnad.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens the workbench. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Opens the workbench in a browser: map, time line and list of the incidents, each with the sentences behind it; "
                    + "review; data for other programs.",
            "",
            "Unless --bind says otherwise it listens on this machine only, and nobody logs in. Other commands may add reports "
                    + "to the store meanwhile.",
            ""
        },
        footer = {"", "Ctrl-C ends it."})
final class ServeCommand implements Callable<Integer> {

    private static final long PATIENCE_MILLIS = 10_000;

    /** What changed since the last time is taken in before the workbench is said to be open, unless it is much. */
    private static final long INDEX_PATIENCE_MILLIS = 500;

    private static final String BUILDING = "The search is being built; lists, map and time line are not complete yet.";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen; 0 for any port that is free. Default ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of this machine to listen on. Where others can reach it, everybody has to log in; "
                    + "'isnad account' makes accounts. Put a server for HTTPS before it. Default ${DEFAULT-VALUE}.")
    private String address = "127.0.0.1";

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description =
                    "Address of the server for HTTPS that stands before this one. It is believed from where and how a "
                            + "request came (X-Forwarded-For, X-Forwarded-Proto), and everybody has to log in.")
    private @Nullable String proxy;

    @Option(
            names = "--demo",
            description =
                    "Show the example reports that are part of the program, on this machine only and in a store that "
                            + "goes when it ends.")
    private boolean demo;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Sign decisions with this key, which 'isnad key' makes; default: $ISNAD_KEY.")
    private @Nullable Path key;

    @Mixin
    private final ReaderOptions reading = new ReaderOptions();

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        // The process is told to end: let what is under way be finished, and only then go.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ended.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            if (!demo) {
                Path directory = data.directory();
                return serve(
                        Desk.open(directory, System.getenv("ISNAD_DATABASE"), WriterOption.signingKey(key)),
                        null,
                        ended);
            }
            if (!settings().isLoopback()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--demo serves this machine only, since nothing that is done in it is kept; leave out --bind and "
                                + "--proxy, or serve a store of your own.");
            }
            Function<Report, Reading> reader = reading.reader()::read;
            try (DemoReports reports = DemoReports.unpack()) {
                return serve(Desk.open(reports.store(), null, null), new Demo(reports, reader), ended);
            }
        } finally {
            closed.countDown();
        }
    }

    /** The examples, and what reads them. */
    private record Demo(DemoReports reports, Function<Report, Reading> reader) {}

    private int serve(Desk opened, @Nullable Demo shown, CountDownLatch ended) throws InterruptedException {
        AtomicReference<String> news = new AtomicReference<>("");
        WebServer.Settings settings = settings();
        Gate gate = gate(opened, settings);
        try (Desk desk = opened;
                ProgressLine progress = new ProgressLine(console);
                IncidentSearch search = IncidentSearch.openAsItIs(desk.archive(), (what, count) -> {
                    // Later on it takes in what is added or decided, which is not worth a word.
                    if (String.valueOf(news.get()).startsWith(BUILDING)) {
                        progress.done(what, count);
                        news.set(String.format(Locale.ROOT, "%s %,d %s so far.", BUILDING, count, what));
                    }
                });
                WebServer server = WebServer.start(settings, desk, search, gate, hooks(news))) {
            build(search, news, progress);
            progress.clear();
            PrintWriter out = spec.commandLine().getOut();
            out.println("The workbench is open at " + server.address());
            out.println(
                    shown == null ? "Store: " + desk.path() : "Examples only, all of it invented; nothing is kept.");
            out.flush();
            Thread examples = shown == null ? new Thread(() -> {}) : read(desk, shown, news, ended);
            examples.start();
            ended.await();
            examples.join(PATIENCE_MILLIS);
        }
        return 0;
    }

    /** Brings the search up to date. A large archive whose index is to be made is not waited for; the pages tell how far it is. */
    private static void build(IncidentSearch search, AtomicReference<String> news, ProgressLine progress)
            throws InterruptedException {
        news.set(BUILDING);
        Thread thread = new Thread(
                () -> {
                    try {
                        search.refresh();
                        progress.clear();
                        news.set("");
                    } catch (CancellationException e) {
                        // The program ends.
                    } catch (StoreException | UncheckedIOException e) {
                        news.set("The search could not be built: " + e.getMessage());
                    }
                },
                "isnad-index");
        thread.setDaemon(true);
        thread.start();
        thread.join(INDEX_PATIENCE_MILLIS);
    }

    private WebServer.Settings settings() {
        try {
            WebServer.Settings settings = new WebServer.Settings(address, port, proxy);
            settings.check();
            return settings;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Gate gate(Desk desk, WebServer.Settings settings) {
        Accounts accounts = Accounts.open(
                desk.path(),
                (author, body) -> desk.write(archive -> {
                    archive.note(author, "account", body);
                    return true;
                }),
                Clock.systemUTC());
        Gate gate = new Gate(accounts, settings.isLoopback(), Clock.systemUTC());
        gate.requireAccounts();
        return gate;
    }

    private WebServer.Hooks hooks(AtomicReference<String> news) {
        return new WebServer.Hooks(
                news::get, fault -> spec.commandLine().getErr().println("isnad: " + Fault.describe(fault)));
    }

    /** Reads the examples while the workbench is open already. */
    private static Thread read(Desk desk, Demo shown, AtomicReference<String> news, CountDownLatch ended) {
        news.set("Reading the example reports.");
        Thread thread = new Thread(
                () -> {
                    try {
                        shown.reports().readInto(desk, shown.reader(), news::set, () -> ended.getCount() == 0);
                    } catch (IOException | StoreException e) {
                        news.set("The examples could not be read: " + e.getMessage());
                    } catch (RuntimeException e) {
                        news.set("The examples could not be read: " + Fault.describe(e));
                    }
                },
                "isnad-demo");
        thread.setDaemon(true);
        return thread;
    }
}
