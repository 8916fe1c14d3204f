package org.isnad.muc4;

import java.util.List;

/**
 * One filler of a slot.
 *
 * @param values   what it says; in a response one value, in a key any of several is right
 * @param refs     the fillers it belongs to, any of which may be named; empty where it belongs to none
 * @param optional in a key: needed by nobody, but may be given
 */
public record Fill(List<String> values, List<String> refs, boolean optional) {

    public Fill {
        values = List.copyOf(values);
        refs = List.copyOf(refs);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a filler needs a value");
        }
    }

    static Fill of(String value) {
        return new Fill(List.of(value), List.of(), false);
    }

    static Fill of(String value, String ref) {
        return new Fill(List.of(value), List.of(ref), false);
    }

    /** The value of a response, or the first of a key. */
    public String value() {
        return values.get(0);
    }
}
