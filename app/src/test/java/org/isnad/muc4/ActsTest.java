package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.code.EventType;
import org.isnad.tag.Link;
import org.isnad.tag.Links;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;
import org.junit.jupiter.api.Test;

/** What is linked to the words that tell of an act, with an encoder that knows "killed" and links all to it alike. */
class ActsTest {

    private static final Tagger KNOWS_KILLED = mentions -> {
        int lines = mentions.size();
        float[][][] tokens = new float[lines][][];
        float[][][] points = new float[lines][][];
        float[][][] alone = new float[lines][][];
        for (int i = 0; i < lines; i++) {
            int size = mentions.get(i).sentence().size();
            tokens[i] = new float[size][TagSet.TAGS];
            points[i] = new float[size][1];
            alone[i] = new float[size][Link.values().length];
            for (int t = 0; t < size; t++) {
                boolean killed = mentions.get(i).sentence().key(t).equals("killed");
                tokens[i][t][TagSet.event(EventType.AIR_STRIKE)] = killed ? 0.9f : 0;
            }
        }
        Links links = new Links(points, points, alone, new float[Link.values().length][1]);
        return new Tags(tokens, new float[lines][TagSet.LABELS], new float[lines][lines], links);
    };

    private static Acts acts(String text) {
        Parser parser = new Parser(WordLists.standard(), new WordTagger(), KNOWS_KILLED);
        return parser.parse(new Bulletin("B-1", "", LocalDate.of(1990, 2, 4), "", "-- " + text, List.of()))
                .acts();
    }

    @Test
    void linksReachTwoLinesAndNoFarther() {
        Acts acts = acts("GUNMEN KILLED A NURSE. IT RAINED. IT SNOWED. IT CLEARED.");

        assertThat(acts.count(0)).isEqualTo(1);
        assertThat(acts.inLine(Link.ACTOR, 0, 0, 1)).isEqualTo(0.5f);
        assertThat(acts.inLine(Link.ACTOR, 2, 0, 1)).isZero();
        assertThat(acts.near(Link.ACTOR, 2, 0, 1)).isEqualTo(0.5f);
        assertThat(acts.near(Link.ACTOR, 3, 0, 1)).isZero();
    }

    @Test
    void linesWithoutAnActTellOfNoneTogether() {
        Acts acts = acts("GUNMEN KILLED A NURSE. IT RAINED. THEY KILLED HER.");

        assertThat(acts.same(0, 2)).isEqualTo(0.5f);
        assertThat(acts.same(0, 1)).isZero();
    }
}
