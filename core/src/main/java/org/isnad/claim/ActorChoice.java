package org.isnad.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.choice.Features;
import org.isnad.choice.Task;
import org.isnad.claim.CandidateFeatures.Spot;
import org.isnad.code.Act;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Span;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Chooses who did an act among the parties that its sentences, and those around them, name. */
final class ActorChoice {

    private static final Set<String> FURTHER = Set.of("and", "but", "then");

    private static final int REACH = 1;

    private final ActContext act;
    private final CandidateFeatures seen;
    private final ActorLinker linker;

    ActorChoice(ActContext act) {
        this.act = act;
        this.seen = new CandidateFeatures(act, TagSet.ACTOR);
        this.linker = new ActorLinker(act.story.parties());
    }

    /** A party with the mention that stands for it best. */
    private static final class Candidate {
        final SentenceMentions in;
        final ActorMention at;
        final double rank;
        int named;
        int agent;
        int speaks;
        List<Spot> spots = new ArrayList<>();

        Candidate(SentenceMentions in, ActorMention at, double rank) {
            this.in = in;
            this.at = at;
            this.rank = rank;
        }
    }

    /** Those who did it, as the rules word it where they found them, and the denials. */
    List<ActorClaim> choose() {
        List<ActorClaim> chosen = new ArrayList<>();
        double threshold = act.story.judge().threshold(Task.ACTOR);
        Parties parties = act.story.parties();
        Map<String, Candidate> candidates = candidates();
        candidates.entrySet().removeIf(e -> isAside(e.getValue()) && byRules(e.getKey()) == null);
        List<Spot> spots = candidates.values().stream().map(ActorChoice::spot).toList();
        for (Map.Entry<String, Candidate> e : candidates.entrySet()) {
            ActorClaim rule = byRules(e.getKey());
            Candidate c = e.getValue();
            double p = act.ask(
                    Task.ACTOR,
                    act.story.report().words(c.in.sentence().evidence(c.at.from(), c.at.to())),
                    parties.id(c.at.party()).code(),
                    rule != null,
                    features(c, rule, spots, candidates.values()));
            ActorClaim claim = rule != null ? rule : linker.claim(c.in, c.at);
            if (claim.basis() == Basis.DENIED || rule == null && claim.by() == null && isDenied(e.getKey())) {
                // Somebody says that this party did not; what the rules find of denials is added below.
                continue;
            }
            act.note(claim, p);
            // Whom somebody blames, and who claims it, stands beside any other, from half the threshold on.
            boolean position = rule != null && rule.by() != null && rule.basis() != Basis.STATED;
            if (p >= threshold || position && p >= threshold / 2) {
                chosen.add(claim);
            }
        }
        addJoined(chosen);
        for (ActorClaim a : act.rules.actors()) {
            boolean found = a.basis() != Basis.DENIED && candidates.containsKey(parties.side(a));
            if (!found) {
                chosen.add(a);
            }
        }
        return chosen;
    }

    /**
     * Whether nothing but the neighbourhood speaks for a party that the rules do not take: a country in which something is
     * ("fired from Norland"), or one that does nothing in another sentence ("Norland did not comment"). Nobody is blamed for that.
     */
    private boolean isAside(Candidate c) {
        Sentence s = c.in.sentence();
        boolean name = c.at.form() == NameForm.NAME && c.at.country() || c.at.form() == NameForm.CAPITAL;
        boolean entered = name && !c.at.armed() && AgentRule.isPlaceLike(s, c.at);
        boolean agent = AgentRule.isAgent(c.in, c.at);
        boolean suffers = act.rules.type() != EventType.ARMED_CLASH && AgentRule.suffers(c.in, c.at) && !agent;
        return entered || suffers || onlyAccuses(c) || !act.tells(s.index()) && (!agent || isOfOther(s.index()));
    }

