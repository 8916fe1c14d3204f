package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.EncoderTraining.Settings;

/** Trains from the command line. */
public final class Main {

    private Main() {}

    /** {@code encoder FOLD|all OUT EPOCHS RATE HEADS_RATE BATCH FROZEN DATA}. */
    public static void main(String[] args) throws IOException {
        System.setProperty("ai.djl.offline", "true");
        Path data = Path.of(args[8]);
        List<Gold> gold = Gold.read(data.resolve("train.jsonl"), data.resolve("train_gold.jsonl"));
        Set<String> near = new HashSet<>(Files.readAllLines(data.resolve("train_near_dev.txt")));
        gold.removeIf(g -> near.contains(g.report().id().value()));
        Reports reports;
        try (var in = Files.newInputStream(Path.of(args[9]))) {
            reports = new Reports(Lexicon.standard(), WordPieces.read(in));
        }
        Folds folds = Folds.of(gold);
        List<Gold> learn = new ArrayList<>();
        List<Gold> check = new ArrayList<>();
        for (Gold g : gold) {
            boolean held = args[1].equals("all") ? false : folds.of(g) == Integer.parseInt(args[1]);
            (held ? check : learn).add(g);
        }
        List<Example> examples = reports.examples(learn);
        System.err.printf(
                "%d reports, %d windows, %d pieces%n",
                examples.size(),
                examples.stream().mapToInt(e -> e.windows().size()).sum(),
                examples.stream()
                        .flatMap(e -> e.windows().stream())
                        .mapToInt(w -> w.ids().length)
                        .sum());
        EncoderTraining training = new EncoderTraining(new Settings(
                Integer.parseInt(args[3]),
                Float.parseFloat(args[4]),
                Float.parseFloat(args[5]),
                Integer.parseInt(args[6]),
                Integer.parseInt(args[7]),
                7));
        training.train(examples, reports.examples(check.subList(0, Math.min(20, check.size()))), Path.of(args[2]));
    }
}
