package org.isnad.ingest;

/** What a report was received as: a file, a page, or one line of JSON without its line feed. */
public final class Original {

    private final byte[] bytes;
    private final String media;

    private Original(byte[] bytes, String media) {
        this.bytes = bytes;
        this.media = media;
    }

    public static Original text(byte[] bytes) {
        return new Original(bytes, "text/plain");
    }

    public static Original webPage(byte[] bytes) {
        return new Original(bytes, "text/html");
    }

    public static Original json(byte[] bytes) {
        return new Original(bytes, "application/json");
    }

    /** Not to be changed: no copy is made of them. */
    public byte[] bytes() {
        return bytes;
    }

    /** The media type (RFC 6838). */
    public String media() {
        return media;
    }
}
