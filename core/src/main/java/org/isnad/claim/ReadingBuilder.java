package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.choice.Judge;
import org.isnad.claim.IncidentBuilder.Told;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.TargetClass;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.mention.ActorMention;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.ThingMention;
import org.isnad.report.Evidence;
import org.isnad.report.Issue;
import org.isnad.report.Report;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Makes a reading of the mentions of a report: acts found, joined, dated, blamed and counted. */
public final class ReadingBuilder {

    private static final Set<String> TAG_SEPARATORS = Set.of(",", ";", "|", "#", ":", "tags", "keywords", "topics");

    private final Lexicon lexicon;

    private final @Nullable Judge judge;

    /**
     * A builder.
     *
     * @param judge makes the learned choices, or null where rules alone decide
     */
    public ReadingBuilder(Lexicon lexicon, @Nullable Judge judge) {
        this.lexicon = lexicon;
        this.judge = judge;
    }

    /** The reading of a report that is not in English: what it says is left unread, and that is said. */
    public static Reading unread(Report report, Published published, String language, Provenance provenance) {
        return new Reading(
                report.id(),
                published,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Problems.notEnglish(language)),
                provenance);
    }

    /** The reading of a report in English: what its sentences mention, joined to incidents, totals and statements. */
    public Reading build(
            Report report,
            Published published,
            List<SentenceMentions> found,
            @Nullable Tags tags,
            Provenance provenance) {
        List<SentenceMentions> all = tags == null ? found : OpenFigures.with(OpenActs.with(found, tags), tags);
        Parties parties = new Parties(lexicon, focusCountry(all), published.date(), all);
        EventFinder events = new EventFinder(parties, judge == null ? null : new TypeChooser(all, judge, tags));
        Joiner joiner = new Joiner(published.date(), judge, tags);
        Tellers tellers = new Tellers(all);
        FigureReader.Choices choices =
                judge == null ? FigureReader.byRules(tellers) : new FigureChooser(report, all, tellers, judge, tags);
        List<Total> totals = new ArrayList<>();
        List<ThingCount> counts = new ArrayList<>();
        for (SentenceMentions m : all) {
            if (!m.sentence().isStory()) {
                continue;
            }
            Comparison comparison = Comparison.of(m);
            for (SentenceMentions clause : Clauses.split(comparison.told())) {
                read(clause, events, joiner, totals, choices, published.date());
            }
            if (comparison.compared() != null) {
                SentenceMentions compared = comparison.compared();
                joiner.compare(() -> read(compared, events, joiner, totals, choices, published.date()));
            }
            counts.addAll(things(m));
        }
        TellerNames names = new TellerNames(report, all);
        List<Told> told = new IncidentBuilder(report, published.date(), parties, names).build(joiner.acts());
        Disagreements disagreements = new Disagreements(report);
        List<IncidentClaim> incidents = judge == null
                ? told.stream().filter(Told::enough).map(Told::incident).toList()
                : new IncidentChooser(report, published.date(), all, parties, judge, tags)
                        .choose(told, totals, disagreements);
        List<Issue> problems = new ArrayList<>(Problems.of(report, published, all, incidents, choices.leftOut()));
        problems.addAll(disagreements.issues());
        return new Reading(
                report.id(),
                published,
                choices.confidence().ofIncidents(incidents),
                choices.confidence().ofTotals(Totals.distinct(report, names, totals, incidents)),
                judge == null
                        ? new StatementFinder(parties).find(report, all)
                        : new StatementChooser(report, all, parties, judge, tags).choose(),
                tags(all),
                counts,
                problems,
                provenance);
    }

    private static void read(
            SentenceMentions m,
            EventFinder events,
            Joiner joiner,
            List<Total> totals,
            FigureReader.Choices choices,
            @Nullable LocalDate reportDay) {
        List<FigureDraft> figures = new ArrayList<>();
        Map<FigureDraft, Integer> inTotals = new HashMap<>();
        EventType type = Typing.of(m, 0, m.sentence().size()).type();
        for (FigureDraft figure : FigureReader.read(m, joiner.lastFigure(), choices)) {
            FigureDraft whole = figure.whole();
            Integer total = whole == null ? null : inTotals.get(whole);
            // A part belongs where its whole does, but nothing that is only expected goes with what was done.
            boolean withWhole = whole != null && figures.contains(whole);
            boolean apart = TotalRule.isNeverAnActs(m, figure) || !withWhole && choices.isTotal(m, figure, type);
            if (total != null || apart) {
                inTotals.put(figure, totals.size());
                totals.add(Totals.total(m, figure, total));
            } else {
                figures.add(figure);
            }
        }
        List<EventDraft> drafts = events.find(m, figures, joiner.dateBefore(), reportDay);
        EventDraft draft = drafts.isEmpty() ? null : drafts.get(0);
        if (draft != null
                && !(figures.isEmpty()
                        && draft.targets().stream()
                                .noneMatch(t -> t.targetClass() == TargetClass.ARMED_GROUP
                                        || t.targetClass() == TargetClass.GOVERNMENT_FORCES)
                        && draft.type() == null
                        && joiner.acts().isEmpty()
                        && !draft.headline())) {
            joiner.add(draft);
            drafts.stream().skip(1).forEach(joiner::addBeside);
        } else if (joiner.current() != null) {
            joiner.current().figures().addAll(figures);
            joiner.current().positions().addAll(events.positions(m));
        }
    }

    private static List<ThingCount> things(SentenceMentions m) {
        Sentence s = m.sentence();
        List<ThingCount> counts = new ArrayList<>();
        for (ThingMention t : m.things()) {
            PeopleMention at = new PeopleMention(
                    t.from(),
                    t.to(),
                    t.count(),
                    Group.UNSPECIFIED,
                    null,
                    t.from(),
                    t.to(),
                    null,
                    false,
                    PeopleMention.Form.NUMBER);
            counts.add(new ThingCount(
                    t.count(),
                    s.evidence(t.nounFrom(), t.to()),
                    s.evidence(t.from(), t.to()),
                    FigureReader.source(m, at)));
        }
        return counts;
    }

    private static List<Evidence> tags(List<SentenceMentions> all) {
        List<Evidence> tags = new ArrayList<>();
        for (SentenceMentions m : all) {
            Sentence s = m.sentence();
            if (s.kind() != Sentence.Kind.KEYWORDS) {
                continue;
            }
            int from = 0;
            for (int i = 0; i <= s.size(); i++) {
                boolean ends = i == s.size() || TAG_SEPARATORS.contains(s.key(i));
                if (ends && i > from) {
                    tags.add(s.evidence(from, i));
                }
                from = ends ? i + 1 : from;
            }
        }
        return tags;
    }

    /** The country that the report names most, in places first. */
    private static @Nullable String focusCountry(List<SentenceMentions> all) {
        Map<String, Integer> votes = new HashMap<>();
        for (SentenceMentions m : all) {
            for (PlaceMention p : m.places()) {
                if (p.country() != null) {
                    votes.merge(p.country(), p.level() == Level.COUNTRY ? 2 : 3, Integer::sum);
                }
            }
            for (ActorMention a : m.actors()) {
                // "the Syrian town": an adjective that names no force tells of the country.
                if (a.form() == NameForm.ADJECTIVE && !a.armed() && a.party().country() != null) {
                    votes.merge(a.party().country(), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
