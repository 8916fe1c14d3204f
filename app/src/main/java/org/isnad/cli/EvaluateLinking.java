package org.isnad.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.isnad.cli.JsonLines.Entry;
import org.isnad.eval.ClusterScore;
import org.isnad.eval.ClusterScore.Prf;
import org.isnad.eval.Linking;
import org.isnad.eval.RarityTable;
import org.isnad.incident.Account;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Sketch;
import org.isnad.lexicon.Lexicon;
import org.isnad.origin.Told;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well reports are joined into incidents, and learns the weights of the rules that do it. */
@Command(
        name = "linking",
        mixinStandardHelpOptions = true,
        description = {
            "Links reports whose incidents people know and scores the groups.",
            "",
            "GOLD has one JSON object a line: id, title, published, text, incident; killed and injured where known. "
                    + "Of each report its chief act is linked."
        })
final class EvaluateLinking implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final long SEED = 20_180_908;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "GOLD", description = "Reports with their incidents, one JSON object a line.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "0",
            description = "Learn from GOLD itself, N folds of incidents in turn, never from the fold that is scored; "
                    + "default 0: use the weights of the program.")
    private int folds;

    @Option(names = "--links", paramLabel = "FILE", description = "Write the groups, one line a report.")
    private @Nullable Path links;

    @Option(names = "--readings", paramLabel = "FILE", description = "Write the readings, one line a report.")
    private @Nullable Path readings;

    @Option(
            names = "--incidents",
            paramLabel = "FILE",
            description = "Write each report's chief act with the killed and injured of its incident, weighed from all "
                    + "reports of the group.")
    private @Nullable Path incidents;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "How --incidents weighs: ${COMPLETION-CANDIDATES}; default isnad.")
    private Policy policy = Policy.ISNAD;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description = "Learn weights from all of GOLD and write them there.")
    private @Nullable Path train;

    @Option(
            names = "--rarity",
            arity = "2..*",
            paramLabel = "FILE",
            description = "Count words in the reports of the second and all further files and write the table of "
                    + "rarities to the first; nothing else is done.")
    private List<Path> rarity = List.of();

    private record Article(Told told, Account chief, String incident, Entry entry) {}

    @Override
    public Integer call() {
        if (folds < 0 || folds == 1 || folds == 2) {
            throw new ParameterException(spec.commandLine(), "--folds takes 0, or 3 and more, got " + folds);
        }
        try {
            if (!rarity.isEmpty()) {
                countWords();
                return 0;
            }
            ReportReader reader = ReportReader.standard();
            List<Article> articles = JsonLines.read(gold, "id", entry -> entry).parallelStream()
                    .map(entry -> article(reader, entry))
                    .toList();
            if (articles.isEmpty()) {
                throw new BadInput(gold + ": is empty");
            }
            evaluate(articles);
            return 0;
        } catch (BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private static Article article(ReportReader reader, Entry entry) {
        Report report = report(entry);
        Told told = new Told(report, reader.read(report));
        String incident = entry.words("incident");
        if (incident.isBlank()) {
            throw entry.bad("needs an \"incident\" that is not empty");
        }
        return new Article(told, Account.chief(told), incident, entry);
    }

    private static Report report(Entry entry) {
        return new Report(
                new ReportId(entry.words("id")),
                entry.words("title"),
                entry.words("text"),
                entry.day("published"),
                entry.wordsOrNull("source"),
                entry.wordsOrNull("url"),
                entry.wordsOrNull("language"));
    }

    private void evaluate(List<Article> articles) {
        PrintWriter out = spec.commandLine().getOut();
        Map<ClaimRef, String> incidentOf = new HashMap<>();
        articles.forEach(article -> incidentOf.put(article.chief().ref(), article.incident()));
        Linking linking = new Linking(
                articles.parallelStream().map(a -> Sketch.of(a.chief())).toList());
        if (train != null) {
            write(train, weightLines(linking.train(incidentOf)));
        }
        List<List<ClaimRef>> clusters =
                folds == 0 ? linking.link() : linking.crossValidate(incidentOf, foldOf(incidentOf));
        Map<String, String> system = new HashMap<>();
        Map<String, String> goldGroups = new HashMap<>();
        clusters.forEach(cluster -> cluster.forEach(
                claim -> system.put(claim.report().value(), cluster.get(0).toString())));
        articles.forEach(a -> goldGroups.put(a.told().id().value(), a.incident()));
        ClusterScore score = ClusterScore.of(goldGroups, system);
        out.printf(
                Locale.ROOT,
                "reports %d   incidents %d   groups %d   pairs compared %d%n",
                articles.size(),
                new TreeSet<>(goldGroups.values()).size(),
                clusters.size(),
                linking.candidates());
        row(out, "MUC", score.muc());
        row(out, "B-cubed", score.bCubed());
        row(out, "CEAF-e", score.ceafE());
        row(out, "pairs", score.pairs());
        out.printf(Locale.ROOT, "CoNLL F1 %.3f%n", score.conll());
        out.flush();
        if (links != null) {
            write(
                    links,
                    articles.stream()
                            .map(a -> linkLine(
                                    a, system.getOrDefault(a.told().id().value(), "")))
                            .toList());
        }
        if (incidents != null) {
            write(
                    incidents,
                    WeighedLines.of(articles.stream().map(Article::chief).toList(), clusters, policy));
        }
        if (readings != null) {
            write(
                    readings,
                    articles.stream()
                            .map(a -> GuidelineJson.line(
                                    a.told().report(), a.told().reading()))
                            .toList());
        }
    }

    private static void row(PrintWriter out, String name, Prf score) {
        out.printf(Locale.ROOT, "%-8s P %.3f  R %.3f  F1 %.3f%n", name, score.precision(), score.recall(), score.f1());
    }

    private static String linkLine(Article article, String cluster) {
        return JSON.createObjectNode()
                .put("report", article.told().id().value())
                .put("incident_key", WeighedLines.key(article.chief()))
                .put("cluster", cluster)
                .put("main", true)
                .toString();
    }

    private Map<String, Integer> foldOf(Map<ClaimRef, String> incidentOf) {
        List<String> incidents = new ArrayList<>(new TreeSet<>(incidentOf.values()));
        Collections.shuffle(incidents, new Random(SEED));
        Map<String, Integer> fold = new HashMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            fold.put(incidents.get(i), i % folds);
        }
        return fold;
    }

    private static List<String> weightLines(Map<String, int[]> curves) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(curves).forEach((curve, weights) -> {
            List<String> numbers = new ArrayList<>();
            for (int weight : weights) {
                numbers.add(String.valueOf(weight));
            }
            lines.add(curve + "\t" + String.join(" ", numbers));
        });
        return lines;
    }

    private void countWords() {
        List<List<Report>> corpora = new ArrayList<>();
        for (Path file : rarity.subList(1, rarity.size())) {
            corpora.add(JsonLines.read(file, "id", EvaluateLinking::report));
        }
        List<String> lines = new ArrayList<>();
        SortedMap<String, String> rows = RarityTable.rows(corpora, Lexicon.standard());
        rows.forEach((word, row) -> lines.add(word + "\t" + row));
        write(rarity.get(0), lines);
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be written: " + e.getMessage());
        }
    }
}
