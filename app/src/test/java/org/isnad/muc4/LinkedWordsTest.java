package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isnad.code.EventType;
import org.isnad.tag.TagSet;
import org.isnad.tagger.TrainedModel;
import org.junit.jupiter.api.Test;

/** Bulletins are not looked up in the word lists of the reader: the shipped encoder says itself which words tell of an act. */
class LinkedWordsTest {

    @Test
    void linksGoOutFromTheWordThatTellsOfTheAct() throws IOException {
        Parser parser = new Parser(
                WordLists.standard(),
                new WordTagger(),
                Objects.requireNonNull(TrainedModel.load().tagger()));
        String text = "-- GUNMEN SHOT AND KILLED THREE NURSES IN THE HARBOR TODAY.";
        Parsed parsed = parser.parse(new Bulletin("B-1", "", LocalDate.of(1990, 2, 4), "", text, List.of()));
        Line line = parsed.lines().get(0);
        float[][] heads = parsed.tags().links().heads()[0];

        int acts = 0;
        for (int i = 0; i < line.size(); i++) {
            boolean act = false;
            for (EventType type : EventType.values()) {
                act |= parsed.tags().most(0, i, i + 1, TagSet.event(type)) >= TagSet.TELLS_OF_ACT;
            }
            acts += act ? 1 : 0;
            assertThat(Arrays.equals(heads[i], new float[heads[i].length]))
                    .as(line.key(i))
                    .isNotEqualTo(act);
        }
        assertThat(acts).isBetween(1, line.size() - 1).isEqualTo(parsed.acts().count(0));
    }
}
