package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.TagSet;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.MarkedText.Range;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchTest {

    @BeforeAll
    static void takeTheLibraryFromTheClassPath() {
        System.setProperty("ai.djl.offline", "true");
    }

    @Test
    void whatIsUnknownHasNoWeight() throws IOException {
        Reports reports;
        try (InputStream none = InputStream.nullInputStream()) {
            reports = new Reports(Lexicon.standard(), WordPieces.read(none));
        }
        Report report = new Report(new ReportId("a"), "", "The mayor spoke.", null, null, null, "en");
        List<SentenceMentions> mentions = reports.mentions(report);
        MarkedText lesson = new MarkedText(mentions);
        lesson.tag(0, new Range(1, 2), TagSet.SPEAKER);
        lesson.tag(0, new Range(1, 2), TagSet.SOURCE);
        BitSet known = new BitSet();
        known.set(TagSet.SPEAKER);
        lesson.knowTags(0, known);
        Example example = reports.example(mentions, lesson);

        try (NDManager m = NDManager.newBaseManager()) {
            float[] weights = Batch.of(m, List.of(example), null).tagWeights().toFloatArray();

            // The windows begin with a mark that stands for no word.
            assertThat(weights[TagSet.TAGS + TagSet.SPEAKER]).isPositive();
            assertThat(weights[TagSet.TAGS + TagSet.SOURCE]).isZero();
            assertThat(weights[2 * TagSet.TAGS + TagSet.SPEAKER]).isPositive();
            assertThat(weights[2 * TagSet.TAGS + TagSet.SOURCE]).isPositive();
            assertThat(weights[2 * TagSet.TAGS + TagSet.PLACE]).isZero();
        }
    }
}
