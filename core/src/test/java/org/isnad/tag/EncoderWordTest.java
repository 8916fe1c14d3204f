package org.isnad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.CueMentionFinder;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.text.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderWordTest {

    private static final CueMentionFinder FINDER = new CueMentionFinder(Lexicon.standard());

    @ParameterizedTest
    @CsvSource({"Russian, Turkish", "Israeli, Syrian", "Iranian, American"})
    void theEncoderSeesTheSameWhateverPartyIsNamed(String first, String second) {
        assertThat(words("%s warplanes bombed a school in Oltera.".formatted(first)))
                .isEqualTo(words("%s warplanes bombed a school in Oltera.".formatted(second)));
    }

    @ParameterizedTest
    @CsvSource({
        "US-led air strikes hit Oltera., Norwegian-led air strikes hit Oltera.",
        "The U.S.-led coalition bombed Oltera., The French-led coalition bombed Oltera.",
        "US-backed Kurdish fighters shelled Oltera., Norway-backed Kurdish fighters shelled Oltera.",
        "The Daesh terror group shelled Oltera., The Hezbollah terror group shelled Oltera.",
        "Daesh militants shelled Oltera., PKK rebels shelled Oltera.",
        "Lebanese Hezbollah fighters shelled Oltera., Russian Wagner fighters shelled Oltera.",
    })
    void namesOfOneShapeAreHiddenAlike(String first, String second) {
        assertThat(words(first)).isEqualTo(words(second));
    }

    @Test
    void aStateWithinAWordIsHiddenToo() {
        assertThat(words("Russian-backed troops left Moscow, said a pro-Turkey group."))
                .isEqualTo(words("Iranian-backed troops left Tehran, said a pro-Israel group."));
    }

    @Test
    void everyTokenBelongsToOneWord() {
        SentenceMentions m = mentions(", The Syrian Arab Army's guns shelled Oltera, rebels said.");
        int next = 0;
        for (EncoderWord word : EncoderWord.of(m)) {
            assertThat(word.from()).isEqualTo(next);
            next = word.to();
        }
        assertThat(next).isEqualTo(m.sentence().size());
    }

    @Test
    void marksThatTheEncoderNeverSawAreHidden() {
        assertThat(words("\u201cShells hit Ma'arrat Tolm, the town's school and 1,200 homes,\u201d a doctor said."))
                .isEqualTo(words("\"Shells hit Maarrat Tolm the town school and 1200 homes\" a doctor said."));
    }

    private static List<String> words(String text) {
        return EncoderWord.of(mentions(text)).stream().map(EncoderWord::text).toList();
    }

    private static SentenceMentions mentions(String text) {
        Report report = new Report(new ReportId("a"), "", text, null, null, null, "en");
        return FINDER.find(SentenceSplitter.split(report), LocalDate.of(2024, 3, 14))
                .get(0);
    }
}
