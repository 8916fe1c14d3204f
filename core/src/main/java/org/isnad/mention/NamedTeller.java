package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/**
 * "in Oltera on Tuesday, Ilan Merek said", "..., Ilan Merek, 44, told", "..., Ilan Merek, head of the region, said": a person
 * behind a comma, and no town in a list.
 */
final class NamedTeller {

    private static final Set<String> SAYING = Set.of("said", "says", "told", "added", "wrote");
    private static final Set<String> TITLE = WordClass.TITLE.words();

    private NamedTeller() {}

    /** Whether the name of the tokens {@code [at, to)} is of one who says something, or has an age or a post. */
    static boolean is(Sentence s, int at, int to) {
        int post = s.key(to + 1).equals("the") || s.key(to + 1).equals("a") ? to + 2 : to + 1;
        boolean titled = isTitle(s, post) || isTitle(s, post + 1);
        boolean aged =
                to + 2 < s.size() && s.token(to + 1).isNumber() && s.key(to + 2).equals(",");
        boolean told = s.key(to).equals(",") && (titled || aged);
        return to - at >= 2 && s.key(at - 1).equals(",") && (told || SAYING.contains(s.key(to)));
    }

    private static boolean isTitle(Sentence s, int at) {
        return TITLE.contains(s.key(at)) && !s.token(at).capital();
    }
}
