package org.isnad.account;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.isnad.account.Sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests in or refuses them. Knows no web framework: a request is told as {@link Asked}.
 *
 * <p>On a server that this machine alone reaches nobody logs in, and whoever asks may do everything. On any other there must
 * be an account ({@link #requireAccounts}), and each request carries a session's cookie or a token.
 */
public final class Gate {

    /** Name of the cookie. */
    public static final String COOKIE = "isnad_session";

    /** Name of the form's field, and of the header in lower case, that carry what {@link #csrf} gives. */
    public static final String CSRF_FIELD = "_csrf";

    public static final String CSRF_HEADER = "x-csrf-token";

    static final String FOREIGN = "This was sent from another site. Open Isnad's own page and do it there.";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "bearer ";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_SECRET = 200;

    private final Accounts accounts;
    private final Sessions sessions;
    private final LoginLimit limit;
    private final boolean loopback;

    /**
     * A gate.
     *
     * @param loopback whether this machine alone reaches the server; see {@link #isLoopback}
     */
    public Gate(Accounts accounts, boolean loopback, Clock clock) {
        this.accounts = accounts;
        this.sessions = new Sessions(clock);
        this.limit = new LoginLimit(clock);
        this.loopback = loopback;
    }

    /** Whether an address to listen on is reached from this machine only. */
    public static boolean isLoopback(InetAddress address) {
        return address.isLoopbackAddress();
    }

    /** Whether nobody logs in here. */
    public boolean isOpen() {
        return loopback;
    }

    /**
     * Refuses to serve others without accounts.
     *
     * @throws org.isnad.store.StoreException where there is no admin and others reach the server
     */
    public void requireAccounts() {
        if (!loopback && accounts.all().stream().noneMatch(account -> account.role() == Role.ADMIN)) {
            throw new org.isnad.store.StoreException(
                    "others reach this address, and there is no account to log in with; make one with "
                            + "'isnad account add NAME --role admin', or serve this machine only");
        }
    }

    /**
     * What a request tells.
     *
     * @param method    in capitals
     * @param host      the header Host, or null
     * @param origin    the header Origin, or null
     * @param site      the header Sec-Fetch-Site, or null
     * @param cookie    value of the cookie {@link #COOKIE}, or null
     * @param authority the header Authorization, or null
     * @param csrf      the header {@link #CSRF_HEADER} or the field {@link #CSRF_FIELD}, or null
     */
    public record Asked(
            String method,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String site,
            @Nullable String cookie,
            @Nullable String authority,
            @Nullable String csrf) {}

    /** What becomes of a request. */
    public sealed interface Answer {

        <R> R fold(Function<Allowed, R> allowed, Function<Refused, R> refused);

        /** It goes on, in the name of somebody. */
        record Allowed(Identity who) implements Answer {
            @Override
            public <R> R fold(Function<Allowed, R> allowed, Function<Refused, R> refused) {
                return allowed.apply(this);
            }
        }

        /**
         * It does not.
         *
         * @param status 401 where logging in would help, else 403
         * @param reason in words for people
         */
        record Refused(int status, String reason) implements Answer {
            @Override
            public <R> R fold(Function<Allowed, R> allowed, Function<Refused, R> refused) {
                return refused.apply(this);
            }
        }
    }

    /**
     * Looks at a request.
     *
     * @param needed the least that may ask this. Routes that anybody may ask, such as the page to log in, are not asked here
     */
    public Answer ask(Asked asked, Role needed) {
        boolean changes = !SAFE.contains(asked.method());
        if (changes && isForeign(asked)) {
            return new Answer.Refused(403, FOREIGN);
        }
        if (loopback) {
            return new Answer.Allowed(Identity.LOCAL);
        }
        String token = bearer(asked.authority());
        if (token != null) {
            return accounts.byToken(token)
                    .map(who -> permitted(who, needed))
                    .orElse(new Answer.Refused(401, "This token is not known; an admin can make another."));
        }
        Optional<Session> session = session(asked.cookie());
        Optional<Account> account =
                session.flatMap(s -> accounts.find(s.account()).filter(s::isOf));
        if (session.isEmpty() || account.isEmpty()) {
            return new Answer.Refused(401, "Log in first.");
        }
        String csrf = asked.csrf();
        if (changes && (csrf == null || !Secrets.equal(csrf, session.get().csrf()))) {
            return new Answer.Refused(403, "This page is out of date. Load it anew and do it again.");
        }
        return permitted(new Identity(account.get().name(), account.get().role(), Identity.By.SESSION), needed);
    }

    private static Answer permitted(Identity who, Role needed) {
        return who.role().covers(needed)
                ? new Answer.Allowed(who)
                : new Answer.Refused(
                        403,
                        "This takes the role '%s', and %s is '%s'. An admin can change that."
                                .formatted(needed.code(), who.name(), who.role().code()));
    }

    /** What forms of the session must carry, or empty where none is needed. */
    public String csrf(@Nullable String cookie) {
        return session(cookie).map(Session::csrf).orElse("");
    }

    /** What became of a try to log in. */
    public sealed interface Login {

        <R> R fold(Function<In, R> in, Function<Wrong, R> wrong, Function<TooOften, R> tooOften);

        /**
         * Logged in.
         *
         * @param cookie value of the cookie {@link #COOKIE}, to be set with {@code HttpOnly; SameSite=Lax; Path=/}, and
         *               {@code Secure} where the page came encrypted
         */
        record In(Identity who, String cookie) implements Login {
            @Override
            public <R> R fold(Function<In, R> in, Function<Wrong, R> wrong, Function<TooOften, R> tooOften) {
                return in.apply(this);
            }
        }

        /** Name or password is wrong; which one is not told. */
        record Wrong() implements Login {
            @Override
            public <R> R fold(Function<In, R> in, Function<Wrong, R> wrong, Function<TooOften, R> tooOften) {
                return wrong.apply(this);
            }
        }

        /** Nothing was looked at. */
        record TooOften(long seconds) implements Login {
            @Override
            public <R> R fold(Function<In, R> in, Function<Wrong, R> wrong, Function<TooOften, R> tooOften) {
                return tooOften.apply(this);
            }
        }
    }

    /**
     * Tries to log somebody in. A session that the browser brought along is ended, so that nobody can lay one under.
     *
     * @param address from where
     * @param asked   the request; one from another site is answered like a wrong password
     */
    public Login login(String name, String password, String address, Asked asked) {
        String known = name.length() > LONGEST_NAME ? "" : name;
        LoginLimit.Try attempt = limit.take(known, address);
        if (attempt.isRefused()) {
            return new Login.TooOften(attempt.refusedForSeconds());
        }
        Optional<Account> account = isForeign(asked) ? Optional.empty() : accounts.authenticate(known, password);
        if (account.isEmpty()) {
            if (attempt.last()) {
                // Once for each time that tries run out, not for each try, and without the address, which may lead to a
                // person: the ledger is kept for good.
                String told = accounts.find(known).isPresent() ? known : "unknown";
                accounts.log().note("isnad", Accounts.act("refused", told));
            }
            return new Login.Wrong();
        }
        limit.right(known, address);
        logout(asked.cookie());
        accounts.log().note(known, Accounts.act("login", known));
        return new Login.In(
                new Identity(known, account.get().role(), Identity.By.SESSION), sessions.begin(account.get()));
    }

    /** Ends a session; its cookie is good for nothing afterwards. */
    public void logout(@Nullable String cookie) {
        if (cookie != null && cookie.length() <= LONGEST_SECRET) {
            sessions.end(cookie)
                    .ifPresent(session ->
                            accounts.log().note(session.account(), Accounts.act("logout", session.account())));
        }
    }

    /** Ends every session of an account. One whose password is changed loses them by that. */
    public void logoutAll(String account) {
        sessions.endAll(account);
    }

    private Optional<Session> session(@Nullable String cookie) {
        return cookie == null || cookie.isEmpty() || cookie.length() > LONGEST_SECRET
                ? Optional.empty()
                : sessions.find(cookie);
    }

    private static @Nullable String bearer(@Nullable String authority) {
        if (authority == null
                || authority.length() > LONGEST_SECRET
                || !authority.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return null;
        }
        return authority.substring(BEARER.length()).strip();
    }

    /** A browser tells from where it sends. A program that is none tells nothing, and carries nobody's cookie along. */
    static boolean isForeign(Asked asked) {
        String site = asked.site();
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = asked.origin();
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null
                    || asked.host() == null
                    || !authority.toLowerCase(Locale.ROOT).equals(asked.host().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
