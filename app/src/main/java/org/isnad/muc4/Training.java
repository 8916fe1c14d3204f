package org.isnad.muc4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.DateFinder;
import org.isnad.muc4.Alignment.Mark;
import org.jspecify.annotations.Nullable;

/** Makes the classifiers from bulletins with keys. What one classifier tells another is made on bulletins it did not see. */
final class Training {

    private static final int FOLDS = 4;

    private final WordLists lists;
    private final Features features;
    private final SlotFeatures slotFeatures;
    private final DateSlot dates = new DateSlot();
    private final PlaceSlot places;
    private final List<Parsed> bulletins;
    private final Consumer<String> progress;
    private final List<Alignment> alignments = new ArrayList<>();

    Training(WordLists lists, List<Parsed> bulletins, Consumer<String> progress) {
        this.progress = progress;
        this.lists = lists;
        this.features = new Features(lists);
        this.places = new PlaceSlot(lists);
        this.slotFeatures = new SlotFeatures(features);
        this.bulletins = bulletins;
        bulletins.forEach(b -> alignments.add(Alignment.of(b)));
    }

    /** All classifiers. */
    Models train() {
        Map<String, MaxEnt> models = new TreeMap<>(lookModels());
        progress.accept("single lines and phrases learned");
        addSlotModels(models);
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
        MaxEntTrainer trainer = new MaxEntTrainer(4, 3, 2.0, 20.0);
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
        MaxEntTrainer trainer = new MaxEntTrainer(3, 2, 2.0, 20.0);
        for (int i = 0; i < bulletins.size(); i++) {
            if (part(i, FOLDS) == leftOut) {
                continue;
            }
            Parsed parsed = bulletins.get(i);
            List<Map<Integer, Integer>> fills = fillsOfLines(i);
            for (Line line : parsed.lines()) {
                trainer.add(features.ofLine(parsed, line, whole[i]), label(parsed, fills.get(line.index())));
            }
        }
        return trainer.train(Types.LINE_LABELS);
    }

    /** Of each line, how many different fillers of each template stand in it, targets counted double. */
    List<Map<Integer, Integer>> fillsOfLines(int bulletin) {
        Parsed parsed = bulletins.get(bulletin);
        List<Map<Integer, Integer>> all = new ArrayList<>();
        for (List<Phrase> phrases : parsed.phrases()) {
            Map<Integer, Set<String>> fills = new TreeMap<>();
            for (Phrase phrase : phrases) {
                Mark mark = alignments.get(bulletin).mark(phrase);
                Role role = mark.role();
                if (role == null || role == Role.NONE) {
                    continue;
                }
                for (int t : mark.templates()) {
                    Set<String> words = fills.computeIfAbsent(t, k -> new TreeSet<>());
                    words.add(role + Words.plain(parsed.words(phrase)));
                    if (role.isTarget()) {
                        words.add("target" + Words.plain(parsed.words(phrase)));
                    }
                }
            }
            Map<Integer, Integer> counts = new TreeMap<>();
            fills.forEach((t, words) -> counts.put(t, words.size()));
            all.add(counts);
        }
        return all;
    }

