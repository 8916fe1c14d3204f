package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares string fillers: 2 right, 1 half right, 0 wrong. A fixed rule in the place of the human judgement of 1992
 * (scoring guidelines, version 7, section 3.1.1): the same words without articles, numbers and nationalities are right,
 * and so are the words of the key with more true modifiers; a part of the key with its head is half right.
 */
final class StringMatch {

    private static final Pattern BRACKETS = Pattern.compile("[\\[(][^\\])]*[\\])]");
    private static final Set<String> RAGGED_START = Words.set("IN AT ON OF FOR FROM BY WITH TO TODAY YESTERDAY AND OR");
    private static final Set<String> ARTICLES = Words.set("THE A AN THIS THESE");

    private StringMatch() {}

    static int level(Slot slot, String response, String key) {
        if (Words.plain(response).equals(Words.plain(key))) {
            return 2;
        }
        if (slot == Slot.VICTIM) {
            return name(response, key);
        }
        if (slot == Slot.ORGANIZATION) {
            return organization(response, key);
        }
        int best = phrase(slot, response, key);
        if (key.contains("[") || key.contains("(")) {
            best = Math.max(best, phrase(slot, response, withoutBrackets(key)));
        }
        if (response.contains("[") || response.contains("(")) {
            best = Math.max(best, phrase(slot, withoutBrackets(response), key));
        }
        return best;
    }

    private static String withoutBrackets(String s) {
        return BRACKETS.matcher(s).replaceAll(" ");
    }

    /** The stems that identify: without light words and numbers. */
    static List<String> core(String s) {
        List<String> words = Words.counted(s);
        List<String> core = new ArrayList<>();
        for (String word : words) {
            if (!ScoreWords.LIGHT.contains(word) && !isDigits(word)) {
                core.add(Words.stem(word));
            }
        }
        return core.isEmpty() ? words.stream().map(Words::stem).toList() : core;
    }

    private record NounPhrase(String head, List<String> before, List<String> after) {}

    private static NounPhrase nounPhrase(String s) {
        List<String> words = Words.all(withoutBrackets(s));
        if (words.isEmpty()) {
            words = Words.all(s);
        }
        while (words.size() > 1
                && (Words.PREMODIFIERS.contains(words.get(0)) || ScoreWords.LIGHT.contains(words.get(0)))) {
            words.remove(0);
        }
        int end = 0;
        while (end < words.size() && (end == 0 || !ScoreWords.BREAK.contains(words.get(end)))) {
            end++;
        }
        List<String> before = words.subList(0, end);
        List<String> after = words.subList(end, words.size());
        if (!before.isEmpty()
                && ScoreWords.CARRIER.contains(before.get(end - 1))
                && after.size() > 1
                && after.get(0).equals("OF")) {
            return nounPhrase(String.join(" ", after.subList(1, after.size())));
        }
        List<String> keep = new ArrayList<>();
        for (String word : before) {
            if (!isLight(word) && !isDigits(word)) {
                keep.add(Words.stem(word));
            }
        }
        if (keep.isEmpty()) {
            before.forEach(word -> keep.add(Words.stem(word)));
        }
        List<String> tail = new ArrayList<>();
        for (String word : after) {
            if (!ScoreWords.BREAK.contains(word) && !isLight(word)) {
                tail.add(Words.stem(word));
            }
        }
        int last = keep.size() - 1;
        return keep.isEmpty()
                ? new NounPhrase("", List.of(), tail)
                : new NounPhrase(keep.get(last), List.copyOf(keep.subList(0, last)), tail);
    }

