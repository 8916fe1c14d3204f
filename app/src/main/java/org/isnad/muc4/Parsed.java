package org.isnad.muc4;

import java.util.List;
import org.isnad.tag.Tags;

/**
 * A bulletin cut up.
 *
 * @param phrases those of each line
 * @param tags    what the reader's encoder says of the lines and their words
 */
record Parsed(Bulletin bulletin, List<Line> lines, List<List<Phrase>> phrases, Tags tags) {

    String words(Phrase phrase) {
        return phrase.words(bulletin.text());
    }
}
