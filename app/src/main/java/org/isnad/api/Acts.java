package org.isnad.api;

import java.time.Duration;
import java.time.LocalDate;
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
import org.isnad.code.ActorId;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change;
import org.isnad.incident.Change.GradeCode;
import org.isnad.incident.Change.Part;
import org.isnad.incident.ClaimRef;
import org.isnad.place.LatLon;
import org.isnad.search.IncidentSearch;

/** What a person does to an incident, out of the fields of a form or of a JSON object, and its doing. */
public final class Acts {

    /** Every act there is. */
    public static final Set<String> KNOWN = Set.of(
            "figure",
            "type",
            "day",
            "actor",
            "grade",
            "place",
            "same",
            "different",
            "split",
            "reject",
            "voice",
            "undo");

    /** How long a decision waits for lists to show it; where the search is being built they do so later. */
    private static final Duration SEARCH_PATIENCE = Duration.ofSeconds(2);

    private final String incident;
    private final Fields fields;

    /**
     * An act on an incident.
     *
     * @param incident its id
     * @param fields   {@code act}, {@code version}, {@code reason}, {@code author}, and what the act takes
     */
    public Acts(String incident, Map<String, List<String>> fields) {
        this.incident = incident;
        this.fields = new Fields(fields);
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
     * Does it, and waits some seconds until lists show it. Where the search cannot take it in, it is saved all the same:
     * {@link Listeners} tries again and tells what was wrong.
     *
     * @throws Wrong                             where a field is missing or not as it must be
     * @throws org.isnad.archive.StaleException where the incident has changed since it was looked at
     */
    public Decided on(Desk desk, IncidentSearch search) {
        Decided decided = on(desk);
        try {
            search.refreshWithin(SEARCH_PATIENCE);
        } catch (RuntimeException e) {
            // The decision is in the ledger; a failure here must not be taken for one to save it.
        }
        return decided;
    }

    private Decided on(Desk desk) {
        String act = fields.text("act", Fields.LONGEST_NAME);
        if (!KNOWN.contains(act)) {
            throw new Wrong("'%s' is no act; there are %s"
                    .formatted(act, KNOWN.stream().sorted().toList()));
        }
        List<Seen> seen = List.of(seen());
        String author = fields.text("author", Fields.LONGEST_NAME);
        String reason = fields.text("reason", Fields.LONGEST_REASON);
        if (act.equals("undo")) {
            return desk.undo(author, reason, seen, fields.text("decision", Fields.LONGEST_NAME));
        }
        return desk.decide(author, reason, seen, choice(act));
    }

    private Seen seen() {
        try {
            return new Seen(incident, fields.text("version", Fields.LONGEST_NAME));
        } catch (IllegalArgumentException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private Archive.Choice choice(String act) {
        return switch (act) {
            case "figure" -> figure();
            case "grade" -> {
                GradeCode grade = fields.code("grade", GradeCode.class);
                yield ids -> new Change.EditGrade(first(ids), grade);
            }
            case "type" -> type();
            case "day" -> day();
            case "actor" -> {
                ActorId actor = fields.code("actor", ActorId.class);
                String name = fields.text("name", Fields.LONGEST_NAME);
                Part part = fields.code("part", Part.class);
                yield ids -> new Change.EditActor(first(ids), actor, name, part);
            }
            case "place" -> fields.flag("unknown") ? ids -> new Change.NoPlace(first(ids)) : place();
            case "same" -> {
                String other = fields.text("other", Fields.LONGEST_NAME);
                yield ids -> {
                    List<ClaimRef> all = new ArrayList<>(ids.claims(incident));
                    all.addAll(ids.claims(other));
                    return Fields.checked(() -> new Change.Together(all));
                };
            }
            case "different" -> {
                String other = fields.text("other", Fields.LONGEST_NAME);
                yield ids -> Fields.checked(() -> new Change.Apart(List.of(ids.claims(incident), ids.claims(other))));
            }
            case "split" -> split();
            case "reject" -> {
                String claim = fields.text("claim", Fields.LONGEST_NAME);
                yield ids -> new Change.Reject(ids.claims(claimId(claim)).get(0));
            }
            default -> {
                String a = fields.text("a", Fields.LONGEST_NAME);
                String b = fields.text("b", Fields.LONGEST_NAME);
                String voices = fields.text("voices", Fields.LONGEST_NAME);
                if (!voices.equals("one") && !voices.equals("two")) {
                    throw new Wrong("'voices' is one or two, got '%s'".formatted(voices));
                }
                boolean same = voices.equals("one");
                yield ids -> new Change.Voice(ids.reportId(a), ids.reportId(b), same);
            }
        };
    }

    private Archive.Choice figure() {
        Harm harm = fields.code("harm", Harm.class);
        Group group = fields.code("group", Group.class);
        Long low = fields.number("low");
        Long best = fields.number("best");
        Long high = fields.number("high");
        List<Long> given = new ArrayList<>();
        for (Long each : new Long[] {low, best, high}) {
            if (each != null) {
                given.add(each);
            }
        }
        if (given.isEmpty() != fields.flag("unknown")) {
            throw new Wrong(
                    "give at least one of low, best and high, or 'unknown' with the value yes and none of them");
        }
        if (!given.equals(given.stream().sorted().toList())) {
            throw new Wrong("low must not be more than best, nor best more than high");
        }
        return ids -> new Change.EditFigure(first(ids), harm, group, low, best, high);
    }

    private Archive.Choice type() {
        EventType type = fields.flag("unknown") ? null : fields.code("type", EventType.class);
        return ids -> new Change.EditType(first(ids), type);
    }

    private Archive.Choice day() {
        LocalDate day = fields.day("first");
        LocalDate last = fields.day("last");
        if ((day == null) != fields.flag("unknown")) {
            throw new Wrong("give 'first', and 'last' where it was more than one day; or 'unknown' with the value yes");
        }
        if (day == null && last != null) {
            throw new Wrong("'last' without 'first' is no day");
        }
        LocalDate end = last == null ? day : last;
        if (day != null && end != null && end.isBefore(day)) {
            throw new Wrong("'last' must not be before 'first'");
        }
        return ids -> new Change.EditDay(first(ids), day, end);
    }

    private Archive.Choice place() {
        String name = fields.text("name", Fields.LONGEST_NAME);
        double lat = fields.degrees("lat");
        double lon = fields.degrees("lon");
        Long radius = fields.number("radius");
        if (radius == null) {
            throw new Wrong("'radius' must say within how many metres of the point it happened");
        }
        return Fields.checked(() -> {
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
        List<String> leaving = fields.values().getOrDefault("claim", List.of()).stream()
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
            return Fields.checked(() -> new Change.Apart(List.of(stay, left)));
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
}
