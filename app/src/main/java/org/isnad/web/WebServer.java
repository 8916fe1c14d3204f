package org.isnad.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.isnad.account.Gate;
import org.isnad.account.GateFilter;
import org.isnad.api.Api;
import org.isnad.api.Guard;
import org.isnad.api.Wrong;
import org.isnad.archive.Desk;
import org.isnad.archive.StaleException;
import org.isnad.search.IncidentSearch;
import org.isnad.search.QueryFault;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The workbench on one address. Answers until it is closed. */
public final class WebServer implements AutoCloseable {

    static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_THREADS = 48;
    private static final int IDLE_MILLIS = 60_000;
    private static final int STOP_MILLIS = 2_000;

    /**
     * Where to listen.
     *
     * @param host  an address of this machine
     * @param port  0 for any that is free
     * @param proxy address of the server before this one that tells for whom it asks, or null where there is none
     */
    public record Settings(String host, int port, @Nullable String proxy) {

        public Settings {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("a port is 0 to 65535, got " + port);
            }
        }

        /** Nothing stands before it. */
        public Settings(String host, int port) {
            this(host, port, null);
        }

        /**
         * Whether nobody but this machine can reach it. Through a proxy others can.
         *
         * @throws IllegalArgumentException where the address is none
         */
        public boolean isLoopback() {
            return resolved(host, "there is no address '%s' on this machine").isLoopbackAddress() && proxy == null;
        }

        /**
         * Looks up both addresses.
         *
         * @throws IllegalArgumentException where one is none
         */
        public void check() {
            isLoopback();
            believed();
        }

        /**
         * Who is believed for whom it asks.
         *
         * @throws IllegalArgumentException where the address is none
         */
        Optional<InetAddress> believed() {
            return Optional.ofNullable(proxy).map(name -> resolved(name, "the proxy '%s' is no address"));
        }

        private static InetAddress resolved(String name, String otherwise) {
            try {
                return InetAddress.getByName(name);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(otherwise.formatted(name), e);
            }
        }
    }

    /**
     * What the server tells its caller.
     *
     * @param news   asked for on each page: what is going on, or empty
     * @param faults told what went wrong in the program
     */
    public record Hooks(Supplier<String> news, Consumer<Throwable> faults) {}

    private final Javalin javalin;
    private final Settings settings;
    private final Api api;

    private WebServer(Javalin javalin, Settings settings, Api api) {
        this.javalin = javalin;
        this.settings = settings;
        this.api = api;
    }

    /**
     * Starts it.
     *
     * @param gate open where the address is a loopback one
     * @throws StoreException where the address is taken
     */
    public static WebServer start(Settings settings, Desk desk, IncidentSearch search, Gate gate, Hooks hooks) {
        Assets assets = Assets.load();
        Workbench workbench = new Workbench(desk, search, gate, new Shell(assets), hooks.news());
        Api api = new Api(desk, search, hooks.news(), hooks.faults());
        Javalin javalin = Javalin.create(config -> {
            configure(config, settings);
            Guard guard = new Guard(settings.isLoopback());
            config.routes.before(guard::before);
            config.routes.before(new GateFilter(gate, LoginPage::needs, LoginPage.PATH));
            new LoginPage(gate, workbench.shell()).routes(config.routes);
            config.routes.get("/assets/{digest}/{name}", ctx -> asset(ctx, assets));
            new Pages(workbench).routes(config.routes);
            api.routes(config.routes);
            failures(config, workbench.shell(), hooks.faults());
        });
        try {
            javalin.start();
        } catch (JavalinException e) {
            throw new StoreException(
                    "%s:%d cannot be listened on (%s); choose another port with --port, or stop what listens there"
                            .formatted(settings.host(), settings.port(), e.getMessage()),
                    e);
        }
        return new WebServer(javalin, settings, api);
    }

    private static void configure(JavalinConfig config, Settings settings) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
            settings.believed().ifPresent(proxy -> http.addCustomizer(new ProxyHeaders(proxy)));
        });
        config.http.maxRequestSize = MOST_BYTES;
        config.http.strictContentTypes = true;
        config.http.prefer405over404 = true;
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
    }

    private static void asset(Context ctx, Assets assets) {
        assets.find(ctx.pathParam("digest"), ctx.pathParam("name"))
                .ifPresentOrElse(
                        asset -> ctx.contentType(asset.media())
                                .header("Cache-Control", "public, max-age=31536000, immutable")
                                .result(asset.bytes()),
                        () -> ctx.status(404).contentType("text/plain").result("There is no such file."));
    }

    private static void failures(JavalinConfig config, Shell shell, Consumer<Throwable> faults) {
        config.routes.exception(Wrong.class, (e, ctx) -> fail(ctx, shell, 400, "This cannot be done", e));
        config.routes.exception(QueryFault.class, (e, ctx) -> fail(ctx, shell, 400, "This is no search", e));
        config.routes.exception(StaleException.class, (e, ctx) -> {
            if (e.incident() != null) {
                ctx.attribute("stale", e.incident());
            }
            fail(ctx, shell, 409, "Somebody was faster", e);
        });
        config.routes.exception(StoreException.class, (e, ctx) -> {
            boolean asked = e.getCause() == null && !e.isBusy();
            fail(ctx, shell, asked ? 404 : 503, asked ? "There is no such thing" : "Not now", e);
        });
        config.routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e.getStatus() == 404 && String.valueOf(e.getMessage()).startsWith("Endpoint")) {
                nothingThere(ctx, shell);
            } else {
                fail(ctx, shell, e.getStatus(), "This is not possible", e);
            }
        });
        config.routes.exception(Exception.class, (e, ctx) -> {
            faults.accept(e);
            fail(
                    ctx,
                    shell,
                    500,
                    "Isnad failed",
                    new IllegalStateException(
                            "A fault in the program. It is told on the terminal where the server runs."));
        });
        config.routes.error(404, ctx -> {
            if (ctx.result() == null
                    || "Not Found".equals(ctx.result())
                    || String.valueOf(ctx.result()).startsWith("Endpoint")) {
                nothingThere(ctx, shell);
            }
        });
    }

    private static void nothingThere(Context ctx, Shell shell) {
        fail(ctx, shell, 404, "There is no such page", new IllegalStateException("Nothing is at this address."));
    }

    private static void fail(Context ctx, Shell shell, int status, String title, Exception e) {
        ctx.status(status);
        String message = String.valueOf(e.getMessage());
        if (Api.isFor(ctx)) {
            Api.problem(ctx, status, title, message);
            return;
        }
        String stale = ctx.attribute("stale");
        String link = stale == null ? "/" : "/incidents/" + stale;
        ctx.html(shell.message(
                title, message, link, stale == null ? "To the overview" : "To the incident as it is now"));
    }

    /** Where it answers. */
    public URI address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://%s:%d/".formatted(host, javalin.port()));
    }

    /** Lets what is under way be finished, for some seconds at most. */
    @Override
    public void close() {
        api.close();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            // Somebody did not read to the end in time and is cut off; the server has stopped all the same.
        }
    }
}
