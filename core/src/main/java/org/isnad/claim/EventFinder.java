package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.Lexicon.Weapon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.EventDate;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Makes of each sentence that tells of an act done what it says of that act. */
final class EventFinder {

    /** Longest quote of an act, in tokens (guideline: 5 to 25 words). */
    private static final int QUOTE = 25;

    /** How many tokens behind the word of the act its quote should show. */
    private static final int AFTER_ACT = 8;

    /** No quote that is cut ends in one of these. */
    static final Set<String> OPEN_END = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "by",
            "to",
            "from",
            "for",
            "with",
            "and",
            "or",
            "as",
            "that",
            "'s",
            "which",
            "who",
            "near",
            "between",
            "including");

    private static final Set<String> CLAUSE_START = Set.of("when", "after", "as", "where", "while", "that", "who");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private static final Set<String> ONE_MORE = WordClass.ONE_MORE.words();
    private static final Set<String> SEPARATE = WordClass.SEPARATE.words();

    private final ActorLinker actors;
    private final TargetLinker targets;

    private final @Nullable TypeChooser types;

    /**
     * A finder for one report.
     *
     * @param types chooses the type of an act, or null where rules alone decide
     */
    EventFinder(Parties parties, @Nullable TypeChooser types) {
        this.types = types;
        this.actors = new ActorLinker(parties);
        this.targets = new TargetLinker(parties);
    }

    /** What the sentence says of an act, then of those of other types that it tells of beside it. */
    List<EventDraft> find(
            SentenceMentions m, List<FigureDraft> figures, @Nullable EventDate before, @Nullable LocalDate reportDay) {
        Sentence s = m.sentence();
        boolean aside = s.kind() == Sentence.Kind.CAPTION || s.kind() == Sentence.Kind.RELATED;
        if (!s.isStory() || aside && figures.isEmpty()) {
            // Captions and related headlines count only with a toll of their own (guideline, settled question 9).
            return List.of();
        }
        List<TriggerMention> done =
                m.triggers().stream().filter(TriggerMention::isDone).toList();
        boolean acts = done.stream().anyMatch(t -> t.word().form() != TriggerForm.MEANS);
        if (!acts) {
            return List.of();
        }
        int bringing = TotalRule.bringing(s);
        Typing byRules = Typing.of(m, 0, bringing > 0 ? bringing : s.size());
        List<Typing> told = types == null ? List.of(byRules) : types.choose(m, byRules, figures);
        List<EventDraft> drafts = new ArrayList<>();
        for (Typing typing : told) {
            // What the sentence counts is counted once.
            drafts.add(draft(m, done, typing, drafts.isEmpty() ? figures : List.of(), before, reportDay));
        }
        return drafts;
    }

    private EventDraft draft(
            SentenceMentions m,
            List<TriggerMention> done,
            Typing typing,
            List<FigureDraft> figures,
            @Nullable EventDate before,
            @Nullable LocalDate reportDay) {
        Sentence s = m.sentence();
        EventType type = typing.type();
        boolean clash = type == EventType.ARMED_CLASH;
        DateLinker.Dated dated = DateLinker.link(m, before, reportDay, type == EventType.SIEGE);
        return new EventDraft(
                type,
                typing.weight(),
                quote(m, types == null ? done : ofType(done, type)),
                dated.date(),
                PlaceLinker.link(m),
                actors.link(m, type),
                targets.link(m, clash),
                weapons(m),
                figures,
                dated.ofSaying(),
                dated.open(),
                s.kind() == Sentence.Kind.HEADLINE,
                refers(s, done),
                isApart(m),
                isOngoing(s, done),
                isTargeted(s, done),
                isOneMore(s),
                m);
    }

    /** The words that tell of an act of the type, or all where none does. */
    private static List<TriggerMention> ofType(List<TriggerMention> done, @Nullable EventType type) {
        List<TriggerMention> own = done.stream()
                .filter(t -> t.word().type() == type && t.word().form() != TriggerForm.MEANS)
                .toList();
        return own.isEmpty() ? done : own;
    }

    List<ActorClaim> positions(SentenceMentions m) {
        return actors.positions(m);
    }

    /** The clause around the strongest word of the act. */
    private static Evidence quote(SentenceMentions m, List<TriggerMention> done) {
        Sentence s = m.sentence();
        TriggerMention strongest = done.get(0);
        for (TriggerMention t : done) {
            if (t.word().form() != TriggerForm.MEANS
                    && (strongest.word().form() == TriggerForm.MEANS
                            || t.word().weight() > strongest.word().weight())) {
                strongest = t;
            }
        }
        int from = quoteStart(s, strongest);
        int to = Math.min(s.size(), from + QUOTE);
        while (to > from + 1 && (isEdge(s.token(to - 1)) || to < s.size() && OPEN_END.contains(s.key(to - 1)))) {
            to--;
        }
        while (from < to - 1 && isEdge(s.token(from))) {
            from++;
        }
        return s.evidence(from, to);
    }

    /** The sentence's first word where the act stands near it, else the first word of the act's clause. */
    private static int quoteStart(Sentence s, TriggerMention act) {
        if (s.size() <= QUOTE || act.to() + AFTER_ACT <= QUOTE) {
            return 0;
        }
        int earliest = Math.max(0, Math.min(act.from() - QUOTE / 2, s.size() - QUOTE));
        for (int i = earliest; i < act.from(); i++) {
            if (i == 0
                    || CLAUSE_START.contains(s.key(i))
                    || s.token(i - 1).isPunctuation() && !s.key(i).equals("'s")) {
                return i;
            }
        }
        return act.to() <= QUOTE ? 0 : earliest;
    }

    private static boolean isEdge(Token token) {
        return token.isPunctuation() && !token.is(")") && !token.is("(");
    }

    private static List<Evidence> weapons(SentenceMentions m) {
        List<Evidence> found = new ArrayList<>();
        for (Match<Weapon> weapon : m.weapons()) {
            // An aircraft is the doer's, not a munition; a drone is both.
            boolean aircraft = weapon.value().kind().equals("aircraft")
                    && !m.sentence().key(weapon.to() - 1).startsWith("drone");
            if (aircraft || isBomber(m.sentence().key(weapon.to() - 1)) || isFeared(m, weapon)) {
                continue;
            }
            found.add(m.sentence().evidence(weapon.from(), weapon.to()));
        }
        return found;
    }

    /** "a suicide bomber": who did it, and no munition. */
    private static boolean isBomber(String word) {
        return word.equals("bomber") || word.equals("bombers") || word.equals("attacker") || word.equals("attackers");
    }

    /** A weapon that is only feared, threatened or denied was not used. */
    private static boolean isFeared(SentenceMentions m, Match<Weapon> weapon) {
        return m.triggers().stream().anyMatch(t -> !t.isDone() && t.from() < weapon.to() && weapon.from() < t.to());
    }

    /** Whether all nouns of the act are definite and general: "the attack", "the blast". */
    private static boolean refers(Sentence s, List<TriggerMention> done) {
        boolean refers = false;
        for (TriggerMention t : done) {
            if (t.word().form() == TriggerForm.NOUN) {
                boolean definite = DEFINITE.contains(s.key(t.from() - 1)) || DEFINITE.contains(s.key(t.from() - 2));
                if (!definite) {
                    return false;
                }
                refers = true;
            }
        }
        return refers;
    }

    /** "are targeting", "is bombing". */
    private static boolean isOngoing(Sentence s, List<TriggerMention> done) {
        return done.stream()
                .filter(t ->
                        t.word().form() == TriggerForm.VERB && s.key(t.to() - 1).endsWith("ing"))
                .anyMatch(t ->
                        s.key(t.from() - 1).equals("are") || s.key(t.from() - 1).equals("is"));
    }

    private static boolean isOneMore(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (ONE_MORE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTargeted(Sentence s, List<TriggerMention> done) {
        return done.stream()
                .anyMatch(t -> s.key(t.from()).startsWith("target")
                        || s.key(t.from()).equals("hit")
                        || s.key(t.from()).equals("struck"));
    }

    /** Whether a word sets the act apart from those told before; "another man was hurt" sets only the man apart. */
    private static boolean isApart(SentenceMentions m) {
        Sentence s = m.sentence();
        for (int i = 0; i < s.size(); i++) {
            int at = i;
            if (SEPARATE.contains(s.key(i)) && m.people().stream().noneMatch(p -> p.from() <= at && at < p.to())) {
                return true;
            }
        }
        return false;
    }

    static boolean tellsOfHarm(SentenceMentions m) {
        return m.people().stream()
                .map(PeopleMention::harm)
                .anyMatch(h -> h == Harm.KILLED || h == Harm.INJURED || h == Harm.CASUALTIES);
    }
}
