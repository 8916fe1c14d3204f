package org.isnad.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.TagSet;
import org.isnad.text.Sentence;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.MarkedText.Range;
import org.jspecify.annotations.Nullable;

/**
 * Lessons out of the templates of MUC-4 (1992). A template quotes who, whom and with what, but not the words that tell of
 * the act: a sentence tells of it where it names two of these, or one that was hit beside a word of violence. A sentence
 * that has neither such a word nor a quoted one tells of no act; of any other nothing is known.
 */
final class Muc4Lessons {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** The part that may be learnt from. */
    private static final String LEARN = "dev";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, List<String>> SLOTS = Map.of(
            "actor", List.of("PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID"),
            "target", List.of("PHYS TGT: ID", "HUM TGT: NAME", "HUM TGT: DESCRIPTION"),
            "weapon", List.of("INCIDENT: INSTRUMENT ID"));

    private static final Map<String, Integer> TAGS =
            Map.of("actor", TagSet.ACTOR, "target", TagSet.TARGET, "weapon", TagSet.WEAPON);

    private static final String AERIAL = "AERIAL BOMB";
    private static final Set<String> GUNS = Set.of("GUN", "MACHINE GUN", "HANDGUN", "RIFLE");
    private static final Set<String> PROJECTILES = Set.of("MORTAR", "PROJECTILE", "MISSILE", "ROCKET");
    private static final Set<String> CHARGES =
            Set.of("EXPLOSIVE", "BOMB", "VEHICLE BOMB", "DYNAMITE", "MINE", "GRENADE", "MOLOTOV COCKTAIL");

    private final Reports reports;

    Muc4Lessons(Reports reports) {
        this.reports = reports;
    }

