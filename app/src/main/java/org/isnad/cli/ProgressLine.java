package org.isnad.cli;

import org.isnad.archive.Progress;

/** One line that tells a person who watches how far long work has come. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long REDRAW_NANOS = 250_000_000;

    private final Console console;
    private long drawn = System.nanoTime();
    private boolean onScreen;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void done(String what, long count) {
        long now = System.nanoTime();
        if (console.live() && now - drawn >= REDRAW_NANOS) {
            drawn = now;
            onScreen = true;
            console.err().print("\r%d %s\u001B[K".formatted(count, what));
            console.err().flush();
        }
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (onScreen) {
            onScreen = false;
            console.err().print("\r\u001B[K");
            console.err().flush();
        }
    }
}
