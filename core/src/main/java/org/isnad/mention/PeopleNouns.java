package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.report.Part;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The noun phrase after a number or an article that says who is counted, and whether it counts people at all. */
final class PeopleNouns {

    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();
    private static final Set<String> UNIT = WordClass.UNIT.words();
    private static final Set<String> THING_NOUN = WordClass.THING_NOUN.words();
    private static final Set<String> PART_LEADS = Set.of("including", "among", "amongst", "comprising", "consisting");
    private static final Set<String> OTHERS = Set.of("others", "other", "more", "additional", "further");
    private static final Set<String> SPEAKER_TAIL = WordClass.SPEAKER_TAIL.words();

    /** "wounded 7 east of Oltera". */
    private static final Set<String> DIRECTION = WordClass.COMPASS.words();

    private static final Set<String> BUILT =
            Set.of("houses", "homes", "buildings", "huts", "shops", "vehicles", "cars", "trucks", "tents");

    static final Set<String> FAMILY = Set.of("family", "clan", "household");

    /** How many tokens may stand between two dashes. */
    private static final int INSERTED = 20;

    private final HarmWords words;

    PeopleNouns(HarmWords words) {
        this.words = words;
    }

    /** The noun phrase after a number, with adjectives and names skipped: "25 Syrian army soldiers". */
    @Nullable
    PeopleCount noun(Sentence s, int from, int at, Count count, Form form) {
        boolean single = form != Form.NUMBER;
        boolean part = isPart(s, from) || isDashed(s, from);
        boolean others = false;
        int limit = Math.min(s.size(), at + 7);
        for (int i = at; i < limit; i++) {
            String key = s.key(i);
            Optional<Match<Group>> victim = words.victim(s, i);
            if (!single && BUILT.contains(key)) {
                // "left 14 wounded and 40 houses burned".
                return null;
            }
            if (victim.isPresent() && isModifier(s, victim.get(), at)) {
                i = victim.get().to() - 1;
                continue;
            }
            if (victim.isPresent() && isOfThings(s, victim.get())) {
                return null;
            }
            if (victim.isPresent()) {
                return withApposition(s, from, victim.get(), count, form, others, part);
            }
            if (OTHERS.contains(key)) {
                others = true;
                if (key.equals("others")) {
                    return new PeopleCount(from, i + 1, count, Group.UNSPECIFIED, true, form, true, part, false);
                }
                continue;
            }
            if (i > at && WoundWords.isCounted(s, i) || !single && isPlainWounds(s, i)) {
                return null;
            }
            Optional<Match<Harm>> passive = words.passiveAt(s, i);
            boolean adjective = passive.isPresent()
                    && passive.get().value() == Harm.ABDUCTED
                    && words.victimWithin(s, passive.get().to(), 4);
            if (passive.isPresent() && !adjective) {
                return single ? null : PeopleCount.unnamed(from, i, count, others, part);
            }
            if (key.endsWith("year-old")) {
                continue;
            }
            // "31 IS fighters": a group's name, no form of be.
            boolean ends = NOUN_PHRASE_END.contains(key) && !s.token(i).acronym()
                    || DIRECTION.contains(key) && s.key(i + 1).equals("of");
            if (s.token(i).isPunctuation() || ends || s.token(i).isNumber()) {
                return single || i > at + (others ? 1 : 0) ? null : PeopleCount.unnamed(from, i, count, others, part);
            }
            if (i > at && UNIT.contains(key)) {
                return null;
            }
        }
        return single || limit > at + 2 && limit != s.size()
                ? null
                : PeopleCount.unnamed(from, Math.min(at + (others ? 1 : 0), s.size()), count, others, part);
    }

    /** "The woman had four wounds", but not "kills two, wounds four". */
    private boolean isPlainWounds(Sentence s, int at) {
        return s.part() == Part.TEXT
                && s.key(at).equals("wounds")
                && at + 1 < s.size()
                && !s.token(at + 1).isNumber()
                && !words.isNumber(s.key(at + 1));
    }

