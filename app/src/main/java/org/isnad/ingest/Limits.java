package org.isnad.ingest;

/**
 * How much is read into memory at once. What is larger is refused with a reason, and the rest of the batch goes on.
 *
 * @param textBytes the largest plain text file
 * @param lineBytes the longest line of a JSON Lines file
 * @param pageBytes the largest web page; its tree of elements takes up to 50 times as much memory
 */
public record Limits(int textBytes, int lineBytes, int pageBytes) {

    private static final int MIB = 1024 * 1024;

    public Limits {
        if (textBytes < 1 || lineBytes < 1 || pageBytes < 1) {
            throw new IllegalArgumentException(
                    "limits are at least 1 byte, got %d, %d, %d".formatted(textBytes, lineBytes, pageBytes));
        }
    }

    /** What 512 MB of heap can bear and what is read in seconds: a report of 2 MB is a book of a thousand pages. */
    public static Limits standard() {
        return new Limits(2 * MIB, 4 * MIB, 4 * MIB);
    }

    /** The same limit for all three, in MiB. */
    public static Limits ofMebibytes(int mebibytes) {
        if (mebibytes < 1 || mebibytes > 512) {
            throw new IllegalArgumentException("a limit is 1 to 512 MB, got " + mebibytes);
        }
        int bytes = mebibytes * MIB;
        return new Limits(bytes, bytes, bytes);
    }

    static String tooLarge(String what, int limit) {
        String size = limit % MIB == 0 ? limit / MIB + " MB" : limit + " bytes";
        return "%s is larger than %s; split it, or raise the limit with --max-size".formatted(what, size);
    }
}
