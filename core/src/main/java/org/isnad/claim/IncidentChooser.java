package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.choice.Judge;
import org.isnad.choice.Task;
import org.isnad.claim.ActContext.Story;
import org.isnad.claim.IncidentBuilder.Told;
import org.isnad.code.DatePrecision;
import org.isnad.code.Harm;
import org.isnad.code.Modality;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.tag.Tags;
import org.jspecify.annotations.Nullable;

/** Makes incidents of acts by learned choices: which are filed, and when, where, who, what and with what. */
final class IncidentChooser {

    /** An act that somebody blames on a party, for a day or as it goes on, is filed at this part of the threshold. */
    static final double BLAMED = 0.15;

    /** No more sentences has a brief. */
    private static final int BRIEF = 4;

    /**
     * The share for an act of a type that there was hardly any of to learn from, whose probability is too low elsewhere; and for one told by
     * a part of a sentence, of which the encoder says what holds for the other part, too.
     */
    private static final double SELDOM = 0.5;

    private final Report report;
    private final @Nullable LocalDate reportDay;
    private final List<SentenceMentions> all;
    private final Parties parties;
    private final Judge judge;
    private final @Nullable Tags tags;

    IncidentChooser(
            Report report,
            @Nullable LocalDate reportDay,
            List<SentenceMentions> all,
            Parties parties,
            Judge judge,
            @Nullable Tags tags) {
        this.report = report;
        this.reportDay = reportDay;
        this.all = all;
        this.parties = parties;
        this.judge = judge;
        this.tags = tags;
    }

    /**
     * The acts that are filed. Figures of one that is not stay, as totals.
     *
     * @param totals        gets them
     * @param disagreements learns where the rules say otherwise
     */
    List<IncidentClaim> choose(List<Told> told, List<Total> totals, Disagreements disagreements) {
        Story story = new Story(report, all, told, parties, judge, tags);
        List<ActContext> acts = new ArrayList<>();
        double[] probabilities = new double[told.size()];
        double most = 0;
        for (int i = 0; i < told.size(); i++) {
            Told t = told.get(i);
            acts.add(new ActContext(t.act(), i, t.incident(), story));
            probabilities[i] = new IncidentChoice(acts.get(i)).probability(t.enough(), isBlamed(t));
            most = Math.max(most, probabilities[i]);
        }
        // A brief of some lines looks like background to the trees, which know long reports: none of its acts is
        // likely.
        boolean brief = most < judge.threshold(Task.INCIDENT)
                && all.stream().filter(m -> m.sentence().isStory()).count() <= BRIEF;
        List<IncidentClaim> incidents = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Told t = told.get(i);
            ActContext act = acts.get(i);
            boolean blamed = isBlamed(t);
            double probability = probabilities[i];
            boolean rare = TypeChooser.RARE.contains(t.incident().type());
            double threshold = judge.threshold(Task.INCIDENT);
            boolean parts = isOfParts(t);
            double share = blamed ? BLAMED : rare || parts ? SELDOM : 1;
            boolean tolled = isTolled(t, brief);
            if (probability >= threshold * share || tolled) {
                // However seldom people would file it, its values are as likely as any other's.
                boolean seldom = blamed || (tolled || parts) && probability < threshold;
                IncidentClaim incident = incident(act.filedWith(seldom ? 1 : probability), probability);
                incidents.add(incident);
                disagreements.date(
                        incidents.size(), incident.date(), t.incident().date());
            } else {
                unfiled(t.incident().casualties(), totals);
                disagreements.unfiled(t);
            }
        }
        return incidents;
    }

    /**
     * The incident of an act. Of one that is filed because somebody blames it on a party, however seldom people would, the
     * values are chosen for themselves.
     */
    private IncidentClaim incident(ActContext act, double probability) {
        EventDate date = new DateChoice(act, reportDay).choose();
        List<PlaceClaim> places = new PlaceChoice(act).choose();
        List<ActorClaim> actors = new ActorChoice(act).choose();
        List<TargetClaim> targets = new TargetChoice(act).choose();
        List<Evidence> weapons = new WeaponChoice(act).choose();
        double share = probability / act.filed;
        Confidence confidence = new Confidence(
                probability,
                share * act.probability(date),
                shares(share, act.probabilities(places)),
                shares(share, act.probabilities(actors)),
                shares(share, act.probabilities(targets)),
                shares(share, act.probabilities(weapons)));
        return new IncidentClaim(
                act.rules.type(),
                act.rules.quote(),
                date,
                places,
                actors,
                targets,
                weapons,
                act.rules.casualties(),
                confidence);
    }

    private static List<Double> shares(double share, List<Double> values) {
        return values.stream().map(p -> share * p).toList();
    }

    /**
     * Whether a sentence tells who was killed, in which town and on which day: such an act is filed, however it is worded
     * (guideline: "a place and a date or a toll"). A brief that tells of nothing else may leave out the day.
     */
    private static boolean isTolled(Told told, boolean brief) {
        return told.enough()
                && told.act().drafts().stream()
                        .anyMatch(d -> (brief || !d.headline() && isDay(d))
                                && d.places().stream().anyMatch(p -> p.level() != Level.COUNTRY)
                                && d.figures().stream().anyMatch(f -> f.harm() == Harm.KILLED && f.whole() == null));
    }

    private boolean isOfParts(Told told) {
        return told.enough()
                && told.act().drafts().stream()
                        .map(EventDraft::mentions)
                        .allMatch(m -> Clauses.isPart(m, all.get(m.sentence().index())));
    }

    private static boolean isDay(EventDraft draft) {
        return draft.date() != null && draft.date().precision() == DatePrecision.DAY && !draft.dateOfSaying();
    }

    private static boolean isBlamed(Told told) {
        return told.enough()
                && told.incident().actors().stream().anyMatch(a -> a.by() != null)
                && told.incident().casualties().isEmpty()
                && told.act().drafts().stream().anyMatch(d -> d.date() != null || d.ongoing());
    }

    private static void unfiled(List<Figure> figures, List<Total> totals) {
        int before = totals.size();
        for (Figure f : figures) {
            Integer whole = f.partOf();
            totals.add(new Total(
                    new Figure(
                            f.harm(),
                            f.group(),
                            f.count(),
                            f.quote(),
                            f.source(),
                            whole == null || whole >= totals.size() - before ? null : before + whole),
                    Modality.REPORTED,
                    null,
                    null));
        }
    }
}
