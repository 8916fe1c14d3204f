package org.isnad.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.isnad.incident.Block;
import org.isnad.ledger.Sha256;
import org.isnad.store.LinkTable.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Blocks as numbers: the upper 40 bits are the beginning of the digest of the names, the lower 24 the day, so that the
 * blocks of the same names lie side by side and in the order of days. The table stays small and is quick to look through.
 */
final class BlockKey {

    private static final int DAY_BITS = 24;
    private static final long DAYS = (1L << DAY_BITS) - 1;

    /** No day is kept as 0, and 1970-01-01 as this. */
    private static final long EPOCH = 1L << DAY_BITS - 1;

    private BlockKey() {}

    static long of(Block block) {
        return names(block.names()) | day(block.day(), 0);
    }

    /** The keys of all blocks that meet this one. */
    static List<Keys> near(Block block) {
        long names = names(block.names());
        if (block.day() == null) {
            return List.of(new Keys(names, names | DAYS));
        }
        Keys dated =
                new Keys(names | day(block.day(), -block.reachDays()), names | day(block.day(), block.reachDays()));
        return block.names().second() == null ? List.of(dated) : List.of(new Keys(names, names), dated);
    }

    private static long names(Block.Names names) {
        byte[] digest = Sha256.start().digest(names.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() << DAY_BITS;
    }

    /** Days so far off that they do not fit count as the first or the last that does. */
    private static long day(@Nullable LocalDate day, int shift) {
        return day == null ? 0 : Math.max(1, Math.min(DAYS, day.toEpochDay() + shift + EPOCH));
    }
}
