package org.isnad.claim;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.report.Part;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the words for one person tell of who it is, so that a later sentence can be seen to speak of the same.
 *
 * @param names  words of the name, lower case; empty where none is told
 * @param age    in years, or null
 * @param sex    as the noun or the pronoun says, or null
 * @param adult  whether noun or age says that it is grown up, or a child; null where neither does
 * @param retold whether the words take the person as known: "the man", "she", a name alone
 * @param more   whether they set the person apart from one told before: "another man"
 * @param self   whether the person is who did the harm: "before killing himself"
 * @param role   the part that the noun gives the person in the act, or null
 * @param alive  whether the words tell how one is who lives: "is in stable condition"
 * @param object whether the words tell what another did to the person: "wounding him"
 */
record Person(
        Set<String> names,
        @Nullable Integer age,
        @Nullable Sex sex,
        @Nullable Boolean adult,
        boolean retold,
        boolean more,
        boolean self,
        @Nullable Role role,
        boolean alive,
        boolean object) {

    /** As told by a noun or a pronoun. */
    enum Sex {
        FEMALE,
        MALE
    }

    /** The part that a noun gives somebody. */
    enum Role {
        SUSPECT,
        VICTIM
    }

    private static final Set<String> TITLE = WordClass.TITLE.words();
    private static final Set<String> SUSPECT = Set.of(
            "suspect", "gunman", "shooter", "attacker", "assailant", "robber", "burglar", "intruder", "perpetrator");
    private static final Set<String> VICTIM = Set.of("victim", "bystander", "hostage");

    private static final Set<String> FEMALE = WordClass.FEMALE.words();
    private static final Set<String> MALE = WordClass.MALE.words();
    private static final Set<String> ADULT = WordClass.ADULT.words();
    private static final int MAJORITY = 18;

    /** Ages at which reports call one person a teenager, a youth, a boy and a man. */
    private static final int YOUNG_FROM = 15;

    private static final int YOUNG_TO = 19;
    private static final Set<String> YOUNG = Set.of("teen", "teenager", "teenage", "youth", "minor", "juvenile");
    private static final Set<String> MORE = Set.of("another", "second", "third", "other");
    private static final Set<String> UNNAMED = Set.of("a", "an", "another", "one");
    /** "shot his brother and then himself". */
    private static final Set<String> NEXT = Set.of("then", "and", "before");

    private static final Set<String> ALIVE = Set.of("condition", "recovering", "survive", "released");
    private static final Set<String> LIES = Set.of("hospitalized", "hospitalised");
    private static final Set<String> NOW = Set.of("is", "remains", "remained", "also", "still");

    private static final Pattern AGE = Pattern.compile("([0-9]{1,3})(-year-old)?");

    Person {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** The person of a mention, or null where it counts people by a number. */
    static @Nullable Person of(Sentence s, PeopleMention p) {
        if (p.form() == Form.NUMBER) {
            return null;
        }
        Set<String> names = new TreeSet<>();
        Integer age = null;
        Sex sex = null;
        Boolean adult = p.group() == Group.CHILDREN ? Boolean.FALSE : null;
        boolean young = false;
        Role role = null;
        boolean more = false;
        // "An Oltera man": a name behind the article is that of a place.
        boolean unnamed = UNNAMED.contains(s.key(p.from()));
        for (int i = p.from(); i < p.to(); i++) {
            Token token = s.token(i);
            Matcher years = AGE.matcher(token.key());
            if (FEMALE.contains(token.key()) || token.key().equals("herself")) {
                sex = Sex.FEMALE;
            } else if (MALE.contains(token.key()) || token.key().equals("himself")) {
                sex = Sex.MALE;
            } else if (years.matches()) {
                age = Integer.valueOf(years.group(1));
            } else if (token.isWord() && s.part() != Part.TITLE && !unnamed && isName(s, p, i)) {
                names.add(token.key());
            }
            adult = ADULT.contains(token.key()) ? Boolean.TRUE : adult;
            role = SUSPECT.contains(token.key()) ? Role.SUSPECT : VICTIM.contains(token.key()) ? Role.VICTIM : role;
            young |= YOUNG.contains(token.key());
            more |= MORE.contains(token.key()) || token.key().endsWith("self") && NEXT.contains(s.key(i - 1));
        }
        if (s.key(p.to()).equals(",") && AGE.matcher(s.key(p.to() + 1)).matches()) {
            Matcher years = AGE.matcher(s.key(p.to() + 1));
            age = years.matches() ? Integer.valueOf(years.group(1)) : age;
        }
        if (p.form() == Form.RETOLD
                && names.isEmpty()
                && sex == null
                && s.token(p.from()).capital()
                && p.from() == 0
                && !s.key(0).equals("the")) {
            names.add(s.key(0));
        }
        if (age != null) {
            adult = age >= MAJORITY;
            young |= age >= YOUNG_FROM && age <= YOUNG_TO;
        }
        // "A teenager was shot ... The 18-year-old man": such words do not keep them apart.
        adult = young ? null : adult;
        boolean self = s.key(p.from()).endsWith("self");
        boolean alive = false;
        for (int i = p.harmFrom(); i < p.harmTo(); i++) {
            alive |= ALIVE.contains(s.key(i)) || LIES.contains(s.key(i)) && NOW.contains(s.key(i - 1));
            self |= s.key(i).endsWith("self");
        }
        boolean object = p.harmFrom() < p.from() && !self;
        return new Person(names, age, sex, adult, p.form() == Form.RETOLD, more, self, role, alive, object);
    }

    /**
     * A capital that is no title's: "Mr Naser" is Naser. The first word of a sentence has its capital anyway; a name it is where
     * another follows: "Omar Naser was killed".
     */
    private static boolean isName(Sentence s, PeopleMention p, int at) {
        return s.token(at).capital()
                && !TITLE.contains(s.key(at))
                && (at > 0 || p.to() > 1 && s.token(1).capital());
    }

    /** Whether nothing in the words keeps the two from being one person. */
    boolean mayBe(Person other) {
        if (!names.isEmpty() && !other.names.isEmpty()) {
            return shares(other) && !differs(other);
        }
        if (playsOther(other)) {
            return false;
        }
        boolean ages = age != null && other.age != null && !age.equals(other.age);
        boolean sexes = sex != null && other.sex != null && sex != other.sex;
        boolean grown = adult != null && other.adult != null && !adult.equals(other.adult);
        return !ages && !sexes && !grown;
    }

    /** Whether the two play other parts in the act. */
    boolean playsOther(Person other) {
        return role != null && other.role != null && role != other.role;
    }

    /** Whether the ages told, or the sexes told, are not the same. */
    boolean differs(Person other) {
        return age != null && other.age != null && !age.equals(other.age)
                || sex != null && other.sex != null && sex != other.sex;
    }

    /** Whether a name, or the age, says that they are one. */
    boolean isSurely(Person other) {
        return shares(other) && !differs(other) || age != null && age.equals(other.age) && !other.more && mayBe(other);
    }

    /** What both tell. */
    Person with(Person other) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(other.names);
        return new Person(
                all,
                age != null ? age : other.age,
                sex != null ? sex : other.sex,
                adult != null ? adult : other.adult,
                retold && other.retold,
                more,
                self || other.self,
                role != null ? role : other.role,
                alive || other.alive,
                object && other.object);
    }

    /** "Merek" may be Ilan Merek; Lina Merek is another of the family. */
    private boolean shares(Person other) {
        return !names.isEmpty()
                && !other.names.isEmpty()
                && (names.containsAll(other.names) || other.names.containsAll(names));
    }
}
