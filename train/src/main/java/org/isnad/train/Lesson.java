package org.isnad.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.mention.EventDate;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.tag.TagSet;
import org.isnad.text.Sentence;
import org.isnad.train.Finder.Tokens;

/**
 * What the encoder is to say of one report, made of what a person read in it. Gold quotes words and gives no offsets:
 * words are looked for in the sentences of the incident first.
 */
final class Lesson implements Taught {

    private static final int QUOTE_WORDS = 5;

    private final Gold gold;
    private final List<SentenceMentions> mentions;
    private final Finder finder;

    /** By sentence and token. */
    private final List<BitSet[]> tags = new ArrayList<>();

    private final List<BitSet> labels = new ArrayList<>();

    /** Event types of which it is not known whether a sentence speaks of a filed incident. */
    private final List<BitSet> unknown = new ArrayList<>();

    /** The incidents that a sentence speaks of, by quote or figure; and those it may be retelling. */
    private final List<Set<Integer>> incidents = new ArrayList<>();

    private final List<Set<Integer>> retold = new ArrayList<>();

    Lesson(Gold gold, List<SentenceMentions> mentions) {
        this.gold = gold;
        this.mentions = mentions;
        this.finder = new Finder(gold.report(), mentions);
        for (SentenceMentions m : mentions) {
            BitSet[] row = new BitSet[m.sentence().size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = new BitSet();
            }
            tags.add(row);
            labels.add(new BitSet());
            unknown.add(new BitSet());
            incidents.add(new TreeSet<>());
            retold.add(new TreeSet<>());
        }
        for (int i = 0; i < gold.incidents().size(); i++) {
            learn(gold.incidents().get(i), i);
        }
        for (Gold.Figure total : gold.totals()) {
            List<Integer> where = sentences(finder.near(total.quote(), List.of()));
            figure(total, where);
            for (Evidence e : finder.near(total.quote(), List.of())) {
                tag(e, TagSet.TOTAL);
            }
            where.forEach(s -> labels.get(s).set(TagSet.GIVES_TOTAL));
        }
        gold.statements().forEach(this::learn);
        retellings();
    }

    List<SentenceMentions> mentions() {
        return mentions;
    }

    @Override
    public BitSet tags(int sentence, int token) {
        return tags.get(sentence)[token];
    }

    @Override
    public BitSet labels(int sentence) {
        return labels.get(sentence);
    }

    @Override
    public BitSet unknownTags(int sentence) {
        return unknown.get(sentence);
    }

    @Override
    public BitSet unknownLabels(int sentence) {
        return unknown.get(sentence);
    }

    /** The incidents that a sentence surely speaks of. */
    Set<Integer> incidents(int sentence) {
        return incidents.get(sentence);
    }

    /** Those, and the ones that it probably retells. */
    @Override
    public Set<Integer> all(int sentence) {
        Set<Integer> all = new HashSet<>(incidents.get(sentence));
        all.addAll(retold.get(sentence));
        return all;
    }

    private void learn(Gold.Incident incident, int number) {
        Set<Integer> told = new TreeSet<>();
        for (Evidence quote : finder.all(incident.quote())) {
            tag(quote, TagSet.event(incident.type()));
            told.addAll(sentences(List.of(quote)));
        }
        told.forEach(s -> labels.get(s).set(TagSet.STATES));
        for (Gold.Figure f : incident.figures()) {
            List<Evidence> quotes = finder.near(f.quote(), List.copyOf(told));
            quotes.forEach(q -> tag(q, TagSet.event(incident.type())));
            told.addAll(sentences(quotes));
            figure(f, sentences(quotes));
        }
        List<Integer> where = List.copyOf(told);
        for (int s : where) {
            labels.get(s).set(TagSet.event(incident.type()));
            incidents.get(s).add(number);
        }
        incident.places().forEach(p -> finder.near(p, where).forEach(e -> tag(e, TagSet.PLACE)));
        for (Gold.Actor a : incident.actors()) {
            if (a.basis() != Basis.DENIED) {
                finder.near(a.text(), where).forEach(e -> tag(e, TagSet.ACTOR));
            }
        }
        incident.targets().forEach(t -> finder.near(t.text(), where).forEach(e -> tag(e, TagSet.TARGET)));
        incident.weapons().forEach(w -> finder.near(w, where).forEach(e -> tag(e, TagSet.WEAPON)));
        date(incident, where);
    }

