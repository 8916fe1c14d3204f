package org.isnad.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.choice.Features;
import org.isnad.code.EventType;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What is known of the candidates for one kind of value of an act, whatever the kind. */
final class CandidateFeatures {

    private static final List<String> LEADS = List.of(
            "in", "at", "on", "near", "from", "to", "of", "by", "against", "for", "with", "and", "between", "the");

    private static final List<EventType> TYPES = List.of(
            EventType.AIR_STRIKE,
            EventType.SHELLING,
            EventType.EXPLOSION,
            EventType.ARMED_CLASH,
            EventType.CHEMICAL_ATTACK,
            EventType.SIEGE,
            EventType.DISPLACEMENT,
            EventType.EXECUTION,
            EventType.ABDUCTION);

    /** What the words with a tag are to the act. */
    private static final Map<Integer, Link> LINKS = Map.of(
            TagSet.PLACE, Link.PLACE,
            TagSet.ACTOR, Link.ACTOR,
            TagSet.TARGET, Link.TARGET,
            TagSet.WEAPON, Link.WEAPON,
            TagSet.DATE, Link.DATE);

    /** What words may be, in the order of the features. */
    private static final List<Integer> ROLES = List.of(
            TagSet.PLACE, TagSet.ACTOR, TagSet.TARGET, TagSet.WEAPON, TagSet.DATE, TagSet.SOURCE, TagSet.SPEAKER);

    private static final List<String> LISTS = List.of(",", ";", "and", "or", "as", "well", "the", "&");

    private static final List<String> INSIDE = List.of("in", "of", "at", "near", "outside");

    /** Words that may lie between two that stand next to each other. */
    private static final int NEXT = 4;

    private static final int FAR = 40;
    private static final int FAR_SENTENCES = 10;

    private final ActContext act;
    private final int tag;
    private final Link link;

    /**
     * Of the candidates for an act.
     *
     * @param tag of the words that name such a value
     */
    CandidateFeatures(ActContext act, int tag) {
        this.act = act;
        this.tag = tag;
        this.link = Objects.requireNonNull(LINKS.get(tag));
    }

    /** Words that a candidate stands for: the tokens {@code [from, to)} of a sentence. */
    record Spot(int sentence, int from, int to) {}

    /** What is known of any candidate: the tokens {@code [from, to)} of a sentence. */
    Features common(SentenceMentions m, int from, int to) {
        Sentence s = m.sentence();
        int index = s.index();
        Features row = new Features();
        row.add(act.tells(index));
        row.upTo(act.distance(index), FAR_SENTENCES);
        row.upTo(index - act.lead(), FAR_SENTENCES);
        row.add(s.kind() == Sentence.Kind.HEADLINE);
        row.upTo(act.act.drafts().size(), FAR_SENTENCES);
        row.upTo(act.story.acts().size(), FAR_SENTENCES);
        row.add(othersTell(index));
        int before = FAR;
        int after = FAR;
        int anyType = FAR;
        for (TriggerMention t : m.triggers()) {
            if (t.isDone()) {
                before = from >= t.to() ? Math.min(before, from - t.to()) : before;
                after = t.from() >= to ? Math.min(after, t.from() - to) : after;
                if (t.word().type() == act.rules.type()) {
                    anyType = Math.min(anyType, from >= t.to() ? from - t.to() : Math.max(0, t.from() - to));
                }
            }
        }
        row.add(before).add(after).add(anyType);
        row.add(m.attributions().stream().anyMatch(a -> a.covers(from)));
        row.add(m.isSpeaker(from, to));
        row.oneOf(s.key(from - 1), LEADS);
        row.add(from > 1 && s.key(from - 1).equals("the") && s.key(from - 2).equals("by")
                || s.key(from - 1).equals("by"));
        row.oneOf(act.rules.type(), TYPES);
        row.add(from / (double) s.size());
        Tags tags = act.story.tags();
        row.add(tags == null ? 0 : tags.most(index, from, to, tag));
        row.add(tags == null ? 0 : tags.mean(index, from, to, tag));
        row.add(tags == null ? 0 : tags.same(index, act.lead()));
        row.add(tags == null ? 0 : act.mostSame(tags, index));
        row.add(tags == null ? 0 : tags.label(index, TagSet.event(act.rules.type())));
        row.add(tags == null ? 0 : otherSame(tags, index));
        links(row, index, from, to);
        if (tag != TagSet.WEAPON && tag != TagSet.DATE) {
            // Weapons and days are seldom anything else.
            otherwise(row, index, from, to);
        }
        return row;
    }

