package org.isnad.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/** Files that are often given by mistake, told by their first bytes, each with what to do about it. */
enum Signature {
    PDF("%PDF-", "a PDF file; save its text first, for example with: pdftotext FILE"),
    ZIP("PK\u0003\u0004", "a zip archive or an office document; unpack it or save it as plain text"),
    OFFICE("\u00D0\u00CF\u0011\u00E0", "an office document; save it as plain text"),
    RTF("{\\rtf", "a rich text file; save it as plain text"),
    GZIP("\u001F\u008B", "compressed; unpack it first, for example: gunzip -c FILE | isnad read -"),
    ZSTD("(\u00B5/\u00FD", "compressed; unpack it first, for example: zstd -dc FILE | isnad read -"),
    XZ("\u00FD7zXZ", "compressed; unpack it first, for example: xz -dc FILE | isnad read -"),
    BZIP2("BZh91AY&SY", "compressed; unpack it first, for example: bzip2 -dc FILE | isnad read -"),
    PNG("\u0089PNG", "a picture; Isnad reads text only"),
    JPEG("\u00FF\u00D8\u00FF", "a picture; Isnad reads text only"),
    GIF("GIF8", "a picture; Isnad reads text only");

    private final String magic;
    private final String remedy;

    Signature(String magic, String remedy) {
        this.magic = magic;
        this.remedy = remedy;
    }

    /** Why a file with this head is no report, or null. */
    static @Nullable String refusal(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 16), ISO_8859_1);
        for (Signature signature : values()) {
            if (start.startsWith(signature.magic)) {
                return "this is " + signature.remedy;
            }
        }
        return null;
    }
}
