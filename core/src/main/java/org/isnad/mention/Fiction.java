package org.isnad.mention;

import java.util.Set;
import org.isnad.text.Sentence;

/** Sentences about what a film, a novel or a game tells: "The film shows how rebels shelled Oltera". Nothing of it happened. */
final class Fiction {

    /** Why nothing of it is done, beside the kinds of modality.tsv. */
    static final String KIND = "fiction";

    private static final Set<String> WORK =
            Set.of("film", "movie", "novel", "thriller", "musical", "cartoon", "videogame", "screenplay");

    /** Nouns that name a work of fiction with a word before them alone: "a video game", "a stage play". */
    private static final Set<String> GENRE = Set.of("game", "play", "series", "drama");

    private static final Set<String> BEFORE_GENRE = Set.of("video", "computer", "stage", "television", "tv");

    /** Right behind a work: of what it makes up. A film that "shows gunmen" may be footage of an act. */
    private static final Set<String> TELLS =
            Set.of("tells", "depicts", "portrays", "imagines", "recounts", "lets", "dramatises", "dramatizes");

    private static final Set<String> ARTICLE = Set.of("the", "a", "an", "his", "her", "their", "this");

    /** Within how many tokens of the sentence's beginning the work is told: "..., a scene that a new film tells" is of an act. */
    private static final int OPENING = 7;

    private Fiction() {}

    static boolean is(Sentence s) {
        for (int i = 1; i < Math.min(s.size(), OPENING); i++) {
            boolean work = WORK.contains(s.key(i)) || GENRE.contains(s.key(i)) && BEFORE_GENRE.contains(s.key(i - 1));
            boolean tells = TELLS.contains(s.key(i + 1)) || s.has(i + 1, "shows", "how");
            if (work && (tells || isIn(s, i))) {
                return true;
            }
        }
        return false;
    }

    /** "In the novel, soldiers ...": the work opens the sentence. */
    private static boolean isIn(Sentence s, int work) {
        return work <= 3
                && s.key(0).equals("in")
                && ARTICLE.contains(s.key(1))
                && s.key(work + 1).equals(",");
    }
}
