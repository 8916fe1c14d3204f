package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.TagSet;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.MarkedText.Range;
import org.junit.jupiter.api.Test;

class FirstStageTest {

    @Test
    void onlyWindowsThatTeachAreTakenAndFewOfOneText() throws IOException {
        Example silent = text();
        Example long1 = text(0, 20, 40, 60, 80);
        Example long2 = text(0, 20, 40, 60, 80);
        assertThat(long1.windows()).hasSizeGreaterThan(3);

        List<Example> all = FirstStage.sample(List.of(silent, long1, long2), 100);
        assertThat(all).extracting(Example::lesson).containsExactlyInAnyOrder(long1.lesson(), long2.lesson());
        assertThat(all).allSatisfy(e -> assertThat(e.windows()).hasSize(2));

        List<Example> few = FirstStage.sample(List.of(silent, long1, long2), 3);
        assertThat(few.stream().mapToInt(e -> e.windows().size()).sum()).isEqualTo(3);
    }

    /** A hundred sentences of eleven tokens; the first word of some is a speaker. */
    private static Example text(int... speaking) throws IOException {
        Reports reports;
        try (InputStream none = InputStream.nullInputStream()) {
            reports = new Reports(Lexicon.standard(), WordPieces.read(none));
        }
        String text = "Mayors of all the towns around met in the hall. ".repeat(100);
        List<SentenceMentions> mentions =
                reports.mentions(new Report(new ReportId("a"), "", text, null, null, null, "en"));
        MarkedText lesson = new MarkedText(mentions);
        for (int sentence : speaking) {
            lesson.tag(sentence, new Range(0, 1), TagSet.SPEAKER);
        }
        return reports.example(mentions, lesson);
    }
}
