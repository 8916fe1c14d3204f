package org.isnad.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Sketch;
import org.isnad.store.LinkTable;
import org.isnad.store.LinkTable.Keys;

/** The sketches of claims by their numbers; those used last are kept at hand. */
final class Sketches {

    private final LinkTable links;
    private final Recent recent;

    /** The sketches used last, from one step to the next. They are to be forgotten where a step fails. */
    static final class Recent {

        private static final int MOST = 4096;

        private final Map<Long, Sketch> sketches = new LinkedHashMap<>(64, 0.75F, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Sketch> eldest) {
                return size() > MOST;
            }
        };

        void forget() {
            sketches.clear();
        }
    }

    Sketches(LinkTable links) {
        this(links, new Recent());
    }

    Sketches(LinkTable links, Recent recent) {
        this.links = links;
        this.recent = recent;
    }

    void put(long claim, Sketch sketch) {
        recent.sketches.put(claim, sketch);
    }

    void remove(long claim) {
        recent.sketches.remove(claim);
    }

    /** The sketch of a claim that has one. */
    Sketch get(long claim) {
        return find(claim)
                .orElseThrow(() ->
                        new IllegalStateException("claim %d has no sketch; run 'isnad rebuild'".formatted(claim)));
    }

    Optional<Sketch> find(long claim) {
        Sketch known = recent.sketches.get(claim);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Sketch> read =
                links.sketch(claim).map(row -> Sketch.ofBytes(new ClaimRef(row.report(), row.at()), row.bytes()));
        read.ifPresent(sketch -> recent.sketches.put(claim, sketch));
        return read;
    }

    /** The blocks of a sketch as the database keeps them. */
    static List<Long> blocks(Sketch sketch) {
        return sketch.blocks().stream().map(BlockKey::of).distinct().sorted().toList();
    }

    /** Where claims that share a block with a sketch are found. */
    static List<Keys> near(Sketch sketch) {
        return sketch.blocks().stream()
                .flatMap(block -> BlockKey.near(block).stream())
                .distinct()
                .toList();
    }
}
