package org.isnad.incident;

import java.util.SortedSet;

/**
 * An account reduced to what linking compares, so that an archive need not be read again for each new report. Keep it as
 * bytes; a sketch of another version must be made anew from its account.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Sketch {

    /** Changes whenever sketches of earlier versions cannot be compared with new ones. */
    public static final int VERSION = 1;

    private final ClaimRef ref;

    private Sketch(ClaimRef ref) {
        this.ref = ref;
    }

    public static Sketch of(Account account) {
        return new Sketch(account.ref());
    }

    public ClaimRef ref() {
        return ref;
    }

    /**
     * The keys of the blocks that the claim lies in: two claims are compared only if they share one. There are a few
     * dozen at most, each a short ASCII string that begins with what it is made of, such as a day or a place.
     */
    public SortedSet<String> blocks() {
        throw new UnsupportedOperationException("sketches are being built");
    }

    public byte[] toBytes() {
        throw new UnsupportedOperationException("sketches are being built");
    }

    /**
     * The sketch that these bytes hold.
     *
     * @throws IllegalArgumentException where they are not those of a sketch of this {@link #VERSION}
     */
    public static Sketch ofBytes(ClaimRef ref, byte[] bytes) {
        throw new UnsupportedOperationException("sketches are being built: " + ref + bytes.length);
    }
}
