package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.muc4.Judged.Mention;

/** Fills the slots of one incident. */
final class TemplateBuilder {

    /** How sure a second one who did it must be. */
    private static final double CERTAIN = 0.5;

    private static final int LONGEST_NAME = 6;

    private final Models models;
    private final SlotFeatures features;
    private final WordLists lists;
    private final DateSlot dates = new DateSlot();
    private final PlaceSlot places;
    private final Describing describing;

    TemplateBuilder(Models models, Features features, WordLists lists) {
        this.models = models;
        this.features = new SlotFeatures(features);
        this.lists = lists;
        this.places = new PlaceSlot(lists);
        this.describing = new Describing(models.get(Models.DESCRIBES), lists);
    }

    Template build(Judged judged, Cluster cluster) {
        Parsed parsed = judged.parsed();
        Template.Builder template = new Template.Builder();
        String type = cluster.type();
        Set<String> incident = features.ofIncident(parsed, type, cluster.lines());
        String date = Choice.best(models.get(Models.DATE), dates.options(parsed, cluster.lines()));
        if (!date.isEmpty()) {
            template.add(Slot.DATE, Fill.of(date));
        }
        String location = Choice.best(models.get(Models.PLACE), places.options(parsed, cluster.lines()));
        String country = location.replaceAll(":.*", "");
        template.add(Slot.LOCATION, Fill.of(location));
        template.add(Slot.TYPE, Fill.of(type));
        template.add(Slot.STAGE, Fill.of(models.get(Models.STAGE).best(incident)));
        addInstruments(template, parsed, cluster, incident);
        addPerpetrators(template, parsed, cluster);
        if (!type.equals("KIDNAPPING")) {
            addThings(template, parsed, cluster, country);
        }
        addVictims(template, parsed, cluster, country);
        return template.build();
    }

    private static List<Mention> of(Cluster cluster, Role role) {
        return cluster.mentions().stream().filter(m -> m.role() == role).toList();
    }

    private void addInstruments(Template.Builder template, Parsed parsed, Cluster cluster, Set<String> incident) {
        if (cluster.type().equals("KIDNAPPING") || cluster.type().equals("ARSON")) {
            return;
        }
        List<Mention> mentions = of(cluster, Role.INSTRUMENT);
        Targets.grouped(parsed, mentions).keySet().forEach(words -> {
            template.add(Slot.INSTRUMENT, Fill.of(words));
            String type = models.get(Models.INSTRUMENT_TYPE).best(features.ofKind(cluster.type(), words));
            if (!type.equals(Types.NONE)) {
                template.add(Slot.INSTRUMENT_TYPE, Fill.of(type, words));
            }
        });
        if (mentions.isEmpty()) {
            String type = models.get(Models.UNNAMED_INSTRUMENT).best(incident);
            if (!type.equals(Types.NONE)) {
                template.add(Slot.INSTRUMENT_TYPE, Fill.of(type));
            }
        }
    }

    /** "Guerrillas" and "rebels" are other words for the same, and so are "two men" and "the individuals". */
    private boolean isSamePeople(String a, String b) {
        return kindOfPeople(a) > 0 && kindOfPeople(a) == kindOfPeople(b);
    }

    private int kindOfPeople(String words) {
        String last = words.toLowerCase(Locale.ROOT).replaceAll(".* ", "");
        return lists.is("fighters", last) ? 1 : lists.is("strangers", last) ? 2 : 0;
    }

    private void addPerpetrators(Template.Builder template, Parsed parsed, Cluster cluster) {
        Aliases aliases = new Aliases(parsed, lists);
        Map<String, List<Mention>> people =
                Targets.joined(Targets.grouped(parsed, of(cluster, Role.PERSON)), this::isSamePeople);
        Map<String, List<Mention>> bodies =
                Targets.joined(Targets.grouped(parsed, of(cluster, Role.ORGANIZATION)), aliases::isSame);
        for (Map.Entry<String, List<Mention>> person : people.entrySet()) {
            String body = body(person.getKey());
            if (!body.isEmpty() && bodies.keySet().stream().noneMatch(b -> aliases.isSame(b, body))) {
                bodies.put(body, person.getValue());
            }
        }
        bodies = Targets.surest(Targets.joined(bodies, aliases::isSame), CERTAIN);
        people = Targets.surest(people, CERTAIN);
        String category = models.get(Models.CATEGORY)
                .best(features.ofCategory(parsed, cluster.type(), cluster.lines(), people.keySet(), bodies.keySet()));
        if (!category.equals(Types.NONE)) {
            template.add(Slot.CATEGORY, Fill.of(category));
        }
        people.keySet().forEach(words -> template.add(Slot.PERSON, Fill.of(words)));
        bodies.forEach((words, group) -> {
            template.add(Slot.ORGANIZATION, Fill.of(words));
            String confidence = confidence(features.ofBody(
                    parsed,
                    cluster.type(),
                    cluster.lines(),
                    words,
                    group.stream().map(Mention::phrase).toList()));
            template.add(Slot.CONFIDENCE, Fill.of(confidence, words));
        });
    }

