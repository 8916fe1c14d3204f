package org.isnad.mention;

import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.SpeakerMention.Kind;
import org.isnad.text.Sentence;

/** Which words name a speaker best where several stand together: a name and what it is, a person and a body, two that speak. */
final class SpeakerNames {

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "another");

    private static final Set<String> ARTICLES = Set.of("a", "an");

    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they");

    private static final Set<String> TITLE = WordClass.TITLE.words();

    private static final Set<String> OF = Set.of("of", "from", "for", "at", "with");

    /** How many words tell a post: ", the head of". */
    private static final int POST = 5;

    private static final int LONG_POST = 9;

    /** What stands between a body's description and its name. */
    private static final Set<String> NAMED_BODY = Set.of(
            "television",
            "tv",
            "radio",
            "news",
            "agency",
            "channel",
            "station",
            "newspaper",
            "paramilitary",
            "group",
            "movement",
            "militia",
            "monitoring");

    static final Set<String> RELATIVE = Set.of("who", "which", "that");

    private static final Set<String> PAST = Set.of("was", "has", "says", "is");

    /** How many words tell what somebody has who speaks: "'s civil defence agency". */
    private static final int OWNED = 6;

    private static final Set<String> BEHIND_OWNED = Set.of(
            "in", "on", "at", "of", "for", "has", "have", "had", "also", "later", "then", "who", "which", "that");

    /** How far behind "which" the object lies of a clause that only tells who somebody is. */
    private static final int DESCRIBED = 8;

    private SpeakerNames() {}

    /** "the party's television station Coast One": the name that the description leads to belongs to it. */
    static SpeakerMention withOwnName(Sentence s, SpeakerMention speaker, List<SpeakerMention> speakers) {
        for (SpeakerMention next : speakers) {
            int gap = next.from() - speaker.to();
            if (gap < 1 || gap > 2 || !Names.isName(s.token(next.from())) || next.kind() == Kind.ANAPHOR) {
                continue;
            }
            boolean nouns = true;
            for (int i = speaker.to(); i < next.from(); i++) {
                nouns &= NAMED_BODY.contains(s.key(i));
            }
            if (nouns) {
                return new SpeakerMention(speaker.from(), next.to(), next.kind());
            }
        }
        return speaker;
    }

    /** "The group which supports the opposition said": the group says it. */
    static SpeakerMention ofWhom(
            Sentence s, SpeakerMention speaker, List<SpeakerMention> speakers, List<Match<Cue>> cues) {
        for (SpeakerMention other : speakers) {
            int pronoun = s.key(other.to()).equals(",") ? other.to() + 1 : other.to();
            String verb = s.key(pronoun + 1);
            boolean describes = RELATIVE.contains(s.key(pronoun)) && verb.endsWith("s") && !PAST.contains(verb);
            if (describes
                    && !PRONOUNS.contains(s.key(other.from()))
                    && start(s, speaker) > pronoun + 1
                    && speaker.from() - pronoun <= DESCRIBED
                    && cues.stream().noneMatch(c -> c.from() > pronoun && c.to() <= speaker.from())) {
                return other;
            }
        }
        return speaker;
    }

    /** "said the Coast Observatory a monitoring group opposed to ...": who speaks, and what it is. */
    static boolean isNameWithNoun(Sentence s, SpeakerMention speaker) {
        return speaker.kind() == Kind.TELLER
                && speaker.to() - speaker.from() > 1
                && s.token(speaker.from()).capital()
                && (s.key(speaker.to()).equals("a") || s.key(speaker.to()).equals("an"));
    }

    /** "The mayor of Norland's Coast region said", "the People's Guard commander said": what somebody has speaks, and not its owner. */
    static SpeakerMention withOwned(Sentence s, SpeakerMention speaker, int cue) {
        if (!s.key(speaker.to()).equals("'s") || speaker.kind() == Kind.ANAPHOR || cue - speaker.to() > OWNED) {
            return speaker;
        }
        int to = speaker.to() + 1;
        while (to < cue && s.token(to).isWord() && !BEHIND_OWNED.contains(s.key(to))) {
            to++;
        }
        return to > speaker.to() + 1 ? new SpeakerMention(speaker.from(), to, speaker.kind()) : speaker;
    }

    /** "The Coast Observatory, a monitoring group, said": the name tells, and what it is is no teller of its own. */
    static SpeakerMention named(Sentence s, SpeakerMention speaker, List<SpeakerMention> speakers) {
        int from = start(s, speaker);
        for (SpeakerMention person : speakers) {
            if (person.kind() == Kind.PERSON && person.to() < from && isPost(s, person.to(), from)) {
                // "Omar Naser, head of the Red Star, said": he and whom he speaks for.
                return new SpeakerMention(person.from(), speaker.to(), Kind.PERSON);
            }
        }
        for (SpeakerMention person : speakers) {
            if (person.kind() == Kind.PERSON && describes(s, person, from, speaker.to())) {
                return person;
            }
        }
        if (isAside(s, from, speaker.to())) {
            return beforeAside(s, from - 1, speaker, speakers);
        }
        if (from == speaker.from()
                || !DETERMINERS.contains(s.key(from))
                || s.token(speaker.to() - 1).capital()) {
            return speaker;
        }
        int end = s.key(from - 1).equals(",") ? from - 1 : from;
        return speakers.stream()
                .filter(sp -> sp.to() == end && (sp.kind() == Kind.TELLER || sp.kind() == Kind.PERSON))
                .filter(sp -> s.token(sp.from()).capital() && sp.to() - sp.from() > 1)
                .filter(sp -> !PeopleNouns.FAMILY.contains(s.key(sp.to() - 1)))
                .findFirst()
                .orElse(speaker);
    }

    /** "Omar Naser, a volunteer at the hospital in Oltera, said": the hospital stands in what is told of him. */
    private static boolean describes(Sentence s, SpeakerMention person, int from, int to) {
        int aside = person.to() + 1;
        if (aside > from || !s.key(person.to()).equals(",") || !ARTICLES.contains(s.key(aside))) {
            return false;
        }
        for (int i = aside; i < from; i++) {
            if (s.token(i).isPunctuation()) {
                return false;
            }
        }
        for (int i = to; i < Math.min(s.size(), to + POST); i++) {
            if (s.key(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAside(Sentence s, int from, int to) {
        return s.key(from - 1).equals(",")
                && s.key(to).equals(",")
                && !s.token(to - 1).capital();
    }

    /**
     * "Norland, President Merek's main ally, denied", "JNH, a Norlandish ally, claimed": what stands between commas tells of
     * the subject before them, be it letters that no list knows. "In Norland, a doctor, who ..., said" has none there.
     */
    private static SpeakerMention beforeAside(
            Sentence s, int end, SpeakerMention speaker, List<SpeakerMention> speakers) {
        int letters = s.key(end - 2).equals("the") ? end - 2 : end - 1;
        return speakers.stream()
                .filter(sp -> sp.to() == end && s.token(sp.from()).capital() && beginsClause(s, start(s, sp)))
                .findFirst()
                .orElseGet(() -> end > 0 && s.token(end - 1).acronym() && beginsClause(s, letters)
                        ? new SpeakerMention(end - 1, end, speaker.kind())
                        : speaker);
    }

    private static boolean beginsClause(Sentence s, int at) {
        String before = s.key(at - 1);
        return at == 0
                || before.equals("and")
                || before.equals("but")
                || s.token(at - 1).isPunctuation();
    }

    /** Whether nothing but a post at what follows stands between: "of", ", head of", "the spokesman for". */
    private static boolean isPost(Sentence s, int from, int to) {
        int post = s.key(from).equals(",") ? from + 1 : from;
        post = DETERMINERS.contains(s.key(post)) ? post + 1 : post;
        if (TITLE.contains(s.key(post))
                && to > post
                && to - from <= LONG_POST
                && !s.token(post).capital()) {
            // ", the head of the town's only hospital"
            return true;
        }
        if (!OF.contains(s.key(to - 1)) || to - from > POST) {
            return false;
        }
        for (int i = from; i < to - 1; i++) {
            if (!s.key(i).equals(",") && !s.key(i).equals("the") && !TITLE.contains(s.key(i))) {
                return false;
            }
        }
        return true;
    }

    /** "Norland and Sudland": both say it. */
    static SpeakerMention withFellow(Sentence s, SpeakerMention speaker, List<SpeakerMention> speakers) {
        for (SpeakerMention other : speakers) {
            int gap = start(s, speaker) - other.to();
            if (gap == 1 && s.key(other.to()).equals("and") && other.kind() != Kind.ANAPHOR) {
                return new SpeakerMention(other.from(), speaker.to(), speaker.kind());
            }
        }
        return speaker;
    }

    static int start(Sentence s, SpeakerMention speaker) {
        if (s.key(speaker.from() - 1).equals("'s")
                && speaker.from() >= 2
                && Names.isName(s.token(speaker.from() - 2))) {
            return speaker.from() - 2;
        }
        return DETERMINERS.contains(s.key(speaker.from() - 1)) ? speaker.from() - 1 : speaker.from();
    }
}
