package org.isnad.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.text.Sentence;
import org.isnad.text.Tokenizer;

/**
 * Says which names of a report stand for one teller: "a monitor", "the Coast Observatory" and "Observatory head Ilan Veto".
 * The same number from two named sources is two figures (guideline, {@code casualties}), from one it is one, under whatever
 * name it is told again.
 */
final class TellerNames {

    /** Words for one who counts, without a name: "a Britain-based monitoring group". */
    private static final Set<String> MONITORS = Set.of(
            "monitor", "monitors", "group", "groups", "ngo", "watchdog", "organisation", "organization", "observers");

    /** Words that a name of one who counts holds, beside names of persons. */
    private static final Set<String> COUNTING = Set.of(
            "observatory",
            "monitor",
            "monitoring",
            "network",
            "watch",
            "rights",
            "committee",
            "committees",
            "centre",
            "center",
            "documentation",
            "archive");

    /** What a person is to the body that it speaks for: "Observatory head Ilan Veto". */
    private static final Set<String> POSTS = Set.of(
            "head", "director", "chief", "spokesman", "spokeswoman", "spokesperson", "founder", "president", "manager");

    /** Words whose first letters a short name leaves out. */
    private static final Set<String> SMALL_WORDS = Set.of("the", "for", "of", "and", "in", "on");

    /** Who was told of before with more words. */
    private static final Set<String> SAID_BEFORE = Set.of("the source", "the sources");

    /** How many words a person's name and the body that it heads may lie apart. */
    private static final int NEAR = 6;

    private final Report report;
    private final List<SentenceMentions> all;
    private final Map<String, Boolean> heads = new HashMap<>();

    TellerNames(Report report, List<SentenceMentions> all) {
        this.report = report;
        this.all = all;
    }

    /** Whether both name one teller. */
    boolean isOne(Evidence a, Evidence b) {
        String first = key(a);
        String second = key(b);
        if (holds(first, second) || holds(second, first) || isShort(first, second) || isShort(second, first)) {
            return true;
        }
        return counts(first)
                && counts(second)
                && (isNameless(first) || isNameless(second) || heads(first) != heads(second));
    }

    /**
     * Whether one name holds the other; "the source" is held by "a source in the town council", but "the army" not by "the Norland
     * army", for two parties may each have one.
     */
    private static boolean holds(String name, String other) {
        String plain = SAID_BEFORE.contains(other) ? other.substring(4) : other;
        return (" " + name + " ").contains(" " + plain + " ");
    }

    /** "COHR" for "the Coast Observatory for Human Rights": the first letters of its words. */
    private static boolean isShort(String letters, String name) {
        String plain = letters.startsWith("the ") ? letters.substring(4) : letters;
        if (plain.length() < 3 || plain.indexOf(' ') >= 0 || name.indexOf(' ') < 0) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (!word.isEmpty() && !SMALL_WORDS.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().equals(plain);
    }

    /** "a monitoring group": one who counts, told by what it is alone. */
    boolean isNameless(Evidence teller) {
        return isNameless(key(teller));
    }

    /** "the Coast Observatory": a body that counts. */
    boolean isBody(Evidence teller) {
        return isBody(key(teller));
    }

    /** The name that says more: a body's or a person's rather than "a monitor". */
    Evidence fuller(Evidence a, Evidence b) {
        return isNameless(key(a)) && !isNameless(key(b)) ? b : a;
    }

    private String key(Evidence name) {
        return Tokenizer.key(report.words(name));
    }

    /** "a monitoring group": one who counts, told by what it is alone. */
    private static boolean isNameless(String key) {
        return MONITORS.contains(key.substring(key.lastIndexOf(' ') + 1)) && !key.contains(" for ");
    }

    private boolean counts(String key) {
        return isNameless(key) || isBody(key) || heads(key);
    }

    private static boolean isBody(String key) {
        for (String word : key.split(" ", -1)) {
            if (COUNTING.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence names a person beside a post and a body that counts: "Ilan Veto, head of the Observatory". */
    private boolean heads(String key) {
        return heads.computeIfAbsent(key, this::findPost);
    }

    private boolean findPost(String key) {
        if (isNameless(key) || isBody(key) && POSTS.stream().noneMatch(key::contains)) {
            return false;
        }
        String last = key.substring(key.lastIndexOf(' ') + 1);
        for (SentenceMentions m : all) {
            Sentence s = m.sentence();
            for (int i = 0; i < s.size(); i++) {
                if (s.key(i).equals(last) && s.token(i).capital() && isBesidePost(s, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBesidePost(Sentence s, int at) {
        boolean post = false;
        boolean body = false;
        for (int i = Math.max(0, at - NEAR); i < Math.min(s.size(), at + NEAR); i++) {
            post |= POSTS.contains(s.key(i));
            body |= COUNTING.contains(s.key(i)) || MONITORS.contains(s.key(i));
        }
        return post && body;
    }
}
