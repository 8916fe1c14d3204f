package org.isnad.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Features;
import org.isnad.choice.Task;
import org.isnad.claim.CandidateFeatures.Spot;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Chooses when an act happened among the days that its sentences, and those around them, tell, and the report's. */
final class DateChoice {

    private static final int REACH = 2;
    private static final double MOST_DAYS = 60;

    /** The day is taken from the report's first act and from no more than so many acts before and after. */
    private static final int ACTS = 6;

    /** The day of another act. */
    private static final Words OTHERS = new Words(0, 0, 9);

    private final ActContext act;
    private final CandidateFeatures seen;
    private final DayFeatures days;
    private final @Nullable LocalDate reportDay;

    DateChoice(ActContext act, @Nullable LocalDate reportDay) {
        this.act = act;
        this.seen = new CandidateFeatures(act, TagSet.DATE);
        this.days = new DayFeatures(act);
        this.reportDay = reportDay;
    }

    private record Candidate(
            EventDate date,
            SentenceMentions in,
            @Nullable TimeMention at,
            double rank,
            int named,
            double tag,
            Words open) {}

    /** Words that leave a day open: the tokens {@code [from, to)}, and what the day rests on, 0 where it is told. */
    private record Words(int from, int to, int kind) {

        static final Words NONE = new Words(0, 0, 0);
    }

    /** The likeliest day, where it is likely; else the day that the rules tell, which needs a part of the threshold; else null. */
    @Nullable
    EventDate choose() {
        EventDate today = act.rules.date();
        if (act.act.ongoing() && today != null && today.basis() == DateBasis.REPORT_DAY) {
            // What goes on while the report is written is of its day (guideline, settled question 6).
            return today;
        }
        if (today != null && isFromAnother(today)) {
            return today;
        }
        Map<String, Candidate> candidates = candidates();
        EventDate best = null;
        EventDate told = null;
        double most = 0;
        double threshold = act.story.judge().threshold(Task.DATE);
        EventDate rule = act.rules.date();
        for (Map.Entry<String, Candidate> e : candidates.entrySet()) {
            boolean isRule = rule != null && rule.iso().equals(e.getKey());
            double p = act.ask(Task.DATE, e.getKey(), isRule, features(e.getValue(), isRule, candidates.values()));
            EventDate date = rule != null && isRule ? rule : e.getValue().date;
            act.note(date, p);
            if (isRule && p >= threshold / share(date)) {
                told = date;
            }
            if (p > most) {
                most = p;
                best = date;
            }
        }
        return most >= threshold ? best : told;
    }

    /** "Two days later", "the following night": counted from the act told before, which no choice among days knows. */
    private boolean isFromAnother(EventDate rule) {
        return act.act.drafts().stream()
                .map(EventDraft::mentions)
                .anyMatch(m -> m.times().stream()
                        .filter(t -> t.role() == TimeMention.Role.FROM_ANOTHER)
                        .anyMatch(t -> m.sentence().evidence(t.from(), t.to()).equals(rule.words())));
    }

    /** A day that is told needs half the threshold; news that tells no day is of the report's, and needs an eighth. */
    private static int share(EventDate rule) {
        return rule.basis() == DateBasis.REPORT_DAY ? 8 : 2;
    }

    private Map<String, Candidate> candidates() {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        Tags tags = act.story.tags();
        boolean siege = act.rules.type() == EventType.SIEGE;
        for (SentenceMentions m : act.around(REACH)) {
            int s = m.sentence().index();
            if (m.sentence().kind() == Sentence.Kind.CAPTION && !act.tells(s)) {
                // A picture may be of any day.
                continue;
            }
            for (TimeMention t : m.times()) {
                EventDate date = DateLinker.dated(m.sentence(), t, null, reportDay, siege, false);
                if (date == null) {
                    continue;
                }
                double tag = tags == null ? 0 : tags.most(s, t.from(), t.to(), TagSet.DATE);
                double rank =
                        (act.tells(s) ? 2 : 0) - act.distance(s) + (DateLinker.isOfSaying(m, t) ? -1 : 0) + 2 * tag;
                Words words = new Words(t.from(), t.to(), 0);
                candidates.merge(date.iso(), new Candidate(date, m, t, rank, 1, tag, words), (old, now) -> {
                    Candidate better = now.rank > old.rank ? now : old;
                    return new Candidate(
                            better.date,
                            better.in,
                            better.at,
                            better.rank,
                            old.named + 1,
                            Math.max(old.tag, now.tag),
                            better.open);
                });
            }
        }
        for (SentenceMentions m : act.around(REACH)) {
            open(candidates, m);
        }
        SentenceMentions lead = act.all.get(act.lead());
        EventDate rule = act.rules.date();
        if (rule != null) {
            candidates.putIfAbsent(rule.iso(), new Candidate(rule, lead, null, 0, 0, 0, Words.NONE));
        }
        if (reportDay != null) {
            EventDate day = new EventDate(reportDay, reportDay, DatePrecision.DAY, DateBasis.REPORT_DAY, null);
            candidates.putIfAbsent(day.iso(), new Candidate(day, lead, null, 0, 0, 0, Words.NONE));
        }
        ofOthers(candidates);
        return candidates;
    }

