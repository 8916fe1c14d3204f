package org.isnad.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.choice.Task;
import org.isnad.claim.CandidateFeatures.Spot;
import org.isnad.claim.EventDraft.PlacedName;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.tag.TagSet;
import org.isnad.text.Sentence;

/** Chooses where an act happened among the places that its sentences, and those around them, name. */
final class PlaceChoice {

    private static final int REACH = 2;

    /** The sentences that a report opens with; where they happen the rest often does. */
    private static final int OPENING = 2;

    /** Where no place reaches the threshold, the likeliest is taken from this part of it on: an act is somewhere. */
    private static final int ONLY = 3;

    /** Between a place and the one that only tells where it is. */
    private static final Set<String> HOLDS = Set.of("in", "of", "near", "outside");

    private static final Set<String> JOINS = Set.of("and", "or", ",");

    private static final Set<String> MODIFIERS = WordClass.PLACE_MODIFIER.words();
    private static final Set<String> LIST_NOUN = WordClass.PLACE_LIST_NOUN.words();

    private static final double MUCH_LIKELIER = 2;

    private final ActContext act;
    private final CandidateFeatures seen;

    PlaceChoice(ActContext act) {
        this.act = act;
        this.seen = new CandidateFeatures(act, TagSet.PLACE);
    }

    /** A place with the mention that stands nearest to the act, and how often it is named around it. */
    private static final class Candidate {
        final String name;
        SentenceMentions in;
        PlaceMention at;
        int cost;
        int named;
        int chosen;
        int told;
        boolean open;
        final List<Spot> spots = new ArrayList<>();

        Candidate(String name, SentenceMentions in, PlaceMention at, int cost, boolean open) {
            this.open = open;
            this.name = name;
            this.in = in;
            this.at = at;
            this.cost = cost;
        }
    }

    /** The places, most precise first. */
    List<PlaceClaim> choose() {
        List<Candidate> candidates = candidates();
        List<Spot> spots = candidates.stream().map(PlaceChoice::spot).toList();
        boolean precise = candidates.stream().anyMatch(c -> c.told > 0 && isPrecise(c));
        List<Chosen> chosen = new ArrayList<>();
        Chosen likeliest = null;
        double most = 0;
        double threshold = act.story.judge().threshold(Task.PLACE);
        for (Candidate c : candidates) {
            PlacedName place = PlaceLinker.placed(c.in.sentence(), c.in.places(), c.at);
            boolean rule = act.rules.places().stream().anyMatch(p -> sameAs(p, place));
            double p = act.ask(
                    Task.PLACE, act.story.report().words(place.claim().at()), rule, features(c, rule, precise, spots));
            act.note(place.claim(), p);
            Chosen next = new Chosen(c, place, p);
            if (p >= threshold) {
                chosen.add(next);
            }
            if (p > most) {
                most = p;
                likeliest = next;
            }
        }
        if (chosen.isEmpty() && likeliest != null && most >= threshold / ONLY) {
            chosen.add(likeliest);
        }
        boolean named = chosen.stream().anyMatch(c -> c.candidate.at.isSpecific());
        return chosen.stream()
                .filter(c -> chosen.stream().noneMatch(o -> isInside(o, c)))
                .filter(c -> !named || !c.candidate.at.isDescribed())
                .map(Chosen::place)
                .sorted(Comparator.comparing(p -> p.level() == Level.COUNTRY ? 2 : p.level() == Level.PROVINCE ? 1 : 0))
                .map(PlacedName::claim)
                .toList();
    }

    private record Chosen(Candidate candidate, PlacedName place, double probability) {}

    /**
     * "Lesk Street in the Oltera district": one place, told more precisely by the first (guideline: not one entry for every
     * level), unless the second is much the likelier, or is not the only one that is told to hold the first.
     */
    private static boolean isInside(Chosen inner, Chosen outer) {
        SentenceMentions in = inner.candidate.in;
        PlaceMention first = inner.candidate.at;
        PlaceMention second = outer.candidate.at;
        Sentence s = in.sentence();
        if (!s.equals(outer.candidate.in.sentence())
                || !HOLDS.contains(s.key(first.to()))
                || !isPrecise(inner.candidate)
                || inner.probability < outer.probability / MUCH_LIKELIER) {
            return false;
        }
        int from = first.to() + 1;
        while (from < second.from() && (s.key(from).equals("the") || MODIFIERS.contains(s.key(from)))) {
            from++;
        }
        boolean alone =
                !JOINS.contains(s.key(second.to())) || in.places().stream().noneMatch(p -> p.from() == second.to() + 1);
        return from == second.from() && alone && !LIST_NOUN.contains(s.key(from));
    }

