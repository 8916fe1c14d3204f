package org.isnad.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read as written: every value is a string, so that {@code no} is a key and
 * {@code 2022-03-30} stays a day. Every complaint names file and line.
 */
final class YamlMap {

    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlMap of(String file, Node node, Collection<String> knownKeys) {
        YamlMap map = new YamlMap(file, node);
        if (!(node instanceof MappingNode mapping)) {
            throw map.wrong("a mapping with the keys " + knownKeys + " belongs here");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(file, tuple.getKeyNode());
            if (!knownKeys.contains(key)) {
                throw complaint(file, tuple.getKeyNode(), "unknown key '%s'; known are %s".formatted(key, knownKeys));
            }
            if (map.values.put(key, tuple.getValueNode()) != null) {
                throw complaint(file, tuple.getKeyNode(), "key '%s' is given twice; keep one".formatted(key));
            }
        }
        return map;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    String text(String key) {
        Node value = values.get(key);
        return value == null ? null : scalar(file, value);
    }

    String textOrThrow(String key) {
        String value = text(key);
        if (value == null) {
            throw wrong("the key '%s' is missing".formatted(key));
        }
        return value;
    }

    /** The items of the list at {@code key}, or null where the key is not given. */
    @Nullable
    List<Node> items(String key) {
        Node value = values.get(key);
        return value == null ? null : items(file, value);
    }

    static List<Node> items(String file, Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw complaint(file, node, "a list belongs here");
    }

    /** The strings of the list at {@code key}, or null where the key is not given. */
    @Nullable
    List<String> texts(String key) {
        List<Node> items = items(key);
        if (items == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            texts.add(scalar(file, item));
        }
        return texts;
    }

    @Nullable
    Node value(String key) {
        return values.get(key);
    }

    IllegalArgumentException wrong(String message) {
        return complaint(file, node, message);
    }

    static IllegalArgumentException complaint(String file, Node node, String message) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT, "%s:%d: %s", file, node.getStartMark().getLine() + 1, message));
    }

    private static String scalar(String file, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw complaint(file, node, "a single value belongs here");
    }
}
