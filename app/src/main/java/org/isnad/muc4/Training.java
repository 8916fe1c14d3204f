package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.DateFinder;
import org.isnad.muc4.Alignment.Mark;

/** Makes the classifiers from bulletins with keys. What one classifier tells another is made on bulletins it did not see. */
final class Training {

    private static final int FOLDS = 4;

    private final WordLists lists;
    private final Features features;
    private final List<Parsed> bulletins;
    private final Consumer<String> progress;
    private final List<Alignment> alignments = new ArrayList<>();
    private final List<LineFills> fills = new ArrayList<>();

    Training(WordLists lists, List<Parsed> bulletins, Consumer<String> progress) {
        this.progress = progress;
        this.lists = lists;
        this.features = new Features(lists);
        this.bulletins = bulletins;
        for (Parsed bulletin : bulletins) {
            Alignment alignment = Alignment.of(bulletin);
            alignments.add(alignment);
            fills.add(new LineFills(bulletin, alignment));
        }
    }

    /** All classifiers. */
    Models train() {
        Map<String, MaxEnt> models = new TreeMap<>(lookModels());
        progress.accept("single lines and phrases learned");
        SlotTraining slots = new SlotTraining(lists);
        for (int i = 0; i < bulletins.size(); i++) {
            slots.add(bulletins.get(i), alignments.get(i), fills.get(i));
        }
        models.putAll(slots.train());
        return new Models(models);
    }

    /** Those that look at bulletins, lines and phrases. */
    private Map<String, MaxEnt> lookModels() {
        Map<String, MaxEnt> models = new TreeMap<>();
        double[] whole = new double[bulletins.size()];
        List<List<double[]>> lines = new ArrayList<>();
        bulletins.forEach(b -> lines.add(List.of()));
        for (int fold = 0; fold < FOLDS; fold++) {
            MaxEnt model = bulletinModel(fold);
            for (int i = 0; i < whole.length; i++) {
                if (part(i, FOLDS) != fold) {
                    continue;
                }
                whole[i] = model.probability("yes", features.ofBulletin(bulletins.get(i)));
            }
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            MaxEnt model = lineModel(fold, whole);
            for (int i = 0; i < whole.length; i++) {
                if (part(i, FOLDS) != fold) {
                    continue;
                }
                List<double[]> p = new ArrayList<>();
                for (Line line : bulletins.get(i).lines()) {
                    p.add(model.probabilities(features.ofLine(bulletins.get(i), line, whole[i])));
                }
                lines.set(i, p);
            }
        }
        models.put(Models.BULLETIN, bulletinModel(-1));
        models.put(Models.LINE, lineModel(-1, whole));
        models.put(Models.ROLE, roleModel(whole, lines));
        models.put(Models.SAME, sameModel(lines));
        return models;
    }

    /** Parts are stretches: bulletins stand in the order of their days, and those of one day tell of the same events. */
    private int part(int bulletin, int parts) {
        return bulletin * parts / bulletins.size();
    }

    private MaxEnt bulletinModel(int leftOut) {
        MaxEntTrainer trainer = new MaxEntTrainer(4, 3, 1.0, 600.0);
        for (int i = 0; i < bulletins.size(); i++) {
            if (part(i, FOLDS) != leftOut) {
                boolean relevant =
                        bulletins.get(i).bulletin().templates().stream().anyMatch(t -> !t.optional());
                trainer.add(features.ofBulletin(bulletins.get(i)), relevant ? "yes" : "no");
            }
        }
        return trainer.train(List.of("yes", "no"));
    }

    private MaxEnt lineModel(int leftOut, double[] whole) {
        MaxEntTrainer trainer = new MaxEntTrainer(2, 2, 1.0, 60.0);
        for (int i = 0; i < bulletins.size(); i++) {
            if (part(i, FOLDS) == leftOut) {
                continue;
            }
            Parsed parsed = bulletins.get(i);
            for (Line line : parsed.lines()) {
                trainer.add(
                        features.ofLine(parsed, line, whole[i]), fills.get(i).type(line.index()));
            }
        }
        return trainer.train(Types.LINE_LABELS);
    }

    private MaxEnt roleModel(double[] whole, List<List<double[]>> lines) {
        MaxEntTrainer trainer = new MaxEntTrainer(4, 3, 0.3, 20.0);
        for (int i = 0; i < bulletins.size(); i++) {
            Parsed parsed = bulletins.get(i);
            Features.Seen seen = Features.Seen.of(parsed);
            for (List<Phrase> phrases : parsed.phrases()) {
                for (Phrase phrase : phrases) {
                    Mark mark = alignments.get(i).mark(phrase);
                    Role role = mark.role();
                    if (role == null) {
                        continue;
                    }
                    boolean optional = role != Role.NONE
                            && mark.templates().stream()
                                    .allMatch(t ->
                                            parsed.bulletin().templates().get(t).optional());
                    if (optional) {
                        continue;
                    }
                    trainer.add(
                            features.ofPhrase(parsed, phrase, whole[i], Types.LINE_LABELS, lines.get(i), seen),
                            role.name());
                }
            }
        }
        return trainer.train(Role.NAMES);
    }

    private MaxEnt sameModel(List<List<double[]>> lines) {
        MaxEntTrainer trainer = new MaxEntTrainer(4, 3, 1.0, 40.0);
        DateFinder dates = new DateFinder(Lexicon.standard().calendar);
        for (int i = 0; i < bulletins.size(); i++) {
            LinePairs pairs = new LinePairs(bulletins.get(i), lines.get(i), dates, lists);
            for (int second = 1; second < lines.get(i).size(); second++) {
                Set<Integer> b = fills.get(i).templates(second);
                for (int first = 0; first < second && !b.isEmpty(); first++) {
                    Set<Integer> a = fills.get(i).templates(first);
                    if (!a.isEmpty()) {
                        boolean same = a.stream().anyMatch(b::contains);
                        trainer.add(pairs.features(first, second), same ? "yes" : "no");
                    }
                }
            }
        }
        return trainer.train(List.of("yes", "no"));
    }
}
