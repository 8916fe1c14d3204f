package org.isnad.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.SpeakerMention.Kind;
import org.isnad.text.Sentence;

/** Who a line names as its source by a mark alone, without a word of saying: "Governor: 12 dead", "Raid kills 12 - police". */
final class MarkedSource {

    private static final Set<String> NOT_BEFORE_SOURCE = WordClass.NOT_BEFORE_SOURCE.words();
    private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");

    /** How many letters a short name has that stands before a colon; longer ones may be a town in capitals. */
    private static final int LETTERS = 3;

    /** What a source stands beside has more words. */
    private static final int SHORTEST = 3;

    private final Lexicon lexicon;

    MarkedSource(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The source of a headline, or of a line of text that is set like one. */
    Optional<Attribution> find(Sentence s, List<SpeakerMention> speakers) {
        return s.kind() == Sentence.Kind.HEADLINE ? headline(s, speakers) : line(s, speakers);
    }

    /** "Red Star: 12 dead in the raid", "Raid kills 12: doctors": a line of text that is set like a headline. */
    private Optional<Attribution> line(Sentence s, List<SpeakerMention> speakers) {
        if (s.size() > SHORTEST + 1
                && s.token(0).acronym()
                && s.key(0).length() <= LETTERS
                && s.key(1).equals(":")) {
            // Letters that no list knows.
            SpeakerMention body = new SpeakerMention(0, 1, Kind.TELLER);
            if (speakers.stream().noneMatch(sp -> sp.from() == 0)
                    && !lexicon.isCommonWord(s.key(0))
                    && lexicon.countries.findName(s, 0).isEmpty()
                    && lexicon.actors.find(s, 0).isEmpty()) {
                return Optional.of(headed(s, body));
            }
        }
        for (SpeakerMention who : speakers) {
            boolean place = lexicon.countries.findName(s, who.from()).isPresent()
                    || lexicon.actors
                            .find(s, who.from())
                            .filter(m -> m.value().form() == NameForm.CAPITAL)
                            .isPresent();
            boolean heads = who.from() <= 1 && s.key(who.to()).equals(":") && who.to() + 2 < s.size() && !place;
            boolean ends = who.to() == s.size()
                    && who.from() > SHORTEST
                    && who.kind() == Kind.TELLER
                    && MARKS.contains(s.key(who.from() - 1));
            if (who.kind() != Kind.ANAPHOR && heads) {
                return Optional.of(headed(s, new SpeakerMention(0, who.to(), who.kind())));
            }
            if (ends) {
                return Optional.of(marked(s, who, 0, who.from()));
            }
        }
        return Optional.empty();
    }

    private static Attribution headed(Sentence s, SpeakerMention who) {
        return marked(s, who, who.to() + 1, s.size());
    }

    private static Attribution marked(Sentence s, SpeakerMention who, int from, int to) {
        return new Attribution(
                s.evidence(who.from(), who.to()),
                who.kind(),
                who.from(),
                who.to(),
                who.from(),
                who.to(),
                Act.REPORT,
                from,
                to);
    }

    /** A headline names its source at its end ("... - police", "... Monitor") or before a colon ("Governor: ..."). */
    private static Optional<Attribution> headline(Sentence s, List<SpeakerMention> speakers) {
        for (SpeakerMention who : speakers) {
            boolean ends = who.to() == s.size()
                    && who.from() > SHORTEST
                    && who.kind() != Kind.PARTY
                    && who.kind() != Kind.ANAPHOR;
            boolean set = s.token(Math.max(0, who.from() - 1)).isPunctuation()
                    || s.token(who.from()).capital();
            // "... in Oltera - Coast Online": the page's own name.
            boolean page = who.kind() == Kind.RELAY
                    && s.token(who.from()).capital()
                    && s.token(Math.max(0, who.from() - 1)).isPunctuation();
            boolean colon = who.from() <= 1 && s.key(who.to()).equals(":");
            if (ends && set && !page && !NOT_BEFORE_SOURCE.contains(s.key(who.from() - 1)) || colon) {
                int from = colon ? who.to() + 1 : 0;
                int to = colon ? s.size() : who.from();
                return from < to ? Optional.of(marked(s, who, from, to)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