    /** "Norland accused Sudland of shelling", "the army condemned the raid", "police found the bodies": no doer by that. */
    private boolean onlyAccuses(Candidate c) {
        // "Norland condemned the shelling": not Norland's, though it stands right before.
        boolean sayer = act.rules.type() != EventType.ARMED_CLASH
                && c.named == 1
                && c.in.attributions().stream().anyMatch(a -> a.cueFrom() == c.at.to());
        return (c.agent == 0 || sayer)
                && c.speaks == c.named
                && c.in.attributions().stream()
                        .anyMatch(a -> a.isBy(c.at.from(), c.at.to())
                                && !actsToo(c.in, a)
                                && (a.act() == Act.ACCUSE
                                        || a.act() == Act.DEMAND
                                        || tellsOfAnother(a)
                                        || c.in.sentence().key(a.cueFrom()).equals("found")));
    }

    /** "Norland accused Sudland and shelled the town": who accuses did that. */
    private static boolean actsToo(SentenceMentions m, Attribution a) {
        return m.triggers().stream()
                .anyMatch(t -> t.from() > a.cueTo()
                        && t.isDone()
                        && t.word().form() == TriggerForm.VERB
                        && FURTHER.contains(m.sentence().key(t.from() - 1)));
    }

    /** "Police said that gunmen attacked their station": somebody did it by their account. */
    private boolean tellsOfAnother(Attribution a) {
        return act.rules.actors().stream()
                .anyMatch(r -> r.basis() == Basis.ALLEGED && a.speaker().equals(r.by()));
    }

    /** Whether all that the rules find of a side is that it denies the act. */
    private boolean isDenied(String side) {
        return act.rules.actors().stream()
                .anyMatch(a ->
                        a.basis() == Basis.DENIED && act.story.parties().side(a).equals(side));
    }

    /** Whether another act is told in a sentence, where this one has a doer of its own. */
    private boolean isOfOther(int sentence) {
        boolean own = act.rules.type() != EventType.ARMED_CLASH
                && act.rules.actors().stream().anyMatch(a -> a.basis() != Basis.DENIED);
        return own
                && act.story.acts().stream()
                        .filter(o -> o != act.act)
                        .flatMap(o -> o.drafts().stream())
                        .anyMatch(d -> d.mentions().sentence().index() == sentence);
    }

    /** What the rules say of a side that did it, or null. */
    private @Nullable ActorClaim byRules(String side) {
        return act.rules.actors().stream()
                .filter(a ->
                        a.basis() != Basis.DENIED && act.story.parties().side(a).equals(side))
                .findFirst()
                .orElse(null);
    }

    /**
     * "Norlandish and Sudlandish warplanes": who is named in one breath with a doer did it with it, also where the rules
     * found it named before, in the headline.
     */
    private void addJoined(List<ActorClaim> chosen) {
        for (ActorClaim a : act.rules.actors()) {
            boolean joined = chosen.stream()
                    .anyMatch(c -> c.basis() == a.basis()
                            && c.at().part() == Part.TEXT
                            && named(a).anyMatch(span -> isJoined(c.at().span(), span)));
            if (joined && !chosen.contains(a)) {
                chosen.add(a);
            }
        }
    }

    /** Where the sentences that tell of the act name the party in the text. */
    private Stream<Span> named(ActorClaim party) {
        return Stream.concat(
                        Stream.of(party.at()),
                        act.around(0).stream()
                                .flatMap(m -> m.actors().stream()
                                        .filter(a -> act.story
                                                .parties()
                                                .side(a.party())
                                                .equals(act.story.parties().side(party)))
                                        .map(a -> m.sentence().evidence(a.from(), a.to()))))
                .filter(at -> at.part() == Part.TEXT)
                .map(Evidence::span);
    }

    private boolean isJoined(Span a, Span b) {
        boolean inOrder = a.start() < b.start();
        Span first = inOrder ? a : b;
        Span second = inOrder ? b : a;
        return first.end() < second.start()
                && act.story
                        .report()
                        .words(Part.TEXT)
                        .substring(first.end(), second.start())
                        .strip()
                        .equals("and");
    }

