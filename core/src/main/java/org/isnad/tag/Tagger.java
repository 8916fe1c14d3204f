package org.isnad.tag;

import java.util.List;
import org.isnad.mention.SentenceMentions;

/** Runs a trained encoder over a report. Thread-safe; the same report gets the same tags whatever is read beside it. */
public interface Tagger {

    /**
     * The tags of every token of every sentence.
     *
     * @param mentions one for each sentence of the document, in order
     */
    Tags tag(List<SentenceMentions> mentions);
}
