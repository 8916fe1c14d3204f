package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.SpeakerMention.Kind;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds who says what in a sentence: the speaker of each word of saying, and the words that are said. */
final class AttributionFinder {

    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they");
    private static final Set<String> INVERTED_CUE = WordClass.INVERTED_CUE.words();
    private static final Set<String> CARRIER_OF_WORDS = WordClass.CARRIER_OF_WORDS.words();

    static final Set<String> CITING = Set.of("citing", "quoting", "cited");

    private static final Set<String> QUOTED = Set.of("quoted", "cited", "interviewed", "contacted", "reached");

    private static final Set<String> CHANNELS = Set.of("telephone", "phone", "email", "e-mail", "text");

    /** Words of saying that tell little without the words they tell: "..., said the mayor" ends a sentence, "the mayor said" does not. */
    private static final Set<String> OPEN_CUE = Set.of("said", "says", "added", "adds", "stated");

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "another");

    static final Set<String> AUXILIARY = Set.of("also", "has", "have", "had", "then", "later");
    private static final Set<String> PLAIN_CUE =
            Set.of("said", "says", "say", "told", "reported", "confirmed", "stated");

    /** Words that begin no subject of "said", or stand in none. */
    private static final Set<String> NO_SUBJECT = WordClass.NO_SUBJECT.words();

    private static final Set<String> PLACING =
            Set.of("in", "of", "near", "across", "inside", "outside", "to", "from", "with");
    private static final Set<String> DIRECTIONS =
            Set.of("northern", "southern", "eastern", "western", "central", "the", "both");
    private static final Set<String> OUTLETS =
            Set.of("media", "television", "tv", "radio", "agency", "channel", "newspaper", "website", "outlet");

    private static final Set<String> MEANS_LEAD = Set.of("in", "on", "via", "through");
    private static final Set<String> MEANS = Set.of(
            "statement",
            "post",
            "video",
            "telegram",
            "facebook",
            "twitter",
            "x",
            "youtube",
            "whatsapp",
            "media",
            "television",
            "tv",
            "radio");

    private static final int FAR = 16;

    /** So many sayings back "he" and "it" may lead. */
    private static final int RECENT = 3;

    /** How long a subject is that no list knows: "Western powers", "The town's doctors". */
    private static final int SUBJECT = 4;

    private final Lexicon lexicon;
    private final MarkedSource marked;

    AttributionFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.marked = new MarkedSource(lexicon);
    }

    /**
     * The attributions of one sentence.
     *
     * @param before the sayings of the sentences before, the last one last, for "it" and "he"
     */
    List<Attribution> find(
            Sentence s, List<SpeakerMention> speakers, List<TimeMention> times, List<Attribution> before) {
        List<Attribution> found = new ArrayList<>();
        List<Match<Cue>> cues = lexicon.cues.findAll(s).stream()
                .map(cue -> withoutChannel(s, cue))
                .toList();
        for (Match<Cue> cue : cues) {
            if (!cue.value().preposition() && !CueUse.says(s, cue)) {
                continue;
            }
            if ((s.key(cue.from() - 1).equals("and") || isSayingToo(s, cue, speakers))
                    && !found.isEmpty()
                    && !cue.value().preposition()) {
                // "X is afraid that ..., and said that ...", "X said, blaming Y": X says both.
                Attribution same = found.get(found.size() - 1);
                if (cue.to() < s.size() && same.from() < cue.from()) {
                    int end = s.key(cue.from() - 1).equals(",")
                                    || s.key(cue.from() - 1).equals("and")
                            ? cue.from() - 1
                            : cue.from();
                    found.set(found.size() - 1, same.until(end));
                    found.add(same.saying(cue.from(), cue.to(), cue.value().act(), s.size()));
                    continue;
                }
            }
            // "Rebels blamed by officials": they are blamed, the officials speak.
            boolean passive = CueUse.isBy(s, cue);
            int quoted = CueUse.quotedSaying(s, cue);
            Optional<SpeakerMention> speaker = cue.value().preposition() || passive || quoted > 0
                    ? after(s, cue, speakers)
                    : around(s, cue, speakers, times, cues);
            if (speaker.isEmpty() || taken(found, speaker.get())) {
                continue;
            }
            SpeakerMention who = speaker.get();
            String determiner = s.key(who.from() - 1);
            if (determiner.equals("no") || s.has(who.from() - 2, "no", "one")) {
                // "No group claimed the attack": nobody says anything.
                continue;
            }
            Attribution told = antecedent(s, found, who, before);
            if (who.kind() == Kind.ANAPHOR && PRONOUNS.contains(s.key(who.from())) && told == null) {
                continue;
            }
            Attribution named = who.kind() == Kind.ANAPHOR ? told : null;
            Evidence words = named != null && PRONOUNS.contains(s.key(who.from()))
                    ? named.speaker()
                    : s.evidence(SpeakerNames.start(s, SpeakerNames.withFellow(s, who, speakers)), who.to());
            Kind kind = named != null ? named.kind() : who.kind() == Kind.ANAPHOR ? Kind.TELLER : who.kind();
            int[] said = quoted > who.to() && s.size() - quoted > 1
                    ? new int[] {quoted, s.size()}
                    : SaidRange.of(lexicon, s, cue, who, SpeakerNames.start(s, who), times);
            found.add(new Attribution(
                    words,
                    kind,
                    SpeakerNames.start(s, who),
                    who.to(),
                    cue.from(),
                    cue.to(),
                    cue.value().act(),
                    said[0],
                    said[1]));
        }
        speakers.forEach(who -> rival(s, who, found).ifPresent(found::add));
        if (found.isEmpty()) {
            marked.find(s, speakers).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Attribution::cueFrom));
        return SaidRange.bounded(s, SaidRange.withAdded(s, withoutCited(s, found)));
    }

    /** "Medics put the toll at 12, the Observatory at 13": who gives the second number has no word of saying of its own. */
    private Optional<Attribution> rival(Sentence s, SpeakerMention who, List<Attribution> found) {
        int start = SpeakerNames.start(s, who);
        int number = lexicon.numbers.qualifierAt(s, who.to() + 1).map(Match::to).orElse(who.to() + 1);
        boolean gives = s.key(who.to()).equals("at") && SaidNumber.isNumber(lexicon, s, number);
        // "put the toll from the blast in Oltera at 12": no town speaks.
        if (who.kind() == Kind.ANAPHOR || !gives || isOblique(s, who) || taken(found, who)) {
            return Optional.empty();
        }
        Attribution last = null;
        for (Attribution a : found) {
            last = a.cueTo() <= start && SaidNumber.isPutting(s, a.cueFrom()) ? a : last;
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new Attribution(
                        s.evidence(start, who.to()),
                        who.kind(),
                        start,
                        who.to(),
                        who.to(),
                        who.to() + 1,
                        last.act(),
                        who.to() + 1,
                        s.size()));
    }

    /** "The mayor blamed rebels for the fire that he says killed two": he who spoke in this sentence, else the one before. */
    private static @Nullable Attribution antecedent(
            Sentence s, List<Attribution> found, SpeakerMention who, List<Attribution> before) {
        boolean body = s.key(who.from()).equals("it");
        for (int i = found.size() - 1; i >= 0; i--) {
            Attribution a = found.get(i);
            if (a.speakerTo() <= who.from() && a.cueTo() <= who.from()) {
                // "Residents said that the army shot men whom it accused": the army does, which says nothing here.
                return body && areSeveral(s, a) ? null : a;
            }
        }
        boolean person = s.key(who.from()).equals("he") || s.key(who.from()).equals("she");
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - RECENT) && (person || body); i--) {
            boolean named = before.get(i).kind() == Kind.PERSON;
            if (person && named || body && !named) {
                return before.get(i);
            }
        }
        return before.isEmpty() ? null : before.get(before.size() - 1);
    }

    /** "Residents said by telephone that ...": nobody speaks behind "by". */
    private static Match<Cue> withoutChannel(Sentence s, Match<Cue> cue) {
        boolean channel =
                cue.to() - cue.from() == 2 && s.key(cue.to() - 1).equals("by") && CHANNELS.contains(s.key(cue.to()));
        return channel
                ? new Match<>(cue.from(), cue.from() + 1, new Cue(cue.value().act(), false))
                : cue;
    }

    /** Whether those who speak are several, of whom nobody says "it". */
    private static boolean areSeveral(Sentence s, Attribution a) {
        return a.kind() == Kind.TELLER
                && a.speakerTo() - a.speakerFrom() == 1
                && PeopleNouns.isPlural(s.key(a.speakerFrom()));
    }

    /** "..., X said, blaming Y": what X adds. */
    private static boolean isSayingToo(Sentence s, Match<Cue> cue, List<SpeakerMention> speakers) {
        if (!s.key(cue.from()).endsWith("ing")) {
            return false;
        }
        String before = s.key(cue.from() - 1);
        if (before.equals(",")) {
            return cue.value().act() == Act.ACCUSE || s.key(cue.from()).equals("saying");
        }
        // "with the agency saying": the agency says it; "quoted as saying", "by saying": no saying of its own.
        return s.key(cue.from()).equals("saying")
                && !before.equals("as")
                && !before.equals("by")
                && speakers.stream().noneMatch(sp -> sp.to() == cue.from());
    }

    /** A monitor that cites medics counted itself; an agency that cites a monitor only passes it on. */
    private static List<Attribution> withoutCited(Sentence s, List<Attribution> found) {
        boolean teller = found.stream().anyMatch(a -> !passesOn(s, a) && !CITING.contains(s.key(a.cueFrom())));
        return found.stream()
                .filter(a -> !teller || !CITING.contains(s.key(a.cueFrom())))
                .toList();
    }

    private static boolean taken(List<Attribution> found, SpeakerMention speaker) {
        return found.stream().anyMatch(a -> a.speakerTo() == speaker.to() && a.act() == Act.REPORT);
    }

    /** An outlet, be it one that speaks for a party: it only passes on whom it cites. */
    private static boolean passesOn(Sentence s, Attribution a) {
        return a.kind() == Kind.RELAY || OUTLETS.contains(s.key(a.speakerTo() - 1));
    }

    /** "according to the Observatory": the first speaker after the preposition. */
    private static Optional<SpeakerMention> after(Sentence s, Match<Cue> cue, List<SpeakerMention> speakers) {
        return speakers.stream()
                .filter(sp ->
                        sp.from() >= cue.to() && sp.from() - cue.to() <= 6 && !PRONOUNS.contains(s.key(sp.from())))
                .filter(sp -> SpeakerGap.noBreak(s, cue.to(), sp.from()))
                .map(sp -> SpeakerNames.withOwnName(s, teller(s, sp, speakers), speakers))
                .findFirst();
    }

    /** "reports from local monitoring groups": they tell, not the reports. */
    private static SpeakerMention teller(Sentence s, SpeakerMention speaker, List<SpeakerMention> speakers) {
        String head = s.key(speaker.to() - 1);
        String link = s.key(speaker.to());
        boolean carrier =
                CARRIER_OF_WORDS.contains(head) && (link.equals("from") || link.equals("by") || link.equals("of"));
        if (!carrier) {
            return speaker;
        }
        return speakers.stream()
                .filter(sp -> sp.from() > speaker.to() && sp.from() - speaker.to() <= 5)
                .findFirst()
                .orElse(speaker);
    }

    private Optional<SpeakerMention> around(
            Sentence s, Match<Cue> cue, List<SpeakerMention> speakers, List<TimeMention> times, List<Match<Cue>> cues) {
        Optional<SpeakerMention> near = Optional.empty();
        Optional<SpeakerMention> far = Optional.empty();
        Optional<SpeakerMention> oblique = Optional.empty();
        for (SpeakerMention speaker : speakers) {
            if (isCited(s, speaker) && !speakers.get(0).equals(speaker) || isMeans(s, speaker)) {
                continue;
            }
            if (speaker.to() <= cue.from() && cue.from() - speaker.to() <= FAR) {
                if (SpeakerGap.isLight(s, SpeakerGap.afterAside(s, speaker.to(), cue.from()), cue.from(), times)) {
                    if (isOblique(s, speaker)) {
                        oblique = Optional.of(speaker);
                    } else {
                        near = Optional.of(speaker);
                    }
                } else if (speaker.kind() != Kind.ANAPHOR
                        && !s.key(cue.from()).endsWith("ing")
                        && SpeakerGap.noCue(cues, speaker.to(), cue)
                        && SpeakerGap.noVerb(lexicon, s, speaker.to(), cue.from())) {
                    far = Optional.of(speaker);
                }
            }
        }
        Optional<SpeakerMention> alone = oblique;
        Optional<SpeakerMention> between = ClosingSubject.of(lexicon, s, cue, near, speakers, times);
        if (between.isPresent()) {
            return between;
        }
        if (near.isPresent()) {
            Optional<SpeakerMention> closing = closing(s, cue, speakers, times);
            return closing.isPresent()
                    ? closing
                    : Optional.of(SpeakerNames.named(s, SpeakerNames.ofWhom(s, near.get(), speakers, cues), speakers));
        }
        Optional<SpeakerMention> subject = far.isPresent() ? far : subject(s, cue, times);
        // Who stands behind "told" is told.
        boolean mayInvert =
                INVERTED_CUE.contains(s.key(cue.from())) && !s.key(cue.from()).equals("told");
        if (mayInvert && (subject.isEmpty() || far.isPresent())) {
            Optional<SpeakerMention> inverted = speakers.stream()
                    .filter(sp -> sp.from() >= cue.to() && sp.from() - cue.to() <= 2 && sp.kind() != Kind.ANAPHOR)
                    .filter(sp -> SpeakerGap.noBreak(s, cue.to(), sp.from())
                            && !s.key(cue.to()).equals("that")
                            && !isMeans(s, sp))
                    .findFirst();
            if (inverted.isPresent()
                    && (far.isEmpty()
                            || s.key(cue.from() - 1).equals(",")
                            || s.key(cue.from() - 1).equals("\""))) {
                return inverted;
            }
        }
        return far.map(f -> SpeakerNames.withOwned(s, SpeakerNames.ofWhom(s, f, speakers, cues), cue.from()))
                .map(f -> SpeakerNames.named(s, f, speakers))
                .or(() -> alone)
                .or(() -> subject);
    }

    /** "The town's doctors said": the words that begin a sentence and stand right before the word of saying. */
    private Optional<SpeakerMention> subject(Sentence s, Match<Cue> cue, List<TimeMention> times) {
        int from = DETERMINERS.contains(s.key(0)) ? 1 : 0;
        int to = cue.from();
        while (to > from && AUXILIARY.contains(s.key(to - 1))) {
            to--;
        }
        if (s.kind() != Sentence.Kind.PROSE
                || !PLAIN_CUE.contains(s.key(cue.from()))
                || to <= from
                || to - from > SUBJECT) {
            return Optional.empty();
        }
        for (int i = from; i < to; i++) {
            int at = i;
            boolean word = s.token(i).isWord() && !NO_SUBJECT.contains(s.key(i));
            if (!word
                    || times.stream().anyMatch(t -> at >= t.from() && at < t.to())
                    || lexicon.cues.find(s, i).filter(c -> CueUse.says(s, c)).isPresent()
                    || lexicon.triggers.find(s, i).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(new SpeakerMention(from, to, Kind.TELLER));
    }

    /** "said on Telegram", "in a statement": by what somebody speaks. */
    private static boolean isMeans(Sentence s, SpeakerMention speaker) {
        return MEANS_LEAD.contains(s.key(SpeakerNames.start(s, speaker) - 1))
                && MEANS.contains(s.key(speaker.to() - 1));
    }

    /** "in northern Ardia", "east of Ardia": where something is, and hardly the one who speaks. */
    private static boolean isOblique(Sentence s, SpeakerMention speaker) {
        int at = speaker.from() - 1;
        while (DIRECTIONS.contains(s.key(at))) {
            at--;
        }
        return speaker.kind() == Kind.PARTY && PLACING.contains(s.key(at));
    }

    /** "... killed two soldiers said Observatory head Merek": nothing is left that the soldiers could say. */
    private static Optional<SpeakerMention> closing(
            Sentence s, Match<Cue> cue, List<SpeakerMention> speakers, List<TimeMention> times) {
        if (!OPEN_CUE.contains(s.key(cue.from())) || cue.from() < 5) {
            return Optional.empty();
        }
        return speakers.stream()
                .filter(sp -> sp.kind() != Kind.ANAPHOR && SpeakerNames.start(s, sp) == cue.to())
                .filter(sp -> SaidRange.restEnds(s, sp.to(), times) || SpeakerNames.isNameWithNoun(s, sp))
                .findFirst();
    }

    /** "citing medics", "the mayor, quoted by the agency,", "the army, which was attacked by rebels,". */
    private static boolean isCited(Sentence s, SpeakerMention speaker) {
        int start = SpeakerNames.start(s, speaker);
        boolean agent = s.key(start - 1).equals("by");
        if (agent && (QUOTED.contains(s.key(start - 2)) || s.key(speaker.to()).equals(","))) {
            return true;
        }
        return CITING.contains(s.key(speaker.from() - 1)) || CITING.contains(s.key(speaker.from() - 2));
    }
}
