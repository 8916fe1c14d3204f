package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.tag.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagStoreTest {

    @Test
    void theEncoderIsAskedOnceAndItsWordsComeBack(@TempDir Path folder) {
        Tags tags = new Tags(
                new float[][][] {{{0.25f, 0.5f}, {0, 1}}, {{0.125f, 0}}},
                new float[][] {{1, 0.75f}, {0, 0}},
                new float[][] {{0, 0.5f}, {0, 0}});
        int[] asked = {0};
        TagStore store = new TagStore(
                mentions -> {
                    asked[0]++;
                    return tags;
                },
                folder.resolve("model").resolve("a"));

        store.tag(List.of());
        Tags again = store.tag(List.of());

        assertThat(asked[0]).isEqualTo(1);
        assertThat(again.tokens()).isDeepEqualTo(tags.tokens());
        assertThat(again.sentences()).isDeepEqualTo(tags.sentences());
        assertThat(again.same(0, 1)).isEqualTo(0.5f);
    }
}
