package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.incident.Block;
import org.junit.jupiter.api.Test;

/** The numbers by which the store finds blocks say the same as the blocks. */
class BlockKeyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void keysMeetWhereBlocksMeet() {
        List<Block> blocks = new ArrayList<>();
        for (Block.Names names : List.of(
                new Block.Names("oltera", null),
                new Block.Names("oltera", "dresk"),
                new Block.Names("olter", "adresk"),
                new Block.Names("dresk", null))) {
            for (int days : new int[] {-20_000, -401, -400, -3, -2, 0, 1, 2, 3, 399, 400, 401, 1_000_000}) {
                blocks.add(new Block(names, DAY.plusDays(days)));
            }
            if (names.second() != null) {
                blocks.add(new Block(names, null));
            }
        }
        int meeting = 0;
        for (Block a : blocks) {
            for (Block b : blocks) {
                long key = BlockKey.of(b);
                boolean found = BlockKey.near(a).stream().anyMatch(keys -> keys.first() <= key && key <= keys.last());
                assertThat(found).as("%s and %s", a, b).isEqualTo(a.meets(b)).isEqualTo(b.meets(a));
                meeting += found ? 1 : 0;
            }
        }
        assertThat(meeting).isBetween(blocks.size() + 50, blocks.size() * blocks.size() / 2);
    }

    /** A name whose digest begins with a set bit gives a negative number; order must hold there, too. */
    @Test
    void theDaysOfOneNameLieSideBySide() {
        for (int i = 0; i < 200; i++) {
            Block.Names names = new Block.Names("name" + i, null);
            long before = BlockKey.of(new Block(names, DAY));
            assertThat(BlockKey.of(new Block(names, DAY.plusDays(1)))).isEqualTo(before + 1);
        }
    }
}
