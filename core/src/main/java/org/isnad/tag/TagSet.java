package org.isnad.tag;

import java.util.ArrayList;
import java.util.List;
import org.isnad.code.Act;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;

/**
 * The tags of words and the labels of sentences that the encoder is trained to give, each with its place in the arrays.
 * A word may have several tags: a person who is hit may also be the one who tells of it.
 */
@SuppressWarnings("EnumOrdinal") // A model carries the names in their order and is refused where they differ.
public final class TagSet {

    /** Words that name where, who did it, what was hit, with what, and when. */
    public static final int PLACE = EventType.values().length;

    public static final int ACTOR = PLACE + 1;
    public static final int TARGET = PLACE + 2;
    public static final int WEAPON = PLACE + 3;
    public static final int DATE = PLACE + 4;

    /** Words that name who gives a figure; who makes a statement; a figure of no single incident. */
    public static final int SOURCE = PLACE + 5;

    public static final int SPEAKER = PLACE + 6;
    public static final int TOTAL = PLACE + 7;

    private static final int HARM = PLACE + 8;
    private static final int GROUP = HARM + Harm.values().length;
    private static final int ACT = GROUP + Group.values().length;

    /** How many tags a word can have. */
    public static final int TAGS = ACT + Act.values().length;

    /** Of a sentence: it states an incident in the words that a person would quote; it gives a total. */
    public static final int STATES = EventType.values().length;

    public static final int GIVES_TOTAL = STATES + 1;

    private static final int SAYS = STATES + 2;

    /** How many labels a sentence can have. */
    public static final int LABELS = SAYS + Act.values().length;

    /** Probability of a type of incident from which a word counts as one that tells of an act. */
    public static final float TELLS_OF_ACT = 0.3f;

    private TagSet() {}

    /** Of a word: it tells of an incident of this type. Of a sentence: it speaks of one. */
    public static int event(EventType type) {
        return type.ordinal();
    }

    /** Of a word: it belongs to a figure of this harm. */
    public static int harm(Harm harm) {
        return HARM + harm.ordinal();
    }

    /** Of a word: it belongs to a figure that counts this group. */
    public static int group(Group group) {
        return GROUP + group.ordinal();
    }

    /** Of a word: it belongs to a statement that does this. */
    public static int act(Act act) {
        return ACT + act.ordinal();
    }

    /** Of a sentence: somebody does this by speaking. */
    public static int says(Act act) {
        return SAYS + act.ordinal();
    }

    /** Names of all tags, labels and links in order; a model is of use only to a program with the same ones. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        add(names, "event", EventType.values());
        names.addAll(List.of("place", "actor", "target", "weapon", "date", "source", "speaker", "total"));
        add(names, "harm", Harm.values());
        add(names, "group", Group.values());
        add(names, "act", Act.values());
        add(names, "sentence:event", EventType.values());
        names.addAll(List.of("sentence:states", "sentence:total"));
        add(names, "sentence:act", Act.values());
        add(names, "link", Link.values());
        return names;
    }

    private static void add(List<String> names, String kind, Coded[] values) {
        for (Coded value : values) {
            names.add(kind + ":" + value.code());
        }
    }
}
