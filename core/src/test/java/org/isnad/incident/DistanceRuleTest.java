package org.isnad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.incident.Locality.Point;
import org.isnad.place.LatLon;
import org.junit.jupiter.api.Test;

/** Two towns of one name are told apart by their points; what lies within both radii is no distance. */
class DistanceRuleTest {

    private static Sketch at(String id, String day, double latitude, double longitude, double radiusKm) {
        Sketch sketch = Sketch.of(Account.of(Reports.told(
                        id, day, "Shelling killed four people in the town of Oltera on Tuesday, the mayor said."))
                .get(0));
        return new Sketch(
                sketch.ref(),
                sketch.type(),
                sketch.first(),
                sketch.last(),
                sketch.stated(),
                sketch.published(),
                List.of(new Locality("oltera", new Point(new LatLon(latitude, longitude), radiusKm))),
                sketch.actors(),
                sketch.killed(),
                sketch.injured(),
                sketch.ages(),
                sketch.words());
    }

    private static Finding distance(Sketch a, Sketch b) {
        return Linker.standard().judge(a, b).findings().stream()
                .filter(finding -> finding.rule().equals("distance"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePlaceSpeaksForOneIncident() {
        Finding near = distance(at("a", "2024-05-15", 45.0, 45.0, 5), at("b", "2024-05-15", 45.05, 45.0, 5));
        assertThat(near.weight()).isPositive();
        assertThat(near.reason()).isEqualTo("places 0 km apart");
    }

    @Test
    void twoTownsOfOneNameAreTwoPlaces() {
        Sketch here = at("a", "2024-05-15", 45.0, 45.0, 5);
        Sketch there = at("b", "2024-05-15", 47.0, 45.0, 5);
        Finding far = distance(here, there);
        assertThat(far.weight()).isNegative();
        assertThat(Linker.standard().judge(here, there).weight())
                .isLessThan(Linker.standard()
                        .judge(here, at("b", "2024-05-15", 45.0, 45.0, 5))
                        .weight());
    }
}
