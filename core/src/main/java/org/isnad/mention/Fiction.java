package org.isnad.mention;

import java.util.Set;
import org.isnad.text.Sentence;

/** Sentences about what a film, a novel or a game tells: "The film shows how rebels shelled Oltera". Nothing of it happened. */
final class Fiction {

    private static final Set<String> WORK = Set.of(
            "film", "movie", "novel", "thriller", "drama", "musical", "cartoon", "comic", "videogame", "screenplay");

    /** Nouns that name a work of fiction with a word before them alone: "a video game", "a stage play". */
    private static final Set<String> KIND = Set.of("game", "play", "series", "show");

    private static final Set<String> BEFORE_KIND = Set.of("video", "computer", "stage", "television", "tv");

    private static final Set<String> TELLS = Set.of(
            "shows",
            "tells",
            "follows",
            "depicts",
            "portrays",
            "imagines",
            "recounts",
            "lets",
            "features",
            "opens",
            "ends",
            "begins",
            "dramatises",
            "dramatizes");

    private static final Set<String> ARTICLE = Set.of("the", "a", "an", "his", "her", "their", "this");

    /** How many words may stand between the work and its verb: "the film, shot in Norland last year, shows". */
    private static final int FAR = 8;

    /** Within how many tokens of the sentence's beginning the work is told: "..., a scene that a new film shows" is of an act. */
    private static final int OPENING = 7;

    private Fiction() {}

    static boolean is(Sentence s) {
        for (int i = 1; i < Math.min(s.size(), OPENING); i++) {
            boolean work = WORK.contains(s.key(i)) || KIND.contains(s.key(i)) && BEFORE_KIND.contains(s.key(i - 1));
            if (work && (tellsBehind(s, i) || isIn(s, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsBehind(Sentence s, int work) {
        for (int i = work + 1; i < Math.min(s.size(), work + 1 + FAR); i++) {
            if (TELLS.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "In the novel, soldiers ...": the work opens the sentence. */
    private static boolean isIn(Sentence s, int work) {
        int article = ARTICLE.contains(s.key(work - 1)) ? work - 1 : work - 2;
        return article == 1
                && s.key(0).equals("in")
                && ARTICLE.contains(s.key(1))
                && s.key(work + 1).equals(",");
    }
}