    /** "two Norland opposition fighters": the name of a people before the noun that says who they are. */
    private boolean isModifier(Sentence s, Match<Group> noun, int from) {
        if (noun.value() != Group.UNSPECIFIED
                || !s.token(noun.to() - 1).capital()
                || isPlural(s.key(noun.to() - 1))
                || words.victim(s, noun.to()).isPresent()) {
            return false;
        }
        for (int i = noun.to(); i < Math.min(s.size(), noun.to() + 3); i++) {
            Optional<Match<Group>> head = words.victim(s, i);
            if (head.isPresent()) {
                return isPlural(s.key(head.get().to() - 1)) || from == noun.from();
            }
            if (NOUN_PHRASE_END.contains(s.key(i))
                    || s.token(i).isPunctuation()
                    || s.token(i).isNumber()
                    || words.passiveAt(s, i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "a rebel rocket attack", "several army positions", "many civilian vehicles": a noun for people before things. */
    private boolean isOfThings(Sentence s, Match<Group> noun) {
        int next = noun.to();
        String last = s.key(next - 1);
        if (isPlural(last) || next >= s.size() || s.part() == Part.TITLE) {
            return false;
        }
        for (int i = next; i < Math.min(s.size(), next + 3); i++) {
            if (THING_NOUN.contains(s.key(i))) {
                return true;
            }
            if (!s.token(i).isWord()
                    || NOUN_PHRASE_END.contains(s.key(i))
                    || words.victim(s, i).isPresent()
                    || words.passiveAt(s, i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "women and children", "government soldiers", "people from one family": the first noun decides, unless a sharper one follows it. */
    private PeopleCount withApposition(
            Sentence s, int from, Match<Group> noun, Count count, Form form, boolean others, boolean part) {
        Group group = noun.value();
        int to = noun.to();
        int family = endOfFamily(s, to);
        if (s.key(to - 1).equals("members") && family > to) {
            return new PeopleCount(from, family, count, Group.UNSPECIFIED, false, form, others, part, false);
        }
        Optional<Match<Group>> next = words.victim(s, to);
        boolean plain = group == Group.UNSPECIFIED || group == Group.CIVILIANS || group == Group.COMBATANTS;
        if (next.isPresent() && plain && !SPEAKER_TAIL.contains(s.key(next.get().to()))) {
            group = next.get().value() == Group.UNSPECIFIED ? group : next.get().value();
            to = next.get().to();
        }
        return new PeopleCount(from, to, count, group, false, form, others, part || s.has(to, "among", "them"), false);
    }

    /** Token after "of the Merek family" at token {@code at}; else {@code at}. */
    private static int endOfFamily(Sentence s, int at) {
        int name = s.key(at + 1).equals("the") ? at + 2 : at + 1;
        if (!s.key(at).equals("of") || name >= s.size() || !Names.isName(s.token(name))) {
            return at;
        }
        int end = Names.runEnd(s, name);
        return FAMILY.contains(s.key(end)) ? end + 1 : at;
    }

    /** "40 people - 12 children, nine women - were killed", but not "three died - 12 more were wounded - in the town". */
    private boolean isDashed(Sentence s, int from) {
        if (!s.key(from - 1).equals("-")) {
            return false;
        }
        for (int i = from + 1; i < Math.min(s.size(), from + INSERTED); i++) {
            if (s.key(i).equals("-")) {
                return true;
            }
            if (words.passiveAt(s, i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** Whether what stands before makes the number a subset of the one before: "including", "among them", a bracket. */
    static boolean isPart(Sentence s, int from) {
        String lead = s.key(from - 1);
        if (PART_LEADS.contains(lead)
                || lead.equals("(")
                || lead.equals(":") && from > 3 && !LabelledNumber.isLabel(s.key(from - 2))) {
            return true;
        }
        if (lead.equals(".") && s.key(from - 2).equals("incl") || lead.equals("incl")) {
            return true;
        }
        return s.has(from - 2, "among", "them")
                || s.has(from - 2, "among", "whom")
                || s.has(from - 2, "of", "whom")
                || s.has(from - 2, "including", "at")
                || s.has(from - 2, "of", "them")
                || s.has(from - 3, "of", "which")
                || s.has(from - 2, "amongst", "them")
                || s.has(from - 3, "among", "them", ",");
    }

    static boolean isPlural(String key) {
        return key.endsWith("s") && !key.endsWith("ss")
                || key.equals("people")
                || key.equals("children")
                || key.equals("women")
                || key.equals("men");
    }
}
