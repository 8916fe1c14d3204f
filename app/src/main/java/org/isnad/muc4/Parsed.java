package org.isnad.muc4;

import java.util.List;
import org.isnad.tag.Tags;

/**
 * A bulletin cut up.
 *
 * @param phrases those of each line
 * @param tags    what the reader's encoder says of the lines and their words
 * @param acts    what it links to the words that tell of an act
 */
record Parsed(Bulletin bulletin, List<Line> lines, List<List<Phrase>> phrases, Tags tags, Acts acts) {

    static Parsed of(Bulletin bulletin, List<Line> lines, List<List<Phrase>> phrases, Tags tags) {
        return new Parsed(bulletin, lines, phrases, tags, Acts.of(lines, tags));
    }

    String words(Phrase phrase) {
        return phrase.words(bulletin.text());
    }
}