    private static boolean isLight(String word) {
        return ScoreWords.LIGHT.contains(word) || Words.PREMODIFIERS.contains(word);
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static int name(String response, String key) {
        List<String> mine = Words.counted(response);
        List<String> wanted = Words.counted(key);
        if (mine.isEmpty() || wanted.isEmpty()) {
            return 0;
        }
        if (mine.equals(wanted)) {
            return 2;
        }
        if (isInside(wanted, mine)) {
            List<String> extra = mine.stream().filter(w -> !hasFuzzy(wanted, w)).toList();
            boolean exact = mine.containsAll(wanted);
            if (exact && extra.stream().allMatch(w -> ScoreWords.TITLES.contains(w) || ScoreWords.LIGHT.contains(w))) {
                return 2;
            }
            return extra.size() <= 2 * wanted.size() ? 1 : 0;
        }
        List<String> real =
                mine.stream().filter(w -> !ScoreWords.TITLES.contains(w)).toList();
        if (isInside(real, wanted)) {
            return 1;
        }
        long common = real.stream().filter(w -> hasFuzzy(wanted, w)).count();
        return common >= 1 && 2 * common >= Math.max(real.size(), 2) && 2 * common >= wanted.size() ? 1 : 0;
    }

    private static boolean isInside(Collection<String> small, Collection<String> big) {
        return !small.isEmpty() && small.stream().allMatch(w -> hasFuzzy(big, w));
    }

    private static boolean hasFuzzy(Collection<String> words, String word) {
        return words.stream().anyMatch(w -> isFuzzy(w, word));
    }

    /** Equal, or one letter different in a word of at least five letters. */
    private static boolean isFuzzy(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (Math.min(a.length(), b.length()) < 5 || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        if (a.length() == b.length()) {
            int different = 0;
            for (int i = 0; i < a.length(); i++) {
                different += a.charAt(i) == b.charAt(i) ? 0 : 1;
            }
            return different == 1;
        }
        String small = a.length() < b.length() ? a : b;
        String big = a.length() < b.length() ? b : a;
        for (int i = 0; i < big.length(); i++) {
            if ((big.substring(0, i) + big.substring(i + 1)).equals(small)) {
                return true;
            }
        }
        return false;
    }

    private static int organization(String response, String key) {
        String mine = String.join(" ", Words.counted(response));
        String wanted = String.join(" ", Words.counted(key));
        if (ScoreWords.together(ScoreWords.ALIAS, mine, wanted)) {
            return 1;
        }
        List<String> parts = new ArrayList<>();
        for (String part : response.split("[\\[\\](){}]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        if (parts.size() > 1
                && parts.stream().anyMatch(p -> Words.plain(p).equals(Words.plain(key)))
                && parts.stream().allMatch(p -> isName(p, key, parts))) {
            return 2;
        }
        return phrase(Slot.ORGANIZATION, response, key);
    }

    private static boolean isName(String part, String key, List<String> parts) {
        return Words.plain(part).equals(Words.plain(key))
                || isAlias(part, key)
                || Words.counted(part).size() <= 1
                || parts.stream().anyMatch(other -> !other.equals(part) && isAlias(part, other));
    }

    private static boolean isAlias(String a, String b) {
        return ScoreWords.together(
                ScoreWords.ALIAS, String.join(" ", Words.counted(a)), String.join(" ", Words.counted(b)));
    }

    private static int phrase(Slot slot, String response, String key) {
        List<String> mine = core(response);
        List<String> wanted = core(key);
        if (mine.isEmpty() || wanted.isEmpty()) {
            return 0;
        }
        if (!mine.equals(wanted) && String.join("", mine).equals(String.join("", wanted))) {
            return 2;
        }
        int level = whole(slot, response, key);
        return isRagged(response) ? Math.min(1, level) : level;
    }

    /** Cut in the middle of a phrase, or with a stray word in front. */
    private static boolean isRagged(String s) {
        List<String> words = Words.all(s);
        if (words.size() < 2) {
            return false;
        }
        String last = words.get(words.size() - 1);
        return ScoreWords.BREAK.contains(last) || ARTICLES.contains(last) || RAGGED_START.contains(words.get(0));
    }

    private static int whole(Slot slot, String response, String key) {
        List<String> mine = core(response);
        List<String> wanted = core(key);
        if (mine.equals(wanted)) {
            return numbersAgree(response, key) ? 2 : 1;
        }
        NounPhrase r = nounPhrase(response);
        NounPhrase k = nounPhrase(key);
        Set<String> rs = new HashSet<>(mine);
        Set<String> ks = new HashSet<>(wanted);
        Set<String> both = new HashSet<>(rs);
        both.retainAll(ks);
        boolean sameHead = r.head().equals(k.head());
        if (rs.containsAll(ks)) {
            if (sameHead && ks.contains(r.head())) {
                return r.after().size() - k.after().size() <= 4 ? 2 : 1;
            }
            return 3 * ks.size() >= rs.size() ? 1 : 0;
        }
        if (ks.containsAll(rs)) {
            return sameHead || rs.contains(k.head()) || 2 * rs.size() >= ks.size() ? 1 : 0;
        }
        boolean heads = !r.head().isEmpty() && !k.head().isEmpty();
        if (heads && (sameHead || ScoreWords.together(ScoreWords.SAME, r.head(), k.head()))) {
            Set<String> mineOthers = new HashSet<>(r.before());
            mineOthers.addAll(r.after());
            Set<String> keyOthers = new HashSet<>(k.before());
            keyOthers.addAll(k.after());
            if (!sameHead && keyOthers.containsAll(mineOthers)) {
                return keyOthers.equals(mineOthers) && hasPlural(response) == hasPlural(key) ? 2 : 1;
            }
            if (2 * both.size() >= Math.min(rs.size(), ks.size())) {
                return 1;
            }
        }
        if (heads && ScoreWords.together(ScoreWords.GENERIC, r.head(), k.head())) {
            return 1;
        }
        if (slot == Slot.PERSON
                && ScoreWords.GENERIC.get(0).contains(r.head())
                && ScoreWords.VAGUE.contains(k.head())) {
            return 1;
        }
        return 2 * both.size() >= Math.max(rs.size(), ks.size()) ? 1 : 0;
    }

    /** Of two phrases with the same stems: whether the words themselves are the same too. */
    private static boolean numbersAgree(String response, String key) {
        List<String> mine = new ArrayList<>(Words.counted(response));
        List<String> wanted = new ArrayList<>(Words.counted(key));
        List<String> a = mine.stream()
                .filter(w -> !ScoreWords.LIGHT.contains(w) && !isDigits(w))
                .toList();
        List<String> b = wanted.stream()
                .filter(w -> !ScoreWords.LIGHT.contains(w) && !isDigits(w))
                .toList();
        if (a.equals(b)) {
            return true;
        }
        mine.sort(null);
        wanted.sort(null);
        return mine.equals(wanted);
    }

    private static boolean hasPlural(String s) {
        return Words.counted(s).stream().anyMatch(w -> !Words.stem(w).equals(w));
    }
}
