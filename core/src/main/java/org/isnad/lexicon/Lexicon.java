package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.TargetClass;
import org.jspecify.annotations.Nullable;

/** All word lists of the reader, loaded once. */
public final class Lexicon {

    /** Kinds of places, the most precise first. */
    public enum Level {
        SITE,
        AREA,
        SETTLEMENT,
        PROVINCE,
        COUNTRY
    }

    /** How a word tells of a harmful act. */
    public enum TriggerForm {
        NOUN,
        VERB,
        MEANS,
        /** A phrase that only looks like one: "hunger strike". */
        NONE
    }

    /**
     * A word that tells of a harmful act.
     *
     * @param type   what kind, or null where the other words decide
     * @param weight how strongly it speaks for its type
     */
    public record TriggerWord(@Nullable EventType type, int weight, TriggerForm form) {}

    /** A word of saying. A preposition ("according to") stands before its speaker. */
    public record Cue(Act act, boolean preposition) {}

    /** A word that tells that an act is not, or not yet, done; {@code anywhere}: wherever it stands in the sentence. */
    public record NotDone(String kind, boolean anywhere) {}

    /** How a name stands for a party. */
    public enum NameForm {
        NAME,
        ADJECTIVE,
        POSSESSIVE,
        CAPITAL,
        HEAD
    }

    /** A name and the party that it stands for. */
    public record ActorName(Party party, NameForm form) {}

    /** A party to a conflict, or a state. */
    public record Party(
            String key,
            ActorId id,
            String display,
            @Nullable String country) {}

    /** A noun after a party's name that makes it an armed force ("forces"), its aircraft ("warplanes") or its voice. */
    public enum ForceNoun {
        FORCE,
        AIRCRAFT,
        GOVERNMENT,
        VOICE
    }

    /**
     * A name of a province and of the city that shares it, if any.
     *
     * @param country null where sovereignty is disputed: which state it belongs to is not ours to say
     */
    public record Province(String name, @Nullable String country, boolean city) {}

    /** A town or a part of one. */
    public record KnownPlace(String name, @Nullable String province, String country) {}

    /** A noun for what was hit; {@code military} where the class depends on who holds it. */
    public record TargetNoun(TargetClass targetClass, boolean military) {}

    /** A weapon's name; the type that its use makes likely, or null. */
    public record Weapon(String kind, @Nullable EventType type) {}

    private static final String NONE = "-";

    private static final Set<String> SPONSORING = WordClass.SPONSORING.words();
    private static final String LED = "-led";

    private final Function<String, EventType> eventTypes = codes(EventType.class);
    private final Function<String, TargetClass> targetClasses = codes(TargetClass.class);
    private final Function<String, Group> groups = codes(Group.class);
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, Party> states = new HashMap<>();
    private final Map<String, List<Membership>> memberships = new HashMap<>();

    private final WordFile countryRows = load("countries.tsv", 4);

    /** Countries with what their people and things are called, and capitals: what lists say of any state. */
    private final Map<String, PhraseTable<Boolean>> nameClasses = nameClasses();

    public final NumberWords numbers = new NumberWords(load("numbers.tsv", 3), load("qualifiers.tsv", 2));
    public final Calendar calendar = new Calendar(load("calendar.tsv", 3));
    public final PhraseTable<TriggerWord> triggers = PhraseTable.of(
            load("triggers.tsv", 4),
            row -> new TriggerWord(
                    row.cell(1).equals("any") ? null : eventTypes.apply(row.cell(1)),
                    Integer.parseInt(row.cell(2)),
                    row.choice(TriggerForm.class, 3)));
    public final PhraseTable<Harm> harmActive = harm("harm_active.tsv");
    public final PhraseTable<Harm> harmPassive = harm("harm_passive.tsv");
    public final PhraseTable<Harm> harmToll = harm("harm_toll.tsv");
    public final PhraseTable<Cue> cues = PhraseTable.of(
            load("cues.tsv", 3), row -> new Cue(Coded.of(Act.class, row.cell(1)), row.either(2, "prep", "verb")));
    public final PhraseTable<NotDone> notDone =
            PhraseTable.of(load("modality.tsv", 3), row -> new NotDone(row.cell(1), row.either(2, "any", "after")));
    public final PhraseTable<ActorName> actors;

    /**
     * The names of {@link #actors} that begin with a state which leads or backs a party, without the state: "-backed fighters". Any
     * state's are named so.
     */
    public final PhraseTable<NameForm> sponsored;

    public final PhraseTable<ForceNoun> forceNouns =
            PhraseTable.of(load("force_nouns.tsv", 2), row -> row.choice(ForceNoun.class, 1));
    public final PhraseTable<Province> provinces = PhraseTable.of(
            load("provinces.tsv", 3),
            row -> new Province(
                    row.cell(1),
                    row.cell(2).equals(NONE) ? null : row.cell(2),
                    row.cells().size() > 3 && row.either(3, "city", NONE)));
    public final PhraseTable<KnownPlace> places = PhraseTable.of(
            load("places.tsv", 4),
            row -> new KnownPlace(row.cell(1), row.cell(2).equals(NONE) ? null : row.cell(2), row.cell(3)));
    public final PhraseTable<String> countries = PhraseTable.of(countryRows, row -> row.cell(0));
    public final PhraseTable<Level> placeNouns =
            PhraseTable.of(load("place_nouns.tsv", 2), row -> row.choice(Level.class, 1));
    private final PhraseTable<Boolean> commonWords = PhraseTable.of(load("common_words.tsv", 1), row -> true);
    public final PhraseTable<Weapon> weapons = PhraseTable.of(
            load("weapons.tsv", 3),
            row -> new Weapon(row.cell(1), row.cell(2).equals(NONE) ? null : eventTypes.apply(row.cell(2))));
    public final PhraseTable<TargetNoun> targets = PhraseTable.of(
            load("targets.tsv", 2),
            row -> new TargetNoun(
                    targetClasses.apply(row.cell(1)), row.cells().size() > 2 && row.either(2, "military", NONE)),
            nameClasses);
    public final PhraseTable<Group> victims =
            PhraseTable.of(load("victims.tsv", 2), row -> groups.apply(row.cell(1)), nameClasses);
    public final PhraseTable<String> outlets = PhraseTable.of(load("outlets.tsv", 2), row -> row.cell(1), nameClasses);

