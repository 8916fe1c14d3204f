package org.isnad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isnad.cli.AttributedArticles.Article;
import org.isnad.eval.Agreement;
import org.isnad.eval.Attributed;
import org.isnad.eval.AttributionScorer;
import org.isnad.eval.AttributionScorer.Aspect;
import org.isnad.eval.Interval;
import org.isnad.eval.WordNumbers;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Attribution;
import org.isnad.mention.CueMentionFinder;
import org.isnad.mention.MentionFinder;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.report.Span;
import org.isnad.text.SentenceSplitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores who says what, as the reader finds it before any choice is made, against what people marked. */
@Command(
        name = "attribution",
        description = {
            "Finds who says what in articles and scores source, cue and content against what people marked.",
            "What the reader finds is scored before it chooses the sayings that matter to a conflict, so that news of any",
            "kind will do. The trained model has no part in it.",
            ""
        },
        mixinStandardHelpOptions = true)
final class EvaluateAttribution implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description =
                    "Folders with text/NAME.txt and attributions/NAME_PERSON.ann, as the parts of PolNeAR have them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> folders;

    @Option(
            names = "--people",
            description = "Score people against one another instead, where several marked the same article.")
    private boolean people;

    @Override
    public Integer call() {
        try {
            List<Map<Aspect, Agreement>> scores = new ArrayList<>();
            MentionFinder finder = new CueMentionFinder(Lexicon.standard());
            for (Path folder : folders) {
                for (Article article : AttributedArticles.read(folder)) {
                    scores.addAll(people ? people(article) : List.of(reader(article, finder)));
                }
            }
            if (scores.isEmpty()) {
                throw new BadInput("%s: no article that %s marked; see --help for the form"
                        .formatted(folders.get(0), people ? "two people" : "anybody"));
            }
            print(scores);
            return 0;
        } catch (BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void print(List<Map<Aspect, Agreement>> scores) {
        PrintWriter out = spec.commandLine().getOut();
        Map<Aspect, Agreement> sums = AttributionScorer.sum(scores);
        for (Aspect aspect : Aspect.values()) {
            Agreement a = sums.getOrDefault(aspect, Agreement.NONE);
            Interval interval = AttributionScorer.interval(scores, aspect);
            out.printf(
                    Locale.ROOT,
                    "%-13s P %.3f  R %.3f  F1 %.3f   gold %6d system %6d   95 %% %.3f-%.3f%n",
                    aspect.name().toLowerCase(Locale.ROOT),
                    a.precision(),
                    a.recall(),
                    a.f1(),
                    a.gold(),
                    a.system(),
                    interval.low(),
                    interval.high());
        }
        out.printf(Locale.ROOT, "%d %s%n", scores.size(), people ? "pairs of people" : "articles");
        out.flush();
    }

    /** The reader against each person who marked the article, summed. */
    private static Map<Aspect, Agreement> reader(Article article, MentionFinder finder) {
        List<Attributed> found = found(article.text(), finder);
        return AttributionScorer.sum(article.marked().stream()
                .map(gold -> AttributionScorer.score(gold, found))
                .toList());
    }

    private static List<Map<Aspect, Agreement>> people(Article article) {
        List<Map<Aspect, Agreement>> scores = new ArrayList<>();
        for (int i = 0; i < article.marked().size(); i++) {
            for (int j = i + 1; j < article.marked().size(); j++) {
                scores.add(AttributionScorer.score(
                        article.marked().get(i), article.marked().get(j)));
            }
        }
        return scores;
    }

    /** What the reader finds in an article; its first line is the title. */
    static List<Attributed> found(String text, MentionFinder finder) {
        int line = text.indexOf('\n');
        int end = line < 0 ? 0 : line;
        Report report = new Report(
                new ReportId("article"), text.substring(0, end), text.substring(end), null, null, null, "en");
        WordNumbers numbers = new WordNumbers(text);
        List<Attributed> found = new ArrayList<>();
        for (SentenceMentions m : finder.find(SentenceSplitter.split(report), null)) {
            for (Attribution a : m.attributions()) {
                Set<Integer> cue = words(m, a.cueFrom(), a.cueTo(), end, numbers);
                Set<Integer> content = new HashSet<>(words(m, a.from(), a.to(), end, numbers));
                Set<Integer> source = words(m, a.speakerFrom(), a.speakerTo(), end, numbers);
                content.removeAll(cue);
                content.removeAll(source);
                found.add(new Attributed(cue, source, content));
            }
        }
        return found;
    }

    private static Set<Integer> words(SentenceMentions m, int from, int to, int titleEnd, WordNumbers numbers) {
        if (to <= from) {
            return Set.of();
        }
        Evidence at = m.sentence().evidence(from, to);
        int shift = at.part() == Part.TITLE ? 0 : titleEnd;
        return numbers.in(new Span(at.span().start() + shift, at.span().end() + shift));
    }
}
