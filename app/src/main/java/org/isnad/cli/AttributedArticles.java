package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.eval.Attributed;
import org.isnad.eval.WordNumbers;
import org.isnad.report.Span;

/**
 * Articles in which people marked who says what, in the form of the corpus PolNeAR (2018): a folder with {@code text/NAME.txt}
 * and, for every person who marked it, {@code attributions/NAME_PERSON.ann}, a file in brat's standoff form: {@code T1
 * <tab> Cue 107 114 <tab> words} and {@code E1 <tab> Attribution:T4 Content:T3 Cue:T2 Source:T1}. Offsets are Unicode code
 * points; a mark of several pieces has them apart by semicolons.
 */
final class AttributedArticles {

    /** One article. {@code marked} holds what each person marked, in the order of their names. */
    record Article(String name, String text, List<List<Attributed>> marked) {}

    private AttributedArticles() {}

    /**
     * The articles of a folder, by name; those that nobody marked are left out.
     *
     * @throws BadInput with file and line, where one is not what it should be
     */
    static List<Article> read(Path folder) {
        Path texts = folder.resolve("text");
        Path marks = folder.resolve("attributions");
        if (!Files.isDirectory(texts) || !Files.isDirectory(marks)) {
            throw new BadInput(
                    "%s: has no folders 'text' and 'attributions'; unpack the corpus and name one of its parts, such as dev"
                            .formatted(folder));
        }
        List<Path> standoff = files(marks);
        List<Article> articles = new ArrayList<>();
        for (Path file : files(texts)) {
            String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            String text = words(file);
            List<List<Attributed>> marked = standoff.stream()
                    .filter(m -> m.getFileName().toString().matches("\\Q" + name + "\\E(_[0-9A-Za-z]+)?\\.ann"))
                    .map(m -> marked(m, text))
                    .toList();
            if (!marked.isEmpty()) {
                articles.add(new Article(name, text, marked));
            }
        }
        return articles;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new BadInput(folder + ": cannot be read: " + e.getMessage());
        }
    }

    private static String words(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8: " + e.getMessage());
        }
    }

    private static List<Attributed> marked(Path file, String text) {
        WordNumbers numbers = new WordNumbers(text);
        Map<String, Set<Integer>> marks = new HashMap<>();
        List<String> relations = new ArrayList<>();
        int at = 0;
        for (String line : words(file).split("\n", -1)) {
            at++;
            String[] cells = line.split("\t", -1);
            if (line.startsWith("T") && cells.length > 1) {
                marks.put(cells[0], numbers(file, at, cells[1], text, numbers));
            } else if (line.startsWith("E") && cells.length > 1) {
                relations.add(cells[1]);
            }
        }
        List<Attributed> all = new ArrayList<>();
        for (String relation : relations) {
            Map<String, Set<Integer>> parts = new HashMap<>();
            for (String link : relation.strip().split(" ", -1)) {
                String[] ends = link.split(":", -1);
                // Content2 is a second piece of what is said.
                parts.computeIfAbsent(ends[0].replaceFirst("\\d+$", ""), p -> new HashSet<>())
                        .addAll(marks.getOrDefault(ends.length > 1 ? ends[1] : "", Set.of()));
            }
            Set<Integer> cue = parts.getOrDefault("Cue", Set.of());
            if (!cue.isEmpty()) {
                all.add(new Attributed(
                        cue, parts.getOrDefault("Source", Set.of()), parts.getOrDefault("Content", Set.of())));
            }
        }
        return all;
    }

    /** {@code Cue 107 114} or {@code Content 10 20;31 40}. */
    private static Set<Integer> numbers(Path file, int line, String cell, String text, WordNumbers numbers) {
        Set<Integer> words = new HashSet<>();
        try {
            for (String piece : cell.substring(cell.indexOf(' ') + 1).split(";", -1)) {
                String[] ends = piece.split(" ", -1);
                int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
                int end = text.offsetByCodePoints(start, Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]));
                words.addAll(numbers.in(new Span(start, end)));
            }
        } catch (RuntimeException e) {
            throw new BadInput("%s:%d: '%s' is no mark with offsets inside the text".formatted(file, line, cell));
        }
        return words;
    }
}