    /** How surely the words are something else to the act, or to what is said. */
    private void otherwise(Features row, int sentence, int from, int to) {
        Tags tags = act.story.tags();
        for (int other : ROLES) {
            if (other != tag) {
                row.add(tags == null ? 0 : tags.most(sentence, from, to, other));
                Link also = LINKS.get(other);
                if (also != null) {
                    row.add(act.links.of(also, sentence, from, to));
                }
            }
        }
    }

    /** How surely the encoder links the candidate to this act and to others, and the act to any word. */
    private void links(Features row, int sentence, int from, int to) {
        double own = act.links.of(link, sentence, from, to);
        double other = 0;
        for (ActLinks o : act.others) {
            other = Math.max(other, o.of(link, sentence, from, to));
        }
        double strongest = act.strongest(link);
        row.add(own).add(other).add(own - other).add(strongest).add(own - strongest);
    }

    /**
     * Of a candidate that is named several times: how often where the act is told, its surest tag and link there, its surest
     * link anywhere and the mean of its links.
     */
    void anywhere(Features row, List<Spot> named) {
        Tags tags = act.story.tags();
        double tagged = 0;
        double linked = 0;
        double near = 0;
        double sum = 0;
        int told = 0;
        for (Spot s : named) {
            double l = act.links.of(link, s.sentence, s.from, s.to);
            near = Math.max(near, l);
            sum += l;
            if (act.tells(s.sentence)) {
                told++;
                linked = Math.max(linked, l);
                tagged = Math.max(tagged, tags == null ? 0 : tags.most(s.sentence, s.from, s.to, tag));
            }
        }
        row.add(told).add(tagged).add(linked).add(near).add(sum / Math.max(1, named.size()));
    }

    /** How a candidate stands beside the others: how many are linked or tagged more surely, and by how much. */
    void rivals(Features row, Spot own, List<Spot> all) {
        Tags tags = act.story.tags();
        if (tags == null) {
            row.add(0).add(0).add(0).add(0);
            return;
        }
        double linked = act.links.of(link, own.sentence, own.from, own.to);
        double tagged = tags.most(own.sentence, own.from, own.to, tag);
        double mostLinked = 0;
        double mostTagged = 0;
        int moreLinked = 0;
        int moreTagged = 0;
        for (Spot other : all) {
            if (!other.equals(own)) {
                double l = act.links.of(link, other.sentence, other.from, other.to);
                double t = tags.most(other.sentence, other.from, other.to, tag);
                mostLinked = Math.max(mostLinked, l);
                mostTagged = Math.max(mostTagged, t);
                moreLinked += l > linked ? 1 : 0;
                moreTagged += t > tagged ? 1 : 0;
            }
        }
        row.add(moreLinked).add(moreTagged).add(linked - mostLinked).add(tagged - mostTagged);
    }

    /**
     * What stands next to the candidate in its sentence, before and behind it: how near, in a list with it, as what it lies in,
     * and how surely that is tagged and linked.
     *
     * @param all what the sentence names of the kind, in reading order
     */
    void neighbours(Features row, Sentence s, Spot own, List<Spot> all) {
        Spot before = null;
        Spot after = null;
        for (Spot o : all) {
            before = o.to <= own.from ? o : before;
            after = o.from >= own.to && after == null ? o : after;
        }
        neighbour(row, s, before, before == null ? 0 : before.to, own.from);
        neighbour(row, s, after, own.to, after == null ? 0 : after.from);
    }

    private void neighbour(Features row, Sentence s, @Nullable Spot other, int from, int to) {
        Tags tags = act.story.tags();
        if (other == null || to - from > NEXT) {
            row.add(NEXT + 1).add(false).add(false).add(0).add(0);
            return;
        }
        boolean list = true;
        boolean inside = false;
        for (int i = from; i < to; i++) {
            list &= LISTS.contains(s.key(i));
            inside |= INSIDE.contains(s.key(i));
        }
        row.add(to - from).add(list).add(inside);
        row.add(tags == null ? 0 : tags.most(s.index(), other.from, other.to, tag));
        row.add(act.links.of(link, s.index(), other.from, other.to));
    }

    /** How surely the sentence speaks of another act. */
    private double otherSame(Tags tags, int sentence) {
        double most = 0;
        for (ToldAct other : act.story.acts()) {
            if (other != act.act) {
                for (EventDraft d : other.drafts()) {
                    most = Math.max(most, tags.same(d.mentions().sentence().index(), sentence));
                }
            }
        }
        return most;
    }

    private boolean othersTell(int sentence) {
        for (ToldAct other : act.story.acts()) {
            if (other != act.act
                    && other.drafts().stream()
                            .anyMatch(d -> d.mentions().sentence().index() == sentence)) {
                return true;
            }
        }
        return false;
    }
}
