package org.isnad.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.account.Identity;
import org.isnad.archive.Archive;
import org.isnad.archive.Decided;
import org.isnad.archive.Desk;
import org.isnad.archive.Ids;
import org.isnad.archive.Seen;
import org.isnad.code.Coded;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change;
import org.isnad.incident.Change.GradeCode;
import org.isnad.incident.ClaimRef;
import org.isnad.place.LatLon;
import org.jspecify.annotations.Nullable;

/** What a person does to an incident, out of the fields of a form or of a JSON object, and its doing. */
public final class Acts {

    /** Every act there is. */
    public static final Set<String> KNOWN =
            Set.of("figure", "grade", "place", "same", "different", "split", "reject", "voice", "undo");

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 300;

    private final String incident;
    private final Map<String, List<String>> fields;

    /**
     * An act on an incident.
     *
     * @param incident its id
     * @param fields   {@code act}, {@code version}, {@code reason}, {@code author}, and what the act takes
     */
    public Acts(String incident, Map<String, List<String>> fields) {
        this.incident = incident;
        this.fields = fields;
    }

    /** The fields with the account of whoever is logged in as the author; where nobody logs in, as they are. */
    public static Map<String, List<String>> signed(Map<String, List<String>> fields, Identity who) {
        Map<String, List<String>> signed = new LinkedHashMap<>(fields);
        if (who.by() != Identity.By.LOOPBACK) {
            signed.put("author", List.of(who.name()));
        }
        return signed;
    }

    /**
     * Does it.
     *
     * @throws Wrong                             where a field is missing or not as it must be
     * @throws org.isnad.archive.StaleException where the incident has changed since it was looked at
     */
    public Decided on(Desk desk) {
        String act = text("act", LONGEST_NAME);
        if (!KNOWN.contains(act)) {
            throw new Wrong("'%s' is no act; there are %s"
                    .formatted(act, KNOWN.stream().sorted().toList()));
        }
        List<Seen> seen = List.of(seen());
        String author = text("author", LONGEST_NAME);
        String reason = text("reason", LONGEST_REASON);
        if (act.equals("undo")) {
            return desk.undo(author, reason, seen, text("decision", LONGEST_NAME));
        }
        return desk.decide(author, reason, seen, choice(act));
    }

    private Seen seen() {
        try {
            return new Seen(incident, text("version", LONGEST_NAME));
        } catch (IllegalArgumentException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private Archive.Choice choice(String act) {
        return switch (act) {
            case "figure" -> figure();
            case "grade" -> {
                GradeCode grade = code("grade", GradeCode.class);
                yield ids -> new Change.EditGrade(first(ids), grade);
            }
            case "place" -> place();
            case "same" -> {
                String other = text("other", LONGEST_NAME);
                yield ids -> {
                    List<ClaimRef> all = new ArrayList<>(ids.claims(incident));
                    all.addAll(ids.claims(other));
                    return checked(() -> new Change.Together(all));
                };
            }
            case "different" -> {
                String other = text("other", LONGEST_NAME);
                yield ids -> checked(() -> new Change.Apart(List.of(ids.claims(incident), ids.claims(other))));
            }
            case "split" -> split();
            case "reject" -> {
                String claim = text("claim", LONGEST_NAME);
                yield ids -> new Change.Reject(ids.claims(claimId(claim)).get(0));
            }
            default -> {
                String a = text("a", LONGEST_NAME);
                String b = text("b", LONGEST_NAME);
                boolean same = !text("voices", LONGEST_NAME).equals("two");
                yield ids -> new Change.Voice(ids.reportId(a), ids.reportId(b), same);
            }
        };
    }

    private Archive.Choice figure() {
        Harm harm = code("harm", Harm.class);
        Group group = code("group", Group.class);
        Long low = number("low");
        Long best = number("best");
        Long high = number("high");
        List<Long> given = new ArrayList<>();
        for (Long each : new Long[] {low, best, high}) {
            if (each != null) {
                given.add(each);
            }
        }
        if (given.isEmpty()) {
            throw new Wrong("give at least one of low, best and high");
        }
        if (!given.equals(given.stream().sorted().toList())) {
            throw new Wrong("low must not be more than best, nor best more than high");
        }
        return ids -> new Change.EditFigure(first(ids), harm, group, low, best, high);
    }

    private Archive.Choice place() {
        String name = text("name", LONGEST_NAME);
        double lat = degrees("lat");
        double lon = degrees("lon");
        Long radius = number("radius");
        if (radius == null) {
            throw new Wrong("'radius' must say within how many metres of the point it happened");
        }
        return checked(() -> {
            LatLon at = new LatLon(lat, lon);
            int metres = (int) Math.min(Integer.MAX_VALUE, radius);
            if (metres < 1 || metres > Change.LARGEST_RADIUS_M) {
                throw new IllegalArgumentException(
                        "'radius' is 1 to %d metres, got %d".formatted(Change.LARGEST_RADIUS_M, metres));
            }
            return ids -> new Change.EditPlace(first(ids), name, at, metres);
        });
    }

    private Archive.Choice split() {
        List<String> leaving = fields.getOrDefault("claim", List.of()).stream()
                .map(Acts::claimId)
                .distinct()
                .toList();
        if (leaving.isEmpty()) {
            throw new Wrong("choose the claims that leave the incident");
        }
        return ids -> {
            List<ClaimRef> left =
                    leaving.stream().flatMap(id -> ids.claims(id).stream()).toList();
            List<ClaimRef> stay = ids.claims(incident).stream()
                    .filter(ref -> !left.contains(ref))
                    .toList();
            if (stay.isEmpty()) {
                throw new Wrong("at least one claim has to stay in the incident");
            }
            return checked(() -> new Change.Apart(List.of(stay, left)));
        };
    }

    private ClaimRef first(Ids ids) {
        return ids.claims(incident).get(0);
    }

    private static String claimId(String id) {
        if (!Ids.isClaim(id)) {
            throw new Wrong("'%s' is no claim; claims are called c1, c2, ...".formatted(id));
        }
        return id;
    }

    /** Something to make of fields. */
    @FunctionalInterface
    private interface Made<T> {
        T make();
    }

    private static <T> T checked(Made<T> made) {
        try {
            return made.make();
        } catch (IllegalArgumentException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private <E extends Enum<E> & Coded> E code(String name, Class<E> type) {
        return checked(() -> Coded.of(type, text(name, LONGEST_NAME)));
    }

    private @Nullable Long number(String name) {
        String value = one(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            throw new Wrong("'%s' is a number of 0 to 999999999 or nothing, got '%s'".formatted(name, value));
        }
        return Long.valueOf(value);
    }

    private double degrees(String name) {
        String value = one(name);
        if (!value.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
            throw new Wrong("'%s' is degrees such as 34.5021, got '%s'".formatted(name, value));
        }
        return Double.parseDouble(value);
    }

    private String one(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Wrong("'%s' is given twice".formatted(name));
        }
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** A field that must say something. Control characters become spaces. */
    private String text(String name, int longest) {
        String value = one(name).replaceAll("\\p{Cntrl}+", " ").strip();
        if (value.isEmpty()) {
            throw new Wrong(
                    name.equals("reason")
                            ? "say why: a decision needs a reason"
                            : "'%s' is missing; it must say something".formatted(name));
        }
        if (value.length() > longest) {
            throw new Wrong("'%s' has %d characters; at most %d are kept".formatted(name, value.length(), longest));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new Wrong("'%s' holds half a character; write it anew".formatted(name));
        }
        return value;
    }
}
