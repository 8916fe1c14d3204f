package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.SpeakerMention.Kind;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/** Finds those in a sentence who can say something: outlets, monitors, officials, parties, persons, "it" and "he". */
final class SpeakerFinder {

    private static final Set<String> OUTLET_MODIFIER = WordClass.OUTLET_MODIFIER.words();

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "'s", "its", "his", "her", "their");
    /** "reports from medics": what is told, not who tells. */
    private static final Set<String> CARRIERS = WordClass.CARRIER_OF_WORDS.words();

    private static final Set<String> OFFICE = Set.of("at", "in", "of", "from", "for", "with");
    private static final Set<String> OFFICE_NOUN = WordClass.OFFICE_NOUN.words();
    private static final Set<String> OFFICE_BREAK =
            Set.of("said", "told", "says", "that", "reported", "who", "which", "and", "as");
    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they");
    private static final Set<String> ANAPHOR = WordClass.ANAPHOR.words();
    private static final Set<String> NOT_BEFORE_SOURCE = WordClass.NOT_BEFORE_SOURCE.words();

    /** Words that begin a sentence or a clause and end a name, where a text has lost its marks. */
    private static final Set<String> OPENER =
            Set.of("the", "a", "an", "in", "on", "at", "it", "he", "but", "this", "that");

    /** Words of saying that stand right behind a name. */
    private static final Set<String> TELLING =
            Set.of("said", "says", "told", "added", "adds", "stated", "noted", "explained", "stressed", "wrote");

    private static final Set<String> TITLE = WordClass.TITLE.words();

    private final Lexicon lexicon;

    SpeakerFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Speakers in order, none overlapping. {@code surnames} are the last words of persons named before; more are added. */
    List<SpeakerMention> find(
            Sentence s,
            List<ActorMention> actors,
            List<PlaceMention> places,
            List<TimeMention> times,
            Set<String> surnames) {
        List<SpeakerMention> found = new ArrayList<>();
        boolean[] taken = new boolean[s.size()];
        times.forEach(t -> mark(taken, t.from(), t.to()));
        for (ActorMention actor : actors) {
            if (actor.voice() && !overlaps(taken, actor.from(), actor.to())) {
                int to = Names.runEnd(s, actor.to());
                int end = to > actor.to() && to - actor.to() <= 4 && !overlaps(taken, actor.to(), to) ? to : actor.to();
                add(found, taken, new SpeakerMention(actor.from(), end, Kind.PARTY));
            }
        }
        for (Match<String> outlet : named(s, lexicon.outlets.findAll(s))) {
            if (actors.stream()
                    .anyMatch(a -> a.from() <= outlet.from()
                            && outlet.to() <= a.to()
                            && (!a.armed() || a.from() < outlet.from() && outlet.to() <= a.nameTo()))) {
                // "Taliban" in "Pakistani Taliban": the party's own name says it better.
                continue;
            }
            SpeakerMention speaker = outlet(s, outlet);
            if (!overlaps(taken, speaker.from(), speaker.to())) {
                add(found, taken, speaker);
            } else if (!overlaps(taken, outlet.from(), outlet.to())) {
                add(found, taken, new SpeakerMention(outlet.from(), outlet.to(), kind(outlet.value())));
            }
        }
        for (ActorMention actor : actors) {
            boolean speaks = actor.form() != NameForm.ADJECTIVE && actor.form() != NameForm.POSSESSIVE
                    || actor.to() > actor.nameTo();
            if (speaks && !overlaps(taken, actor.from(), actor.to())) {
                int from = actor.from() > 0 && !taken[actor.from() - 1] && isDemonym(s, actor.from() - 1)
                        ? actor.from() - 1
                        : actor.from();
                add(found, taken, new SpeakerMention(from, actor.to(), Kind.PARTY));
            }
        }
        boolean[] named = taken.clone();
        places.stream()
                .filter(p ->
                        p.nameTo() - p.nameFrom() > 1 || isListed(s, p.nameFrom()) || !speaksAlone(s, p.nameFrom()))
                .forEach(p -> mark(named, p.nameFrom(), p.nameTo()));
        persons(s, found, named, surnames);
        for (int i = 0; i < s.size(); i++) {
            if (PRONOUNS.contains(s.key(i)) && !overlaps(taken, i, i + 1)) {
                found.add(new SpeakerMention(i, i + 1, Kind.ANAPHOR));
            }
        }
        found.sort(Comparator.comparingInt(SpeakerMention::from));
        return BodyNames.whole(s, withOffice(s, found), at -> isDemonym(s, at));
    }

    /** "a doctor at the local hospital": the office of one who tells is no teller of its own. */
    private static List<SpeakerMention> withOffice(Sentence s, List<SpeakerMention> speakers) {
        List<SpeakerMention> merged = new ArrayList<>();
        for (SpeakerMention next : speakers) {
            int at = merged.size() - 1;
            if (at >= 0 && isOffice(s, merged.get(at), next)) {
                merged.set(at, new SpeakerMention(merged.get(at).from(), next.to(), Kind.TELLER));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static boolean isOffice(Sentence s, SpeakerMention last, SpeakerMention next) {
        return last.kind() == Kind.TELLER
                && next.kind() == Kind.TELLER
                && !CARRIERS.contains(s.key(last.to() - 1))
                && OFFICE.contains(s.key(last.to()))
                && next.from() - last.to() <= 3
                && isLocal(s, last.to() + 1, next.from());
    }

    private static boolean isLocal(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!DETERMINERS.contains(s.key(i)) && !OUTLET_MODIFIER.contains(s.key(i))) {
                return false;
            }
        }
        return true;
    }

    /** "the Free Lawyers group", "Red Star ambulance service": a name and the noun that follows it are one teller. */
    private List<Match<String>> named(Sentence s, List<Match<String>> outlets) {
        List<Match<String>> named = new ArrayList<>();
        for (Match<String> next : outlets) {
            Match<String> last = named.isEmpty() ? null : named.get(named.size() - 1);
            if (last != null
                    && last.to() + 1 == next.from()
                    && s.key(last.to()).equals("'")
                    && !s.token(last.from()).capital()) {
                // "a doctors' group" is one teller and not the doctors.
                named.set(named.size() - 1, new Match<>(last.from(), next.to(), last.value()));
            } else if (last != null
                    && last.to() == next.from()
                    && s.token(last.from()).capital()
                    && !s.token(next.from()).capital()
                    && !isSaying(s, next)
                    && !CARRIERS.contains(s.key(next.to() - 1))) {
                named.set(named.size() - 1, new Match<>(last.from(), next.to(), last.value()));
            } else if (last != null
                    && last.to() == next.from()
                    && last.to() - last.from() == 1
                    && OUTLET_MODIFIER.contains(s.key(last.from()))) {
                // "a police colonel"
                named.set(named.size() - 1, next);
            } else {
                named.add(next);
            }
        }
        named.replaceAll(m -> s.key(m.to()).equals("'")
                        && BodyNames.BODIES.contains(s.key(m.to() + 1))
                        && !s.token(m.from()).capital()
                ? new Match<>(m.from(), m.to() + 2, m.value())
                : m);
        return named;
    }

    /** "Analysts estimate that", unlike "UN estimates suggest that". */
    private boolean isSaying(Sentence s, Match<String> noun) {
        return lexicon.cues.find(s, noun.from()).isPresent()
                && lexicon.cues.find(s, noun.to()).isEmpty();
    }

    private SpeakerMention outlet(Sentence s, Match<String> match) {
        int from = match.from();
        boolean ofState = false;
        while (from > 0 && (isOutletModifier(s, from - 1) || isDemonym(s, from - 1))) {
            from--;
            ofState |= isDemonym(s, from);
        }
        from = nameStart(s, match, from);
        String head = s.key(match.to() - 1);
        boolean definite = s.key(from - 1).equals("the") || s.key(from).equals("the");
        if (definite
                && match.to() - from <= 2
                && ANAPHOR.contains(head)
                && from == match.from()
                && !s.token(match.to() - 1).capital()) {
            return new SpeakerMention(from, match.to(), Kind.ANAPHOR);
        }
        int to = TITLE.contains(head) && !s.token(match.to() - 1).is("source") ? withName(s, match.to()) : match.to();
        return new SpeakerMention(
                from,
                to > match.to() ? to : tail(s, match.to()),
                ofState && match.value().equals("official") ? Kind.PARTY : kind(match.value()));
    }

    /** "Coast Human Rights Observatory", "the Free Lawyers group": a name of its own before the noun. */
    private int nameStart(Sentence s, Match<String> match, int at) {
        int from = at;
        while (from > 1
                && s.token(from - 1).capital()
                && s.token(from - 1).isWord()
                && (s.kind() == Sentence.Kind.PROSE || !lexicon.isCommonWord(s.key(from - 1)))) {
            from--;
        }
        boolean named = s.token(match.from()).capital() || s.key(from - 1).equals("the");
        boolean owned = (s.key(at - 1).equals("'") || s.key(at - 1).equals("'s"))
                && at > 2
                && s.token(at - 2).isWord()
                && !s.token(at - 2).capital();
        return named ? from : owned ? at - 2 : at;
    }

    private static Kind kind(String outletKind) {
        return switch (outletKind) {
            case "wire", "outlet", "state_media" -> Kind.RELAY;
            case "armed_actor" -> Kind.PARTY;
            default -> Kind.TELLER;
        };
    }

    /** "Doctor Omar Naser": the name after a title. */
    private static int withName(Sentence s, int at) {
        int to = Names.runEnd(s, at);
        return to - at <= 4 ? to : at;
    }

    /** "source at Aleppo Police Command", "activists in Damascus": a short phrase of place or office after a plain noun. */
    private int tail(Sentence s, int at) {
        if (s.token(at - 1).capital() && s.key(at).equals("for")) {
            // "Observatory for Human Rights"
            int to = Names.runEnd(s, at + 1);
            return to > at + 1 && to - at <= 4 ? to : at;
        }
        if (s.token(at - 1).capital()
                || !(s.key(at).equals("at")
                        || s.key(at).equals("in")
                        || s.key(at).equals("from")
                        || s.key(at).equals("of"))) {
            return at;
        }
        int start = s.key(at + 1).equals("the") ? at + 2 : at + 1;
        if (lexicon.triggers.find(s, start).isPresent()) {
            // "accused by residents of shelling the clinic": no residents of a place.
            return at;
        }
        int office = officeEnd(s, start);
        if (office > start) {
            return office;
        }
        int to = Names.runEnd(s, start);
        boolean force = start == at + 2 && s.key(at).equals("from") && lexicon.forceWord(s.key(start));
        return to > start ? to : force ? start + 1 : at;
    }

    /** The end of an office that begins at {@code start}: "the governor's office in Oltera", "Oltera police command"; else {@code start}. */
    private static int officeEnd(Sentence s, int start) {
        int end = start;
        for (int i = start; i < Math.min(s.size(), start + 6); i++) {
            if (OFFICE_NOUN.contains(s.key(i))) {
                end = i + 1;
            } else if (!s.token(i).isWord() && !s.key(i).equals("'s") || OFFICE_BREAK.contains(s.key(i))) {
                break;
            }
        }
        if (end > start && s.key(end).equals("in")) {
            int to = Names.runEnd(s, end + 1);
            return to > end + 1 && to - end <= 4 ? to : end;
        }
        return end;
    }

    private boolean isDemonym(Sentence s, int at) {
        return lexicon.actors
                .find(s, at)
                .filter(m -> m.to() == at + 1)
                .filter(m -> m.value().form() == NameForm.ADJECTIVE
                        || s.token(at).acronym() && lexicon.isState(m.value().party()))
                .isPresent();
    }

    private static boolean isOutletModifier(Sentence s, int at) {
        Token token = s.token(at);
        String key = token.key();
        return key.endsWith("-based")
                || key.endsWith("-run")
                || key.endsWith("-linked")
                || OUTLET_MODIFIER.contains(key);
    }

    private void persons(Sentence s, List<SpeakerMention> found, boolean[] taken, Set<String> surnames) {
        Set<String> here = new HashSet<>();
        int at = 0;
        while (at < s.size()) {
            if (!Names.isName(s.token(at)) || taken[at]) {
                at++;
                continue;
            }
            int end = at;
            while (end < s.size()
                    && !taken[end]
                    && end < Names.runEnd(s, at)
                    && !(end > at && OPENER.contains(s.key(end)))) {
                end++;
            }
            int from = at;
            boolean title = false;
            while (from < end && (TITLE.contains(s.key(from)) || lexicon.isCommonWord(s.key(from)))) {
                title |= TITLE.contains(s.key(from));
                from++;
            }
            if (s.key(from).equals(".")) {
                from++;
            }
            boolean titled = at > 0
                            && (TITLE.contains(s.key(at - 1))
                                    || s.key(at - 1).equals(".") && TITLE.contains(s.key(at - 2)))
                    || title;
            int length = end - from;
            if (length >= 2 && length <= 5 && s.kind() != Sentence.Kind.HEADLINE || length >= 1 && titled) {
                found.add(new SpeakerMention(from, end, Kind.PERSON));
                mark(taken, from, end);
                here.add(surname(s.key(end - 1)));
            } else if (from > at && length == 0 && isDefinite(s, at) && !Lexicon.isSponsored(s.key(from - 1))) {
                found.add(new SpeakerMention(at, from, Kind.TELLER));
                mark(taken, at, from);
            } else if (length == 1 && (surnames.contains(surname(s.key(from))) || speaksAlone(s, from))) {
                found.add(new SpeakerMention(from, end, Kind.PERSON));
                mark(taken, from, end);
            }
            at = Math.max(end, at + 1);
        }
        surnames.addAll(here);
        for (int i = 0; i < s.size(); i++) {
            boolean limb = s.key(i).equals("head") && !s.key(i + 1).equals("of") && !TELLING.contains(s.key(i + 1));
            if (!taken[i] && !limb && TITLE.contains(s.key(i)) && !s.token(i).capital() && isDefinite(s, i)) {
                found.add(new SpeakerMention(i, i + 1, Kind.TELLER));
                mark(taken, i, i + 1);
            }
        }
    }

    /** "Merek said that ...": a name of which the report has told before, or should have. */
    private boolean speaksAlone(Sentence s, int at) {
        int lead = s.key(at - 1).equals("the") ? at - 1 : at;
        if (s.token(at).acronym()
                && s.key(lead - 1).equals("to")
                && s.key(lead - 2).equals("according")) {
            // "according to KVR": letters that no list knows.
            return true;
        }
        return s.kind() == Sentence.Kind.PROSE
                && s.token(at).capital()
                && !lexicon.isCommonWord(s.key(at))
                && (TELLING.contains(s.key(at + 1))
                        || s.token(at).acronym() && s.key(at + 1).equals("reported"))
                && (!NOT_BEFORE_SOURCE.contains(s.key(at - 1))
                        || s.token(at).acronym() && s.key(at - 1).equals("the"));
    }

    private boolean isListed(Sentence s, int at) {
        return lexicon.places.has(s.key(at)) || lexicon.provinces.has(s.key(at)) || lexicon.countries.has(s.key(at));
    }

    private static boolean isDefinite(Sentence s, int at) {
        return DETERMINERS.contains(s.key(at - 1));
    }

    private static String surname(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    private static void add(List<SpeakerMention> found, boolean[] taken, SpeakerMention speaker) {
        found.add(speaker);
        mark(taken, speaker.from(), speaker.to());
    }

    private static void mark(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    private static boolean overlaps(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }
}