    /** Adds the days of the other acts, as the rules have them: "Another five people were killed". */
    private void ofOthers(Map<String, Candidate> candidates) {
        for (int i = 0; i < act.story.acts().size(); i++) {
            EventDate date = act.story.rules().get(i).date();
            boolean near = i == 0 || Math.abs(i - act.number) <= ACTS;
            if (i != act.number && near && date != null) {
                SentenceMentions in = act.story.acts().get(i).drafts().get(0).mentions();
                candidates.putIfAbsent(date.iso(), new Candidate(date, in, null, 0, 0, 0, OTHERS));
            }
        }
    }

    /** Adds the days that the words of a sentence leave open, where none of the days told is the same. */
    private void open(Map<String, Candidate> candidates, SentenceMentions m) {
        Tags tags = act.story.tags();
        int s = m.sentence().index();
        for (OpenDays.Open o : OpenDays.of(m, reportDay)) {
            double tag = tags == null ? 0 : tags.most(s, o.from(), o.to(), TagSet.DATE);
            double rank = (act.tells(s) ? 2 : 0) - act.distance(s) - 1 + 2 * tag;
            Words words = new Words(o.from(), o.to(), o.kind());
            Candidate next = new Candidate(o.date(), m, null, rank, 1, tag, words);
            candidates.merge(o.date().iso(), next, (old, now) -> old.open.kind > 0 && now.rank > old.rank ? now : old);
        }
    }

    private Features features(Candidate c, boolean rule, Collection<Candidate> all) {
        TimeMention at = c.at;
        Features row = seen.common(c.in, c.open.from, c.open.to);
        row.add(rule).add(at == null).add(c.named).add(all.size()).add(c.tag);
        row.oneOf(c.date.precision(), List.of(DatePrecision.values()));
        row.oneOf(c.date.basis(), List.of(DateBasis.values()));
        row.oneOf(at == null ? "" : at.role().name(), List.of("WHEN", "SINCE", "FROM_ANOTHER"));
        row.add(at != null && DateLinker.isOfSaying(c.in, at));
        row.upTo(
                reportDay == null
                        ? MOST_DAYS
                        : reportDay.toEpochDay() - c.date.last().toEpochDay(),
                MOST_DAYS);
        row.upTo((double) (c.date.last().toEpochDay() - c.date.first().toEpochDay()), MOST_DAYS);
        row.add(act.rules.date() != null && act.rules.date().basis() == DateBasis.REPORT_DAY);
        row.add(act.act.ongoing());
        row.add(act.number);
        row.add(c.open.kind);
        seen.rivals(row, spot(c), all.stream().map(DateChoice::spot).toList());
        act.company(row, i -> i.date() != null && i.date().iso().equals(c.date.iso()));
        row.add(all.stream().filter(o -> act.tells(o.in.sentence().index())).count());
        row.add(all.stream()
                .filter(o -> o.at != null && o.at.role() == TimeMention.Role.WHEN)
                .count());
        row.add(all.stream()
                .filter(o -> o.date.precision() == DatePrecision.DAY && o.named > 0)
                .filter(o -> act.tells(o.in.sentence().index()))
                .count());
        row.add(all.stream()
                .anyMatch(
                        o -> o.named > 0 && reportDay != null && o.date.first().equals(reportDay)));
        days.add(row, c.date, c.in, at, reportDay);
        return row;
    }

    private static Spot spot(Candidate c) {
        return new Spot(c.in.sentence().index(), c.open.from, c.open.to);
    }
}
