package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.code.Group;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.SpeakerMention;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.text.Sentence;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Finds what parties, states, officials and organisations say, where it matters to the record. */
final class StatementFinder {

    private static final Set<String> OWN = WordClass.OWN.words();

    private static final Set<String> SAYING = Set.of("statement", "message", "post", "video", "communique", "telegram");

    private static final Set<String> OF_THINGS = Set.of("military", "army", "police");

    /** At most this many a report (guideline, "statements"). */
    static final int MOST = 8;

    /** How far back a statement's equal is looked for. */
    private static final int REACH = 500;

    /** What shows or passes on and says nothing of its own. */
    static final Set<String> NOT_SPEAKERS = Set.of(
            "footage",
            "reports",
            "report",
            "images",
            "video",
            "videos",
            "photos",
            "pictures",
            "photographs",
            "television",
            "news");

    private final Parties parties;

    StatementFinder(Parties parties) {
        this.parties = parties;
    }

    List<Statement> find(Report report, List<SentenceMentions> all) {
        List<Statement> found = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (SentenceMentions m : all) {
            if (!m.sentence().isStory() || m.sentence().kind() == Sentence.Kind.HEADLINE) {
                continue;
            }
            for (Attribution a : m.attributions()) {
                Statement statement = statement(m, a);
                if (statement != null && isNew(report, found, statement)) {
                    found.add(statement);
                    ranks.add(rank(m, a, statement));
                }
            }
        }
        return mostTelling(found, ranks);
    }

    /** What a party does by speaking tells most, then a figure, then what an outlet passes on. */
    private static int rank(SentenceMentions m, Attribution a, Statement statement) {
        if (statement.act() != Act.REPORT) {
            return 0;
        }
        boolean figure = m.people().stream().anyMatch(p -> a.covers(p.from()));
        return a.kind() == SpeakerMention.Kind.RELAY ? 3 : figure ? 1 : 2;
    }

    private static List<Statement> mostTelling(List<Statement> found, List<Integer> ranks) {
        List<Statement> kept = new ArrayList<>(found);
        List<Integer> keptRanks = new ArrayList<>(ranks);
        for (int rank = 3; rank >= 0; rank--) {
            for (int i = kept.size() - 1; i >= 0 && kept.size() > MOST; i--) {
                if (keptRanks.get(i) == rank) {
                    kept.remove(i);
                    keptRanks.remove(i);
                }
            }
        }
        return kept;
    }

    private static boolean isNew(Report report, List<Statement> found, Statement statement) {
        String speaker = Tokenizer.key(report.words(statement.speaker()));
        return found.subList(Math.max(0, found.size() - REACH), found.size()).stream()
                .noneMatch(s -> s.act() == statement.act()
                        && (Tokenizer.key(report.words(s.speaker())).equals(speaker)
                                || s.quote().equals(statement.quote())));
    }

    @Nullable
    Statement statement(SentenceMentions m, Attribution a) {
        Sentence s = m.sentence();
        if (a.kind() == SpeakerMention.Kind.RELAY && m.attributions().size() > 1) {
            return null;
        }
        if (NOT_SPEAKERS.contains(s.key(a.speakerTo() - 1))) {
            return null;
        }
        boolean harm = tellsOfHarm(m, a);
        Act act = act(m, a, harm);
        if (act == Act.REPORT && !harm) {
            return null;
        }
        return statement(m, a, act);
    }

    /** The saying as a statement that does this, or null where it says nothing. */
    @Nullable
    Statement statement(SentenceMentions m, Attribution a, Act act) {
        Sentence s = m.sentence();
        int from = SaidQuote.start(m, a);
        int to = SaidQuote.end(s, from, a.to());
        if (to <= from) {
            return null;
        }
        return new Statement(a.speaker(), act, s.evidence(from, to), target(m, a, act));
    }

    static boolean tellsOfHarm(SentenceMentions m, Attribution a) {
        return m.triggers().stream().anyMatch(t -> a.covers(t.from()))
                || m.people().stream().anyMatch(p -> a.covers(p.from()));
    }

    Act act(SentenceMentions m, Attribution a, boolean harm) {
        if (a.act() == Act.DEMAND && m.sentence().key(a.cueFrom()).startsWith("condemn") && harm && names(m, a)) {
            // A condemnation that asserts who did it is an accusation (guideline, settled question 15).
            return Act.ACCUSE;
        }
        if (a.act() != Act.REPORT) {
            return a.act();
        }
        boolean party = a.kind() == SpeakerMention.Kind.PARTY;
        Sentence s = m.sentence();
        for (int i = a.from(); i < a.to(); i++) {
            boolean answer = s.has(i, "a", "response", "to")
                    || s.has(i, "in", "response", "to")
                    || s.has(i, "in", "retaliation");
            if (party && harm && (s.key(i).equals("because") || answer)) {
                return Act.JUSTIFY;
            }
        }
        if (party && deniesOwn(s, a)) {
            return Act.DENY;
        }
        if (party && announces(s, a)) {
            return Act.CLAIM;
        }
        if (!harm) {
            return Act.REPORT;
        }
        if (party && speakersOwn(m, a)) {
            return Act.CLAIM;
        }
        return blames(m, a) || party && intends(m, a) ? Act.ACCUSE : Act.REPORT;
    }

