package org.isnad.spec;

import java.util.List;
import java.util.Set;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.TargetClass;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a row says of one incident; null where it says nothing.
 *
 * @param date    ISO form, or {@code none}
 * @param exactly which of places, targets and weapons are listed completely
 */
record ExpectedIncident(
        @Nullable EventType type,
        @Nullable String date,
        @Nullable List<ExpectedPlace> places,
        @Nullable List<ExpectedActor> actors,
        @Nullable List<TargetClass> targets,
        @Nullable List<String> weapons,
        @Nullable List<ExpectedFigure> figures,
        Set<String> exactly) {

    private static final List<String> KEYS =
            List.of("type", "date", "places", "actors", "targets", "weapons", "figures", "exactly");
    private static final Set<String> OPEN_LISTS = Set.of("places", "targets", "weapons");

    static ExpectedIncident parse(String file, Node node) {
        YamlMap map = YamlMap.of(file, node, KEYS);
        try {
            String type = map.text("type");
            List<String> exactly = map.texts("exactly");
            if (exactly != null && !OPEN_LISTS.containsAll(exactly)) {
                throw new IllegalArgumentException("'exactly' lists some of %s, got %s".formatted(OPEN_LISTS, exactly));
            }
            return new ExpectedIncident(
                    type == null ? null : Coded.of(EventType.class, type),
                    map.text("date"),
                    Expectation.each(map.texts("places"), ExpectedPlace::parse),
                    Expectation.each(map.texts("actors"), ExpectedActor::parse),
                    Expectation.each(map.texts("targets"), code -> Coded.of(TargetClass.class, code)),
                    map.texts("weapons"),
                    Expectation.each(map.texts("figures"), ExpectedFigure::parse),
                    exactly == null ? Set.of() : Set.copyOf(exactly));
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(file) ? e : map.wrong(e.getMessage() + "");
        }
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(type == null ? "any" : type.code());
        append(written, "date", date);
        append(written, "places", places);
        append(written, "actors", actors);
        append(written, "targets", targets);
        append(written, "weapons", weapons);
        append(written, "figures", figures);
        return written.toString();
    }

    private static void append(StringBuilder written, String key, @Nullable Object value) {
        if (value != null) {
            written.append(", ").append(key).append(' ').append(value);
        }
    }

    /** {@code WORDS[ @ PROVINCE[, COUNTRY]]}, with {@code -} for a province or country that must be left open. */
    record ExpectedPlace(
            String words,
            @Nullable String province,
            @Nullable String country) {
        static ExpectedPlace parse(String written) {
            String[] parts = written.split(" @ ", 2);
            if (parts.length == 1) {
                return new ExpectedPlace(written, null, null);
            }
            String[] admin = parts[1].split(", ", 2);
            return new ExpectedPlace(parts[0], admin[0], admin.length == 1 ? null : admin[1]);
        }

        @Override
        public String toString() {
            return words + (province == null ? "" : " @ " + province) + (country == null ? "" : ", " + country);
        }
    }

    /** {@code ID/BASIS[/by WORDS]}, with {@code by -} for a party that the report names in its own voice. */
    record ExpectedActor(ActorId id, Basis basis, @Nullable String by) {
        static ExpectedActor parse(String written) {
            String[] parts = written.split("/", 3);
            if (parts.length < 2 || (parts.length == 3 && !parts[2].startsWith("by "))) {
                throw new IllegalArgumentException("'%s' is not of the form ID/BASIS[/by WORDS]".formatted(written));
            }
            return new ExpectedActor(
                    Coded.of(ActorId.class, parts[0]),
                    Coded.of(Basis.class, parts[1]),
                    parts.length == 2 ? null : parts[2].substring("by ".length()));
        }

        @Override
        public String toString() {
            return id.code() + "/" + basis.code() + (by == null ? "" : "/by " + by);
        }
    }
}
