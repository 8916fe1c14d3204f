package org.isnad.search;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** States that newer ones took the place of. They stay readable for a while, for selections that are still looked at. */
final class Retired {

    private static final long WHILE_NANOS = Duration.ofMinutes(2).toNanos();
    private static final int MOST = 16;

    private record Old(State state, long since) {}

    private final Deque<Old> states = new ArrayDeque<>();

    synchronized void retire(State state) {
        long now = System.nanoTime();
        states.add(new Old(state, now));
        while (!states.isEmpty()
                && (states.size() > MOST || now - states.getFirst().since() > WHILE_NANOS)) {
            states.removeFirst().state().release();
        }
    }

    synchronized void close() {
        states.forEach(old -> old.state().release());
        states.clear();
    }
}
