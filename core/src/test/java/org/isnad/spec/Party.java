package org.isnad.spec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One party that can stand in the slots of a report.
 *
 * @param kind  parties of one kind can stand for one another
 * @param ids   the ids that its names may stand for
 * @param forms its words by the name of the slot's form
 */
record Party(String kind, Set<ActorId> ids, Map<String, String> forms) {

    /** What {@code {A}} without a form stands for. */
    static final String NAME = "name";

    private static final List<String> FORMS =
            List.of(NAME, "adj", "possessive", "capital", "forces", "aircraft", "spokesman");

    static Party parse(String file, Node node) {
        List<String> keys =
                Stream.concat(Stream.of("kind", "ids"), FORMS.stream()).toList();
        YamlMap map = YamlMap.of(file, node, keys);
        Map<String, String> forms = new LinkedHashMap<>();
        for (String form : FORMS) {
            String words = map.text(form);
            if (words != null) {
                forms.put(form, words);
            }
        }
        Collection<String> ids = map.texts("ids");
        if (ids == null || !forms.containsKey(NAME)) {
            throw map.wrong("a party needs 'ids' and 'name'");
        }
        return new Party(
                map.textOrThrow("kind"),
                ids.stream().map(id -> Coded.of(ActorId.class, id)).collect(Collectors.toUnmodifiableSet()),
                Map.copyOf(forms));
    }

    @Override
    public String toString() {
        return String.valueOf(forms.get(NAME));
    }
}
