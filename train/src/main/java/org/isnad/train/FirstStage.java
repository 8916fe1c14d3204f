package org.isnad.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.lexicon.Lexicon;
import org.isnad.tagger.Window;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.EncoderTraining.Settings;

/** Trains an encoder on other corpora, for training on the gold to go on from. */
final class FirstStage {

    /** Windows of one text that are learnt from: many texts say more than long ones. */
    private static final int OF_ONE_TEXT = 2;

    private static final int CHECK = 20;
    private static final long SEED = 7;

    private FirstStage() {}

    /**
     * {@code pretrain VOCABULARY OUT EPOCHS RATE HEADS_RATE BATCH FROZEN WINDOWS CORPUS...}: a CORPUS is a file of MUC-4
     * texts with their templates, or a folder of PolNeAR; of each about WINDOWS windows are learnt from.
     */
    static void run(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.standard();
        Reports reports;
        try (InputStream in = Files.newInputStream(Path.of(args[1]))) {
            reports = new Reports(lexicon, WordPieces.read(in));
        }
        List<Example> learn = new ArrayList<>();
        List<Example> check = new ArrayList<>();
        for (String corpus : List.of(args).subList(9, args.length)) {
            Path path = Path.of(corpus);
            List<Example> all = Files.isDirectory(path)
                    ? new PolnearLessons(reports, lexicon).read(path)
                    : new Muc4Lessons(reports).read(path);
            List<Example> part = sample(all, Integer.parseInt(args[8]));
            System.err.printf(
                    "%s: %d of %d texts, %d windows%n",
                    corpus,
                    part.size(),
                    all.size(),
                    part.stream().mapToInt(e -> e.windows().size()).sum());
            int held = Math.min(CHECK, part.size() / 10);
            check.addAll(part.subList(0, held));
            learn.addAll(part.subList(held, part.size()));
        }
        Settings settings = new Settings(
                Integer.parseInt(args[3]),
                Float.parseFloat(args[4]),
                Float.parseFloat(args[5]),
                Integer.parseInt(args[6]),
                Integer.parseInt(args[7]),
                0,
                SEED);
        new EncoderTraining(settings, null).train(learn, check, Path.of(args[2]));
    }

    /** Texts drawn at random, of each the first windows that teach something, until there are so many. */
    static List<Example> sample(List<Example> all, int windows) {
        List<Example> order = new ArrayList<>(all);
        Collections.shuffle(order, new Random(SEED));
        List<Example> sample = new ArrayList<>();
        int left = windows;
        for (Example text : order) {
            List<Window> best = text.windows().stream()
                    .filter(w -> teaches(text, w))
                    .limit(Math.min(OF_ONE_TEXT, left))
                    .toList();
            if (!best.isEmpty()) {
                sample.add(new Example(best, text.lesson(), text.links(), text.sentences()));
                left -= best.size();
            }
        }
        return sample;
    }

    /** Whether a word of the window has a tag. */
    private static boolean teaches(Example text, Window window) {
        return window.words().stream()
                .anyMatch(w -> !text.lesson().tags(w.sentence(), w.from()).isEmpty());
    }
}
