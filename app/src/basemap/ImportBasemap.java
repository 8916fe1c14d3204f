import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the base map of the pages, once, from Natural Earth's countries (public domain) as the npm package world-atlas
 * 2.0.2 packs them. docs/basemap.md says how to run it. What comes out holds coasts and lines, and no name: names of
 * countries, and which of them an area is counted to, are left out.
 */
final class ImportBasemap {

    /** Neighbours whose line, or a part of it, is not agreed on; drawn dashed. Names as in the source. */
    private static final Set<Set<String>> NOT_AGREED = Set.of(
            Set.of("Israel", "Palestine"),
            Set.of("Israel", "Syria"),
            Set.of("India", "Pakistan"),
            Set.of("India", "China"),
            Set.of("Pakistan", "China"),
            Set.of("Morocco", "W. Sahara"),
            Set.of("Algeria", "W. Sahara"),
            Set.of("Mauritania", "W. Sahara"),
            Set.of("Cyprus", "N. Cyprus"),
            Set.of("Serbia", "Kosovo"),
            Set.of("Somalia", "Somaliland"),
            Set.of("Sudan", "Egypt"),
            Set.of("Sudan", "S. Sudan"),
            Set.of("North Korea", "South Korea"));

    /** Areas all of whose lines are dashed. */
    private static final Set<String> NOT_AGREED_AT_ALL = Set.of("Siachen Glacier", "N. Cyprus", "Kosovo", "Palestine");

    /** Where the source draws a line between Ukraine and Russia that is not agreed on: west, south, east, north. */
    private static final double[] CRIMEA = {32.5, 45.0, 35.8, 46.4};

    private final JsonNode world;
    private final Map<Integer, Set<String>> users = new TreeMap<>();

    private ImportBasemap(JsonNode world) {
        this.world = world;
    }

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        json.writeValue(new File(args[1]), new ImportBasemap(json.readTree(new File(args[0]))).map(json));
    }

    private ObjectNode map(ObjectMapper json) {
        for (JsonNode country : world.at("/objects/countries/geometries")) {
            use(country.path("arcs"), country.at("/properties/name").asText());
        }
        ArrayNode borders = json.createArrayNode();
        ArrayNode disputed = json.createArrayNode();
        users.forEach((arc, names) -> {
            if (names.size() > 1) {
                (agreed(arc, names) ? borders : disputed).addArray().add(arc);
            }
        });
        ObjectNode map = json.createObjectNode();
        map.put("type", "Topology");
        map.set("transform", world.get("transform"));
        ObjectNode objects = map.putObject("objects");
        ObjectNode land = objects.putObject("land");
        land.put("type", "MultiPolygon");
        land.set("arcs", polygons(json));
        objects.putObject("borders").put("type", "MultiLineString").set("arcs", borders);
        objects.putObject("disputed").put("type", "MultiLineString").set("arcs", disputed);
        map.set("arcs", world.get("arcs"));
        return map;
    }

    private ArrayNode polygons(ObjectMapper json) {
        ArrayNode polygons = json.createArrayNode();
        JsonNode land = world.at("/objects/land");
        List<JsonNode> parts = land.has("geometries") ? List.copyOf(list(land.get("geometries"))) : List.of(land);
        for (JsonNode part : parts) {
            if (part.path("type").asText().equals("Polygon")) {
                polygons.add(part.get("arcs"));
            } else {
                part.get("arcs").forEach(polygons::add);
            }
        }
        return polygons;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new java.util.ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private void use(JsonNode arcs, String name) {
        if (arcs.isInt()) {
            int arc = arcs.intValue() < 0 ? ~arcs.intValue() : arcs.intValue();
            users.computeIfAbsent(arc, a -> new TreeSet<>()).add(name);
        } else {
            arcs.forEach(part -> use(part, name));
        }
    }

    private boolean agreed(int arc, Set<String> names) {
        boolean crimea = names.equals(Set.of("Russia", "Ukraine")) && within(world.get("arcs").get(arc));
        return !crimea
                && !NOT_AGREED.contains(Set.copyOf(names))
                && names.stream().noneMatch(NOT_AGREED_AT_ALL::contains);
    }

    /** Whether the first point of an arc lies in the box. */
    private boolean within(JsonNode arc) {
        JsonNode first = arc.get(0);
        double lon = first.get(0).asInt() * world.at("/transform/scale/0").asDouble()
                + world.at("/transform/translate/0").asDouble();
        double lat = first.get(1).asInt() * world.at("/transform/scale/1").asDouble()
                + world.at("/transform/translate/1").asDouble();
        return lon >= CRIMEA[0] && lon <= CRIMEA[2] && lat >= CRIMEA[1] && lat <= CRIMEA[3];
    }
}
