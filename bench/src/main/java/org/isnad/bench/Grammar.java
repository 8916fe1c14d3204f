package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules that make texts: each has a name and alternatives, which name further rules in braces. The form is told at the
 * head of {@code report-grammar.txt}.
 */
final class Grammar {

    private static final Pattern SLOT = Pattern.compile("\\{(?<capital>\\^?)(?<name>[a-z-]+)(?<same>!?)}");
    private static final Pattern NUMBER = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");

    private final Map<String, List<String>> rules;

    private Grammar(Map<String, List<String>> rules) {
        this.rules = rules;
    }

    /**
     * Reads a grammar that stands beside this class.
     *
     * @param given names that no rule explains and every text brings along
     * @throws IllegalStateException with file and line, where a slot names no rule
     */
    static Grammar read(String resource, Set<String> given) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Map<String, Integer> lineOfSlot = new LinkedHashMap<>();
        List<String> alternatives = new ArrayList<>();
        int number = 0;
        for (String line : lines(resource)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                alternatives = new ArrayList<>();
                rules.put(line.substring(1, line.length() - 1), alternatives);
                continue;
            }
            alternatives.add(line);
            Matcher slot = SLOT.matcher(line);
            while (slot.find()) {
                lineOfSlot.putIfAbsent(slot.group("name"), number);
            }
        }
        lineOfSlot.forEach((name, line) -> {
            if (!given.contains(name) && !rules.containsKey(name)) {
                throw new IllegalStateException(
                        "%s:%d: there is no rule [%s]; add it or correct the name".formatted(resource, line, name));
            }
        });
        return new Grammar(rules);
    }

    /**
     * Makes one text.
     *
     * @param fixed what stands for a slot throughout; what this text fixes is added
     */
    String text(String rule, Map<String, String> fixed, RandomGenerator random) {
        List<String> alternatives = rules.getOrDefault(rule, List.of());
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("there is no rule [" + rule + "]");
        }
        String chosen = alternatives.get(random.nextInt(alternatives.size()));
        String numbered = NUMBER.matcher(chosen).replaceAll(range -> number(range, random));
        return SLOT.matcher(numbered).replaceAll(slot -> Matcher.quoteReplacement(fill(slot, fixed, random)));
    }

    private String fill(MatchResult slot, Map<String, String> fixed, RandomGenerator random) {
        String name = slot.group(2);
        boolean same = !slot.group(3).isEmpty();
        String words = same ? fixed.get(name) : null;
        if (words == null) {
            words = text(name, fixed, random);
        }
        if (same) {
            fixed.put(name, words);
        }
        boolean capital = !slot.group(1).isEmpty();
        return capital ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    }

    private static String number(MatchResult range, RandomGenerator random) {
        int low = Integer.parseInt(range.group(1));
        int high = Integer.parseInt(range.group(2));
        return Integer.toString(random.nextInt(low, high + 1));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": there is no such resource");
            }
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
