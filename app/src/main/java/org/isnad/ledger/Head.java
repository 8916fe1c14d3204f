package org.isnad.ledger;

/**
 * The end of a chain: whoever holds it can tell whether the chain was shortened or rewritten since.
 *
 * @param seq  number of the last entry; 0 for a chain without entries
 * @param hash digest of the last entry
 */
public record Head(long seq, String hash) {

    /** Of a chain without entries. */
    public static final Head NONE = new Head(0, "0".repeat(64));

    public Head {
        if (seq < 0 || !hash.matches(Sha256.PATTERN)) {
            throw new IllegalArgumentException(
                    "a head is a number that is not negative and 64 hex digits, got %d %s".formatted(seq, hash));
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    public static Head parse(String text) {
        String[] words = text.strip().split(":", -1);
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("a head is written like 42:9f86d0...; got '%s'".formatted(text.strip()));
        }
        return new Head(Long.parseLong(words[0]), words[1]);
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
