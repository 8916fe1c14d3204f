package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes from a gold reading what a faulty reader might have made. The same seed makes the same faults. */
enum GoldFaults {
    NONE {
        @Override
        void apply(ObjectNode reading, Random random) {}
    },
    NO_READING {
        @Override
        void apply(ObjectNode reading, Random random) {
            if (random.nextBoolean()) {
                reading.put("report", "no such report " + random.nextLong());
            }
        }
    },
    DROPPED_INCIDENTS {
        @Override
        void apply(ObjectNode reading, Random random) {
            dropSome(reading.withArrayProperty("incidents"), random);
        }
    },
    CHANGED_TYPES {
        @Override
        void apply(ObjectNode reading, Random random) {
            changeSome(reading.withArrayProperty("incidents"), random, incident -> incident.put("type", "air_strike"));
        }
    },
    CHANGED_NUMBERS {
        @Override
        void apply(ObjectNode reading, Random random) {
            for (ArrayNode figures : figures(reading)) {
                changeSome(figures, random, figure -> {
                    figure.put("low", (long) random.nextInt(20));
                    figure.putNull("high");
                });
                changeSome(figures, random, figure -> figure.set("high", figure.get("low")));
                changeSome(figures, random, figure -> figure.put("group", "unspecified"));
            }
        }
    },
    SWAPPED_SOURCES {
        @Override
        void apply(ObjectNode reading, Random random) {
            List<ObjectNode> all = new ArrayList<>();
            figures(reading).forEach(figures -> figures.forEach(figure -> all.add((ObjectNode) figure)));
            List<JsonNode> sources = new ArrayList<>();
            all.forEach(figure -> sources.add(figure.path("source")));
            Collections.shuffle(sources, random);
            for (int i = 0; i < all.size(); i++) {
                setUnlessMissing(all.get(i), "source", sources.get(i));
            }
        }
    },
    CUT_WORDS {
        @Override
        void apply(ObjectNode reading, Random random) {
            for (JsonNode incident : reading.withArrayProperty("incidents")) {
                ((ObjectNode) incident).put("quote", cut(incident.path("quote").asText(), random));
                changeSome(
                        ((ObjectNode) incident).withArrayProperty("places"),
                        random,
                        place -> place.put("text", cut(place.path("text").asText(), random)));
            }
            changeSome(
                    reading.withArrayProperty("statements"),
                    random,
                    s -> s.put("speaker", cut(s.path("speaker").asText(), random)));
        }
    },
    ANOTHER_ORDER {
        @Override
        void apply(ObjectNode reading, Random random) {
            for (JsonNode incident : reading.withArrayProperty("incidents")) {
                shuffle(((ObjectNode) incident).withArrayProperty("casualties"), random);
                shuffle(((ObjectNode) incident).withArrayProperty("weapons"), random);
            }
            shuffle(reading.withArrayProperty("incidents"), random);
            shuffle(reading.withArrayProperty("totals"), random);
        }
    },
    GIVEN_TWICE {
        @Override
        void apply(ObjectNode reading, Random random) {
            ArrayNode incidents = reading.withArrayProperty("incidents");
            incidents.addAll(incidents.deepCopy());
            for (ArrayNode figures : figures(reading)) {
                figures.addAll(figures.deepCopy());
            }
        }
    },
    WRONG_ACTORS {
        @Override
        void apply(ObjectNode reading, Random random) {
            for (JsonNode incident : reading.withArrayProperty("incidents")) {
                ArrayNode actors = ((ObjectNode) incident).withArrayProperty("actors");
                changeSome(actors, random, actor -> actor.put("id", "unknown"));
                changeSome(actors, random, actor -> actor.put("basis", "stated"));
                changeSome(
                        ((ObjectNode) incident).withArrayProperty("targets"),
                        random,
                        target -> target.put("class", "civilians"));
                dropSome(((ObjectNode) incident).withArrayProperty("weapons"), random);
                if (random.nextInt(4) == 0) {
                    ((ObjectNode) incident).putNull("date");
                }
            }
        }
    },
    EVERYTHING {
        @Override
        void apply(ObjectNode reading, Random random) {
            for (GoldFaults fault : values()) {
                if (fault != EVERYTHING && fault != NO_READING && random.nextBoolean()) {
                    fault.apply(reading, random);
                }
            }
        }
    };

    abstract void apply(ObjectNode reading, Random random);

    /** What is done to one object. */
    interface Change {
        void make(ObjectNode node);
    }

    private static void dropSome(ArrayNode list, Random random) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (random.nextInt(3) == 0) {
                list.remove(i);
            }
        }
    }

    private static void changeSome(ArrayNode list, Random random, Change change) {
        for (JsonNode node : list) {
            if (random.nextInt(3) == 0) {
                change.make((ObjectNode) node);
            }
        }
    }

    private static void shuffle(ArrayNode list, Random random) {
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(nodes::add);
        Collections.shuffle(nodes, random);
        list.removeAll();
        list.addAll(nodes);
    }

    private static List<ArrayNode> figures(ObjectNode reading) {
        List<ArrayNode> lists = new ArrayList<>();
        for (JsonNode incident : reading.withArrayProperty("incidents")) {
            lists.add(((ObjectNode) incident).withArrayProperty("casualties"));
        }
        lists.add(reading.withArrayProperty("totals"));
        return lists;
    }

    private static void setUnlessMissing(ObjectNode node, String field, JsonNode value) {
        if (value.isMissingNode()) {
            node.remove(field);
        } else {
            node.set(field, value);
        }
    }

    /** Some of the words, in their order. */
    private static String cut(String words, Random random) {
        List<String> kept = new ArrayList<>(List.of(words.split(" ")));
        kept.removeIf(word -> random.nextInt(3) == 0);
        return String.join(" ", kept);
    }
}
