package org.isnad.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.KnownPlace;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.Province;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of places: known ones, and unknown ones by what stands beside them ("the town of X", "X district", "in X").
 * A name that is part of an actor's name is none.
 */
final class PlaceFinder {

    private static final Set<String> PLACE_LEAD = WordClass.PLACE_LEAD.words();
    private static final Set<String> STRONG_PLACE_LEAD = WordClass.STRONG_PLACE_LEAD.words();
    private static final Set<String> PLACE_MODIFIER = WordClass.PLACE_MODIFIER.words();
    private static final Set<String> PLACE_LIST_NOUN = WordClass.PLACE_LIST_NOUN.words();
    private static final Set<String> PLACE_NAME_START = WordClass.PLACE_NAME_START.words();

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> AUXILIARY = WordClass.AUXILIARY.words();

    /** What is said of towns, and of nobody who has a name. */
    private static final Set<String> OF_TOWNS =
            Set.of("bombed", "bombarded", "shelled", "overrun", "recaptured", "retaken");

    private static final Set<EventType> FROM_AFAR = EnumSet.of(EventType.AIR_STRIKE, EventType.SHELLING);

    /** Within how many tokens behind "hit by" and "came under" the act is named: "came under heavy rocket fire". */
    private static final int NEAR = 5;

    private static final Set<String> FAITHS = WordClass.FAITH.words();

    private final Lexicon lexicon;

    PlaceFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<PlaceMention> find(Sentence s, List<ActorMention> actors, List<TimeMention> times) {
        List<PlaceMention> found = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            int skip = covered(at, actors, times);
            if (skip > at) {
                at = skip;
                continue;
            }
            Optional<PlaceMention> place = at(s, at, actors, times).filter(p -> !isLetter(s, p));
            place.ifPresent(found::add);
            at = place.map(PlaceMention::to).orElse(at + 1);
        }
        return found;
    }

    /** "W. Aleppo": a letter and a full stop name no place; "Avenue J" may. */
    private static boolean isLetter(Sentence s, PlaceMention place) {
        return place.nameTo() == place.nameFrom() + 1
                && s.key(place.nameFrom()).length() == 1
                && s.key(place.nameTo()).equals(".");
    }

    private static int covered(int at, List<ActorMention> actors, List<TimeMention> times) {
        for (ActorMention actor : actors) {
            // A bare capital or a bare country may be a place; a force never is.
            boolean place = !actor.armed()
                    && (actor.form() == NameForm.CAPITAL || actor.country())
                    && actor.form() != NameForm.ADJECTIVE
                    && actor.form() != NameForm.HEAD;
            if (!place && at >= actor.from() && at < actor.to()) {
                return actor.to();
            }
        }
        for (TimeMention time : times) {
            if (at >= time.from() && at < time.to()) {
                return time.to();
            }
        }
        return at;
    }

    private Optional<PlaceMention> at(Sentence s, int at, List<ActorMention> actors, List<TimeMention> times) {
        int described = DescribedAreas.end(s, at);
        if (described > at) {
            return Optional.of(new PlaceMention(at, described, at, described, Level.AREA, null, null, lead(s, at)));
        }
        // "the town of X"
        Optional<Match<Level>> noun = lexicon.placeNouns.find(s, at);
        if (noun.isPresent() && s.key(noun.get().to()).equals("of")) {
            int nameFrom = noun.get().to() + 1;
            int nameTo = nameEnd(
                    s, nameFrom, PLACE_LIST_NOUN.contains(s.key(noun.get().to() - 1)));
            if (nameTo > nameFrom && covered(nameFrom, actors, times) == nameFrom) {
                return Optional.of(
                        describe(s, at, nameTo, nameFrom, nameTo, noun.get().value()));
            }
            return Optional.empty();
        }
        if (!Names.isName(s.token(at)) && !(Names.isParticle(s.token(at)) && Names.runEnd(s, at) > at)) {
            return Optional.empty();
        }
        int nameTo = nameEnd(s, at, PlaceLists.has(s, at));
        if (nameTo == at) {
            return Optional.empty();
        }
        Optional<Match<Level>> after = nounAfter(s, nameTo);
        boolean known = knownLevel(s, at, nameTo) != null;
        String lead = lead(s, at);
        boolean headline = s.kind() == Sentence.Kind.HEADLINE;
        // In a headline every word may be capitalised: only "in X" and the like lead to a name that no list knows.
        if (!known && lead.isEmpty() && NamedTeller.is(s, at, nameTo)) {
            return Optional.empty();
        }
        boolean led = STRONG_PLACE_LEAD.contains(lead)
                || PlaceLists.has(s, at)
                || !headline && (isObjectOfAct(s, at, lead) || isNextInList(s, at) || isTownHit(s, at, nameTo));
        boolean unknownButLed = led && !isOther(s, at, nameTo) && !isDatelineCity(s, at);
        boolean nounHasOwnName = after.isPresent()
                && s.key(after.get().to()).equals("of")
                && after.get().to() + 1 < s.size()
                && Names.isName(s.token(after.get().to() + 1));
        if (after.isPresent() && !nounHasOwnName && !isOther(s, at, nameTo)) {
            int from = modifierStart(s, at);
            return Optional.of(
                    describe(s, from, after.get().to(), at, nameTo, after.get().value()));
        }
        boolean bareCountry =
                known && knownLevel(s, at, nameTo) == Level.COUNTRY && (lead.isEmpty() || lead.equals("by"));
        if (known && !bareCountry && !isDatelineCity(s, at) || unknownButLed) {
            return Optional.of(describe(s, modifierStart(s, at), nameTo, at, nameTo, Level.SETTLEMENT));
        }
        return Optional.empty();
    }

    /** "BEIRUT A Russian helicopter": where the reporter sits. */
    private static boolean isDatelineCity(Sentence s, int at) {
        return at == 0
                && s.token(0).acronym()
                && s.key(0).length() > 3
                && s.size() > 1
                && s.token(1).capital();
    }

    /** "captured Bria", "shelling of Vuhledar", "air strikes on Hazano": a name that an act is aimed at. */
    private boolean isObjectOfAct(Sentence s, int at, String lead) {
        if (lead.isEmpty() || lead.equals("and") || lead.equals("by") || lead.equals("from")) {
            return false;
        }
        int i = at - 1;
        while (i >= 0 && (s.key(i).equals("the") || PLACE_MODIFIER.contains(s.key(i)) || isHeld(s.key(i)))) {
            i--;
        }
        if (lead.equals("on") || lead.equals("of") || lead.equals("against") || lead.equals("for")) {
            boolean aimed = lead.equals("on") || lead.equals("against");
            for (int j = i - 1; j >= Math.max(0, i - (aimed ? 7 : 2)); j--) {
                if (isAct(s, j)) {
                    return true;
                }
            }
            return false;
        }
        return isAct(s, i);
    }

    /** "Oltera was shelled", "Oltera came under heavy bombardment", "Oltera was hit by an air strike": what befalls towns alone. */
    private boolean isTownHit(Sentence s, int from, int to) {
        if (from == 0
                && (lexicon.targets.find(s, from).isPresent()
                        || lexicon.victims.find(s, from).isPresent())) {
            // "Hospitals were bombed"
            return false;
        }
        int verb = to;
        while (BE.contains(s.key(verb))
                || AUXILIARY.contains(s.key(verb))
                || s.key(verb).endsWith("ly")) {
            verb++;
        }
        // "Ilan Merek was hit by a rocket": a name of two words may be a person's.
        boolean by = s.key(verb).equals("hit") && s.key(verb + 1).equals("by") && to == from + 1
                || s.key(verb).equals("came") && s.key(verb + 1).equals("under");
        if (by) {
            for (int i = verb + 2; i < Math.min(s.size(), verb + 2 + NEAR); i++) {
                boolean fromAfar = lexicon.triggers
                        .find(s, i)
                        .filter(t -> FROM_AFAR.contains(t.value().type()))
                        .isPresent();
                if (fromAfar) {
                    return true;
                }
            }
            return false;
        }
        return verb > to && OF_TOWNS.contains(s.key(verb));
    }

    private boolean isAct(Sentence s, int at) {
        for (int from = Math.max(0, at - 2); from <= at; from++) {
            Optional<Match<Lexicon.TriggerWord>> trigger = lexicon.triggers.find(s, from);
            if (trigger.isPresent() && trigger.get().to() == at + 1) {
                return true;
            }
        }
        return false;
    }

    /** A name joined by "and" or a comma to one that an act is aimed at: "hit Sderot, Netivot and Ofakim". */
    private boolean isNextInList(Sentence s, int at) {
        int i = at - 1;
        int names = 0;
        while (i > 0 && at - i < 12 && (s.key(i).equals("and") || s.key(i).equals(",") || Names.isName(s.token(i)))) {
            names += Names.isName(s.token(i)) ? 1 : 0;
            i--;
        }
        if (names == 0 || i == at - 1 || Names.isName(s.token(at - 1))) {
            return false;
        }
        String lead = s.key(i);
        return STRONG_PLACE_LEAD.contains(lead) || isObjectOfAct(s, i + 1, PLACE_LEAD.contains(lead) ? lead : "");
    }

    /** The kind of place right after a name, with a direction between allowed: "Idlib's southern countryside". */
    private Optional<Match<Level>> nounAfter(Sentence s, int at) {
        int to = s.key(at).equals("'s") ? at + 1 : at;
        Optional<Match<Level>> noun = lexicon.placeNouns.find(s, to);
        if (noun.isEmpty() && PLACE_MODIFIER.contains(s.key(to))) {
            noun = lexicon.placeNouns.find(s, to + 1).filter(n -> n.value() == Level.AREA);
        }
        return noun;
    }

    private PlaceMention describe(Sentence s, int from, int to, int nameFrom, int nameTo, Level nounLevel) {
        Optional<Match<Province>> province =
                lexicon.provinces.findName(s, nameFrom).filter(m -> m.to() == nameTo);
        Optional<Match<KnownPlace>> place = lexicon.places.findName(s, nameFrom).filter(m -> m.to() == nameTo);
        Optional<Match<String>> country =
                lexicon.countries.findName(s, nameFrom).filter(m -> m.to() == nameTo);
        boolean plain = from == nameFrom && to == nameTo;
        boolean told = to > nameTo || province.isPresent() || place.isPresent();
        String lead = told ? leadOfOwner(s, from) : lead(s, from);
        if (province.isPresent()) {
            Province p = province.get().value();
            Level level = plain || modified(s, from, nameFrom, nameTo, to)
                    ? (p.city() ? Level.SETTLEMENT : Level.PROVINCE)
                    : nounLevel;
            return new PlaceMention(from, to, nameFrom, nameTo, level, p.name(), p.country(), lead);
        }
        if (place.isPresent()) {
            KnownPlace p = place.get().value();
            return new PlaceMention(
                    from, to, nameFrom, nameTo, plain ? Level.SETTLEMENT : nounLevel, p.province(), p.country(), lead);
        }
        if (country.isPresent()) {
            boolean part = !plain
                    && nounLevel != Level.COUNTRY
                    && nounLevel != Level.SETTLEMENT
                    && to == nameTo
                    && PLACE_MODIFIER.contains(s.key(from));
            return new PlaceMention(
                    from,
                    to,
                    nameFrom,
                    nameTo,
                    part ? Level.PROVINCE : Level.COUNTRY,
                    null,
                    country.get().value(),
                    lead);
        }
        return new PlaceMention(from, to, nameFrom, nameTo, nounLevel, null, null, lead);
    }

    private static boolean modified(Sentence s, int from, int nameFrom, int nameTo, int to) {
        return to == nameTo && from < nameFrom && PLACE_MODIFIER.contains(s.key(from));
    }

    private @Nullable Level knownLevel(Sentence s, int from, int to) {
        if (lexicon.provinces.findName(s, from).filter(m -> m.to() == to).isPresent()
                || lexicon.places.findName(s, from).filter(m -> m.to() == to).isPresent()) {
            return Level.SETTLEMENT;
        }
        return lexicon.countries.findName(s, from).filter(m -> m.to() == to).isPresent() ? Level.COUNTRY : null;
    }

    /** Where a name that begins at {@code at} ends: a known name, else the run of capitalised words. */
    private int nameEnd(Sentence s, int at, boolean list) {
        int known = Math.max(
                lexicon.places.findName(s, at).map(Match::to).orElse(at),
                Math.max(
                        lexicon.provinces.findName(s, at).map(Match::to).orElse(at),
                        lexicon.countries.findName(s, at).map(Match::to).orElse(at)));
        boolean half = known == at + 1
                && PLACE_NAME_START.contains(s.key(at))
                && known < s.size()
                && Names.isName(s.token(known));
        if (known > at && !half) {
            return known;
        }
        if (at >= s.size() || (!Names.isName(s.token(at)) && !Names.isParticle(s.token(at)))) {
            return at;
        }
        int end = Math.min(Names.runEnd(s, at), at + 4);
        // "Tell Sarmin" is one name, though Sarmin is another.
        boolean compound = PLACE_NAME_START.contains(s.key(at));
        for (int i = compound ? at + 2 : at + 1; i < end; i++) {
            boolean otherKnown = lexicon.places.findName(s, i).isPresent()
                    || lexicon.provinces.findName(s, i).isPresent()
                    || lexicon.actors.findName(s, i).isPresent()
                    || lexicon.calendar.weekday(s.key(i)) != null
                    || lexicon.calendar.month(s.key(i)) > 0;
            if (otherKnown) {
                end = i;
            }
        }
        return list && end > at + 1 && !Names.isParticle(s.token(at)) ? PlaceLists.firstEnd(s, at, end) : end;
    }

    /** Persons, outlets, times and words that only begin a sentence. */
    private boolean isOther(Sentence s, int from, int to) {
        if (lexicon.outlets.find(s, from).isPresent()
                || lexicon.actors
                        .findName(s, from)
                        .filter(name -> name.value().form() != NameForm.CAPITAL)
                        .isPresent()) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (lexicon.calendar.weekday(s.key(i)) != null || lexicon.calendar.month(s.key(i)) > 0) {
                return true;
            }
        }
        String key = s.key(from);
        if (FAITHS.contains(key) && !(to < s.size() && s.token(to).capital())) {
            return true;
        }
        boolean compound = key.endsWith("-held")
                || key.endsWith("-controlled")
                || key.endsWith("-based")
                || Lexicon.isSponsored(key)
                || key.endsWith("-run")
                || key.endsWith("-linked");
        return compound || lexicon.isCommonWord(key) && to == from + 1;
    }

    private static int modifierStart(Sentence s, int at) {
        int from = at;
        while (from > 0 && PLACE_MODIFIER.contains(s.key(from - 1)) && at - from < 2) {
            from--;
        }
        return from;
    }

    /** "rebel-held", "Turkish-controlled". */
    private static boolean isHeld(String key) {
        return key.endsWith("-held")
                || key.endsWith("-controlled")
                || key.endsWith("-besieged")
                || key.endsWith("-occupied");
    }

    /** "in Oltera's Lesk district": the town holds the district, and what leads to the one leads to the other. */
    private static String leadOfOwner(Sentence s, int from) {
        int i = from;
        if (s.key(i - 1).equals("'s")) {
            i--;
            while (i > 0 && Names.isName(s.token(i - 1))) {
                i--;
            }
        }
        return lead(s, i);
    }

    private static String lead(Sentence s, int from) {
        int i = from - 1;
        while (i >= 0
                && from - i < 4
                && (s.key(i).equals("the") || PLACE_MODIFIER.contains(s.key(i)) || isHeld(s.key(i)))) {
            i--;
        }
        return PLACE_LEAD.contains(s.key(i)) ? s.key(i) : "";
    }
}
