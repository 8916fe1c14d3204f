package org.isnad.archive;

import java.util.List;
import org.isnad.origin.Told;
import org.isnad.report.ReportId;
import org.isnad.store.ReportTable.Arrival;
import org.isnad.store.StoredClaim;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be shown of one report.
 *
 * @param reading      what was read in it, whole, in the JSON of docs/reading-format.md; {@link #told} leaves out the names of places
 * @param version      the reader that made the reading
 * @param arrivals     how it came
 * @param claims       what it tells, and the incidents that belongs to
 * @param supersededBy the newer version, or null
 */
public record ReportSheet(
        Told told,
        String reading,
        String version,
        List<Arrival> arrivals,
        List<StoredClaim> claims,
        @Nullable ReportId supersededBy) {

    public ReportSheet {
        arrivals = List.copyOf(arrivals);
        claims = List.copyOf(claims);
    }
}
