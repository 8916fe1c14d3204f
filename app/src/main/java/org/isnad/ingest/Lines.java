package org.isnad.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream one by one; of a line longer than the limit no more than the limit is ever held. */
final class Lines {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private boolean tooLong;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        number++;
        tooLong = false;
        line = new ByteArrayOutputStream();
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            keep(from, at - from);
            if (at < end) {
                at++;
                return true;
            }
        } while (fill());
        return true;
    }

    /** The line's bytes without its line feed; empty where it is {@link #tooLong}. */
    byte[] bytes() {
        return line.toByteArray();
    }

    boolean tooLong() {
        return tooLong;
    }

    /** The first line is 1. */
    long number() {
        return number;
    }

    private void keep(int from, int length) {
        if (tooLong || length > limit - line.size()) {
            tooLong = true;
            line = new ByteArrayOutputStream(0);
        } else {
            line.write(buffer, from, length);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