    static String label(Parsed parsed, Map<Integer, Integer> fills) {
        int best = -1;
        int most = 1;
        for (Map.Entry<Integer, Integer> entry : fills.entrySet()) {
            if (entry.getValue() > most
                    && !parsed.bulletin().templates().get(entry.getKey()).optional()) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best < 0 ? Types.NONE : type(parsed.bulletin().templates().get(best));
    }

    static String type(Template template) {
        List<Fill> fills = template.fills(Slot.TYPE);
        String type = fills.isEmpty() ? "ATTACK" : fills.get(0).value();
        return Types.LINE_LABELS.contains(type) ? type : "ATTACK";
    }

    private MaxEnt roleModel(double[] whole, List<List<double[]>> lines) {
        MaxEntTrainer trainer = new MaxEntTrainer(6, 3, 0.3, 3.0);
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
        MaxEntTrainer trainer = new MaxEntTrainer(4, 3, 1.0, 10.0);
        DateFinder dates = new DateFinder(Lexicon.standard().calendar);
        for (int i = 0; i < bulletins.size(); i++) {
            List<Map<Integer, Integer>> fills = fillsOfLines(i);
            LinePairs pairs = new LinePairs(bulletins.get(i), lines.get(i), dates, lists);
            for (int second = 1; second < fills.size(); second++) {
                Set<Integer> b = clear(fills.get(second));
                for (int first = 0; first < second && !b.isEmpty(); first++) {
                    Set<Integer> a = clear(fills.get(first));
                    if (!a.isEmpty()) {
                        boolean same = a.stream().anyMatch(b::contains);
                        trainer.add(pairs.features(first, second), same ? "yes" : "no");
                    }
                }
            }
        }
        return trainer.train(List.of("yes", "no"));
    }

    /** The templates of which a line holds more than a word. */
    private static Set<Integer> clear(Map<Integer, Integer> fills) {
        Set<Integer> templates = new TreeSet<>();
        int most = fills.values().stream().mapToInt(n -> n).max().orElse(0);
        fills.forEach((t, n) -> {
            if (n > 1 && n == most) {
                templates.add(t);
            }
        });
        return templates;
    }

    private void addSlotModels(Map<String, MaxEnt> models) {
        Map<String, MaxEntTrainer> trainers = new LinkedHashMap<>();
        Map<String, List<String>> labels = new HashMap<>();
        labels.put(Models.DATE, List.of("yes", "no"));
        labels.put(Models.PLACE, List.of("yes", "no"));
        labels.put(Models.STAGE, Types.STAGES);
        labels.put(Models.CATEGORY, Types.CATEGORIES);
        labels.put(Models.CONFIDENCE, Types.CONFIDENCES);
        labels.put(Models.INSTRUMENT_TYPE, Types.INSTRUMENTS);
        labels.put(Models.UNNAMED_INSTRUMENT, Types.INSTRUMENTS);
        labels.put(Models.THING_TYPE, Types.THINGS);
        labels.put(Models.THING_EFFECT, Types.THING_EFFECTS);
        labels.put(Models.VICTIM_TYPE, Types.VICTIMS);
        labels.put(Models.VICTIM_EFFECT, Types.VICTIM_EFFECTS);
        labels.keySet().stream().sorted().forEach(name -> trainers.put(name, new MaxEntTrainer(5, 2, 0.5, 10.0)));
        for (int i = 0; i < bulletins.size(); i++) {
            List<Template> templates = bulletins.get(i).bulletin().templates();
            List<Map<Integer, Integer>> fills = fillsOfLines(i);
            for (int t = 0; t < templates.size(); t++) {
                TreeSet<Integer> lines = new TreeSet<>();
                for (int l = 0; l < fills.size(); l++) {
                    if (fills.get(l).getOrDefault(t, 0) > 1) {
                        lines.add(l);
                    }
                }
                if (!lines.isEmpty()) {
                    learn(trainers, i, templates.get(t), t, lines);
                }
            }
        }
        trainers.forEach((name, trainer) -> models.put(name, trainer.train(labels.getOrDefault(name, List.of()))));
    }

    private void learn(
            Map<String, MaxEntTrainer> trainers, int bulletin, Template template, int t, NavigableSet<Integer> lines) {
        Parsed parsed = bulletins.get(bulletin);
        String type = type(template);
        Set<String> incident = slotFeatures.ofIncident(parsed, type, lines);
        for (Choice.Option option : dates.options(parsed, lines)) {
            boolean right =
                    template.fills(Slot.DATE).stream().anyMatch(f -> f.values().contains(option.value()));
            trainer(trainers, Models.DATE).add(option.features(), right ? "yes" : "no");
        }
        for (Choice.Option option : places.options(parsed, lines)) {
            boolean right = template.fills(Slot.LOCATION).stream()
                    .anyMatch(f -> f.values().stream().anyMatch(v -> PlaceSlot.isSame(option.value(), v)));
            trainer(trainers, Models.PLACE).add(option.features(), right ? "yes" : "no");
        }
        learn(trainers, Models.STAGE, incident, template.fills(Slot.STAGE), Types.STAGES, null);
        learn(
                trainers,
                Models.CATEGORY,
                slotFeatures.ofCategory(
                        parsed, type, lines, values(template, Slot.PERSON), values(template, Slot.ORGANIZATION)),
                template.fills(Slot.CATEGORY),
                Types.CATEGORIES,
                Types.NONE);
        if (template.fills(Slot.INSTRUMENT).isEmpty() && !type.equals("KIDNAPPING") && !type.equals("ARSON")) {
            learn(
                    trainers,
                    Models.UNNAMED_INSTRUMENT,
                    incident,
                    template.fills(Slot.INSTRUMENT_TYPE),
                    Types.INSTRUMENTS,
                    Types.NONE);
        }
        for (Fill fill : template.fills(Slot.INSTRUMENT)) {
            learnFill(
                    trainers,
                    Models.INSTRUMENT_TYPE,
                    bulletin,
                    template,
                    t,
                    fill,
                    Slot.INSTRUMENT_TYPE,
                    Types.INSTRUMENTS,
                    null);
        }
        for (Fill fill : template.fills(Slot.ORGANIZATION)) {
            List<Fill> fills = referring(template, Slot.CONFIDENCE, fill);
            learn(
                    trainers,
                    Models.CONFIDENCE,
                    slotFeatures.ofBody(parsed, type, lines, fill.value(), places(bulletin, fill, t)),
                    fills,
                    Types.CONFIDENCES,
                    null);
        }
        for (Fill fill : template.fills(Slot.THING)) {
            learnFill(trainers, Models.THING_TYPE, bulletin, template, t, fill, Slot.THING_TYPE, Types.THINGS, null);
            learnFill(
                    trainers,
                    Models.THING_EFFECT,
                    bulletin,
                    template,
                    t,
                    fill,
                    Slot.THING_EFFECT,
                    Types.THING_EFFECTS,
                    Types.NONE);
        }
        for (Slot slot : List.of(Slot.VICTIM, Slot.VICTIM_DESCRIPTION)) {
            for (Fill fill : template.fills(slot)) {
                if (slot == Slot.VICTIM_DESCRIPTION && !fill.refs().isEmpty()) {
                    continue;
                }
                learnFill(
                        trainers,
                        Models.VICTIM_TYPE,
                        bulletin,
                        template,
                        t,
                        fill,
                        Slot.VICTIM_TYPE,
                        Types.VICTIMS,
                        null);
                learnFill(
                        trainers,
                        Models.VICTIM_EFFECT,
                        bulletin,
                        template,
                        t,
                        fill,
                        Slot.VICTIM_EFFECT,
                        Types.VICTIM_EFFECTS,
                        Types.NONE);
            }
        }
    }

    private static MaxEntTrainer trainer(Map<String, MaxEntTrainer> trainers, String name) {
        MaxEntTrainer trainer = trainers.get(name);
        if (trainer == null) {
            throw new IllegalArgumentException("no classifier is called '%s'".formatted(name));
        }
        return trainer;
    }

    private void learnFill(
            Map<String, MaxEntTrainer> trainers,
            String name,
            int bulletin,
            Template template,
            int t,
            Fill fill,
            Slot slot,
            List<String> labels,
            @Nullable String otherwise) {
        Parsed parsed = bulletins.get(bulletin);
        String words = fill.value();
        if (slot == Slot.VICTIM_TYPE || slot == Slot.VICTIM_EFFECT) {
            List<Fill> described = referring(template, Slot.VICTIM_DESCRIPTION, fill);
            if (!described.isEmpty()) {
                words = described.get(0).value();
            }
        }
        learn(
                trainers,
                name,
                slotFeatures.ofFiller(parsed, type(template), words, places(bulletin, fill, t)),
                referring(template, slot, fill),
                labels,
                otherwise);
    }

    private List<Phrase> places(int bulletin, Fill fill, int t) {
        List<Phrase> places = new ArrayList<>();
        Parsed parsed = bulletins.get(bulletin);
        Set<String> wanted = new TreeSet<>();
        fill.values().forEach(v -> wanted.add(Words.plain(v)));
        for (List<Phrase> phrases : parsed.phrases()) {
            for (Phrase phrase : phrases) {
                if (alignments.get(bulletin).mark(phrase).templates().contains(t)
                        && wanted.contains(Words.plain(parsed.words(phrase)))) {
                    places.add(phrase);
                }
            }
        }
        return places;
    }

    private static List<Fill> referring(Template template, Slot slot, Fill fill) {
        Set<String> wanted = new TreeSet<>();
        fill.values().forEach(v -> wanted.add(Words.plain(v)));
        return template.fills(slot).stream()
                .filter(f -> f.refs().stream().anyMatch(r -> wanted.contains(Words.plain(r))))
                .toList();
    }

    private static List<String> values(Template template, Slot slot) {
        return template.fills(slot).stream().map(Fill::value).toList();
    }

    /** The first filler's value is the lesson; without a filler it is {@code otherwise}, or there is none. */
    private static void learn(
            Map<String, MaxEntTrainer> trainers,
            String name,
            Set<String> found,
            List<Fill> fills,
            List<String> labels,
            @Nullable String otherwise) {
        String label = fills.isEmpty() ? otherwise : fills.get(0).value();
        if (label != null && labels.contains(label)) {
            trainer(trainers, name).add(found, label);
        }
    }
}