    /** The confidence that is worth most: that somebody accuses is half right where the authorities do. */
    private String confidence(Set<String> found) {
        MaxEnt model = models.get(Models.CONFIDENCE);
        double[] p = model.probabilities(found);
        int accused = model.labels().indexOf("SUSPECTED OR ACCUSED");
        p[accused] += p[model.labels().indexOf("SUSPECTED OR ACCUSED BY AUTHORITIES")] / 2;
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return model.labels().get(best);
    }

    /** The listed organization that "guerrillas", "members" and the like are said to be of; empty where there is none. */
    private String body(String words) {
        List<String> all = List.of(words.replace("\"", "").strip().split("\\s+", -1));
        for (int length = Math.min(all.size() - 1, LONGEST_NAME); length > 0; length--) {
            for (int i = 0; i + length <= all.size(); i++) {
                String name = String.join(" ", all.subList(i, i + length));
                if (lists.body(Words.plain(name)) >= 0) {
                    return name;
                }
            }
        }
        return "";
    }

    private void addThings(Template.Builder template, Parsed parsed, Cluster cluster, String country) {
        for (Target thing : Targets.things(parsed, of(cluster, Role.THING), new Aliases(parsed, lists)::isSame)) {
            Set<String> found = features.ofFiller(parsed, cluster.type(), thing.ref(), thing.places());
            template.add(Slot.THING, Fill.of(thing.ref()));
            String kind = models.get(Models.THING_TYPE).best(features.ofKind(cluster.type(), thing.ref()));
            template.add(Slot.THING_TYPE, Fill.of(kind, thing.ref()));
            template.add(Slot.THING_NUMBER, Fill.of(thing.number(), thing.ref()));
            addNation(template, Slot.THING_NATION, thing, country);
            String effect = models.get(Models.THING_EFFECT).best(found);
            if (!effect.equals(Types.NONE)) {
                template.add(Slot.THING_EFFECT, Fill.of(effect, thing.ref()));
            }
        }
    }

    private void addVictims(Template.Builder template, Parsed parsed, Cluster cluster, String country) {
        List<Target> victims = Targets.victims(parsed, of(cluster, Role.VICTIM), of(cluster, Role.VICTIM_DESCRIPTION));
        for (Target victim : describing.joined(victims)) {
            String name = victim.name();
            String description = victim.description();
            if (name != null) {
                template.add(Slot.VICTIM, Fill.of(name));
            }
            if (description != null) {
                template.add(Slot.VICTIM_DESCRIPTION, name == null ? Fill.of(description) : Fill.of(description, name));
            }
            String words = description == null ? victim.ref() : description;
            Set<String> found = features.ofFiller(parsed, cluster.type(), words, victim.places());
            String kind = models.get(Models.VICTIM_TYPE).best(features.ofKind(cluster.type(), words));
            template.add(Slot.VICTIM_TYPE, Fill.of(kind, victim.ref()));
            template.add(Slot.VICTIM_NUMBER, Fill.of(victim.number(), victim.ref()));
            addNation(template, Slot.VICTIM_NATION, victim, country);
            String effect = models.get(Models.VICTIM_EFFECT).best(found);
            if (!effect.equals(Types.NONE)) {
                template.add(Slot.VICTIM_EFFECT, Fill.of(effect, victim.ref()));
            }
        }
    }

    private void addNation(Template.Builder template, Slot slot, Target target, String country) {
        List<String> words = new ArrayList<>();
        String description = target.description();
        if (description != null) {
            words.addAll(List.of(description.toLowerCase(Locale.ROOT).split(" ", -1)));
        }
        for (String word : words) {
            String nation = lists.nation(word);
            if (nation != null && !nation.equals(country)) {
                template.add(slot, Fill.of(nation, target.ref()));
                return;
            }
        }
    }
}
