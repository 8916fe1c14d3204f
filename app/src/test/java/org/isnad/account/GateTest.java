package org.isnad.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.isnad.account.Gate.Answer;
import org.isnad.account.Gate.Asked;
import org.isnad.account.Gate.Login;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and who is not. */
class GateTest {

    private static final String PASSWORD = "seven green lanterns";
    private static final String HOST = "isnad.example:8443";
    private static final String ORIGIN = "https://isnad.example:8443";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private final HandClock clock = new HandClock();
    private final List<String> ledger = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    private Gate gate;

    @BeforeEach
    void makeAccounts() {
        accounts = Accounts.open(temp, this::note, clock);
        accounts.add("isnad", "ann", Role.ANALYST, PASSWORD);
        accounts.add("isnad", "root", Role.ADMIN, PASSWORD);
        gate = new Gate(accounts, false, clock);
    }

    private synchronized void note(String author, ObjectNode body) {
        ledger.add(author + " " + body.path("act").asText() + " "
                + body.path("account").asText());
    }

    @Test
    void aStolenCookieIsWorthNothingAfterLogout() {
        String cookie = login("ann");
        assertThat(ask(get(cookie), Role.VIEWER)).isEqualTo("ann");

        gate.logout(cookie);
        assertThat(ask(get(cookie), Role.VIEWER)).isEqualTo("401");
        assertThat(ledger).endsWith("ann login ann", "ann logout ann");
    }

