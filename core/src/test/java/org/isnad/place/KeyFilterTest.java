package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyFilterTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABHKQ -'’.0éşāĦبءـж中";
    private static final List<String> WORDS = List.of(
            "al", "Ash", "saint", "Sainte", "mount", "fort", "and", "the", "kh", "tch", "sch", "ck", "ph", "dj");

    @Test
    void neverDropsANameThatHasTheKey() {
        Random random = new Random(5);
        for (int i = 0; i < 40_000; i++) {
            String name = name(random);
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            String skeleton = NameKey.skeleton(name);
            String exact = NameKey.exact(name);
            assertThat(skeleton.isEmpty() || new KeyFilter(skeleton, true).mayHave(bytes, 0, bytes.length))
                    .as("skeleton of '%s'", name)
                    .isTrue();
            assertThat(exact.isEmpty() || new KeyFilter(exact, false).mayHave(bytes, 0, bytes.length))
                    .as("letters of '%s'", name)
                    .isTrue();
        }
    }

    @Test
    void dropsNamesOfOtherLettersAndScripts() {
        KeyFilter filter = new KeyFilter(NameKey.skeleton("Saraqib"), true);
        for (String other : List.of("Damascus", "Sarafand", "سراقب", "Саракиб")) {
            byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
            assertThat(filter.mayHave(bytes, 0, bytes.length)).as(other).isFalse();
        }
    }

    @Test
    void aLetterThatStaysForeignIsNeverAmongThoseAToZ() {
        for (int c = 128; c <= 0xFFFF; c++) {
            if (KeyFilter.staysForeign(c)) {
                assertThat(NameKey.skeleton("b" + (char) c)).as("%x", c).isEmpty();
                assertThat(NameKey.exact("b" + (char) c)).as("%x", c).isNotEqualTo("b");
            }
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int parts = 1 + random.nextInt(7);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(4) == 0) {
                name.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
            } else {
                name.append(LETTERS.charAt(random.nextInt(LETTERS.length() - (i % 2 == 0 ? 9 : 0))));
            }
        }
        return name.toString();
    }
}
