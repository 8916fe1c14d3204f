package org.isnad.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.CompoundName;
import org.isnad.mention.SentenceMentions;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One word as the encoder sees it. Names of parties are hidden behind one word that stands for any party, so that the
 * encoder cannot learn who is usually guilty and the same sentence with another party in it gets the same tags.
 *
 * @param text the word in lower case
 * @param from first token
 * @param to   token after the last
 */
public record EncoderWord(String text, int from, int to) {

    /** Stands for the name of any party: "Norland", "the army", "rebels". */
    public static final String PARTY = "rebels";

    /** Stands for the adjective of any party: "Norlandish". */
    public static final String PARTY_ADJECTIVE = "rebel";

    /**
     * Stands for any capital that is named for its government at times ("Damascus"): a place more often than a party, and
     * the one that the encoder knows best as both.
     */
    public static final String CAPITAL = "damascus";

    private static final Set<String> UNNAMED_FORCE = WordClass.UNNAMED_FORCE.words();

    /** Who is backed by a state is named for it in some lists and not in others. */
    private static final Set<String> BACKING = WordClass.SPONSORING.words();

    /**
     * Marks that none of the reports has that the encoder learned from, whose texts came without them. A word takes the one behind it
     * along, and the encoder sees of it what it knows.
     */
    private static final Set<String> UNSEEN = Set.of(",", "'", "\u2019", "'s", "\u2019s", "\u060c");

    /** Marks that those reports have in one form alone. */
    private static final Map<String, String> PLAIN = Map.of(
            "\u201c", "\"", "\u201d", "\"", "\u201e", "\"", "\u00ab", "\"", "\u00bb", "\"", "\u2013", "-", "\u2014",
            "-");

    /** The words of one sentence. */
    public static List<EncoderWord> of(SentenceMentions mentions) {
        Sentence s = mentions.sentence();
        @Nullable String[] hidden = new String[s.size()];
        int[] end = new int[s.size()];
        for (ActorMention actor : mentions.actors()) {
            hide(hidden, end, actor.from(), Math.max(actor.nameTo(), actor.from() + 1), hidden(actor.form()));
            for (int i = actor.nameTo(); i < actor.to(); i++) {
                if (UNNAMED_FORCE.contains(s.key(i))) {
                    hide(hidden, end, i, i + 1, PARTY);
                }
            }
        }
        for (CompoundName compound : mentions.compounds()) {
            int at = compound.at();
            boolean backing = BACKING.contains(
                    compound.parts().get(compound.parts().size() - 1).word());
            if (hidden[at] == null || backing) {
                String name = hidden[at];
                if (name != null && end[at] > at + 1) {
                    hide(hidden, end, at + 1, end[at], name);
                }
                hide(hidden, end, at, at + 1, hidden(compound));
            }
        }
        List<EncoderWord> words = new ArrayList<>();
        for (int i = 0; i < s.size(); ) {
            String name = hidden[i];
            int to = name == null ? i + 1 : end[i];
            if (name == null && UNSEEN.contains(s.key(i)) && !words.isEmpty()) {
                EncoderWord before = words.remove(words.size() - 1);
                words.add(new EncoderWord(before.text, before.from, to));
            } else {
                words.add(new EncoderWord(name == null ? plain(s.token(i)) : name, i, to));
            }
            i = to;
        }
        return words;
    }

    /** As it stands in the reports that the encoder learned from: "1,200" as "1200", "Ma'arrat" as "Maarrat", every quotation mark as one. */
    private static String plain(Token token) {
        if (token.isNumber()) {
            return token.key().replace(",", "");
        }
        String key = token.key();
        boolean marked = token.isWord() && key.length() > 1 && (key.indexOf('\'') >= 0 || key.indexOf('\u2019') >= 0);
        return marked ? key.replace("'", "").replace("\u2019", "") : PLAIN.getOrDefault(key, key);
    }

    private static void hide(@Nullable String[] hidden, int[] end, int from, int to, String name) {
        hidden[from] = name;
        end[from] = to;
    }

    private static String hidden(CompoundName compound) {
        return compound.parts().stream()
                .map(p -> p.state() == null ? p.word() : hidden(p.state()))
                .collect(Collectors.joining("-"));
    }

    private static String hidden(NameForm form) {
        return switch (form) {
            case CAPITAL -> CAPITAL;
            case ADJECTIVE -> PARTY_ADJECTIVE;
            default -> PARTY;
        };
    }
}
