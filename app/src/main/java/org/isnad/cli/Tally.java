package org.isnad.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.isnad.render.Counted;

/** Counts what is done, names what fails, and shows progress to a person who watches. */
final class Tally {

    private static final long QUIET_NANOS = 1_000_000_000;
    private static final long REDRAW_NANOS = 250_000_000;

    private final PrintStream err;
    private final boolean live;
    private final LongSupplier nanoTime;
    private final long start;
    private long drawn;
    private boolean onScreen;
    private long read;
    private long failed;

    Tally(PrintStream err, boolean live, LongSupplier nanoTime) {
        this.err = err;
        this.live = live;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.drawn = start + QUIET_NANOS - REDRAW_NANOS;
    }

    synchronized void read() {
        read++;
        long now = nanoTime.getAsLong();
        if (live && now - drawn >= REDRAW_NANOS) {
            drawn = now;
            err.print("\r%s, %d per second\u001B[K".formatted(reports(read), read * 1_000_000_000L / (now - start)));
            err.flush();
            onScreen = true;
        }
    }

    synchronized void failed(String where, String reason) {
        failed++;
        say("%s: %s".formatted(where, reason));
    }

    synchronized void noted(String where, String note) {
        say("%s: note: %s".formatted(where, note));
    }

    /** The last words: always to a person who watches, to others only where something failed. */
    synchronized void finish() {
        if (failed > 0) {
            say("%s read, %d failed".formatted(reports(read), failed));
        } else if (onScreen) {
            say("%s read".formatted(reports(read)));
        }
    }

    synchronized boolean anyFailed() {
        return failed > 0;
    }

    private void say(String line) {
        if (onScreen) {
            err.print("\r\u001B[K");
            onScreen = false;
        }
        err.println(line);
    }

    private static String reports(long n) {
        return Counted.of(n, "report");
    }
}
