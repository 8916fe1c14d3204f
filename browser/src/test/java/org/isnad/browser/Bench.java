package org.isnad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.account.Accounts;
import org.isnad.account.Gate;
import org.isnad.account.SecurityLog;
import org.isnad.archive.Archive;
import org.isnad.archive.Arriving;
import org.isnad.archive.Desk;
import org.isnad.gazetteer.GazetteerHome;
import org.isnad.pipeline.ReportReader;
import org.isnad.place.PlaceReader;
import org.isnad.place.Sovereignty;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.search.IncidentSearch;
import org.isnad.web.WebServer;
import org.jspecify.annotations.Nullable;

/** A workbench with invented reports, and a browser to look at it. */
final class Bench implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Desk desk;
    private final IncidentSearch search;
    private final WebServer server;
    private final Playwright playwright;
    private final Browser browser;

    private Bench(Desk desk, IncidentSearch search, WebServer server, Playwright playwright, Browser browser) {
        this.desk = desk;
        this.search = search;
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where Chromium is; null where it is not installed. */
    static @Nullable Path chromium() {
        String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    static Bench open(Path directory, Path chromium) {
        Desk desk = Desk.open(directory, null, null);
        desk.write(archive -> archive.add(reports()));
        IncidentSearch search = IncidentSearch.open(desk.archive(), (what, done) -> {});
        Gate gate = new Gate(Accounts.open(directory, SecurityLog.NONE, Clock.systemUTC()), true, Clock.systemUTC());
        WebServer server = WebServer.start(
                new WebServer.Settings("127.0.0.1", 0),
                desk,
                search,
                gate,
                new WebServer.Hooks(() -> "", Throwable::printStackTrace));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
        return new Bench(desk, search, server, playwright, browser);
    }

    private static List<Arriving> reports() {
        ReportReader reader;
        try {
            reader = ReportReader.with(
                    null,
                    PlaceReader.of(
                            GazetteerHome.of(Map.of("ISNAD_HOME", "/nowhere"), "/nowhere")
                                    .openBuiltIn(),
                            null,
                            Sovereignty.NEUTRAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Arriving> all = new ArrayList<>();
        add(
                all,
                reader,
                "a",
                "Hill Wire",
                "2024-05-14",
                "en",
                "Air strike kills eight in Kirkuk",
                "An air strike on a grain market in the city of Kirkuk killed at least eight people and wounded 20 others on Tuesday, the civil defence said.");
        add(
                all,
                reader,
                "b",
                "Valley Post",
                "2024-05-16",
                "en",
                "Fifteen killed in Kirkuk air strike",
                "The air strike on a grain market in the city of Kirkuk on Tuesday killed 15 people, the hospital said on Thursday.\n\nRebels accused the army of the air strike. The army denied it.");
        add(
                all,
                reader,
                "c",
                "River Courier",
                "2024-06-20",
                "en",
                "Shelling kills three in Mosul",
                "Shelling of a bakery in the city of Mosul killed three people and injured five on Wednesday, a doctor said.");
        add(
                all,
                reader,
                "d",
                "River Courier",
                "2023-01-11",
                "en",
                "Blast in Oltera",
                "A car bomb exploded in the village of Oltera on Tuesday, killing two people, police said.");
        add(
                all,
                reader,
                "e",
                "صوت الوادي",
                "2024-05-15",
                "ar",
                "غارة جوية على سوق",
                "قالت الدفاع المدني إن غارة جوية على سوق الحبوب في المدينة قتلت ثمانية أشخاص على الأقل.");
        return all;
    }

    private static void add(
            List<Arriving> all,
            ReportReader reader,
            String name,
            String source,
            String day,
            String language,
            String title,
            String text) {
        Report report = Archive.named(
                new Report(new ReportId(name), title, text, LocalDate.parse(day), source, null, language));
        all.add(Arriving.of(report, reader.read(report), name, text.getBytes(StandardCharsets.UTF_8), "text/plain"));
    }

    URI address() {
        return server.address();
    }

    Browser browser() {
        return browser;
    }

    Desk desk() {
        return desk;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
        search.close();
        desk.close();
    }
}
