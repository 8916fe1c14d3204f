package org.isnad.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names given out in one batch, so that none is given twice. Of each name only 64 bits are kept, some 16 bytes a
 * report; the price is that one name in a million million may get a number it did not need.
 */
final class ReportNames {

    private long[] slots = new long[1 << 10];
    private int used;
    private final Map<String, Integer> again = new HashMap<>();

    /** The name itself, or with {@code -2}, {@code -3} and so on where it was given before. */
    String unique(String name) {
        if (add(name)) {
            return name;
        }
        String numbered;
        do {
            numbered = name + "-" + again.merge(name, 2, (n, two) -> n + 1);
        } while (!add(numbered));
        return numbered;
    }

    /** False where the name was there already. */
    boolean add(String name) {
        if (used * 4L > slots.length * 3L) {
            long[] old = slots;
            slots = new long[old.length * 2];
            Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[slot(hash)] = hash);
        }
        long hash = hash(name);
        int slot = slot(hash);
        if (slots[slot] == hash) {
            return false;
        }
        slots[slot] = hash;
        used++;
        return true;
    }

    boolean contains(String name) {
        return slots[slot(hash(name))] != 0;
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** FNV-1a, then the finishing step of MurmurHash3; never 0, which marks a free slot. */
    private static long hash(String name) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            h = (h ^ name.charAt(i)) * 0x100000001B3L;
        }
        h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }
}
