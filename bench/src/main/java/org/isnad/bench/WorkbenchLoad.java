package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.isnad.bench.Readers.print;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.isnad.account.Accounts;
import org.isnad.account.Gate;
import org.isnad.account.SecurityLog;
import org.isnad.archive.Archive;
import org.isnad.archive.Arriving;
import org.isnad.archive.Desk;
import org.isnad.pipeline.ReportReader;
import org.isnad.render.IncidentSheet;
import org.isnad.report.Report;
import org.isnad.search.Area;
import org.isnad.search.FilterParameters;
import org.isnad.search.IncidentFilter;
import org.isnad.search.IncidentSearch;
import org.isnad.web.WebServer;

/**
 * Starts the workbench on this machine alone, with an index of many invented incidents and a store of some, and asks for its
 * pages from many readers at once who do not pause. Dossiers are those of the store; all else is answered from the index. Readers
 * and server share the processors. Arguments: how many incidents (100,000), how many readers (20), for how many seconds (30).
 */
public final class WorkbenchLoad {

    private static final int STORED_REPORTS = 400;
    private static final long SEED = 1;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    /** Those that are there; the numbers of merged ones lead elsewhere. */
    private final List<Long> stored;

    private WorkbenchLoad(URI base, List<Long> stored) {
        this.base = base;
        this.stored = List.copyOf(stored);
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int incidents = Scratch.number(args, 0, 100_000, SearchLoad.MOST_INCIDENTS);
        try (Scratch scratch = new Scratch()) {
            List<Long> stored = store(scratch.path().resolve("data"));
            try (Desk desk = Desk.open(scratch.path().resolve("data"), null, null);
                    IncidentSearch search = SearchLoad.fill(scratch.path().resolve("index"), incidents)) {
                Gate gate = new Gate(
                        Accounts.open(desk.path(), SecurityLog.NONE, Clock.systemUTC()), true, Clock.systemUTC());
                WebServer.Hooks hooks = new WebServer.Hooks(() -> "", Throwable::printStackTrace);
                try (WebServer server =
                        WebServer.start(new WebServer.Settings("127.0.0.1", 0), desk, search, gate, hooks)) {
                    print("incidents   %,d in the index, %,d in the store, all invented", incidents, stored.size());
                    WorkbenchLoad load = new WorkbenchLoad(server.address(), stored);
                    new Readers(load.questions(), SearchLoad.TARGETS)
                            .measure(Scratch.number(args, 1, 20, 1_000), Scratch.number(args, 2, 30, 1_000));
                }
            }
        }
    }

    /** Makes a store and tells which incidents are in it. */
    private static List<Long> store(Path directory) {
        ReportReader reader = ReportReader.standard();
        try (Archive archive = Archive.open(directory, Archive.Options.writing(null, null))) {
            StoryStream stories = new StoryStream(SEED);
            for (int i = 0; i < STORED_REPORTS; i++) {
                Report invented = stories.next();
                Report report = Archive.named(invented);
                archive.add(List.of(Arriving.of(
                        report,
                        reader.read(report),
                        invented.id().value(),
                        report.text().getBytes(UTF_8),
                        "text/plain")));
            }
            return archive.overview(org.isnad.weighing.Policy.ISNAD, STORED_REPORTS, 0).incidents().stream()
                    .map(IncidentSheet::id)
                    .toList();
        }
    }

    private Map<String, Readers.Question> questions() {
        Map<String, Readers.Question> questions = new LinkedHashMap<>();
        questions.put("overview", random -> get("?" + FilterParameters.write(Asked.nearlyAll(random)), "text/html"));
        questions.put("pan", random -> get("api/v1/clusters?" + window(random), "application/json"));
        questions.put("brush", random -> get("?" + FilterParameters.write(Asked.brushed(random)), "text/html"));
        questions.put("dossier", random -> get("incidents/i" + stored.get(random.nextInt(stored.size())), "text/html"));
        questions.put(
                "search",
                random ->
                        get("?" + FilterParameters.write(IncidentFilter.ALL.saying(Asked.words(random))), "text/html"));
        return questions;
    }

    private static String window(Random random) {
        int zoom = 5 + random.nextInt(6);
        Area.Box box = Asked.window(random, zoom);
        String corners = "%s,%s,%s,%s".formatted(box.west(), box.south(), box.east(), box.north());
        return "zoom=%d&window=%s".formatted(zoom, URLEncoder.encode(corners, UTF_8));
    }

    private void get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve("/" + path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s: status %d".formatted(path, answer.statusCode()));
        }
    }
}