    private boolean sameAs(PlaceClaim rule, PlacedName place) {
        return PlaceNames.sameName(name(rule), place.name())
                || rule.at().equals(place.claim().at());
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        int stories = 0;
        for (SentenceMentions m : act.all) {
            int s = m.sentence().index();
            if (!m.sentence().isStory()) {
                continue;
            }
            boolean near = stories++ < OPENING || act.distance(s) <= REACH;
            List<PlaceMention> open = near ? open(m) : List.of();
            for (PlaceMention p : all(m.places(), open)) {
                if (!near && !isTakenOver(m, p) || PlaceLinker.isOrigin(m.sentence(), p)) {
                    continue;
                }
                boolean isOpen = open.contains(p);
                boolean inClause = act.act.drafts().stream()
                        .anyMatch(d -> d.mentions().sentence().index() == s
                                && (isOpen || d.mentions().places().contains(p)));
                boolean linked = act.act.drafts().stream()
                        .flatMap(d -> d.places().stream())
                        .anyMatch(o -> o.claim().at().overlaps(m.sentence().evidence(p.from(), p.to())));
                int cost = (linked ? 0 : 4) + (inClause ? 0 : act.tells(s) ? 2 : 2 + act.distance(s));
                String name = PlaceLinker.name(m.sentence(), p);
                Candidate same = candidates.stream()
                        .filter(c -> PlaceNames.sameName(c.name, name))
                        .findFirst()
                        .orElse(null);
                if (same == null) {
                    same = new Candidate(name, m, p, cost, isOpen);
                    candidates.add(same);
                } else if (cost < same.cost) {
                    same.in = m;
                    same.at = p;
                    same.open = isOpen;
                    same.cost = cost;
                }
                same.spots.add(new Spot(s, p.from(), p.to()));
                same.named++;
                same.chosen += linked ? 1 : 0;
                same.told += act.tells(s) ? 1 : 0;
            }
        }
        return candidates;
    }

    /** Whether the rules have the place for this act or the one before it, from wherever the report names it. */
    private boolean isTakenOver(SentenceMentions m, PlaceMention p) {
        Evidence words = m.sentence().evidence(p.from(), p.to());
        IncidentClaim before = act.number > 0 ? act.story.rules().get(act.number - 1) : act.rules;
        return act.rules.places().stream().anyMatch(o -> o.at().overlaps(words))
                || before.places().stream().anyMatch(o -> o.at().overlaps(words));
    }

    private List<PlaceMention> open(SentenceMentions m) {
        return act.story.named().open(act.story.all().get(m.sentence().index()));
    }

    private static List<PlaceMention> all(List<PlaceMention> told, List<PlaceMention> open) {
        List<PlaceMention> all = new ArrayList<>(told);
        all.addAll(open);
        return all;
    }

    private static boolean isPrecise(Candidate c) {
        return c.at.level() != Level.COUNTRY
                && c.at.level() != Level.PROVINCE
                && !PlaceLinker.isProvinceName(c.in.sentence(), c.at);
    }

    private Features features(Candidate c, boolean rule, boolean precise, List<Spot> all) {
        Features row = seen.common(c.in, c.at.from(), c.at.to());
        row.add(rule);
        row.add(c.cost);
        row.add(c.named);
        row.add(c.chosen);
        row.add(c.told);
        row.oneOf(c.at.level(), List.of(Level.values()));
        row.add(PlaceLinker.isProvinceName(c.in.sentence(), c.at));
        row.add(PlaceLinker.isBase(c.in.sentence(), c.at));
        row.add(c.at.province() != null);
        row.oneOf(c.at.lead(), List.of("in", "at", "on", "near", "from", "to", "of", ""));
        row.add(precise);
        row.add(precise && isPrecise(c));
        row.add(act.rules.places().size());
        seen.rivals(row, spot(c), all);
        act.company(row, i -> i.places().stream().anyMatch(p -> PlaceNames.sameName(name(p), c.name)));
        row.add(all.size());
        int index = c.in.sentence().index();
        List<Spot> here = all(c.in.places(), open(c.in)).stream()
                .map(p -> new Spot(index, p.from(), p.to()))
                .sorted(Comparator.comparingInt(Spot::from))
                .toList();
        seen.neighbours(row, c.in.sentence(), spot(c), here);
        seen.anywhere(row, c.spots);
        PlaceFeatures.add(row, act, c.in, c.at, c.name, c.open);
        return row;
    }

    private String name(PlaceClaim place) {
        return act.story.named().name(place.at());
    }

    private static Spot spot(Candidate c) {
        return new Spot(c.in.sentence().index(), c.at.from(), c.at.to());
    }
}
