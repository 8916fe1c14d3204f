package org.isnad.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.SpeakerMention.Kind;
import org.isnad.text.Sentence;

/** Who speaks in ", the relief committee said": the words between a comma and a word of saying, known to a list or not. */
final class ClosingSubject {

    private static final Set<String> NO_SUBJECT = WordClass.NO_SUBJECT.words();
    private static final Set<String> SAYING = Set.of("said", "says", "say", "told", "stated", "added", "confirmed");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** How many words it has. */
    private static final int LONGEST = 6;

    private ClosingSubject() {}

    /**
     * The whole subject.
     *
     * @param near who stands right before the word of saying by the lists, perhaps with a part of the name alone
     */
    static Optional<SpeakerMention> of(
            Lexicon lexicon,
            Sentence s,
            Match<Cue> cue,
            Optional<SpeakerMention> near,
            List<SpeakerMention> speakers,
            List<TimeMention> times) {
        int verb = cue.from();
        while (AttributionFinder.AUXILIARY.contains(s.key(verb - 1))) {
            verb--;
        }
        int to = verb;
        int at = to - 1;
        while (at > 0 && s.token(at).isWord() && to - at <= LONGEST + 1) {
            at--;
        }
        int comma = at;
        if (comma < 3
                || !s.key(comma).equals(",")
                || to - comma < 2
                || !SAYING.contains(s.key(cue.from()))
                || s.key(cue.to()).equals("to")) {
            return Optional.empty();
        }
        boolean article = ARTICLES.contains(s.key(comma + 1));
        int from = article ? comma + 2 : comma + 1;
        boolean alone = to - from == 1
                && PeopleNouns.isPlural(s.key(from))
                && !s.token(from).capital();
        if (from >= to || !isNoun(lexicon, s, from, to, times)) {
            return Optional.empty();
        }
        boolean before = near.map(n -> n.from() <= comma).orElse(true);
        boolean body = BodyNames.BODIES.contains(s.key(to - 1));
        boolean cut = near.filter(n -> n.kind() == Kind.TELLER || body)
                .filter(n -> n.from() > from && n.to() == to)
                .isPresent();
        if (!(article && (before || cut)) && !(alone && near.isEmpty())) {
            return Optional.empty();
        }
        Kind kind = Kind.TELLER;
        for (SpeakerMention part : speakers) {
            boolean inside = part.from() > comma && part.to() <= to;
            if (inside && part.kind() == Kind.PERSON && !body) {
                return Optional.empty();
            }
            kind = inside && (part.kind() == Kind.PARTY || part.kind() == Kind.RELAY) ? part.kind() : kind;
        }
        return Optional.of(new SpeakerMention(from, to, kind));
    }

    /** Whether the words may be one name of somebody: none opens a clause, tells of an act or a day, or says something. */
    private static boolean isNoun(Lexicon lexicon, Sentence s, int from, int to, List<TimeMention> times) {
        for (int i = from; i < to; i++) {
            int at = i;
            boolean inner =
                    i > from && i + 1 < to && (s.key(i).equals("of") || s.key(i).equals("the"));
            if (NO_SUBJECT.contains(s.key(i)) && !inner
                    || times.stream().anyMatch(t -> at >= t.from() && at < t.to())
                    || lexicon.cues.find(s, i).filter(c -> CueUse.says(s, c)).isPresent()
                    || lexicon.triggers
                            .find(s, i)
                            .filter(t -> t.value().form() == Lexicon.TriggerForm.VERB)
                            .filter(t -> lexicon.victims.find(s, at).isEmpty())
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }
}
