package org.isnad.muc4;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the classifiers that fill the single slots of an incident. */
final class SlotTraining {

    private static final List<String> YES_OR_NO = List.of("yes", "no");

    /** What is told by a filler's own words. */
    private static final Set<String> KINDS = Set.of(Models.INSTRUMENT_TYPE, Models.THING_TYPE, Models.VICTIM_TYPE);

    private final DateSlot dates = new DateSlot();
    private final PlaceSlot places;
    private final WordLists lists;
    private final SlotFeatures features;
    private final Map<String, List<String>> labels = new TreeMap<>();
    private final Map<String, MaxEntTrainer> trainers = new LinkedHashMap<>();

    SlotTraining(WordLists lists) {
        this.places = new PlaceSlot(lists);
        this.lists = lists;
        this.features = new SlotFeatures(new Features(lists));
        labels.put(Models.DATE, YES_OR_NO);
        labels.put(Models.PLACE, YES_OR_NO);
        labels.put(Models.DESCRIBES, YES_OR_NO);
        labels.put(Models.STAGE, Types.STAGES);
        labels.put(Models.CATEGORY, Types.CATEGORIES);
        labels.put(Models.CONFIDENCE, Types.CONFIDENCES);
        labels.put(Models.INSTRUMENT_TYPE, Types.INSTRUMENTS);
        labels.put(Models.UNNAMED_INSTRUMENT, Types.INSTRUMENTS);
        labels.put(Models.THING_TYPE, Types.THINGS);
        labels.put(Models.THING_EFFECT, Types.THING_EFFECTS);
        labels.put(Models.VICTIM_TYPE, Types.VICTIMS);
        labels.put(Models.VICTIM_EFFECT, Types.VICTIM_EFFECTS);
        labels.keySet().forEach(name -> trainers.put(name, new MaxEntTrainer(5, 2, 0.5, 10.0)));
        KINDS.forEach(name -> trainers.put(name, new MaxEntTrainer(15, 1, 0.1, 2.0)));
        trainers.put(Models.CONFIDENCE, new MaxEntTrainer(5, 2, 0.3, 60.0));
    }

    /** The classifiers by name. */
    Map<String, MaxEnt> train() {
        Map<String, MaxEnt> models = new TreeMap<>();
        labels.forEach((name, values) -> models.put(name, trainer(name).train(values)));
        return models;
    }

    /** Takes the lessons of one bulletin. */
    void add(Parsed parsed, Alignment alignment, LineFills fills) {
        List<Template> templates = parsed.bulletin().templates();
        for (int t = 0; t < templates.size(); t++) {
            NavigableSet<Integer> lines = fills.lines(t);
            if (!lines.isEmpty()) {
                new Lesson(parsed, alignment, t, lines).learn();
            }
        }
    }

    private MaxEntTrainer trainer(String name) {
        MaxEntTrainer trainer = trainers.get(name);
        if (trainer == null) {
            throw new IllegalArgumentException("no classifier is called '%s'".formatted(name));
        }
        return trainer;
    }

    /** What one template teaches. */
    private final class Lesson {

        private final Parsed parsed;
        private final Alignment alignment;
        private final int number;
        private final Template template;
        private final String type;
        private final NavigableSet<Integer> lines;

        Lesson(Parsed parsed, Alignment alignment, int number, NavigableSet<Integer> lines) {
            this.parsed = parsed;
            this.alignment = alignment;
            this.number = number;
            this.template = parsed.bulletin().templates().get(number);
            this.type = LineFills.type(template);
            this.lines = lines;
        }

        void learn() {
            for (Choice.Option option : dates.options(parsed, lines)) {
                boolean right = template.fills(Slot.DATE).stream()
                        .anyMatch(f -> f.values().contains(option.value()));
                trainer(Models.DATE).add(option.features(), right ? "yes" : "no");
            }
            for (Choice.Option option : places.options(parsed, lines)) {
                boolean right = template.fills(Slot.LOCATION).stream()
                        .anyMatch(f -> f.values().stream().anyMatch(v -> PlaceSlot.isSame(option.value(), v)));
                trainer(Models.PLACE).add(option.features(), right ? "yes" : "no");
            }
            learnIncident();
            template.fills(Slot.INSTRUMENT)
                    .forEach(fill -> learnFill(Models.INSTRUMENT_TYPE, fill, Slot.INSTRUMENT_TYPE, null));
            for (Fill fill : template.fills(Slot.ORGANIZATION)) {
                Set<String> found = features.ofBody(parsed, type, lines, fill.value(), places(fill));
                learn(Models.CONFIDENCE, found, referring(Slot.CONFIDENCE, fill), null);
            }
            for (Fill fill : template.fills(Slot.THING)) {
                learnFill(Models.THING_TYPE, fill, Slot.THING_TYPE, null);
                learnFill(Models.THING_EFFECT, fill, Slot.THING_EFFECT, Types.NONE);
            }
            learnDescriptions();
            for (Slot slot : List.of(Slot.VICTIM, Slot.VICTIM_DESCRIPTION)) {
                for (Fill fill : template.fills(slot)) {
                    if (slot == Slot.VICTIM || fill.refs().isEmpty()) {
                        learnFill(Models.VICTIM_TYPE, fill, Slot.VICTIM_TYPE, null);
                        learnFill(Models.VICTIM_EFFECT, fill, Slot.VICTIM_EFFECT, Types.NONE);
                    }
                }
            }
        }