    /** The words whose day is that of the incident, in its sentences or up to two before and after. */
    private void date(Gold.Incident incident, List<Integer> where) {
        for (int reach = 0; reach <= 2; reach += 2) {
            boolean found = false;
            for (SentenceMentions m : mentions) {
                int reaches = reach;
                boolean near =
                        where.stream().anyMatch(s -> Math.abs(s - m.sentence().index()) <= reaches);
                for (TimeMention t : m.times()) {
                    EventDate date = t.date();
                    if (near && date != null && date.iso().equals(incident.date())) {
                        tag(m.sentence(), t.from(), t.to(), TagSet.DATE);
                        found = true;
                    }
                }
            }
            if (found) {
                return;
            }
        }
    }

    private void figure(Gold.Figure f, List<Integer> where) {
        for (Evidence e : finder.near(f.quote(), where)) {
            tag(e, TagSet.harm(f.harm()));
            if (f.group() != Group.UNSPECIFIED) {
                tag(e, TagSet.group(f.group()));
            }
        }
        if (f.source() != null) {
            finder.near(f.source(), where).forEach(e -> tag(e, TagSet.SOURCE));
        }
    }

    private void learn(Gold.Statement statement) {
        List<Evidence> quotes = finder.all(statement.quote());
        List<Integer> where = sentences(quotes);
        quotes.forEach(q -> tag(q, TagSet.act(statement.act())));
        where.forEach(s -> labels.get(s).set(TagSet.says(statement.act())));
        finder.near(statement.speaker(), where).forEach(e -> tag(e, TagSet.SPEAKER));
    }

    /** Sentences that speak of an incident's type: retelling it where they share its place or words, else not known. */
    private void retellings() {
        for (SentenceMentions m : mentions) {
            int s = m.sentence().index();
            for (int i = 0; i < gold.incidents().size(); i++) {
                Gold.Incident incident = gold.incidents().get(i);
                EventType type = incident.type();
                boolean speaks = m.triggers().stream()
                        .anyMatch(t -> t.isDone()
                                && (t.word().type() == type || t.word().type() == null));
                if (!speaks || incidents.get(s).contains(i) || !m.sentence().isStory()) {
                    continue;
                }
                boolean alike = m.triggers().stream()
                        .anyMatch(t -> t.isDone() && t.word().type() == type);
                if (alike && retells(m, incident)) {
                    retold.get(s).add(i);
                    labels.get(s).set(TagSet.event(type));
                    for (TriggerMention t : m.triggers()) {
                        if (t.isDone() && t.word().type() == type) {
                            tag(m.sentence(), t.from(), t.to(), TagSet.event(type));
                        }
                    }
                } else if (!labels.get(s).get(TagSet.event(type))) {
                    unknown.get(s).set(TagSet.event(type));
                }
            }
        }
    }

    private boolean retells(SentenceMentions m, Gold.Incident incident) {
        for (PlaceMention p : m.places()) {
            String words = gold.report().words(m.sentence().evidence(p.from(), p.to()));
            if (p.isSpecific() && incident.places().stream().anyMatch(g -> g.contains(words) || words.contains(g))) {
                return true;
            }
        }
        Set<String> quote = new HashSet<>(
                List.of(incident.quote().toLowerCase(java.util.Locale.ROOT).split("\\W+")));
        long shared = m.sentence().tokens().stream()
                .map(t -> t.key())
                .filter(k -> k.length() > 3 && quote.contains(k))
                .distinct()
                .count();
        return shared >= QUOTE_WORDS;
    }

    private List<Integer> sentences(List<Evidence> evidence) {
        Set<Integer> all = new TreeSet<>();
        evidence.forEach(e -> finder.tokens(e).forEach(t -> all.add(t.sentence())));
        return List.copyOf(all);
    }

    private void tag(Evidence e, int tag) {
        for (Tokens t : finder.tokens(e)) {
            tag(mentions.get(t.sentence()).sentence(), t.from(), t.to(), tag);
        }
    }

    private void tag(Sentence s, int from, int to, int tag) {
        for (int i = from; i < to; i++) {
            tags.get(s.index())[i].set(tag);
        }
    }
}
