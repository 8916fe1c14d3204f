package org.isnad.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/** All words that a reading points at. */
final class Quoted {

    private final List<Evidence> all = new ArrayList<>();

    private Quoted() {}

    static List<Evidence> in(Reading reading) {
        Quoted quoted = new Quoted();
        quoted.add(reading.published().words());
        reading.incidents().forEach(quoted::add);
        reading.totals().forEach(quoted::add);
        reading.statements().forEach(quoted::add);
        reading.tags().forEach(quoted::add);
        reading.counts().forEach(quoted::add);
        return quoted.all;
    }

    private void add(@Nullable Evidence words) {
        if (words != null) {
            all.add(words);
        }
    }

    private void add(IncidentClaim incident) {
        add(incident.quote());
        EventDate date = incident.date();
        add(date == null ? null : date.words());
        incident.places().forEach(place -> add(place.at()));
        incident.actors().forEach(actor -> {
            add(actor.at());
            add(actor.by());
        });
        incident.targets().forEach(target -> add(target.at()));
        incident.weapons().forEach(this::add);
        incident.casualties().forEach(this::add);
    }

    private void add(Figure figure) {
        add(figure.quote());
        add(figure.source());
    }

    private void add(Total total) {
        add(total.figure());
        add(total.place());
        add(total.period());
    }

    private void add(Statement statement) {
        add(statement.speaker());
        add(statement.quote());
        add(statement.target());
    }

    private void add(ThingCount count) {
        add(count.thing());
        add(count.quote());
        add(count.source());
    }
}
