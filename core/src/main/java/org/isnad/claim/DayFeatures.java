package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TriggerMention;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the whole report tells of a day, and what the words around an act say of when it was. */
final class DayFeatures {

    private static final int FAR = 10;

    /** A verb that carries the tense of an act stands no farther before its word. */
    private static final int TENSE_TOKENS = 3;

    private static final List<String> BEFORE_DAY = List.of("on", "late", "early", "since", "last", "from", "of", "by");

    private static final Set<String> BREAKS =
            Set.of("after", "when", "as", "while", "since", "that", "which", "who", "where", "and", "but", ",", ";");

    private static final List<Set<String>> WORDS = List.of(
            Set.of("overnight", "night", "midnight", "evening", "late"),
            Set.of("dawn", "morning", "early"),
            Set.of("today", "now", "currently"),
            Set.of("yesterday"),
            Set.of("continued", "continues", "continuing", "ongoing", "still", "remains", "remain", "since"),
            Set.of("consecutive", "straight", "row", "daily"),
            Set.of("earlier", "previous", "previously", "ago", "before"),
            Set.of("last", "past", "recent", "recently"),
            Set.of("week", "weeks", "month", "months"),
            Set.of("meanwhile", "also", "another", "elsewhere", "separately"));

    private final ActContext act;
    private final List<Told> told = new ArrayList<>();
    private final int days;
    private final Features words;

    /** A day that a sentence tells. */
    private record Told(int sentence, String iso, boolean ofSaying) {}

    DayFeatures(ActContext act) {
        this.act = act;
        Set<String> distinct = new HashSet<>();
        for (SentenceMentions m : act.all) {
            if (m.sentence().isStory()) {
                for (TimeMention t : m.times()) {
                    EventDate date = t.date();
                    if (date != null && t.role() == TimeMention.Role.WHEN) {
                        told.add(new Told(m.sentence().index(), date.iso(), DateLinker.isOfSaying(m, t)));
                        distinct.add(date.iso());
                    }
                }
            }
        }
        days = distinct.size();
        words = words();
    }

    /** Adds what is known of a day. */
    void add(
            Features row,
            EventDate date,
            SentenceMentions in,
            @Nullable TimeMention at,
            @Nullable LocalDate reportDay) {
        row.add(act.isOfAnother(in.sentence().index(), date));
        report(row, date.iso());
        acts(row, date.iso());
        Sentence s = in.sentence();
        row.oneOf(at == null ? "" : s.key(at.from() - 1), BEFORE_DAY);
        row.add(at == null ? 0 : breaks(in, at));
        row.add(reportDay != null && reportDay.equals(act.story.report().published()));
        row.addAll(words);
    }

    /** How often, first and last, the report tells the day, seen from the act. */
    private void report(Features row, String iso) {
        int lead = act.lead();
        int often = 0;
        int sayings = 0;
        int before = FAR + 1;
        int after = FAR + 1;
        String latest = "";
        for (Told t : told) {
            if (t.sentence <= lead) {
                latest = t.iso;
            }
            if (t.iso.equals(iso)) {
                often++;
                sayings += t.ofSaying ? 1 : 0;
                before = t.sentence <= lead ? Math.min(before, lead - t.sentence) : before;
                after = t.sentence > lead ? Math.min(after, t.sentence - lead) : after;
            }
        }
        row.upTo(often, FAR).add(often / (double) Math.max(1, told.size()));
        row.add(sayings / (double) Math.max(1, often));
        row.add(!told.isEmpty() && told.get(0).iso.equals(iso))
                .add(latest.equals(iso))
                .add(latest.isEmpty());
        row.upTo(before, FAR + 1).upTo(after, FAR + 1).upTo(days, FAR);
    }

    /** How many acts away the nearest of that day is, by the rules, and whether the first act of the report is. */
    private void acts(Features row, String iso) {
        int nearest = FAR;
        boolean first = false;
        List<IncidentClaim> rules = act.story.rules();
        for (int i = 0; i < rules.size(); i++) {
            EventDate date = rules.get(i).date();
            if (i != act.number && date != null && date.iso().equals(iso)) {
                nearest = Math.min(nearest, Math.abs(i - act.number));
                first |= i == 0;
            }
        }
        row.add(nearest).add(first);
    }

    /** How many words between the time and the nearest word of harm may begin another clause. */
    private static int breaks(SentenceMentions m, TimeMention at) {
        int fewest = FAR;
        for (TriggerMention t : m.triggers()) {
            if (t.isDone()) {
                int from = Math.min(t.to(), at.to());
                int to = Math.max(t.from(), at.from());
                int breaks = 0;
                for (int i = from; i < to; i++) {
                    breaks += BREAKS.contains(m.sentence().key(i)) ? 1 : 0;
                }
                fewest = Math.min(fewest, breaks);
            }
        }
        return fewest;
    }

    /** Words of time in the sentences that tell the act, and the tense of its words. */
    private Features words() {
        boolean[] has = new boolean[WORDS.size()];
        boolean perfect = false;
        boolean pluperfect = false;
        boolean present = false;
        for (EventDraft d : act.act.drafts()) {
            Sentence s = d.mentions().sentence();
            for (int i = 0; i < s.size(); i++) {
                for (int w = 0; w < has.length; w++) {
                    has[w] |= WORDS.get(w).contains(s.key(i));
                }
            }
            for (TriggerMention t : TellingWords.of(d.mentions(), d.type())) {
                for (int i = Math.max(0, t.from() - TENSE_TOKENS); i < t.from(); i++) {
                    String key = s.key(i);
                    perfect |= key.equals("has") || key.equals("have");
                    pluperfect |= key.equals("had");
                    present |= key.equals("is") || key.equals("are");
                }
            }
        }
        Features row = new Features();
        for (boolean h : has) {
            row.add(h);
        }
        return row.add(perfect).add(pluperfect).add(present);
    }
}
