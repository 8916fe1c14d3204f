package org.isnad.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.choice.Features;
import org.isnad.lexicon.Lexicon.Party;
import org.isnad.mention.ActorMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.text.Sentence;

/** How often and where a report names each party. */
final class NamedParties {

    private static final int MANY = 10;

    /** A report's headline and first sentences have numbers up to this one. */
    private static final int OPENING = 2;

    private final Parties sides;
    private final Map<String, Named> named = new HashMap<>();

    /** By sentence, the side that it names last. */
    private final TreeMap<Integer, String> last = new TreeMap<>();

    private int mentions;

    private static final class Named {
        int mentions;
        int doing;
        boolean headline;
        boolean opening;
    }

    NamedParties(List<SentenceMentions> all, Parties sides) {
        this.sides = sides;
        for (SentenceMentions m : all) {
            Sentence s = m.sentence();
            if (!s.isStory()) {
                continue;
            }
            for (ActorMention a : m.actors()) {
                String side = sides.side(a.party());
                Named party = named.computeIfAbsent(side, i -> new Named());
                party.mentions++;
                party.doing += AgentRule.isAgent(m, a) ? 1 : 0;
                party.headline |= s.kind() == Sentence.Kind.HEADLINE;
                party.opening |= s.index() <= OPENING;
                last.put(s.index(), side);
                mentions++;
            }
        }
    }

    /** Adds what is known of a party, and whether it is the last that the report names before a sentence. */
    void add(Features row, Party party, int sentence) {
        String side = sides.side(party);
        Named own = named.getOrDefault(side, new Named());
        row.upTo(own.mentions, MANY).add(own.mentions / (double) Math.max(1, mentions));
        row.add(own.doing / (double) Math.max(1, own.mentions));
        row.add(own.headline).add(own.opening);
        Map.Entry<Integer, String> before = last.lowerEntry(sentence);
        row.add(before != null && before.getValue().equals(side)).add(named.size());
    }
}
