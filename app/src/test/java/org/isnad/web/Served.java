package org.isnad.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.isnad.account.Accounts;
import org.isnad.account.Gate;
import org.isnad.account.SecurityLog;
import org.isnad.archive.Archive;
import org.isnad.archive.Arriving;
import org.isnad.archive.Desk;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.search.IncidentSearch;
import org.jspecify.annotations.Nullable;

/** A workbench on a free port of this machine, with invented reports, and a client that asks it. */
public final class Served implements AutoCloseable {

    private static final ReportReader READER = ReportReader.standard();

    private final Desk desk;
    private final IncidentSearch search;
    private final WebServer server;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final List<Throwable> faults;
    private final AtomicReference<String> news;

    private Served(
            Desk desk, IncidentSearch search, WebServer server, List<Throwable> faults, AtomicReference<String> news) {
        this.desk = desk;
        this.search = search;
        this.server = server;
        this.faults = faults;
        this.news = news;
    }

    /** A report as a test writes it. */
    public record Text(
            String title,
            String text,
            @Nullable String source,
            String day,
            @Nullable String url) {

        public static Text of(String title, String text) {
            return new Text(title, text, "Hill Wire", "2024-05-15", null);
        }
    }

    /** Serves these reports, each added in a step of its own. */
    public static Served with(Path directory, Text... texts) {
        Desk desk = Desk.open(directory, null, null);
        for (Text text : texts) {
            Report report = Archive.named(new Report(
                    new ReportId("t" + text.text().hashCode()),
                    text.title(),
                    text.text(),
                    LocalDate.parse(text.day()),
                    text.source(),
                    text.url(),
                    "en"));
            byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
            desk.write(archive ->
                    archive.add(List.of(Arriving.of(report, READER.read(report), "file.txt", bytes, "text/plain"))));
        }
        IncidentSearch search = IncidentSearch.open(desk.archive(), (what, done) -> {});
        Gate gate = new Gate(Accounts.open(directory, SecurityLog.NONE, Clock.systemUTC()), true, Clock.systemUTC());
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        AtomicReference<String> news = new AtomicReference<>("");
        WebServer server = WebServer.start(
                new WebServer.Settings("127.0.0.1", 0),
                desk,
                search,
                gate,
                new WebServer.Hooks(news::get, faults::add));
        return new Served(desk, search, server, faults, news);
    }

    /** What went wrong in the program so far. */
    public List<Throwable> faults() {
        return List.copyOf(faults);
    }

    /** What the server says is going on from now on; empty for nothing. */
    public void news(String now) {
        news.set(now);
    }

    public Desk desk() {
        return desk;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form. */
    public HttpResponse<String> form(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i] + "="
                    + java.net.URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return post(path, "application/x-www-form-urlencoded", String.join("&", fields));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("the server did not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        search.close();
        desk.close();
    }
}