    /** A party right behind the word of condemning: "condemned Islamic State's killing of". */
    private static boolean names(SentenceMentions m, Attribution a) {
        return m.actors().stream().anyMatch(actor -> actor.from() >= a.cueTo() && actor.from() - a.cueTo() <= 2);
    }

    /** "The air force said it had not flown over the town". */
    private static boolean deniesOwn(Sentence s, Attribution a) {
        for (int i = a.from(); i < Math.min(a.to() - 2, a.from() + 5); i++) {
            boolean own = s.key(i).equals("it")
                    || s.key(i).equals("its")
                    || s.key(i).equals("they")
                    || s.key(i).equals("we");
            if (own
                    && (s.key(i + 1).equals("not")
                            || s.key(i + 2).equals("not")
                            || s.key(i + 1).equals("never")
                            || s.key(i + 2).equals("no")
                            || s.key(i + 3).equals("not"))) {
                return true;
            }
        }
        return false;
    }

    /** "announced the start of an operation". */
    private static boolean announces(Sentence s, Attribution a) {
        if (!s.key(a.cueFrom()).startsWith("announc") && !s.key(a.cueFrom()).startsWith("declar")) {
            return false;
        }
        for (int i = a.from(); i < a.to(); i++) {
            if (s.key(i).equals("operation")
                    || s.key(i).equals("offensive")
                    || s.key(i).equals("campaign")
                    || s.key(i).equals("operations")) {
                return true;
            }
        }
        return false;
    }

    boolean speakersOwn(SentenceMentions m, Attribution a) {
        for (ActorMention speaker : m.actors()) {
            if (!a.isBy(speaker.from(), speaker.to())) {
                continue;
            }
            for (ActorMention actor : m.actors()) {
                if (!actor.equals(speaker)
                        && a.covers(actor.from())
                        && !isPlace(m, actor)
                        && !isHarmed(m, actor)
                        && parties.isSame(actor.party(), speaker.party())) {
                    return true;
                }
            }
        }
        Sentence s = m.sentence();
        for (int i = a.from(); i < Math.min(a.to(), a.from() + 4); i++) {
            if (OWN.contains(s.key(i))) {
                return !AgentRule.suffersBy(m, a, i);
            }
        }
        return wasBehind(s, a);
    }

    /** "said that it was behind the bombing", but not "called the suggestion that it was behind the bombing a lie". */
    private static boolean wasBehind(Sentence s, Attribution a) {
        for (int i = a.from(); i < a.to(); i++) {
            boolean first = i == a.from()
                    || s.key(i - 1).equals("that")
                            && (i - 1 == a.from() || i - 1 == a.cueTo() || SAYING.contains(s.key(i - 2)));
            if (s.has(i, "it", "was", "behind") || s.has(i, "they", "were", "behind")) {
                return first;
            }
        }
        return false;
    }

    /** Whether the party is among those whom the sentence counts as harmed: "21 people, most of them Kurdish fighters". */
    private static boolean isHarmed(SentenceMentions m, ActorMention actor) {
        String lead = m.sentence().key(actor.from() - 1);
        return lead.equals("them")
                || lead.equals("whom")
                || m.people().stream()
                        .anyMatch(p -> p.harm() != null && p.from() <= actor.from() && actor.from() < p.to());
    }

    private static boolean isPlace(SentenceMentions m, ActorMention actor) {
        return AgentRule.isPlaceLike(m.sentence(), actor) && !actor.armed();
    }

    /** "Islamists intend to use chemical weapons": a party accused of what it is about to do. */
    private static boolean intends(SentenceMentions m, Attribution a) {
        boolean planned = m.triggers().stream()
                .anyMatch(t ->
                        a.covers(t.from()) && t.notDone() != null && t.notDone().equals("planned"));
        return planned && m.actors().stream().anyMatch(actor -> a.covers(actor.from()) && actor.from() - a.from() <= 3);
    }

    /**
     * Whether the words blame a party for harm: one that they make the doer of an act done, and that harms others than
     * fighters. "The army shelled the town" accuses; "two soldiers were killed", "rebels killed 12 soldiers" report.
     */
    static boolean blames(SentenceMentions m, Attribution a) {
        if (harmsFightersAlone(m, a)) {
            return false;
        }
        for (ActorMention actor : m.actors()) {
            if (a.covers(actor.from()) && !isPlace(m, actor) && AgentRule.isAgent(m, actor)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all whom the words count as harmed are fighters. */
    private static boolean harmsFightersAlone(SentenceMentions m, Attribution a) {
        List<PeopleMention> harmed = m.people().stream()
                .filter(p -> a.covers(p.from()) && p.harm() != null)
                .toList();
        return !harmed.isEmpty() && harmed.stream().allMatch(p -> p.group() == Group.COMBATANTS);
    }

    private static @Nullable Evidence target(SentenceMentions m, Attribution a, Act act) {
        for (ActorMention actor : m.actors()) {
            if (a.covers(actor.from()) && act != Act.REPORT && !isPlace(m, actor) && !isOfThing(m, actor)) {
                return m.sentence().evidence(actor.from(), actor.to());
            }
        }
        return null;
    }

    /** "military vehicles": things, and no party. */
    private static boolean isOfThing(SentenceMentions m, ActorMention actor) {
        return actor.to() - actor.from() == 1
                && OF_THINGS.contains(m.sentence().key(actor.from()))
                && m.targets().stream().anyMatch(t -> t.from() <= actor.to() && t.to() > actor.to());
    }
}