        /** Which descriptions are of which names. */
        private void learnDescriptions() {
            List<Fill> fills = new ArrayList<>();
            List<List<Phrase>> names = new ArrayList<>();
            for (Fill fill : template.fills(Slot.VICTIM)) {
                List<Phrase> places = places(fill);
                if (!places.isEmpty()) {
                    fills.add(fill);
                    names.add(places);
                }
            }
            for (Fill description : template.fills(Slot.VICTIM_DESCRIPTION)) {
                List<Phrase> places = places(description);
                for (int i = 0; i < names.size() && !places.isEmpty(); i++) {
                    Set<String> name = plain(fills.get(i));
                    boolean right = alike(description)
                            .anyMatch(d -> d.refs().stream().anyMatch(r -> name.contains(Words.plain(r))));
                    trainer(Models.DESCRIBES).add(Describing.features(names, i, places, lists), right ? "yes" : "no");
                }
            }
        }

        /** Descriptions in the same words: the key has one for each name. */
        private Stream<Fill> alike(Fill description) {
            Set<String> words = plain(description);
            return template.fills(Slot.VICTIM_DESCRIPTION).stream()
                    .filter(d -> plain(d).stream().anyMatch(words::contains));
        }

        private void learnIncident() {
            Set<String> incident = features.ofIncident(parsed, type, lines);
            learn(Models.STAGE, incident, template.fills(Slot.STAGE), null);
            Set<String> done = features.ofCategory(parsed, type, lines, values(Slot.PERSON), values(Slot.ORGANIZATION));
            learn(Models.CATEGORY, done, template.fills(Slot.CATEGORY), Types.NONE);
            if (template.fills(Slot.INSTRUMENT).isEmpty() && !type.equals("KIDNAPPING") && !type.equals("ARSON")) {
                learn(Models.UNNAMED_INSTRUMENT, incident, template.fills(Slot.INSTRUMENT_TYPE), Types.NONE);
            }
        }

        private void learnFill(String name, Fill fill, Slot slot, @Nullable String otherwise) {
            String words = fill.value();
            if (slot == Slot.VICTIM_TYPE || slot == Slot.VICTIM_EFFECT) {
                List<Fill> described = referring(Slot.VICTIM_DESCRIPTION, fill);
                words = described.isEmpty() ? words : described.get(0).value();
            }
            Set<String> found = KINDS.contains(name)
                    ? features.ofKind(type, words)
                    : features.ofFiller(parsed, type, words, places(fill));
            learn(name, found, referring(slot, fill), otherwise);
        }

        /** The first filler's value is the lesson; without a filler it is {@code otherwise}, or there is none. */
        private void learn(String name, Set<String> found, List<Fill> fills, @Nullable String otherwise) {
            String label = fills.isEmpty() ? otherwise : fills.get(0).value();
            if (label != null && labels.getOrDefault(name, List.of()).contains(label)) {
                trainer(name).add(found, label);
            }
        }

        private List<Phrase> places(Fill fill) {
            Set<String> wanted = plain(fill);
            List<Phrase> places = new ArrayList<>();
            for (List<Phrase> phrases : parsed.phrases()) {
                for (Phrase phrase : phrases) {
                    if (alignment.mark(phrase).templates().contains(number)
                            && wanted.contains(Words.plain(parsed.words(phrase)))) {
                        places.add(phrase);
                    }
                }
            }
            return places;
        }

        private List<Fill> referring(Slot slot, Fill fill) {
            Set<String> wanted = plain(fill);
            return template.fills(slot).stream()
                    .filter(f -> f.refs().stream().anyMatch(r -> wanted.contains(Words.plain(r))))
                    .toList();
        }

        private List<String> values(Slot slot) {
            return template.fills(slot).stream().map(Fill::value).toList();
        }

        private static Set<String> plain(Fill fill) {
            Set<String> plain = new TreeSet<>();
            fill.values().forEach(v -> plain.add(Words.plain(v)));
            return plain;
        }
    }
}
