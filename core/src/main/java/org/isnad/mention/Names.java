package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/** Tells words that may belong to a proper name, by form. */
final class Names {

    private static final Set<String> NAME_PARTICLE = WordClass.NAME_PARTICLE.words();
    private static final Set<String> NAME_ARTICLE_PREFIX = WordClass.NAME_ARTICLE_PREFIX.words();

    private Names() {}

    /** A capitalised word, or one that begins with an Arabic article. */
    static boolean isName(Token token) {
        return token.isWord() && (token.capital() || hasArticle(token.key()) || isOtherScript(token.key()));
    }

    static boolean isParticle(Token token) {
        return NAME_PARTICLE.contains(token.key());
    }

    static boolean hasArticle(String key) {
        int dash = key.indexOf('-');
        return dash >= 2 && key.length() > dash + 1 && NAME_ARTICLE_PREFIX.contains(key.substring(0, dash + 1));
    }

    private static boolean isOtherScript(String key) {
        int letter = key.codePointAt(0);
        return letter > 0x2FF && Character.isLetter(letter);
    }

    /** Token after the run of name words that begins at {@code at}; {@code at} itself where there is none. */
    static int runEnd(Sentence s, int at) {
        int to = at;
        while (to < s.size()) {
            Token token = s.token(to);
            boolean particle =
                    isParticle(token) && to + 1 < s.size() && (s.token(to + 1).capital() || hasArticle(s.key(to + 1)));
            // "Kafr 'Uwayd": an ayn at the head of a word.
            boolean ayn = to > at
                    && token.is("'")
                    && to + 1 < s.size()
                    && s.token(to + 1).capital()
                    && s.token(to + 1).span().start() == token.span().end();
            if (!ayn && !isName(token) && !(particle && to > at) && !(particle && token.capital())) {
                break;
            }
            to++;
        }
        return to;
    }
}