    private Lexicon() {
        digests.put(WordClasses.FILE, WordClasses.SHIPPED.digest());
        for (WordFile.Row row : load("parties.tsv", 4).rows()) {
            Party party = row.value(r -> new Party(
                    r.cell(0),
                    Coded.of(ActorId.class, r.cell(1)),
                    r.cell(2),
                    r.cell(3).equals(NONE) ? null : r.cell(3)));
            if (parties.put(party.key(), party) != null) {
                throw row.fault("party '" + party.key() + "' is listed twice; keep one");
            }
            if (party.country() != null
                    && (party.country().equals(party.display()) || party.key().endsWith("_gov"))) {
                states.putIfAbsent(party.country(), party);
            }
        }
        for (WordFile.Row row : load("memberships.tsv", 5).rows()) {
            memberships
                    .computeIfAbsent(partyOrThrow(row, 0, parties).key(), k -> new ArrayList<>())
                    .add(membership(row, parties));
        }
        WordFile names = load("actors.tsv", 3);
        actors = PhraseTable.of(names, row -> actorName(row, parties));
        sponsored = sponsored(names);
    }

    private PhraseTable<NameForm> sponsored(WordFile names) {
        Map<String, NameForm> phrases = new TreeMap<>();
        for (WordFile.Row row : names.rows()) {
            String first = row.cell(0).split(" ", 2)[0];
            int dash = first.lastIndexOf('-');
            if (dash > 0
                    && isSponsored(first)
                    && stateForm(first.substring(0, dash)).isPresent()) {
                phrases.putIfAbsent(row.cell(0).substring(dash), row.choice(NameForm.class, 2));
            }
        }
        return PhraseTable.ofPhrases(phrases);
    }

    /** How the word names a state, its government by its capital, or what is its own; empty where it does not. */
    public Optional<NameForm> stateForm(String word) {
        return actors.ofWord(word).filter(name -> isState(name.party())).map(ActorName::form);
    }

    /** "Norland-backed", "Norland-led": a party that is named for who leads or backs it. */
    public static boolean isSponsored(String key) {
        int dash = key.lastIndexOf('-');
        return dash > 0 && (key.endsWith(LED) || SPONSORING.contains(key.substring(dash + 1)));
    }

    private Map<String, PhraseTable<Boolean>> nameClasses() {
        Set<String> states = new HashSet<>(WordClass.STATE_SHORT.words());
        Set<String> capitals = new HashSet<>();
        for (WordFile.Row row : countryRows.rows()) {
            states.add(row.cell(0));
            states.addAll(List.of(row.cell(2).split("\\|", -1)));
            capitals.add(row.cell(1));
        }
        return Map.of("{state}", PhraseTable.ofNames(states), "{capital}", PhraseTable.ofNames(capitals));
    }

    static ActorName actorName(WordFile.Row row, Map<String, Party> parties) {
        return new ActorName(partyOrThrow(row, 1, parties), row.choice(NameForm.class, 2));
    }

    private static Membership membership(WordFile.Row row, Map<String, Party> parties) {
        return row.value(r -> new Membership(
                partyOrThrow(r, 1, parties), Membership.firstDay(r.cell(2)), Membership.lastDay(r.cell(3))));
    }

    /** The lists that ship with the program. */
    public static Lexicon standard() {
        return new Lexicon();
    }

    /** The larger parties that this one belonged to, and when. */
    public List<Membership> memberships(Party party) {
        return memberships.getOrDefault(party.key(), List.of());
    }

    /** SHA-256 of each list, by file name. */
    public SortedMap<String, String> digests() {
        return new TreeMap<>(digests);
    }

    /** Whether this single word makes a force of a party's name. */
    public boolean forceWord(String key) {
        return forceNouns.has(key);
    }

    /** The state that governs a country, by the country's English name. */
    public Optional<Party> stateOf(String country) {
        return Optional.ofNullable(states.get(country));
    }

    public boolean isState(Party party) {
        return states.containsValue(party);
    }

    /** Whether the word is no name even where it is capitalised: "The", "After", "Killed", "Norland-backed". */
    public boolean isCommonWord(String key) {
        return commonWords.has(key) || isSponsored(key);
    }

    public Optional<Party> party(String key) {
        return Optional.ofNullable(parties.get(key));
    }

    private static Party partyOrThrow(WordFile.Row row, int column, Map<String, Party> parties) {
        Party party = parties.get(row.cell(column));
        if (party == null) {
            throw row.fault("no party '" + row.cell(column) + "' in parties.tsv; add it there");
        }
        return party;
    }

    private PhraseTable<Harm> harm(String name) {
        return PhraseTable.of(load(name, 2), row -> Coded.of(Harm.class, row.cell(1)));
    }

    private WordFile load(String name, int columns) {
        WordFile file = WordFile.load(name, columns);
        digests.put(name, file.digest());
        return file;
    }

    /** As {@link Coded#of}; remembers what it found, since thousands of rows have the same code. */
    private static <E extends Enum<E> & Coded> Function<String, E> codes(Class<E> type) {
        Map<String, E> known = new HashMap<>();
        return code -> known.computeIfAbsent(code, c -> Coded.of(type, c));
    }
}
