package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/**
 * Words that the encoder takes for a place where the rules see none: names that no list knows and nothing leads to. A choice
 * says which holds; the rules take none. Places that are only described ("under the western wall of the hall") are left out,
 * but for parts of a town, which rules find: to offer them brought wrong ones and no better score.
 */
final class OpenPlaces {

    private static final double LIKELY = 0.3;
    private static final int LONGEST = 9;

    /** No place begins or ends with them. */
    private static final Set<String> EDGE = Set.of(
            "the", "a", "an", "of", "in", "on", "at", "and", "or", "from", "to", "by", "near", "for", "as", "with",
            "'s", "-");

    /** May lie inside the words of one place: "police station in the capital". */
    private static final Set<String> INSIDE = Set.of("of", "in", "the", "to", "'s", "-");

    private static final int WIDEST_GAP = 2;

    private static final Set<String> TITLE = WordClass.TITLE.words();

    private OpenPlaces() {}

    /** Those of a sentence, in order. */
    static List<PlaceMention> of(SentenceMentions m, Tags tags) {
        Sentence s = m.sentence();
        List<PlaceMention> found = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            int to = runEnd(m, tags, at);
            if (to > at) {
                add(found, m, at, to);
            }
            at = Math.max(to, at + 1);
        }
        return found;
    }

    private static int runEnd(SentenceMentions m, Tags tags, int from) {
        int to = from;
        int gap = 0;
        for (int i = from; i < m.sentence().size() && gap <= WIDEST_GAP; i++) {
            if (isOpen(m, tags, i)) {
                to = i + 1;
                gap = 0;
            } else if (to > from && INSIDE.contains(m.sentence().key(i)) && !isNamed(m, i)) {
                gap++;
            } else {
                break;
            }
        }
        return to;
    }

    private static boolean isOpen(SentenceMentions m, Tags tags, int token) {
        Sentence s = m.sentence();
        return s.token(token).isWord()
                && tags.most(s.index(), token, token + 1, TagSet.PLACE) >= LIKELY
                && !isNamed(m, token)
                && m.actors().stream().noneMatch(a -> token >= a.from() && token < a.to());
    }

    private static boolean isNamed(SentenceMentions m, int token) {
        return m.places().stream().anyMatch(p -> token >= p.from() && token < p.to());
    }

    private static void add(List<PlaceMention> found, SentenceMentions m, int from, int to) {
        Sentence s = m.sentence();
        int first = from;
        int last = to;
        while (first < last && EDGE.contains(s.key(first))) {
            first++;
        }
        while (last > first && EDGE.contains(s.key(last - 1))) {
            last--;
        }
        if (first == last || last - first > LONGEST || !isName(s, first, last)) {
            return;
        }
        String before = s.key(first - 1);
        if (TITLE.contains(before)) {
            // "indigenous leader Omar Naser": a person.
            return;
        }
        String lead = before.equals("the") || before.equals("a") ? s.key(first - 2) : before;
        found.add(new PlaceMention(first, last, first, last, Level.SETTLEMENT, null, null, lead));
    }

    /** Whether a word of a name is among them: a capital or an Arabic article, and no "Kurdish-held". */
    private static boolean isName(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = s.token(i);
            boolean article = t.key().startsWith("al-") || t.key().startsWith("el-");
            boolean capital = t.capital() && i > 0 && t.key().indexOf('-') < 0;
            if (article || capital) {
                return true;
            }
        }
        return false;
    }
}
