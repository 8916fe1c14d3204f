package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.code.Act;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.TagSet;
import org.isnad.text.Sentence;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.MarkedText.Range;
import org.jspecify.annotations.Nullable;

/**
 * Lessons out of PolNeAR (2018): who says what in political news. What is said is tagged with the act of its cue; where
 * the cue is no listed word of saying ("thinks", "mocked") nothing of its sentences is known.
 */
final class PolnearLessons {

    private final Reports reports;
    private final Lexicon lexicon;

    PolnearLessons(Reports reports, Lexicon lexicon) {
        this.reports = reports;
        this.lexicon = lexicon;
    }

    /** An attribution: spans of characters, each with its first and the one after its last. */
    private record Saying(List<int[]> source, List<int[]> cue, List<int[]> content) {}

    /**
     * An example of every text in the folder.
     *
     * @param folder holds {@code text} and {@code attributions}
     */
    List<Example> read(Path folder) throws IOException {
        Map<String, Path> marked = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                // The name of the text, then who marked it.
                marked.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
            }
        }
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, Path> e : marked.entrySet()) {
            Path text = folder.resolve("text").resolve(e.getKey() + ".txt");
            if (Files.exists(text)) {
                examples.add(example(e.getKey(), Files.readString(text), Files.readAllLines(e.getValue())));
            }
        }
        return examples;
    }

    private Example example(String name, String text, List<String> lines) {
        List<SentenceMentions> mentions =
                reports.mentions(new Report(new ReportId(name), "", text, null, null, null, "en"));
        return reports.example(mentions, lesson(text, lines, mentions));
    }

    /** Lines are those of a brat file: {@code T} lines are spans of code points, {@code E} lines join them. */
    MarkedText lesson(String text, List<String> lines, List<SentenceMentions> mentions) {
        MarkedText lesson = new MarkedText(mentions);
        for (SentenceMentions m : mentions) {
            lesson.knowTags(m.sentence().index(), sayingTags());
            lesson.knowLabels(m.sentence().index(), sayingLabels());
        }
        for (Saying saying : sayings(text, lines)) {
            Act act = act(saying, mentions);
            for (SentenceMentions m : mentions) {
                int s = m.sentence().index();
                List<Range> source = ranges(m.sentence(), saying.source());
                List<Range> content = ranges(m.sentence(), saying.content());
                boolean touched = !source.isEmpty()
                        || !content.isEmpty()
                        || !ranges(m.sentence(), saying.cue()).isEmpty();
                if (act == null && touched) {
                    lesson.forget(s);
                } else if (act != null) {
                    source.forEach(r -> lesson.tag(s, r, TagSet.SPEAKER));
                    content.forEach(r -> lesson.tag(s, r, TagSet.act(act)));
                    if (!content.isEmpty()) {
                        lesson.label(s, TagSet.says(act));
                    }
                }
            }
        }
        return lesson;
    }

    private @Nullable Act act(Saying saying, List<SentenceMentions> mentions) {
        for (SentenceMentions m : mentions) {
            for (Range cue : ranges(m.sentence(), saying.cue())) {
                for (Match<Cue> match : lexicon.cues.findAll(m.sentence())) {
                    if (match.from() < cue.to() && cue.from() < match.to()) {
                        return match.value().act();
                    }
                }
            }
        }
        return null;
    }

    private static List<Range> ranges(Sentence s, List<int[]> spans) {
        List<Range> ranges = new ArrayList<>();
        for (int[] span : spans) {
            int from = -1;
            int to = -1;
            for (int i = 0; i < s.size(); i++) {
                if (s.token(i).span().start() < span[1]
                        && span[0] < s.token(i).span().end()) {
                    from = from < 0 ? i : from;
                    to = i + 1;
                }
            }
            if (from >= 0) {
                ranges.add(new Range(from, to));
            }
        }
        return ranges;
    }

    private static List<Saying> sayings(String text, List<String> lines) {
        Map<String, List<int[]>> spans = new HashMap<>();
        List<Saying> sayings = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("T") && cells.length > 1) {
                spans.put(cells[0], spans(text, cells[1]));
            }
        }
        for (String line : lines) {
            if (line.startsWith("E")) {
                Saying saying = new Saying(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                for (String part : line.substring(line.indexOf('\t') + 1).split(" ", -1)) {
                    List<int[]> span = spans.getOrDefault(part.substring(part.indexOf(':') + 1), List.of());
                    if (part.startsWith("Source")) {
                        saying.source().addAll(span);
                    } else if (part.startsWith("Cue")) {
                        saying.cue().addAll(span);
                    } else if (part.startsWith("Content")) {
                        saying.content().addAll(span);
                    }
                }
                sayings.add(saying);
            }
        }
        return sayings;
    }

    /** "Source 10 20;25 30" as UTF-16 units. */
    private static List<int[]> spans(String text, String cell) {
        List<int[]> spans = new ArrayList<>();
        for (String part : cell.substring(cell.indexOf(' ') + 1).split(";", -1)) {
            String[] ends = part.split(" ", -1);
            spans.add(new int[] {
                text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                text.offsetByCodePoints(0, Integer.parseInt(ends[1]))
            });
        }
        return spans;
    }

    private static BitSet sayingTags() {
        BitSet tags = new BitSet();
        tags.set(TagSet.SPEAKER);
        for (Act act : Act.values()) {
            tags.set(TagSet.act(act));
        }
        return tags;
    }

    private static BitSet sayingLabels() {
        BitSet labels = new BitSet();
        for (Act act : Act.values()) {
            labels.set(TagSet.says(act));
        }
        return labels;
    }
}
