package org.isnad.place;

import java.nio.charset.StandardCharsets;

/**
 * The layout of a gazetteer file, version 1. All numbers are big-endian.
 *
 * <pre>
 * head      8 bytes "ISNADGZ1", then {@link #NUMBERS} longs, see the constants, then 32 bytes SHA-256 of what follows
 * facts     UTF-8 lines "key=value": title, source, licence
 * places    {@link #PLACE_BYTES} bytes each: lat, lon (1e-5 degrees), population, names (offset), parent (-1: none),
 *           country (two ASCII letters or zeros), radius in km (unsigned short), kind
 * names     for each place its id and its names, UTF-8, each ended by a newline, the last one by a zero
 * exact     an index: for each bucket of {@link NameKey#exact} where its entries begin; entries of five bytes, a byte of
 *           the hash and the number of a place
 * skeleton  the same for {@link NameKey#skeleton}
 * </pre>
 */
final class GazetteerFormat {

    static final byte[] MAGIC = "ISNADGZ1".getBytes(StandardCharsets.US_ASCII);

    static final int LENGTH = 0;
    static final int FACTS = 1;
    static final int PLACES = 2;
    static final int PLACE_COUNT = 3;
    static final int NAMES = 4;
    static final int NAME_COUNT = 5;
    static final int EXACT = 6;
    static final int EXACT_BITS = 7;
    static final int SKELETON = 8;
    static final int SKELETON_BITS = 9;
    static final int NUMBERS = 10;

    static final int DIGEST_AT = 8 + 8 * NUMBERS;
    static final int HEAD_BYTES = DIGEST_AT + 32;
    static final int PLACE_BYTES = 25;
    static final int ENTRY_BYTES = 5;

    /** How many bits of a hash an index uses at most: those of the bucket and eight more. */
    static final int MOST_BUCKET_BITS = 23;

    private GazetteerFormat() {}

    /** FNV-1a with a last mixing, the upper 31 bits. */
    static int hash(String key) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            h = (h ^ key.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 33);
    }

    static int bucket(int hash, int bits) {
        return hash >>> (31 - bits);
    }

    static byte print(int hash, int bits) {
        return (byte) (hash >>> (23 - bits));
    }
}
