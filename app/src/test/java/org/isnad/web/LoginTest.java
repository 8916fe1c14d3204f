package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.isnad.account.Accounts;
import org.isnad.account.Gate;
import org.isnad.account.Role;
import org.isnad.account.SecurityLog;
import org.isnad.archive.Desk;
import org.isnad.search.IncidentSearch;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench that others reach, as a browser and as an attacker meet it. */
class LoginTest {

    private static final String PASSWORD = "seven green lanterns";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private IncidentSearch search;

    @SuppressWarnings("NullAway.Init")
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    private WebServer server;

    @BeforeEach
    void serve() {
        desk = Desk.open(temp, null, null);
        search = IncidentSearch.open(desk.archive(), (what, done) -> {});
        accounts = Accounts.open(
                temp,
                (author, body) -> desk.write(archive -> {
                    archive.note(author, SecurityLog.KIND, body);
                    return true;
                }),
                Clock.systemUTC());
        accounts.add("isnad", "vera", Role.VIEWER, PASSWORD);
        accounts.add("isnad", "ann", Role.ANALYST, PASSWORD);
        accounts.add("isnad", "root", Role.ADMIN, PASSWORD);
        server = WebServer.start(
                new WebServer.Settings("127.0.0.1", 0),
                desk,
                search,
                new Gate(accounts, false, Clock.systemUTC()),
                new WebServer.Hooks(() -> "", faults::add));
    }

    @AfterEach
    void close() {
        server.close();
        search.close();
        desk.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void withoutLoginThereIsNothingButThePageToLogIn() {
        for (String path : List.of("/", "/incidents/i1", "/review", "/sources", "/searches", "/reports")) {
            HttpResponse<String> page = get(path, "Accept", "text/html");
            assertThat(page.statusCode()).as(path).isEqualTo(302);
            assertThat(page.headers().firstValue("Location").orElse("")).startsWith("/login?next=");
        }
        assertThat(get("/api/v1/incidents").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/export/jsonl").statusCode()).isEqualTo(401);
        assertThat(post("/searches", "name=x&filter=").statusCode()).isEqualTo(401);
        assertThat(get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void aStolenCookieIsWorthNothingAfterLogout() {
        String cookie = login("ann");
        assertThat(get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
        assertThat(post("/logout", "_csrf=" + csrf(cookie), "Cookie", cookie).statusCode())
                .isEqualTo(303);
        assertThat(get("/api/v1/incidents", "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(get("/", "Cookie", cookie, "Accept", "text/html").statusCode())
                .isEqualTo(302);
    }

    @Test
    void theCookieIsNoneThatAScriptReads() {
        HttpResponse<String> in =
                post("/login", "name=ann&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(in.headers().firstValue("Location")).hasValue("/");
        HttpResponse<String> elsewhere = post(
                "/login",
                "next=//evil.example&name=ann&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(elsewhere.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void aViewerChangesNothing() {
        String vera = login("vera");
        HttpResponse<String> refused = post("/searches", "name=x&filter=&_csrf=" + csrf(vera), "Cookie", vera);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("analyst");
        String token = accounts.addToken("root", "ann", Role.VIEWER);
        assertThat(get("/api/v1/incidents", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(post("/searches", "name=x&filter=", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aChangeTakesTheTokenOfItsPageAndOurOwnOrigin() {
        String ann = login("ann");
        String csrf = csrf(ann);
        assertThat(post("/searches", "name=x&filter=", "Cookie", ann).statusCode())
                .isEqualTo(403);
        assertThat(post("/searches", "name=x&filter=&_csrf=wrong", "Cookie", ann)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/searches", "name=x&filter=&_csrf=" + csrf, "Cookie", ann, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/searches", "name=x&filter=&_csrf=" + csrf, "Cookie", ann)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void wrongPasswordsRunOut() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            statuses.add(post("/login", "name=ann&password=wrong" + i).statusCode());
        }
        assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429, 429, 429);
        HttpResponse<String> refused =
                post("/login", "name=ann&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 901);
    }

    @Test
    void aViewerIsRefusedOnEveryRouteOfAnAnalystAndSeesNoForm() {
        String vera = login("vera");
        String csrf = csrf(vera);
        for (String route : List.of(
                "/incidents/i1/decide",
                "/source/decide",
                "/searches",
                "/api/v1/incidents/i1/decisions",
                "/api/v1/source/decisions")) {
            assertThat(post(route, "act=grade&_csrf=" + csrf, "Cookie", vera).statusCode())
                    .as(route)
                    .isEqualTo(403);
        }
        for (String page : List.of("/review", "/sources", "/source?name=Hill+Wire")) {
            assertThat(Jsoup.parse(get(page, "Cookie", vera).body()).select("form[method=post]:not(.who)"))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void tenThousandWrongPasswordsAreRefusedAndTheServerGoesOnAnswering() {
        String ann = login("ann");
        int looked = 0;
        for (int i = 0; i < 10_000; i++) {
            int status = post("/login", "name=root&password=wrong" + i).statusCode();
            assertThat(status).isIn(401, 429);
            looked += status == 401 ? 1 : 0;
        }
        assertThat(looked).isEqualTo(5);
        assertThat(get("/", "Cookie", ann).statusCode()).isEqualTo(200);
        long told = desk.archive().head().seq();
        assertThat(told).as("the ledger is not flooded").isLessThan(100);
    }

    private String login(String name) {
        HttpResponse<String> in = post(
                "/login", "name=%s&password=%s".formatted(name, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)));
        assertThat(in.statusCode()).isEqualTo(303);
        return in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private String csrf(String cookie) {
        return Jsoup.parse(get("/", "Cookie", cookie).body())
                .select("form.who input[name=_csrf]")
                .val();
    }

    private HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    private HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
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
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the server did not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
