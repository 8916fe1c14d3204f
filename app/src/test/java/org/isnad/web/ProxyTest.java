package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.isnad.account.Accounts;
import org.isnad.account.Gate;
import org.isnad.account.Role;
import org.isnad.account.SecurityLog;
import org.isnad.archive.Desk;
import org.isnad.search.IncidentSearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbench behind a server for HTTPS, which here is this test. */
class ProxyTest {

    private static final String PASSWORD = "seven green lanterns";
    private static final String FOR = "X-Forwarded-For";
    private static final int TRIES_OF_ONE_ADDRESS = 30;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private IncidentSearch search;

    @SuppressWarnings("NullAway.Init")
    private Accounts accounts;

    @BeforeEach
    void open() {
        desk = Desk.open(temp, null, null);
        search = IncidentSearch.open(desk.archive(), (what, done) -> {});
        accounts = Accounts.open(temp, SecurityLog.NONE, Clock.systemUTC());
        accounts.add("isnad", "ann", Role.ADMIN, PASSWORD);
    }

    @AfterEach
    void close() {
        search.close();
        desk.close();
    }

    private WebServer serve(@Nullable String proxy) {
        WebServer.Settings settings = new WebServer.Settings("127.0.0.1", 0, proxy);
        return WebServer.start(
                settings,
                desk,
                search,
                new Gate(accounts, false, Clock.systemUTC()),
                new WebServer.Hooks(() -> "", fault -> {}));
    }

    @Test
    void theCookieOfAnEncryptedPageIsNotSentOpenly() throws Exception {
        try (WebServer server = serve("127.0.0.1")) {
            assertThat(cookie(login(server, "ann", PASSWORD, "X-Forwarded-Proto", "https")))
                    .contains("Secure");
            assertThat(cookie(login(server, "ann", PASSWORD))).isNotEmpty().doesNotContain("Secure");
        }
    }

    @Test
    void aStrangerLocksNobodyElseOutAndCannotTakeOtherAddresses() throws Exception {
        try (WebServer server = serve("127.0.0.1")) {
            for (int i = 0; i < TRIES_OF_ONE_ADDRESS; i++) {
                String[] made = {FOR, "198.51.100." + i + ", 203.0.113.7", "Forwarded", "for=192.0.2." + i};
                assertThat(login(server, "n" + i, "wrong", made).statusCode()).isEqualTo(401);
            }

            assertThat(login(server, "ann", PASSWORD, FOR, "203.0.113.7").statusCode())
                    .isEqualTo(429);
            assertThat(login(server, "ann", PASSWORD, FOR, "203.0.113.8").statusCode())
                    .isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.1"})
    void nobodyElseIsBelieved(String proxy) throws Exception {
        try (WebServer server = serve(proxy.isEmpty() ? null : proxy)) {
            for (int i = 0; i < TRIES_OF_ONE_ADDRESS; i++) {
                login(server, "n" + i, "wrong", FOR, "198.51.100." + i);
            }

            assertThat(login(server, "ann", PASSWORD, FOR, "203.0.113.8", "X-Forwarded-Proto", "https")
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void everybodyLogsInThoughOnlyThisMachineReachesIt() {
        assertThat(new WebServer.Settings("127.0.0.1", 0).isLoopback()).isTrue();
        assertThat(new WebServer.Settings("127.0.0.1", 0, "127.0.0.1").isLoopback())
                .isFalse();
        assertThatThrownBy(() -> new WebServer.Settings("127.0.0.1", 0, "no address").check())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the proxy 'no address'");
    }

    private static String cookie(HttpResponse<String> in) {
        return in.headers().firstValue("Set-Cookie").orElse("");
    }

    private HttpResponse<String> login(WebServer server, String name, String password, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "name=%s&password=%s".formatted(name, URLEncoder.encode(password, StandardCharsets.UTF_8))));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
