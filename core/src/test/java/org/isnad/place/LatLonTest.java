package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatLonTest {

    @Test
    void aPointMovedThereAndBackIsTheSame() {
        LatLon start = new LatLon(35.5, 36.5);
        LatLon back = start.moved(50, 45).moved(50, 225);
        assertThat(start.km(back)).isLessThan(0.5);
    }

    @Test
    void aMoveAcrossTheDateLineStaysOnEarth() {
        LatLon moved = new LatLon(0, 179.9).moved(100, 90);
        assertThat(moved.lon()).isBetween(-180.0, -179.0);
    }

    @Test
    void aDegreeOfLatitudeIsAbout111Kilometres() {
        assertThat(new LatLon(10, 20).km(new LatLon(11, 20))).isCloseTo(111.2, within(0.1));
    }

    @Test
    void whatIsNotOnEarthIsRefused() {
        assertThatThrownBy(() -> new LatLon(91, 0)).hasMessageContaining("-90 <= latitude <= 90");
        assertThatThrownBy(() -> new LatLon(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
