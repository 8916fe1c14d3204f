package org.isnad.muc4;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;

/**
 * What the encoder of the report reader says of lines and phrases, as features. It was trained on reports of other wars,
 * so that its tags are hints, each weighed anew for this task.
 */
final class TagFeatures {

    private static final float[] STEPS = {0.05f, 0.15f, 0.3f, 0.5f, 0.75f};
    private static final List<String> NAMES = TagSet.names();

    private TagFeatures() {}

    /** Of a line: what its words and the line as a whole are tagged with. */
    static Set<String> ofLine(Parsed parsed, int line) {
        Set<String> found = new LinkedHashSet<>();
        Tags tags = parsed.tags();
        int size = parsed.lines().get(line).size();
        for (int tag = 0; tag < TagSet.TAGS; tag++) {
            addSteps(found, "t:" + NAMES.get(tag), tags.most(line, 0, size, tag));
        }
        for (int label = 0; label < TagSet.LABELS; label++) {
            addSteps(found, "t:" + NAMES.get(TagSet.TAGS + label), tags.label(line, label));
        }
        return found;
    }

    /** Of a phrase: the tags of its words, and those of its head alone. */
    static Set<String> ofPhrase(Parsed parsed, Phrase phrase) {
        Set<String> found = new LinkedHashSet<>();
        int line = phrase.line().index();
        List<String> high = new ArrayList<>();
        for (int tag = 0; tag < TagSet.TAGS; tag++) {
            float most = parsed.tags().most(line, phrase.from(), phrase.to(), tag);
            addSteps(found, "t:" + NAMES.get(tag), most);
            float head = parsed.tags().most(line, phrase.head(), phrase.head() + 1, tag);
            addSteps(found, "th:" + NAMES.get(tag), head);
            if (head > 0.4f && high.size() < 3) {
                high.add(NAMES.get(tag));
            }
        }
        found.add("th+" + phrase.kind() + high);
        List<String> links = new ArrayList<>();
        for (Link link : Acts.PARTS) {
            float own = parsed.acts().inLine(link, line, phrase.from(), phrase.to());
            float head = parsed.acts().inLine(link, line, phrase.head(), phrase.head() + 1);
            float near = parsed.acts().near(link, line, phrase.from(), phrase.to());
            addSteps(found, "lk:" + link.code(), own);
            addSteps(found, "lh:" + link.code(), head);
            addSteps(found, "ln:" + link.code(), near);
            if (head > 0.4f) {
                links.add(link.code());
            }
        }
        found.add("lh+" + phrase.kind() + links);
        return found;
    }

    /** Raises the tags of a head to those that it has in this phrase. */
    static void addMost(float[] most, Parsed parsed, Phrase phrase) {
        for (int tag = 0; tag < most.length; tag++) {
            float p = parsed.tags().most(phrase.line().index(), phrase.head(), phrase.head() + 1, tag);
            most[tag] = Math.max(most[tag], p);
        }
    }

    /** Of a head, by the highest tags that it has anywhere in the bulletin. */
    static Set<String> ofHead(float[] most) {
        Set<String> found = new LinkedHashSet<>();
        for (int tag = 0; tag < most.length; tag++) {
            addSteps(found, "te:" + NAMES.get(tag), most[tag]);
        }
        return found;
    }

    /** Of a bulletin: how many of its lines the encoder takes for ones that state an incident, and the surest tags. */
    static Set<String> ofBulletin(Parsed parsed) {
        Set<String> found = new LinkedHashSet<>();
        int stating = 0;
        for (Line line : parsed.lines()) {
            stating += parsed.tags().label(line.index(), TagSet.STATES) > 0.3f ? 1 : 0;
            found.addAll(ofLine(parsed, line.index()));
        }
        found.add("t:stating=" + Features.bucket(stating));
        return found;
    }

    /** Of two lines: whether they speak of one incident. */
    static Set<String> ofPair(Parsed parsed, int first, int second) {
        Set<String> found = new LinkedHashSet<>();
        addSteps(found, "t:same", parsed.tags().same(first, second));
        addSteps(found, "lk:same", parsed.acts().same(first, second));
        boolean both = parsed.acts().count(first) > 0 && parsed.acts().count(second) > 0;
        found.add("lk:acts=" + both);
        return found;
    }

    private static void addSteps(Set<String> found, String name, float p) {
        for (int i = 0; i < STEPS.length && p >= STEPS[i]; i++) {
            found.add(name + ">" + i);
        }
    }
}