    /** By side, a party each. */
    private Map<String, Candidate> candidates() {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (SentenceMentions m : act.around(REACH)) {
            int s = m.sentence().index();
            for (ActorMention a : m.actors()) {
                String side = act.story.parties().side(a.party());
                boolean rule = act.rules.actors().stream()
                        .anyMatch(c -> c.at().overlaps(m.sentence().evidence(a.from(), a.to())));
                boolean agent =
                        act.rules.type() == EventType.ARMED_CLASH ? AgentRule.fights(m, a) : AgentRule.isAgent(m, a);
                double tag = act.story.tags() == null ? 0 : act.story.tags().most(s, a.from(), a.to(), TagSet.ACTOR);
                double rank = (rule ? 4 : 0) + (act.tells(s) ? 2 : 0) + (agent ? 1 : 0) + tag;
                Candidate best = candidates.get(side);
                Candidate next = best == null || rank > best.rank ? new Candidate(m, a, rank) : best;
                candidates.put(side, next);
                if (best != null && best != next) {
                    next.named = best.named;
                    next.agent = best.agent;
                    next.speaks = best.speaks;
                    next.spots = best.spots;
                }
                next.spots.add(new Spot(s, a.from(), a.to()));
                next.named++;
                next.agent += agent ? 1 : 0;
                next.speaks += m.isSpeaker(a.from(), a.to()) ? 1 : 0;
            }
        }
        return candidates;
    }

    private Features features(
            Candidate c, @Nullable ActorClaim rule, List<Spot> all, Collection<Candidate> candidates) {
        Features row = seen.common(c.in, c.at.from(), c.at.to());
        row.add(rule != null);
        row.oneOf(rule == null ? "" : rule.basis().code(), List.of("stated", "alleged", "claimed", "suspected"));
        row.add(c.named).add(c.agent).add(c.speaks);
        row.oneOf(c.at.form(), List.of(NameForm.values()));
        row.add(c.at.armed()).add(c.at.voice());
        row.add(AgentRule.isAgent(c.in, c.at));
        row.add(AgentRule.isByPhrase(c.in.sentence(), c.at));
        row.add(AgentRule.isPlaceLike(c.in.sentence(), c.at));
        row.add(all.size());
        row.add(act.rules.actors().size());
        row.add(act.act.positions().size());
        seen.rivals(row, spot(c), all);
        String side = act.story.parties().side(c.at.party());
        act.company(
                row,
                i -> i.actors().stream()
                        .anyMatch(a -> a.basis() != Basis.DENIED
                                && act.story.parties().side(a).equals(side)));
        int index = c.in.sentence().index();
        List<Spot> here = c.in.actors().stream()
                .map(a -> new Spot(index, a.from(), a.to()))
                .sorted(Comparator.comparingInt(Spot::from))
                .toList();
        seen.neighbours(row, c.in.sentence(), spot(c), here);
        seen.anywhere(row, c.spots);
        act.story.doers().add(row, c.at.party(), act.lead());
        names(row, c, candidates);
        return row;
    }

    /** Whether the party and others have names: "terrorists" are often those whom another sentence names. */
    private void names(Features row, Candidate own, Collection<Candidate> all) {
        int names = 0;
        double linked = 0;
        boolean beside = false;
        for (Candidate o : all) {
            if (o != own && isName(o.in.sentence(), o.at)) {
                names++;
                beside |= spot(o).sentence() == spot(own).sentence();
                linked = Math.max(
                        linked, act.links.of(Link.ACTOR, o.in.sentence().index(), o.at.from(), o.at.to()));
            }
        }
        row.add(isName(own.in.sentence(), own.at)).add(names).add(linked).add(beside);
    }

    /** Whether a word of it begins with a capital, wherever it stands. */
    private static boolean isName(Sentence s, ActorMention a) {
        for (int i = a.from(); i < a.nameTo(); i++) {
            if (s.token(i).capital()) {
                return true;
            }
        }
        return false;
    }

    private static Spot spot(Candidate c) {
        return new Spot(c.in.sentence().index(), c.at.from(), c.at.to());
    }
}
