package org.isnad.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** A stream in another encoding as a stream in UTF-8, recoded piece by piece. Broken bytes are an exception. */
final class Utf8Stream extends InputStream {

    private final Reader in;
    private final char[] chars = new char[8192];
    private int held;
    private byte[] piece = new byte[0];
    private int at;

    Utf8Stream(InputStream in, Charset charset) {
        this.in = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        return at < piece.length || fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == piece.length && !fill()) {
            return -1;
        }
        int n = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, n);
        at += n;
        return n;
    }

    /** The first half of a surrogate pair at the end of a piece waits for the second. */
    private boolean fill() throws IOException {
        int n = in.read(chars, held, chars.length - held);
        if (n < 0) {
            return false;
        }
        int filled = held + n;
        held = Character.isHighSurrogate(chars[filled - 1]) ? 1 : 0;
        piece = new String(chars, 0, filled - held).getBytes(UTF_8);
        at = 0;
        chars[0] = chars[filled - 1];
        return piece.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