    @Test
    void aSessionEndsByIdlenessAndByAge() {
        String cookie = login("ann");
        clock.pass(Sessions.IDLE.minusSeconds(1));
        assertThat(ask(get(cookie), Role.VIEWER)).isEqualTo("ann");
        clock.pass(Sessions.IDLE.plusSeconds(1));
        assertThat(ask(get(cookie), Role.VIEWER)).isEqualTo("401");

        String busy = login("ann");
        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofHours(1));
            assertThat(ask(get(busy), Role.VIEWER)).isEqualTo("ann");
        }
        clock.pass(Duration.ofSeconds(1));
        assertThat(ask(get(busy), Role.VIEWER)).isEqualTo("401");
    }

    @Test
    void whoWasLoggedInBeforeIsLoggedOutByALogin() {
        String laid = login("ann");
        gate.login("root", PASSWORD, "10.0.0.1", get(laid));
        assertThat(ask(get(laid), Role.VIEWER)).isEqualTo("401");
    }

    @Test
    void aViewerMayNotAskWhatAnAnalystMay() {
        accounts.add("root", "vera", Role.VIEWER, PASSWORD);
        String vera = login("vera");
        assertThat(ask(get(vera), Role.VIEWER)).isEqualTo("vera");
        assertThat(ask(post(vera, ORIGIN, gate.csrf(vera)), Role.ANALYST)).isEqualTo("403");
        assertThat(ask(post(login("ann"), ORIGIN, null), Role.ADMIN)).isEqualTo("403");
    }

    @Test
    void aChangeTakesTheTokenOfItsSessionAndAPageOfOurOwn() {
        String ann = login("ann");
        String csrf = gate.csrf(ann);
        assertThat(ask(post(ann, ORIGIN, csrf), Role.ANALYST)).isEqualTo("ann");
        assertThat(ask(post(ann, null, csrf), Role.ANALYST)).isEqualTo("ann");
        assertThat(ask(post(ann, ORIGIN, null), Role.ANALYST)).as("no token").isEqualTo("403");
        assertThat(ask(post(ann, ORIGIN, gate.csrf(login("root"))), Role.ANALYST))
                .as("of another session")
                .isEqualTo("403");
        assertThat(ask(post(ann, "https://evil.example", csrf), Role.ANALYST)).isEqualTo("403");
        assertThat(ask(post(ann, "null", csrf), Role.ANALYST)).isEqualTo("403");
        assertThat(ask(post(ann, "https://evil.example/" + HOST, csrf), Role.ANALYST))
                .isEqualTo("403");
        assertThat(ask(new Asked("POST", HOST, null, "cross-site", ann, null, csrf), Role.ANALYST))
                .isEqualTo("403");
    }

    @Test
    void onThisMachineNobodyLogsInAndNoOtherSiteChangesAnything() {
        Gate open = new Gate(accounts, true, clock);
        Asked own = new Asked("POST", "localhost:7070", "http://localhost:7070", "same-origin", null, null, null);
        Asked foreign = new Asked("POST", "localhost:7070", "https://evil.example", null, null, null, null);
        assertThat(open.ask(own, Role.ADMIN)).isEqualTo(new Answer.Allowed(Identity.LOCAL));
        assertThat(open.ask(foreign, Role.VIEWER)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void anotherAddressTakesAnAdmin() {
        Accounts none = Accounts.open(temp.resolve(".."), SecurityLog.NONE, clock);
        assertThatThrownBy(() -> new Gate(none, false, clock).requireAccounts())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("isnad account add");
        new Gate(none, true, clock).requireAccounts();
        gate.requireAccounts();
    }

    @Test
    void tenThousandWrongPasswordsAreRefusedCheaply() {
        long start = System.nanoTime();
        int looked = 0;
        for (int i = 0; i < 10_000; i++) {
            Login outcome = gate.login("ann", "wrong " + i, "10.0.0.9", get(null));
            looked += outcome instanceof Login.Wrong ? 1 : 0;
        }
        assertThat(looked).isEqualTo(LoginLimit.OF_NAME_AND_ADDRESS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(gate.login("ann", PASSWORD, "10.0.0.9", get(null))).isInstanceOf(Login.TooOften.class);
        assertThat(gate.login("ann", PASSWORD, "10.0.0.1", get(null)))
                .as("from elsewhere")
                .isInstanceOf(Login.In.class);
        assertThat(ledger).filteredOn(entry -> entry.contains("refused")).hasSize(1);

        clock.pass(LoginLimit.WINDOW);
        assertThat(gate.login("ann", PASSWORD, "10.0.0.9", get(null))).isInstanceOf(Login.In.class);
    }

    @Test
    void manyAtOnceAreNoWayAroundTheLimit() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int n = i;
                tries.add(() -> gate.login("ann", "wrong " + n, "10.0.0.9", get(null)) instanceof Login.Wrong);
            }
            int looked = 0;
            for (Future<Boolean> outcome : threads.invokeAll(tries)) {
                looked += outcome.get() ? 1 : 0;
            }
            assertThat(looked).isEqualTo(LoginLimit.OF_NAME_AND_ADDRESS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void manyNamesFromOneAddressAreRefusedToo() {
        int looked = 0;
        for (int i = 0; i < 60; i++) {
            looked += gate.login("name" + i, PASSWORD, "10.0.0.9", get(null)) instanceof Login.Wrong ? 1 : 0;
        }
        assertThat(looked).isEqualTo(LoginLimit.OF_ADDRESS);
    }

    @Test
    void aTokenSpeaksForItsAccountAndNoMore() {
        String token = accounts.addToken("root", "ann", Role.VIEWER);
        assertThat(ask(bearer(token), Role.VIEWER)).isEqualTo("ann");
        assertThat(ask(bearer(token), Role.ANALYST)).isEqualTo("403");
        assertThat(ask(bearer(token + "x"), Role.VIEWER)).isEqualTo("401");
        assertThatThrownBy(() -> accounts.addToken("root", "ann", Role.ADMIN)).hasMessageContaining("no more");

        accounts.removeToken("root", accounts.tokens().get(0).id());
        assertThat(ask(bearer(token), Role.VIEWER)).isEqualTo("401");
    }

    @Test
    void whatIsKeptHoldsNoSecretAndOnlyItsOwnerReadsIt() throws IOException {
        String token = accounts.addToken("root", "ann", Role.VIEWER);
        Path file = temp.resolve("accounts.json");
        assertThat(Files.readString(file))
                .doesNotContain(token)
                .doesNotContain(PASSWORD)
                .contains("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Accounts again = Accounts.open(temp, SecurityLog.NONE, clock);
        assertThat(again.all()).isEqualTo(accounts.all());
        assertThat(again.tokens()).isEqualTo(accounts.tokens());
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> Accounts.open(temp, SecurityLog.NONE, clock)).hasMessageContaining("damaged");
    }

    @Test
    void whoIsRemovedOrDemotedLosesTheirSessions() {
        String ann = login("ann");
        accounts.role("root", "ann", Role.VIEWER);
        assertThat(ask(post(ann, ORIGIN, gate.csrf(ann)), Role.ANALYST)).isEqualTo("403");
        assertThatThrownBy(() -> accounts.role("root", "root", Role.VIEWER)).hasMessageContaining("only admin");
        accounts.remove("root", "ann");
        assertThat(ask(get(ann), Role.VIEWER)).isEqualTo("401");
    }

    @Test
    void whatAnotherProcessChangesHoldsAtOnce() {
        String ann = login("ann");
        Accounts elsewhere = Accounts.open(temp, SecurityLog.NONE, clock);
        elsewhere.password("isnad", "ann", "eight blue lanterns");
        assertThat(ask(get(ann), Role.VIEWER))
                .as("opened with another password")
                .isEqualTo("401");
        assertThat(gate.login("ann", PASSWORD, "10.0.0.1", get(null))).isInstanceOf(Login.Wrong.class);

        elsewhere.add("isnad", "bob", Role.VIEWER, PASSWORD);
        String bob = login("bob");
        accounts.role("root", "ann", Role.VIEWER);
        assertThat(ask(get(bob), Role.VIEWER)).as("nothing was overwritten").isEqualTo("bob");
    }

    @Test
    void namesAndPasswordsHaveToBeFit() {
        assertThatThrownBy(() -> accounts.add("root", "ann", Role.VIEWER, PASSWORD))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> accounts.add("root", "a b", Role.VIEWER, PASSWORD))
                .hasMessageContaining("cannot be a name");
        assertThatThrownBy(() -> accounts.add("root", "isnad", Role.VIEWER, PASSWORD))
                .hasMessageContaining("program itself");
        assertThatThrownBy(() -> accounts.add("root", "bob", Role.VIEWER, "short"))
                .hasMessageContaining("12");
        assertThatThrownBy(() -> accounts.add("root", "bob", Role.VIEWER, "aaaaaaaaaaaa"))
                .hasMessageContaining("easy");
        accounts.add("root", "zoë", Role.VIEWER, "pässword with accents");
        assertThat(gate.login("zoë", "pa\u0308ssword with accents", "10.0.0.1", get(null)))
                .isInstanceOf(Login.In.class);
    }

    @Test
    void afterLoginOnlyPagesOfThisServerFollow() {
        assertThat(GateFilter.next("/incidents/i1?x=1")).isEqualTo("/incidents/i1?x=1");
        for (String foreign :
                new String[] {null, "", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb"}) {
            assertThat(GateFilter.next(foreign)).isEqualTo("/");
        }
    }

    /** Also one that was kept with the digits of the machine's locale. */
    @Test
    void aPasswordIsKeptAlikeUnderEveryLocale() {
        Locale before = Locale.getDefault();
        String kept;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            kept = Passwords.keep("ann", PASSWORD);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches(kept, PASSWORD)).isTrue();
        String arabic = kept.replace("m=19456,t=2,p=1", "m=\u0661\u0669\u0664\u0665\u0666,t=\u0662,p=\u0661");
        assertThat(Passwords.matches(arabic, PASSWORD)).isTrue();
        assertThat(Passwords.matches(arabic, "seven green lantern")).isFalse();
    }

    private String login(String name) {
        Login outcome = gate.login(name, PASSWORD, "10.0.0.1", get(null));
        assertThat(outcome).isInstanceOf(Login.In.class);
        return ((Login.In) outcome).cookie();
    }

    private String ask(Asked asked, Role needed) {
        return gate.ask(asked, needed).fold(a -> a.who().name(), r -> Integer.toString(r.status()));
    }

    private static Asked get(@Nullable String cookie) {
        return new Asked("GET", HOST, null, null, cookie, null, null);
    }

    private static Asked post(@Nullable String cookie, @Nullable String origin, @Nullable String csrf) {
        return new Asked("POST", HOST, origin, null, cookie, null, csrf);
    }

    private static Asked bearer(String token) {
        return new Asked("POST", HOST, null, null, null, "Bearer " + token, null);
    }
}
