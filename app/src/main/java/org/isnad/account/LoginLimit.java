package org.isnad.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may be wrong. Each wrong password costs a try of the name from that address, of the address, and of the
 * name from anywhere; who has none left is refused without a look at the password, until the time is over.
 */
final class LoginLimit {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_NAME_AND_ADDRESS = 5;
    static final int OF_ADDRESS = 30;
    static final int OF_NAME = 100;
    private static final int MOST_KEYS = 20_000;

    private record Tries(Instant since, int wrong) {}

    private final Clock clock;

    /** The oldest first; where there are too many, these are forgotten. */
    private final Map<String, Tries> byKey = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_KEYS;
        }
    };

    LoginLimit(Clock clock) {
        this.clock = clock;
    }

    /** What became of a try. */
    record Try(long refusedForSeconds, boolean last) {

        boolean isRefused() {
            return refusedForSeconds > 0;
        }
    }

    /**
     * Takes a try. It counts as wrong until {@link #right} is told, so that many at once are no way around the limit. A try
     * that is refused costs nothing.
     */
    synchronized Try take(String name, String address) {
        Instant now = clock.instant();
        long longest = 0;
        for (Key key : keys(name, address)) {
            Tries tries = byKey.get(key.text());
            if (tries != null && tries.wrong() >= key.most() && now.isBefore(end(tries))) {
                longest = Math.max(longest, Duration.between(now, end(tries)).toSeconds() + 1);
            }
        }
        if (longest > 0) {
            return new Try(longest, false);
        }
        boolean last = false;
        for (Key key : keys(name, address)) {
            Tries tries = byKey.get(key.text());
            Tries next = tries == null || !now.isBefore(end(tries))
                    ? new Tries(now, 1)
                    : new Tries(tries.since(), tries.wrong() + 1);
            byKey.put(key.text(), next);
            last |= next.wrong() == key.most();
        }
        return new Try(0, last);
    }

    /** Gives back a try that was right, and forgets the wrong ones of that name from that address. */
    synchronized void right(String name, String address) {
        Key[] keys = keys(name, address);
        byKey.remove(keys[0].text());
        for (int i = 1; i < keys.length; i++) {
            byKey.computeIfPresent(keys[i].text(), (k, tries) -> new Tries(tries.since(), tries.wrong() - 1));
        }
    }

    private static Instant end(Tries tries) {
        return tries.since().plus(WINDOW);
    }

    private record Key(String text, int most) {}

    private static Key[] keys(String name, String address) {
        return new Key[] {
            new Key("both " + address + " " + name, OF_NAME_AND_ADDRESS),
            new Key("address " + address, OF_ADDRESS),
            new Key("name " + name, OF_NAME)
        };
    }
}
