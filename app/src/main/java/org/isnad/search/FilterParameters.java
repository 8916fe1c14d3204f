package org.isnad.search;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.incident.Change.GradeCode;
import org.isnad.place.LatLon;
import org.isnad.search.IncidentFilter.ActorIs;
import org.isnad.search.IncidentFilter.AtLeast;
import org.isnad.search.IncidentFilter.OnMap;
import org.isnad.search.IncidentFilter.Standing;
import org.isnad.search.IncidentFilter.Told;
import org.isnad.search.IncidentFilter.What;
import org.isnad.search.IncidentFilter.Where;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the parameters of an address, so that pages, the programming interface and saved searches mean the same.
 *
 * <table>
 * <caption>Parameters; lists are separated by commas</caption>
 * <tr><td>{@code q}<td>words, see {@link QueryWords}
 * <tr><td>{@code from}, {@code to}<td>days such as 2016-07-19, both inclusive
 * <tr><td>{@code bbox}<td>west,south,east,north in degrees
 * <tr><td>{@code near}<td>latitude,longitude,kilometres; not together with {@code bbox}
 * <tr><td>{@code map}<td>{@code yes} or {@code no}: whether it has a point
 * <tr><td>{@code place}<td>words of the place's name
 * <tr><td>{@code type}<td>codes of {@link EventType}
 * <tr><td>{@code actor}<td>{@link Party#key}
 * <tr><td>{@code stance}<td>codes of {@link Stance}
 * <tr><td>{@code harm}, {@code atleast}<td>code of {@link Harm} ({@code killed} where none is given), and a number
 * <tr><td>{@code grade}, {@code review}, {@code doubt}<td>codes of {@link GradeCode}, {@link Review}, {@link Doubt}
 * <tr><td>{@code source}<td>an outlet; given once for each
 * <tr><td>{@code language}<td>ISO 639-1 codes
 * </table>
 */
public final class FilterParameters {

    /** All of them, in the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "q",
            "from",
            "to",
            "bbox",
            "near",
            "map",
            "place",
            "type",
            "actor",
            "stance",
            "harm",
            "atleast",
            "grade",
            "review",
            "doubt",
            "source",
            "language");

    private static final int BOX_WITH_HEIGHTS = 6;

    private final Map<String, List<String>> parameters;

    private FilterParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads a filter. Parameters of other names are left alone; they are the caller's.
     *
     * @throws QueryFault where a value is not one that the parameter can have; the message names both
     */
    public static IncidentFilter read(Map<String, List<String>> parameters) {
        return new FilterParameters(parameters).filter();
    }

    /**
     * Reads the part of an address after the question mark.
     *
     * @throws QueryFault where it cannot be read, or has a parameter that is none of {@link #NAMES}
     */
    public static IncidentFilter parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (!NAMES.contains(name)) {
                    throw new QueryFault("'%s' is not known; a filter knows %s".formatted(name, NAMES));
                }
                parameters
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return read(parameters);
    }

    /** The part of an address after the question mark, always the same for equal filters; empty for every incident. */
    public static String write(IncidentFilter filter) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        put(out, "q", filter.words());
        DayRange days = filter.days();
        if (days != null) {
            put(out, "from", days.from());
            put(out, "to", days.to());
        }
        Where where = filter.where();
        if (where.area() instanceof Area.Box box) {
            put(out, "bbox", numbers(box.west(), box.south(), box.east(), box.north()));
        } else if (where.area() instanceof Area.Circle circle) {
            put(out, "near", numbers(circle.centre().lat(), circle.centre().lon(), circle.km()));
        }
        put(out, "map", where.onMap() == OnMap.EITHER ? "" : where.onMap() == OnMap.YES ? "yes" : "no");
        put(out, "place", where.place());
        What what = filter.what();
        put(out, "type", codes(what.types()));
        if (what.actor() != null) {
            put(out, "actor", what.actor().actor());
            put(out, "stance", codes(what.actor().as()));
        }
        if (what.harm() != null) {
            put(out, "harm", what.harm().harm().code());
            put(out, "atleast", what.harm().people());
        }
        put(out, "grade", codes(filter.standing().grades()));
        put(out, "review", codes(filter.standing().review()));
        put(out, "doubt", codes(filter.standing().doubts()));
        filter.told().sources().forEach(source -> put(out, "source", source));
        put(out, "language", String.join(",", filter.told().languages()));
        return out.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private IncidentFilter filter() {
        LocalDate from = day("from");
        LocalDate to = day("to");
        OnMap onMap = onMap();
        return new IncidentFilter(
                from == null && to == null ? null : made("from and to", () -> new DayRange(from, to)),
                made("map", () -> new Where(area(), onMap, one("place"))),
                new What(list("type", EventType.class), actor(), harm()),
                new Told(
                        parameters.getOrDefault("source", List.of()).stream()
                                .filter(source -> !source.isBlank())
                                .collect(Collectors.toSet()),
                        values("language")),
                new Standing(list("grade", GradeCode.class), list("review", Review.class), list("doubt", Doubt.class)),
                one("q"));
    }

    private OnMap onMap() {
        String value = one("map");
        return switch (value) {
            case "" -> OnMap.EITHER;
            case "yes" -> OnMap.YES;
            case "no" -> OnMap.NO;
            default -> throw new QueryFault("map is yes or no, got '%s'".formatted(value));
        };
    }

    private @Nullable Area area() {
        String box = one("bbox");
        String near = one("near");
        if (!box.isEmpty() && !near.isEmpty()) {
            throw new QueryFault("bbox and near exclude one another; leave one of the two out");
        }
        if (!box.isEmpty()) {
            if (box.split(",", -1).length == BOX_WITH_HEIGHTS) {
                // Heights say nothing here (OGC API - Features - Part 1, requirement 23).
                double[] n = numbers("bbox", box, BOX_WITH_HEIGHTS, "west,south,lowest,east,north,highest");
                return made("bbox", () -> new Area.Box(n[0], n[1], n[3], n[4]));
            }
            double[] n = numbers("bbox", box, 4, "west,south,east,north in degrees");
            return made("bbox", () -> new Area.Box(n[0], n[1], n[2], n[3]));
        }
        return near.isEmpty() ? null : circle("near", near);
    }

    /** What "latitude,longitude,kilometres" means. */
    static Area.Circle circle(String name, String value) {
        double[] n = numbers(name, value.replaceFirst("km$", ""), 3, "latitude,longitude,kilometres");
        return made(name, () -> new Area.Circle(new LatLon(n[0], n[1]), n[2]));
    }

    private @Nullable ActorIs actor() {
        String actor = one("actor");
        Set<Stance> as = list("stance", Stance.class);
        return actor.isEmpty() && as.isEmpty() ? null : new ActorIs(actor, as);
    }

    private @Nullable AtLeast harm() {
        String people = one("atleast");
        if (people.isEmpty()) {
            return null;
        }
        String harm = one("harm");
        if (!people.matches("\\d{1,12}") || Long.parseLong(people) == 0) {
            throw new QueryFault("atleast is a number of people, 1 or more, got '%s'".formatted(people));
        }
        return new AtLeast(harm.isEmpty() ? Harm.KILLED : code("harm", Harm.class, harm), Long.parseLong(people));
    }

    private @Nullable LocalDate day(String name) {
        String value = one(name);
        return value.isEmpty() ? null : day(name, value);
    }

    static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new QueryFault("%s is a day such as 2016-07-19, got '%s'".formatted(name, value));
        }
    }

    private String one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new QueryFault("%s can be given once only".formatted(name));
        }
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    private Set<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <E extends Enum<E> & Coded> Set<E> list(String name, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        values(name).forEach(value -> set.add(code(name, type, value)));
        return set;
    }

    private static <E extends Enum<E> & Coded> E code(String name, Class<E> type, String value) {
        return made(name, () -> Coded.of(type, value));
    }

    private static double[] numbers(String name, String value, int count, String form) {
        String[] parts = value.split(",", -1);
        double[] numbers = new double[count];
        boolean right = parts.length == count;
        for (int i = 0; right && i < count; i++) {
            right = parts[i].strip().matches("[+-]?\\d{1,9}(\\.\\d{1,20})?");
            numbers[i] = right ? Double.parseDouble(parts[i].strip()) : 0;
        }
        if (!right) {
            throw new QueryFault("%s is written %s, got '%s'".formatted(name, form, value));
        }
        return numbers;
    }

    private static String numbers(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(n -> BigDecimal.valueOf(n).toPlainString())
                .collect(Collectors.joining(","));
    }

    private static <T> T made(String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new QueryFault("%s: %s".formatted(name, e.getMessage()));
        }
    }

    private static String codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).collect(Collectors.joining(","));
    }

    private static void put(Map<String, List<String>> out, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            out.computeIfAbsent(name, n -> new ArrayList<>()).add(value.toString());
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new QueryFault("'%s' is not encoded as addresses are: %s".formatted(text, e.getMessage()));
        }
    }
}
