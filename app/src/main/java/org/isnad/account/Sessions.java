package org.isnad.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is logged in. A session is known by the digest of its id, so that what is in memory lets nobody in; it ends on logout,
 * after two hours without a request, twelve hours after login, or when the program does.
 */
final class Sessions {

    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST = 10_000;

    /**
     * A session.
     *
     * @param digest   of its id
     * @param password what was kept of the password that it was opened with: with another password it is over
     * @param csrf     what forms of this session carry
     */
    record Session(String digest, String account, String password, String csrf, Instant since, Instant seen) {

        boolean isOf(Account now) {
            return now.name().equals(account) && now.password().equals(password);
        }
    }

    private final Map<String, Session> byDigest = new HashMap<>();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session and tells its id. */
    synchronized String begin(Account account) {
        Instant now = clock.instant();
        byDigest.values().removeIf(session -> isOver(session, now));
        if (byDigest.size() >= MOST) {
            byDigest.values().stream()
                    .min(Comparator.comparing(Session::seen))
                    .map(Session::digest)
                    .ifPresent(byDigest::remove);
        }
        String id = Secrets.make();
        String digest = Secrets.digest(id);
        byDigest.put(digest, new Session(digest, account.name(), account.password(), Secrets.make(), now, now));
        return id;
    }

    /** The session of an id that goes on; it counts as seen now. */
    synchronized Optional<Session> find(String id) {
        Instant now = clock.instant();
        Session session = byDigest.get(Secrets.digest(id));
        if (session == null) {
            return Optional.empty();
        }
        if (isOver(session, now)) {
            byDigest.remove(session.digest());
            return Optional.empty();
        }
        Session seen = new Session(
                session.digest(), session.account(), session.password(), session.csrf(), session.since(), now);
        byDigest.put(seen.digest(), seen);
        return Optional.of(seen);
    }

    synchronized Optional<Session> end(String id) {
        return Optional.ofNullable(byDigest.remove(Secrets.digest(id)));
    }

    /** Ends all of an account, such as when its password changes. */
    synchronized void endAll(String account) {
        byDigest.values().removeIf(session -> session.account().equals(account));
    }

    private static boolean isOver(Session session, Instant now) {
        return session.seen().plus(IDLE).isBefore(now)
                || session.since().plus(LONGEST).isBefore(now);
    }
}
