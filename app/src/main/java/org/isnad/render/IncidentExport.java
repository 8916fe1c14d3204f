package org.isnad.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.ClaimRef;
import org.isnad.mention.EventDate;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** The forms that incidents leave the store in. */
public enum IncidentExport {
    /** One JSON object an incident, with every sentence behind every number. */
    JSONL {
        @Override
        public List<String> lines(IncidentSheet sheet) {
            return List.of(IncidentJson.toJson(sheet));
        }
    },

    /** One row for each number of an incident, for spreadsheets. */
    CSV {
        @Override
        public String head() {
            return Csv.row(
                    "incident",
                    "type",
                    "first_day",
                    "last_day",
                    "date_precision",
                    "place",
                    "harm",
                    "group",
                    "low",
                    "best",
                    "high",
                    "policy",
                    "proposed_grade",
                    "grade",
                    "strike_status",
                    "reports",
                    "voices",
                    "claims",
                    "status",
                    "now");
        }

        @Override
        public List<String> lines(IncidentSheet sheet) {
            IncidentJson.toJson(sheet);
            List<String> rows = new ArrayList<>();
            for (WeighedFigure figure : sheet.weighed().figures()) {
                rows.add(row(sheet, figure));
            }
            return rows.isEmpty() ? List.of(row(sheet, null)) : rows;
        }

        @Override
        public String tombstone(long id, @Nullable Long now) {
            List<@Nullable Object> cells = new ArrayList<>(java.util.Collections.nCopies(20, null));
            cells.set(0, "i" + id);
            cells.set(18, now == null ? "gone" : "merged");
            cells.set(19, now == null ? null : "i" + now);
            return Csv.row(cells.toArray());
        }
    },

    /**
     * GeoJSON (RFC 7946). The point of an incident is that of {@link Whereabouts}; without any it has a null geometry, none is made
     * up.
     */
    GEOJSON {
        @Override
        public String head() {
            return "{\"type\":\"FeatureCollection\",\"features\":[";
        }

        @Override
        public List<String> lines(IncidentSheet sheet) {
            return List.of(String.format(
                    Locale.ROOT,
                    "{\"type\":\"Feature\",\"id\":\"i%d\",\"geometry\":%s,\"properties\":%s}",
                    sheet.id(),
                    geometry(sheet),
                    IncidentJson.toJson(sheet)));
        }

        @Override
        public String tombstone(long id, @Nullable Long now) {
            return String.format(
                    Locale.ROOT,
                    "{\"type\":\"Feature\",\"id\":\"i%d\",\"geometry\":null,\"properties\":%s}",
                    id,
                    super.tombstone(id, now));
        }

        private String geometry(IncidentSheet sheet) {
            return Whereabouts.of(sheet)
                    .map(spot -> "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
                            .formatted(
                                    PlaceJson.degrees(spot.at().lon()),
                                    PlaceJson.degrees(spot.at().lat())))
                    .orElse("null");
        }

        @Override
        public String between() {
            return ",\n";
        }

        @Override
        public String foot() {
            return "\n]}\n";
        }
    },

    /** Which incident of which report belongs to which incident: one line for each name of a report and each claim. */
    LINKS {
        @Override
        public List<String> lines(IncidentSheet sheet) {
            List<String> lines = new ArrayList<>();
            for (Member member : sheet.members()) {
                for (String name : member.names()) {
                    ObjectNode line = JsonNodeFactory.instance.objectNode();
                    line.put("report", name);
                    int at = member.account().incident();
                    line.put("incident_key", at == ClaimRef.WHOLE ? "" : "i" + (at + 1));
                    line.put("cluster", "i" + sheet.id());
                    line.put("main", member.main());
                    lines.add(line.toString());
                }
            }
            return lines;
        }

        @Override
        public @Nullable String tombstone(long id, @Nullable Long now) {
            return null;
        }
    };

    /** Opens the whole; may be empty. */
    public String head() {
        return "";
    }

    /**
     * The lines of an incident.
     *
     * @throws IllegalArgumentException where a number has no sentence behind it
     */
    public abstract List<String> lines(IncidentSheet sheet);

    /**
     * What is left of a number that was given once: where it leads now, so that nobody who holds it is lost.
     *
     * @param now the incident it was merged into, or null where it has no claims any more
     * @return null where this form has no room for it
     */
    public @Nullable String tombstone(long id, @Nullable Long now) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", "i" + id).put("status", now == null ? "gone" : "merged");
        line.put("now", now == null ? null : "i" + now);
        return line.toString();
    }

    /** Stands between two lines. */
    public String between() {
        return "\n";
    }

    /** Closes the whole. */
    public String foot() {
        return "\n";
    }

    private static String row(IncidentSheet sheet, @Nullable WeighedFigure figure) {
        IncidentWords words = new IncidentWords(sheet);
        EventDate date = words.date();
        Optional<WeighedFigure> any = Optional.ofNullable(figure);
        var human = sheet.weighed().humanGrade();
        return Csv.row(
                "i" + sheet.id(),
                Optional.ofNullable(words.typeCode()).map(t -> t.code()).orElse(null),
                date == null ? null : date.first(),
                date == null ? null : date.last(),
                date == null ? null : date.precision().code(),
                words.placeOrNull(),
                any.map(WeighedFigure::harm).map(Harm::code).orElse(null),
                any.map(WeighedFigure::group).map(Group::code).orElse(null),
                any.map(WeighedFigure::low).orElse(null),
                any.map(WeighedFigure::best).orElse(null),
                any.map(WeighedFigure::high).orElse(null),
                sheet.weighed().policy().code(),
                sheet.weighed().proposed().code().code(),
                human != null && human.change() instanceof org.isnad.incident.Change.EditGrade edit
                        ? edit.grade().code()
                        : null,
                sheet.weighed().strikeStatus().code(),
                sheet.members().stream().map(m -> m.ref().report()).distinct().count(),
                sheet.weighed().voices().size(),
                String.join(
                        " ",
                        any.map(WeighedFigure::used).orElse(List.of()).stream()
                                .map(used -> sheet.member(used.claim()))
                                .flatMap(Optional::stream)
                                .map(m -> "c" + m.claim())
                                .distinct()
                                .toList()),
                "present",
                null);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
