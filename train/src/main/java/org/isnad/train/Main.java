package org.isnad.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.choice.Choices;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.code.Coded;
import org.isnad.eval.Answer;
import org.isnad.eval.ReadingScorer;
import org.isnad.eval.Scorecard;
import org.isnad.lexicon.Lexicon;
import org.isnad.pipeline.Learned;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.Tagger;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.EncoderTraining.Settings;
import org.jspecify.annotations.Nullable;

/** Trains from the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("ai.djl.offline", "true");
        if (args[0].equals("pretrain")) {
            FirstStage.run(args);
            return;
        }
        String[] folders = args[1].split(",", -1);
        Path data = Path.of(folders[0]);
        List<Gold> gold = Gold.read(data.resolve("train.jsonl"), data.resolve("train_gold.jsonl"));
        Set<String> near = new HashSet<>(Files.readAllLines(data.resolve("train_near_dev.txt")));
        gold.removeIf(g -> near.contains(g.report().id().value()));
        int found = gold.size();
        for (String written : List.of(folders).subList(1, folders.length)) {
            gold.addAll(Gold.written(Path.of(written)));
        }
        switch (args[0]) {
            case "encoder" -> encoder(gold, found, args);
            case "choices" -> choices(gold, found, args);
            case "score" -> score(gold, data, args);
            case "explain" -> explain(args);
            case "curve" -> new LearningCurve(experiment(gold, args)).write(Path.of(args[2]));
            case "ablations" -> new Ablations(experiment(gold, args)).write(Path.of(args[2]));
            case "suspects" -> new GoldSuspects(experiment(gold, args)).write(Path.of(args[2]));
            default ->
                throw new IllegalArgumentException(
                        "encoder, pretrain, choices, score, explain, curve, ablations or suspects, got " + args[0]);
        }
    }

    /**
     * {@code encoder DATA VOCABULARY PART/PARTS|all OUT EPOCHS RATE HEADS_RATE BATCH FROZEN [FROM [DONE]]}: trains without
     * that part of the reports, counted from 0. FROM is the folder of an earlier run to go on from, DONE how many of the
     * epochs it has done.
     */
    private static void encoder(List<Gold> gold, int found, String[] args) throws IOException {
        Reports reports;
        try (InputStream in = Files.newInputStream(Path.of(args[2]))) {
            reports = new Reports(Lexicon.standard(), WordPieces.read(in));
        }
        String[] fold = args[3].split("/", -1);
        boolean whole = args[3].equals("all");
        Folds folds = Folds.of(gold, whole ? 2 : Integer.parseInt(fold[1]));
        List<Gold> learn = new ArrayList<>();
        List<Gold> check = new ArrayList<>();
        int again = 0;
        for (int i = 0; i < gold.size(); i++) {
            boolean held = !whole && folds.of(gold.get(i)) == Integer.parseInt(fold[0]);
            (held ? check : learn).add(gold.get(i));
            again += !held && i < found ? 1 : 0;
        }
        List<Example> examples = reports.examples(learn);
        if (found < gold.size()) {
            // Written reports are more, and of other wars: what was found is shown twice in an epoch.
            examples.addAll(List.copyOf(examples.subList(0, again)));
        }
        System.err.printf(
                "%d reports, %d windows%n",
                examples.size(),
                examples.stream().mapToInt(e -> e.windows().size()).sum());
        EncoderTraining training = new EncoderTraining(
                new Settings(
                        Integer.parseInt(args[5]),
                        Float.parseFloat(args[6]),
                        Float.parseFloat(args[7]),
                        Integer.parseInt(args[8]),
                        Integer.parseInt(args[9]),
                        args.length > 11 ? Integer.parseInt(args[11]) : 0,
                        7),
                args.length > 10 ? Path.of(args[10]) : null);
        training.train(examples, reports.examples(check.subList(0, Math.min(20, check.size()))), Path.of(args[4]));
    }

    /**
     * {@code choices DATA OUT MODEL,MODEL,... [SAME_FROM [TASK ...]]}: each report with the encoder that was not trained
     * on its part, the encoders in the order of the parts; {@code -} for no encoder. The tasks that are named are left to
     * the rules.
     */
    private static void choices(List<Gold> gold, int found, String[] args) throws IOException {
        Function<Gold, @Nullable Tagger> encoders =
                args[3].equals("-") ? g -> null : PartEncoders.open(args[3], gold)::of;
        Set<Task> byRules = new HashSet<>();
        for (String task : List.of(args).subList(Math.min(5, args.length), args.length)) {
            byRules.add(Coded.of(Task.class, task));
        }
        ChoiceTraining training = new ChoiceTraining(
                reports(),
                gold,
                found,
                encoders,
                byRules,
                args.length > 4 ? Double.parseDouble(args[4]) : 0.5,
                Boosting.Settings.standard(),
                7);
        Choices choices = training.learn();
        Files.write(Path.of(args[2]), choices.lines());
        System.out.println("each report by what was learned of others: "
                + line(gold.subList(0, found), g -> training.reader(g, training.without(g))));
        if (gold.size() > found) {
            System.out.println("each written report: "
                    + line(gold.subList(found, gold.size()), g -> training.reader(g, training.without(g))));
        }
    }

    /** {@code curve|ablations|suspects DATA FOLDER MODEL,MODEL,...}: models as for {@code choices}; writes its tables to FOLDER. */
    private static Experiment experiment(List<Gold> gold, String[] args) throws IOException {
        return new Experiment(gold, PartEncoders.open(args[3], gold));
    }

    /** {@code score DATA MODEL CHOICES [train]}: on the development reports, else the training reports; {@code -} for rules alone. */
    private static void score(List<Gold> train, Path data, String[] args) throws IOException {
        List<Gold> gold =
                args.length > 4 ? train : Gold.read(data.resolve("dev.jsonl"), data.resolve("dev_gold.jsonl"));
        if (args[2].equals("-")) {
            ReportReader rules = ReportReader.standard();
            System.out.println("rules " + line(gold, g -> rules));
            return;
        }
        Path model = Path.of(args[2]);
        Tagger tagger = Taggers.open(model);
        try (InputStream in = Files.newInputStream(Path.of(args[3]))) {
            Choices choices = Choices.read(in);
            System.out.println("learned "
                    + line(
                            gold,
                            g -> ReportReader.with(
                                    new Learned(TagStore.beside(model, tagger, g), choices, new TreeMap<>()), null)));
        }
    }

    /** {@code explain DATA MODEL CHOICES TEXT DAY}: every question about one text file, and its answer. */
    private static void explain(String[] args) throws IOException {
        Tagger tagger = Taggers.open(Path.of(args[2]));
        try (InputStream in = Files.newInputStream(Path.of(args[3]))) {
            Choices choices = Choices.read(in);
            String text = Files.readString(Path.of(args[4]));
            int end = text.indexOf('\n');
            Report report = new Report(
                    new ReportId("a"),
                    text.substring(0, end),
                    text.substring(end).stripLeading(),
                    LocalDate.parse(args[5]),
                    null,
                    null,
                    "en");
            ReportReader.with(new Learned(tagger, new Explaining(choices), new TreeMap<>()), null)
                    .read(report);
        }
    }

    /** Prints what is asked and answered. */
    private record Explaining(Choices choices) implements Judge {

        @Override
        public double probability(Question q) {
            double p = choices.probability(q);
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %d %s %.3f %s %s%n",
                    q.task().code(),
                    q.about(),
                    q.rule() ? "*" : " ",
                    p,
                    q.value(),
                    q.subject());
            return p;
        }

        @Override
        public double threshold(Task task) {
            return choices.threshold(task);
        }
    }

    private static Reports reports() throws IOException {
        try (InputStream in = InputStream.nullInputStream()) {
            return new Reports(Lexicon.standard(), WordPieces.read(in));
        }
    }

    private static String line(List<Gold> gold, Function<Gold, ReportReader> readers) {
        Scorecard card = ReadingScorer.score(
                gold.stream().map(Gold::answer).toList(),
                gold.stream()
                        .map(g -> Answer.of(g.report(), readers.apply(g).read(g.report())))
                        .toList());
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.4f", card.reading()));
        card.rows()
                .forEach((row, a) -> line.append(String.format(
                        Locale.ROOT,
                        "  %s %.3f/%.3f=%.3f",
                        row.name().toLowerCase(Locale.ROOT),
                        a.precision(),
                        a.recall(),
                        a.f1())));
        return line.toString();
    }
}
