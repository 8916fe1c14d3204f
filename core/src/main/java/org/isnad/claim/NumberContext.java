package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Features;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the rest of a report says of a number of people: a headline, a retelling, a total tell it again, in other words. */
final class NumberContext {

    private static final double MANY = 6;

    /** How far around a number, in numbers, the others are looked at; no report has as many, but a text of megabytes may. */
    private static final int REACH = 200;

    private final List<Told> all = new ArrayList<>();
    private final @Nullable Tags tags;

    /** By sentence: the position of its first number. */
    private final Map<Integer, Integer> first = new HashMap<>();

    private record Told(SentenceMentions in, PeopleMention people) {

        boolean isHarm(Harm harm) {
            return people.harm() == null || people.harm() == harm;
        }

        boolean isAt(SentenceMentions m, PeopleMention p) {
            return in.sentence().index() == m.sentence().index() && people.from() == p.from();
        }

        boolean isOpen() {
            return people.count().low() == null || people.count().high() == null;
        }
    }

    NumberContext(List<SentenceMentions> sentences, @Nullable Tags tags) {
        this.tags = tags;
        for (SentenceMentions m : sentences) {
            first.put(m.sentence().index(), all.size());
            m.people().forEach(p -> all.add(new Told(m, p)));
        }
    }

    /** How else the number is told, and where it stands among the others of its harm. */
    void add(Features row, SentenceMentions m, PeopleMention p, Harm harm, Group group) {
        boolean open = new Told(m, p).isOpen();
        int same = 0;
        int before = 0;
        boolean openElsewhere = false;
        boolean closedElsewhere = false;
        boolean groupElsewhere = false;
        boolean otherGroup = false;
        boolean inHeadline = false;
        double ofGroup = 0;
        double ofHarm = 0;
        double total = 0;
        int larger = 0;
        int ofSameHarm = 0;
        double most = 0;
        int at = first.getOrDefault(m.sentence().index(), 0);
        for (Told t : all.subList(Math.max(0, at - REACH), Math.min(all.size(), at + REACH))) {
            if (t.isAt(m, p) || !t.isHarm(harm)) {
                continue;
            }
            ofSameHarm++;
            larger += t.people.count().anchor() > p.count().anchor() ? 1 : 0;
            most = Math.max(most, (double) t.people.count().anchor());
            if (t.people.count().anchor() != p.count().anchor()) {
                continue;
            }
            int s = t.in.sentence().index();
            same++;
            before += s < m.sentence().index() ? 1 : 0;
            openElsewhere |= t.isOpen() && !open;
            closedElsewhere |= !t.isOpen() && open;
            groupElsewhere |= t.people.group() == group;
            otherGroup |= t.people.group() != group && t.people.group() != Group.UNSPECIFIED;
            inHeadline |= t.in.sentence().kind() == Sentence.Kind.HEADLINE;
            if (tags != null) {
                ofGroup = Math.max(ofGroup, tags.mean(s, t.people.from(), t.people.to(), TagSet.group(group)));
                ofHarm = Math.max(ofHarm, tags.mean(s, t.people.from(), t.people.to(), TagSet.harm(harm)));
                total = Math.max(total, tags.most(s, t.people.from(), t.people.to(), TagSet.TOTAL));
            }
        }
        row.upTo(same, MANY).upTo(before, MANY).add(openElsewhere).add(closedElsewhere);
        row.add(groupElsewhere).add(otherGroup).add(inHeadline);
        row.add(ofGroup).add(ofHarm).add(total);
        row.upTo(ofSameHarm, 2 * MANY).upTo(larger, 2 * MANY);
        double own = (double) p.count().anchor();
        row.add(own / Math.max(1.0, Math.max(most, own)));
    }
}
