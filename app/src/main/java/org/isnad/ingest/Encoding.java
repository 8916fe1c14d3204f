package org.isnad.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes into text, without a replacement character anywhere: byte order mark, UTF-8, UTF-16 told by its zero bytes,
 * then Windows-1252, else a refusal.
 */
final class Encoding {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final String RESAVE = "; save it as UTF-8, for example: iconv -f ENCODING -t UTF-8 FILE > NEW";

    /** Western text has one letter in thirty outside ASCII, Vietnamese one in four, Cyrillic read as Western nearly all. */
    private static final double MOST_HIGH_LETTERS = 0.4;

    private Encoding() {}

    /** The text of a file or of a line, without its byte order mark. */
    static String decode(byte[] bytes) throws Unreadable {
        return decode(bytes, null);
    }

    /**
     * @param declared what the document itself says about its encoding. Valid UTF-8 beyond ASCII is believed before it:
     *     servers recode pages and leave the declaration, and other encodings give such bytes by chance only.
     */
    static String decode(byte[] bytes, @Nullable Charset declared) throws Unreadable {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            int skip = marked.equals(UTF_8) ? 3 : 2;
            String text = strictly(marked, bytes, skip);
            if (text == null) {
                throw new Unreadable("not valid " + marked + ", though it begins with its mark" + RESAVE);
            }
            return checked(text);
        }
        Charset wide = byZeroBytes(bytes);
        if (wide != null) {
            String text = strictly(wide, bytes, 0);
            if (text != null) {
                return checked(text);
            }
        }
        String text = strictly(UTF_8, bytes, 0);
        if (text == null && declared != null && !declared.equals(UTF_8)) {
            text = strictly(declared, bytes, 0);
        }
        if (text == null && isWestern(bytes)) {
            text = strictly(WINDOWS_1252, bytes, 0);
        }
        if (text == null) {
            throw new Unreadable("neither UTF-8 nor Windows-1252 text" + RESAVE);
        }
        return checked(text);
    }

    /** The encoding named by the mark at the start, or null. */
    static @Nullable Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        return b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF ? UTF_16BE : null;
    }

    /** UTF-16 without a mark: zeros (the high halves of spaces and digits at least) on one side only. */
    static @Nullable Charset byZeroBytes(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int few = bytes.length / 40;
        if (bytes.length < 4 || bytes.length % 2 != 0 || Math.max(zeros[0], zeros[1]) <= few) {
            return null;
        }
        return zeros[0] == 0 ? UTF_16LE : zeros[1] == 0 ? UTF_16BE : null;
    }

    /** The UTF-16 that a file with this head is in, or null where it is in an encoding of single bytes. */
    static @Nullable Charset wide(byte[] head) {
        Charset marked = byteOrderMark(head);
        return marked == null
                ? byZeroBytes(Arrays.copyOf(head, head.length & ~1))
                : marked.equals(UTF_8) ? null : marked;
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Not UTF-8 with a broken place, and not another alphabet. */
    private static boolean isWestern(byte[] bytes) {
        int sequences = 0;
        int high = 0;
        int letters = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0xC2 && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
                sequences++;
            }
            if (b >= 0x80) {
                high++;
            }
            if (b >= 0x80 || Character.isLetter(b)) {
                letters++;
            }
        }
        return sequences * 10 <= high && high <= MOST_HIGH_LETTERS * letters;
    }

    private static String checked(String text) throws Unreadable {
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        if (text.indexOf('\0') >= 0 || controls > 1 + text.length() / 100) {
            throw new Unreadable("this is not text but binary data; give a .txt, .html or .jsonl file");
        }
        return text;
    }
}