    /** An example of every text that may be learnt from and tells of an act that was done. */
    List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            if (!node.path("split").asText().equals(LEARN)) {
                continue;
            }
            Report report = report(node);
            List<SentenceMentions> mentions = reports.mentions(report);
            examples.add(reports.example(mentions, lesson(node.path("templates"), mentions)));
        }
        return examples;
    }

    /** Lines of teletype are joined into paragraphs; its capitals would make names of words ("IS"). */
    private static Report report(JsonNode node) {
        String text = node.path("text").asText().replaceAll("(?<!\n)\n(?!\\s*\n|   )", " ");
        text = WORD.matcher(text)
                .replaceAll(w -> w.group().charAt(0) + w.group().substring(1).toLowerCase(Locale.ROOT));
        String date = node.path("date").asText("");
        LocalDate published = date.isEmpty() || date.equals("null") ? null : LocalDate.parse(date);
        return new Report(new ReportId(node.path("id").asText()), "", text, published, null, null, "en");
    }

    static MarkedText lesson(JsonNode templates, List<SentenceMentions> mentions) {
        MarkedText lesson = new MarkedText(mentions);
        Set<Integer> named = new TreeSet<>();
        int number = 0;
        for (JsonNode template : templates) {
            Set<Integer> told = new TreeSet<>();
            for (SentenceMentions m : mentions) {
                boolean violent = !m.triggers().isEmpty();
                Map<String, List<Range>> found = found(template, m.sentence());
                long kinds = found.values().stream().filter(r -> !r.isEmpty()).count();
                if (kinds > 0) {
                    named.add(m.sentence().index());
                }
                boolean hit = !found.getOrDefault("target", List.of()).isEmpty();
                if (isDone(template) && m.sentence().isStory() && (kinds > 1 || hit && violent)) {
                    told.add(m.sentence().index());
                    found.forEach((kind, ranges) ->
                            ranges.forEach(r -> lesson.tag(m.sentence().index(), r, tag(kind))));
                }
            }
            for (int s : told) {
                teach(lesson, template, mentions.get(s));
                lesson.tells(s, number);
            }
            number++;
        }
        for (SentenceMentions m : mentions) {
            int s = m.sentence().index();
            if (lesson.all(s).isEmpty() && !named.contains(s) && m.triggers().isEmpty()) {
                lesson.knowTags(s, roles());
                lesson.knowTags(s, events());
                lesson.knowTags(s, harms());
                lesson.knowLabels(s, events());
            } else if (!lesson.all(s).isEmpty()) {
                lesson.knowTags(s, roles());
            }
        }
        return lesson;
    }

    private static void teach(MarkedText lesson, JsonNode template, SentenceMentions m) {
        int s = m.sentence().index();
        for (String place : places(template)) {
            MarkedText.find(m.sentence(), place).forEach(r -> lesson.tag(s, r, TagSet.PLACE));
        }
        EventType type = type(template);
        if (type != null) {
            lesson.label(s, TagSet.event(type));
            for (TriggerMention t : m.triggers()) {
                if (t.isDone() && t.word().type() == type) {
                    lesson.tag(s, new Range(t.from(), t.to()), TagSet.event(type));
                }
            }
        }
        for (JsonNode effect : template.path("HUM TGT: EFFECT OF INCIDENT")) {
            Harm harm = harm(values(effect, "v"));
            if (harm != null) {
                for (String victim : values(effect, "ref")) {
                    MarkedText.find(m.sentence(), victim).forEach(r -> lesson.tag(s, counted(m, r), TagSet.harm(harm)));
                }
            }
        }
    }

    /** The words with the number before them: "three" of "three farmers". */
    private static Range counted(SentenceMentions m, Range words) {
        int from = words.from();
        for (PeopleMention people : m.people()) {
            if (people.spanFrom() < words.from() && words.from() < people.spanTo()) {
                from = people.spanFrom();
            }
        }
        return new Range(from, words.to());
    }

    private static Map<String, List<Range>> found(JsonNode template, Sentence sentence) {
        Map<String, List<Range>> found = new TreeMap<>();
        SLOTS.forEach((kind, slots) -> {
            List<Range> ranges = new ArrayList<>();
            for (String slot : slots) {
                for (JsonNode fill : template.path(slot)) {
                    values(fill, "v").forEach(v -> ranges.addAll(MarkedText.find(sentence, v)));
                }
            }
            found.put(kind, ranges);
        });
        return found;
    }

    private static int tag(String kind) {
        return Objects.requireNonNull(TAGS.get(kind), kind);
    }

    /** Only what was done counts; a template that nobody needs may be wrong. */
    private static boolean isDone(JsonNode template) {
        return !template.path("optional").asBoolean()
                && values(template.path("INCIDENT: STAGE OF EXECUTION").path(0), "v")
                        .equals(List.of("ACCOMPLISHED"));
    }

    private static @Nullable EventType type(JsonNode template) {
        List<String> types = values(template.path("INCIDENT: TYPE").path(0), "v");
        Set<String> weapons = new TreeSet<>();
        template.path("INCIDENT: INSTRUMENT TYPE").forEach(w -> weapons.addAll(values(w, "v")));
        return switch (types.size() == 1 ? types.get(0) : "") {
            case "BOMBING" -> weapons.contains(AERIAL) ? EventType.AIR_STRIKE : EventType.EXPLOSION;
            case "KIDNAPPING" -> EventType.ABDUCTION;
            case "ARSON" -> EventType.DESTRUCTION;
            case "ATTACK" -> attack(weapons);
            default -> null;
        };
    }

    /** An attack may be anything; only its weapons tell. */
    private static @Nullable EventType attack(Set<String> weapons) {
        if (weapons.isEmpty()) {
            return null;
        }
        if (weapons.contains(AERIAL)) {
            return EventType.AIR_STRIKE;
        }
        if (GUNS.containsAll(weapons)) {
            return EventType.SHOOTING;
        }
        if (PROJECTILES.containsAll(weapons)) {
            return EventType.SHELLING;
        }
        return CHARGES.containsAll(weapons) ? EventType.EXPLOSION : null;
    }

    private static @Nullable Harm harm(List<String> effects) {
        if (effects.equals(List.of("DEATH"))) {
            return Harm.KILLED;
        }
        return effects.equals(List.of("INJURY")) ? Harm.INJURED : null;
    }

    /** Names of all places within the country: "COUNTRY: DEPARTMENT (DEPARTMENT): TOWN (TOWN)". */
    private static List<String> places(JsonNode template) {
        List<String> places = new ArrayList<>();
        for (JsonNode fill : template.path("INCIDENT: LOCATION")) {
            for (String path : values(fill, "v")) {
                String[] names = path.split(":", -1);
                for (int i = 1; i < names.length; i++) {
                    for (String name : names[i].split(" - ", -1)) {
                        places.add(name.replaceAll("\\(.*?\\)", "").strip());
                    }
                }
            }
        }
        return places;
    }

    /** A filler is a string, or has alternatives in {@code v} and what it refers to in {@code ref}. */
    private static List<String> values(JsonNode fill, String field) {
        JsonNode value = fill.isTextual() && field.equals("v") ? fill : fill.path(field);
        List<String> all = new ArrayList<>();
        if (value.isTextual()) {
            all.add(value.asText());
        }
        value.forEach(v -> all.add(v.asText()));
        return all;
    }

    private static BitSet roles() {
        BitSet tags = new BitSet();
        tags.set(TagSet.PLACE);
        TAGS.values().forEach(tags::set);
        return tags;
    }

    private static BitSet events() {
        BitSet tags = new BitSet();
        for (EventType type : EventType.values()) {
            tags.set(TagSet.event(type));
        }
        return tags;
    }

    private static BitSet harms() {
        BitSet tags = new BitSet();
        for (Harm harm : Harm.values()) {
            tags.set(TagSet.harm(harm));
        }
        return tags;
    }
}
