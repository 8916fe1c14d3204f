package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.ActorId;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.ActorName;
import org.isnad.lexicon.Lexicon.ForceNoun;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.Party;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** Finds the parties that a sentence names, each name with the nouns of force that follow it ("Russian warplanes"). */
final class ActorFinder {

    private static final Set<String> BEFORE_FORCE_NOUN = WordClass.BEFORE_FORCE_NOUN.words();

    /** Whoever claims an act and stands in no list. */
    private static final Party UNLISTED = new Party("unlisted", ActorId.OTHER, "a group that no list names", null);

    private static final Set<String> INTO_PLACE = WordClass.INTO_PLACE.words();
    private static final Set<String> GROUP_KIND = WordClass.GROUP_KIND.words();
    private static final Set<String> GROUP_NOUN = WordClass.GROUP_NOUN.words();
    private static final Set<String> UNNAMED_FORCE = WordClass.UNNAMED_FORCE.words();
    private static final Set<String> COALITION = Set.of("coalition", "alliance");

    private static final Set<String> CLAIMING = Set.of("claimed", "claims");
    private static final Set<String> BEFORE_CLAIMING =
            Set.of("has", "have", "had", "later", "also", "since", "quickly");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "no", "who", "he", "she", "it", "they");
    private static final Set<String> WITHIN_NAME = Set.of("of", "for", "and", "the", "in");

    private final Lexicon lexicon;

    ActorFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<ActorMention> find(Sentence s) {
        List<ActorMention> found = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            Optional<Match<ActorName>> match = name(s, at);
            Optional<ActorMention> sponsored = match.isEmpty() ? sponsored(s, at) : Optional.empty();
            if (sponsored.isPresent()) {
                found.add(sponsored.get());
                at = sponsored.get().to();
                continue;
            }
            if (match.isEmpty() || isPartOfAct(s, match.get())) {
                at++;
                continue;
            }
            ActorMention mention = extended(s, match.get());
            found.add(mention);
            at = mention.to();
        }
        claimants(s, found);
        return coordinated(s, found);
    }

    /**
     * The name that begins at {@code at}. "Norland-backed Kurdish fighters", "the Norlandish-led international coalition": as some
     * list names those of another state. Who is backed is the party that the rest of the name tells, if it tells one.
     */
    private Optional<Match<ActorName>> name(Sentence s, int at) {
        Optional<Match<ActorName>> listed = lexicon.actors.findName(s, at);
        String key = s.key(at);
        int dash = key.lastIndexOf('-');
        if (dash <= 0 || !s.token(at).capital()) {
            return listed.flatMap(of -> groupOf(s, of)).or(() -> listed);
        }
        int known = listed.map(Match::to).orElse(at);
        return lexicon.sponsored
                .findAs(key.substring(dash), s, at)
                .filter(m -> m.to() > known
                        && (m.to() > at + 1
                                || lexicon.stateForm(key.substring(0, dash)).isPresent()))
                .map(m -> new Match<>(at, m.to(), new ActorName(sponsored(s, m, listed), m.value())))
                .or(() -> listed);
    }

    /** "Norlandish Sudland Front fighters": where a group is from belongs to its name. */
    private Optional<Match<ActorName>> groupOf(Sentence s, Match<ActorName> of) {
        boolean people = of.value().form() == NameForm.ADJECTIVE
                && lexicon.isState(of.value().party());
        return (people ? lexicon.actors.find(s, of.to()) : Optional.<Match<ActorName>>empty())
                .filter(name -> name.value().form() == NameForm.NAME
                        && isGroup(name.value().party()))
                .map(name -> new Match<>(of.from(), name.to(), name.value()));
    }

    private Party sponsored(Sentence s, Match<NameForm> name, Optional<Match<ActorName>> listed) {
        String key = s.key(name.from());
        return listed.or(() -> lexicon.actors
                        .findName(s, name.from() + 1)
                        .filter(rest -> !key.endsWith("-led") && rest.to() <= name.to())
                        .filter(rest -> !isGeneric(rest.value().party())))
                .map(match -> match.value().party())
                .orElseGet(() -> sponsoredParty(key));
    }

    private static Party sponsoredParty(String key) {
        return new Party(key, ActorId.OTHER, "a party that its sponsor names", null);
    }

    /**
     * "Norland-backed fighters", "the Norlandish-led coalition": a party of its own, whether a list knows the words or not,
     * and neither the state in its name nor another's coalition.
     */
    private Optional<ActorMention> sponsored(Sentence s, int at) {
        String key = s.key(at);
        boolean led = key.endsWith("-led");
        if (!s.token(at).capital() || !Lexicon.isSponsored(key)) {
            return Optional.empty();
        }
        boolean coalition = led && COALITION.contains(s.key(at + 1));
        Optional<Match<ForceNoun>> noun = lexicon.forceNouns.find(s, at + 1).filter(n -> n.value() == ForceNoun.FORCE);
        if (!coalition && noun.isEmpty()
                || lexicon.actors
                        .findName(s, at + 1)
                        .filter(n -> !coalition && !isGeneric(n.value().party()))
                        .isPresent()) {
            return Optional.empty();
        }
        int to = noun.map(Match::to).orElse(at + 2);
        Optional<Match<ForceNoun>> more = lexicon.forceNouns
                .find(s, to)
                .filter(n -> coalition && (n.value() == ForceNoun.FORCE || n.value() == ForceNoun.AIRCRAFT));
        return Optional.of(new ActorMention(
                at, to, more.map(Match::to).orElse(to), sponsoredParty(key), NameForm.NAME, true, false, false));
    }

    /** "Jaish-e-Haq claimed responsibility": a group that no list knows, told by what it says. */
    private void claimants(Sentence s, List<ActorMention> found) {
        for (int i = 1; i < s.size(); i++) {
            if (!CLAIMING.contains(s.key(i)) || !takesAct(s, i + 1)) {
                continue;
            }
            int to = i;
            while (to > 0 && BEFORE_CLAIMING.contains(s.key(to - 1))) {
                to--;
            }
            int from = nameStart(s, to);
            int end = to;
            boolean known = found.stream().anyMatch(a -> a.from() < end && from < a.to());
            boolean name = from < to
                    && !NOBODY.contains(s.key(from))
                    && !(to - from == 1 && lexicon.isCommonWord(s.key(from)));
            if (name && !known && lexicon.outlets.find(s, from).isEmpty()) {
                found.add(new ActorMention(from, to, to, UNLISTED, NameForm.NAME, false, false, false));
            }
        }
        found.sort(Comparator.comparingInt(ActorMention::from));
    }

    private boolean takesAct(Sentence s, int at) {
        return s.key(at).equals("responsibility")
                || s.key(at).equals("the")
                        && lexicon.triggers
                                .find(s, at + 1)
                                .filter(t -> t.value().form() == TriggerForm.NOUN)
                                .isPresent();
    }

    /** First token of the name that ends before {@code to}: "National Front for Justice". */
    private static int nameStart(Sentence s, int to) {
        int from = to;
        while (from > 0) {
            boolean name = Names.isName(s.token(from - 1));
            boolean link =
                    from < to && from > 1 && WITHIN_NAME.contains(s.key(from - 1)) && Names.isName(s.token(from - 2));
            if (!name && !link || s.key(from - 1).equals("the")) {
                break;
            }
            from--;
        }
        return from;
    }

    /** "military" in "military operation" names no party. */
    private boolean isPartOfAct(Sentence s, Match<ActorName> match) {
        return match.value().party().key().equals("local_gov")
                && lexicon.triggers
                        .find(s, match.from())
                        .filter(t -> t.to() > match.to())
                        .isPresent();
    }

    /** "The Norland Front terror group": what it is called belongs to the name of an armed group. */
    private Match<ActorName> withKind(Sentence s, Match<ActorName> match) {
        if (!isGroup(match.value().party()) || match.value().form() != NameForm.NAME) {
            return match;
        }
        int noun = match.to() + (GROUP_KIND.contains(s.key(match.to())) ? 1 : 0);
        return GROUP_NOUN.contains(s.key(noun)) ? new Match<>(match.from(), noun + 1, match.value()) : match;
    }

    private ActorMention extended(Sentence s, Match<ActorName> listed) {
        Match<ActorName> match = withKind(s, listed);
        int to = match.to();
        Party party = match.value().party();
        boolean modifies =
                match.value().form() == NameForm.ADJECTIVE || match.value().form() == NameForm.POSSESSIVE;
        boolean armed = lexicon.forceWord(s.key(match.to() - 1));
        boolean voice = false;
        int at = to;
        if (s.key(at).equals("'s") || s.key(at).equals("'")) {
            at++;
            modifies = true;
        }
        int limit = Math.min(s.size(), at + 4);
        int probe = at;
        while (probe < limit) {
            Optional<Match<ForceNoun>> noun = lexicon.forceNouns.find(s, probe);
            Optional<Match<ActorName>> name = lexicon.actors.findName(s, probe);
            if (s.has(probe, "state", "of") && INTO_PLACE.contains(s.key(match.from() - 2))) {
                // "In the Norlandish state of Oltera": a place.
                break;
            }
            if (UNNAMED_FORCE.contains(s.key(probe)) && isGroup(party) && !isAct(s, probe, noun)) {
                // "Norland Front rebels": whose rebels, the name says.
                to = probe + 1;
                armed = true;
                probe = to;
                continue;
            }
            if (name.isPresent() && isOtherParty(name.get(), noun, party) || isAct(s, probe, noun)) {
                break;
            }
            if (name.isPresent()
                    && isGeneric(name.get().value().party())
                    && name.get().value().form() == NameForm.NAME
                    && modifies) {
                // "Turkish army": the adjective says whose army it is.
                to = name.get().to();
                armed = true;
                probe = to;
                continue;
            }
            if (noun.isPresent()) {
                to = noun.get().to();
                armed |= noun.get().value() == ForceNoun.FORCE || noun.get().value() == ForceNoun.AIRCRAFT;
                voice |= noun.get().value() == ForceNoun.VOICE;
                probe = to;
            } else if (BEFORE_FORCE_NOUN.contains(s.key(probe)) && probe + 1 < limit) {
                probe++;
            } else {
                break;
            }
        }
        boolean country = lexicon.countries
                .findName(s, match.from())
                .filter(name -> name.to() == match.to())
                .isPresent();
        return new ActorMention(
                match.from(), match.to(), to, party, match.value().form(), armed && !voice, voice, country);
    }

    /** "Syrian rebels" are rebels; "the Saudi-led coalition" is that coalition. */
    private static boolean isOtherParty(Match<ActorName> name, Optional<Match<ForceNoun>> noun, Party party) {
        Party other = name.value().party();
        boolean plainNoun = noun.isPresent() && noun.get().to() == name.to() && other.id() != ActorId.OPPOSITION;
        return !isGeneric(other) && !other.equals(party) && !plainNoun;
    }

    /** "US drone strike": the drone belongs to the act. */
    private boolean isAct(Sentence s, int at, Optional<Match<ForceNoun>> noun) {
        int to = noun.map(Match::to).orElse(at);
        return lexicon.triggers
                .find(s, at)
                .filter(t -> t.value().form() == TriggerForm.NOUN && t.to() > to)
                .isPresent();
    }

    /** A party that any country has: its own is known from the report only. */
    private static boolean isGeneric(Party party) {
        return party.key().equals("local_gov") || party.key().equals("unknown_armed");
    }

    /** "rebels", "militants": of whom, only the words before may tell. */
    private static boolean isUnnamed(Party party) {
        return party.key().equals("rebels") || party.key().equals("terrorists");
    }

    /** An armed group with a name of its own. */
    private boolean isGroup(Party party) {
        return !lexicon.isState(party) && !isUnnamed(party) && !isGeneric(party);
    }

    /** "Russian and Syrian government aircraft": the first adjective shares the noun of the second. */
    private static List<ActorMention> coordinated(Sentence s, List<ActorMention> found) {
        List<ActorMention> shared = new ArrayList<>(found);
        for (int i = shared.size() - 2; i >= 0; i--) {
            ActorMention first = shared.get(i);
            ActorMention second = shared.get(i + 1);
            boolean joined = second.from() - first.to() == 1
                    && (s.key(first.to()).equals("and")
                            || s.key(first.to()).equals("or")
                            || s.key(first.to()).equals(","));
            if (joined && second.armed() && !first.armed()) {
                shared.set(i, first.asForce());
            }
        }
        return shared;
    }
}
