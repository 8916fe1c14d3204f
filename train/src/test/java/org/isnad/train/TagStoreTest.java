package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.CueMentionFinder;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.Links;
import org.isnad.tag.Tags;
import org.isnad.text.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagStoreTest {

    @Test
    void theEncoderIsAskedOnceAndItsWordsComeBack(@TempDir Path folder) {
        Tags tags = new Tags(
                new float[][][] {{{0.25f, 0.5f}, {0, 1}, {0, 0}}, {{0.125f, 0}, {0, 0}}},
                new float[][] {{1, 0.75f}, {0, 0}},
                new float[][] {{0, 0.5f}, {0, 0}},
                new Links(
                        new float[][][] {{{1}, {2}, {3}}, {{4}, {5}}},
                        new float[][][] {{{6}, {7}, {8}}, {{9}, {10}}},
                        new float[][][] {{{0}, {0}, {0}}, {{0}, {0.5f}}},
                        new float[][] {{0.25f}}));
        int[] asked = {0};
        TagStore store = new TagStore(
                mentions -> {
                    asked[0]++;
                    return tags;
                },
                folder.resolve("model").resolve("a"));

        List<SentenceMentions> twoSentences = mentions("Mills burned. Rain.");
        store.tag(twoSentences);
        Tags again = store.tag(twoSentences);

        assertThat(asked[0]).isEqualTo(1);
        assertThat(again.tokens()).isDeepEqualTo(tags.tokens());
        assertThat(again.sentences()).isDeepEqualTo(tags.sentences());
        assertThat(again.same(0, 1)).isEqualTo(0.5f);
        assertThat(again.links().heads()).isDeepEqualTo(tags.links().heads());
        assertThat(again.links().parts()).isDeepEqualTo(tags.links().parts());
        assertThat(again.links().alone()).isDeepEqualTo(tags.links().alone());
        assertThat(again.links().scales()).isDeepEqualTo(tags.links().scales());
    }

    @Test
    void theEncoderIsAskedAgainWhereTheSentencesAreOthers(@TempDir Path folder) {
        int[] asked = {0};
        TagStore store = new TagStore(
                mentions -> {
                    asked[0]++;
                    return new Tags(
                            new float[][][] {{{0}, {0}}},
                            new float[][] {{0}},
                            new float[][] {{0}},
                            new Links(new float[1][0][], new float[1][0][], new float[1][0][], new float[0][]));
                },
                folder.resolve("a"));

        store.tag(mentions("Rain."));
        store.tag(mentions("Rain."));
        store.tag(mentions("Mills burned."));

        assertThat(asked[0]).isEqualTo(2);
    }

    private static List<SentenceMentions> mentions(String text) {
        Report report = new Report(new ReportId("a"), "", text, null, null, null, "en");
        return new CueMentionFinder(Lexicon.standard()).find(SentenceSplitter.split(report), null);
    }
}
