package org.isnad.muc4;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One incident in the form of 1992.
 *
 * @param optional in a key: needed by nobody, but may be given
 * @param slots    the filled slots only
 */
public record Template(boolean optional, Map<Slot, List<Fill>> slots) {

    public Template {
        Map<Slot, List<Fill>> copy = new EnumMap<>(Slot.class);
        slots.forEach((slot, fills) -> {
            if (!fills.isEmpty()) {
                copy.put(slot, List.copyOf(fills));
            }
        });
        slots = copy;
    }

    /** The fillers of a slot; empty where it is not filled. */
    public List<Fill> fills(Slot slot) {
        return slots.getOrDefault(slot, List.of());
    }

    /** Collects the fillers of a template. */
    static final class Builder {

        private final Map<Slot, List<Fill>> slots = new EnumMap<>(Slot.class);

        void add(Slot slot, Fill fill) {
            List<Fill> fills = slots.computeIfAbsent(slot, s -> new ArrayList<>());
            if (!fills.contains(fill)) {
                fills.add(fill);
            }
        }

        Template build() {
            return new Template(false, slots);
        }
    }
}
