package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.mention.SpeakerMention.Kind;
import org.isnad.text.Sentence;

/** Names of bodies that tell something, with all that belongs to them: "the People's Guard", "the Union of Teachers". */
final class BodyNames {

    /** What people of one trade form: "a doctors' union". */
    static final Set<String> BODIES =
            Set.of("union", "syndicate", "association", "committee", "council", "federation", "network", "society");

    /** How many words of a name stand between its owner and its noun: "the People's Home Guard". */
    private static final int BETWEEN = 3;

    private BodyNames() {}

    /**
     * The speakers, those that are the last words of a body's name with the rest of it.
     *
     * @param demonym whether a token of the sentence is the adjective of a state
     */
    static List<SpeakerMention> whole(Sentence s, List<SpeakerMention> speakers, IntPredicate demonym) {
        List<SpeakerMention> whole = new ArrayList<>();
        for (SpeakerMention next : speakers) {
            boolean body = next.kind() != Kind.ANAPHOR && (next.kind() != Kind.PERSON || isLastWord(s, next));
            int from = body ? start(s, next.from(), demonym) : next.from();
            whole.removeIf(before -> before.to() > from);
            whole.add(new SpeakerMention(from, next.to(), next.kind()));
        }
        return whole;
    }

    /** Whether what was taken for a person's name is the last word of a longer one: "Southern Command". */
    private static boolean isLastWord(Sentence s, SpeakerMention person) {
        return person.to() - person.from() == 1 && person.from() > 0 && isNamePart(s, person.from() - 1);
    }

    private static int start(Sentence s, int at, IntPredicate demonym) {
        if (!s.token(at).capital()) {
            return at;
        }
        int from = at;
        while (at - from < BETWEEN && from > 0 && isNamePart(s, from - 1)) {
            from--;
        }
        if (from > 1 && s.key(from - 1).equals("'s") && s.token(from - 2).isWord()) {
            return from > 2 && demonym.test(from - 3) ? from - 3 : from - 2;
        }
        if (at > 1 && s.key(at - 1).equals("of") && BODIES.contains(s.key(at - 2)) && isNamePart(s, at - 2)) {
            return at > 2 && isNamePart(s, at - 3) ? at - 3 : at - 2;
        }
        return at;
    }

    private static boolean isNamePart(Sentence s, int at) {
        return s.token(at).isWord() && s.token(at).capital();
    }
}
