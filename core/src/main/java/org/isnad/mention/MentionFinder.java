package org.isnad.mention;

import java.time.LocalDate;
import java.util.List;
import org.isnad.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the sentences of a report name. The seam between hand-written cues and a trained tagger: either gives the
 * same mentions, and what is made of them stays.
 */
public interface MentionFinder {

    /** The mentions of every sentence, in order; {@code reportDay} is null where the report's day is not known. */
    List<SentenceMentions> find(Document document, @Nullable LocalDate reportDay);
}
