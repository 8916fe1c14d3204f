package org.isnad.muc4;

import java.util.List;

/**
 * A bulletin cut up.
 *
 * @param phrases those of each line
 */
record Parsed(Bulletin bulletin, List<Line> lines, List<List<Phrase>> phrases) {

    String words(Phrase phrase) {
        return phrase.words(bulletin.text());
    }
}
