package org.isnad.bench;

import java.io.IOException;
import java.util.Locale;
import org.isnad.gazetteer.GazetteerHome;
import org.isnad.pipeline.ReportReader;
import org.isnad.place.PlaceReader;
import org.isnad.place.Sovereignty;
import org.isnad.tagger.TrainedModel;

/** How reports can be read: each kind does what the one before does, and more. */
enum ReaderKind {
    /** By rules alone: {@code --no-model --no-places}. */
    RULES,
    /** By rules, and places put on the built-in map: {@code --no-model}. */
    MAP,
    /** With the trained model and the map, as {@code read} does it. */
    MODEL;

    /** The kind of this name, in lower case. */
    static ReaderKind of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("say how to read: rules, map or model; got " + name, e);
        }
    }

    ReportReader reader() throws IOException {
        return ReportReader.with(this == MODEL ? TrainedModel.load() : null, this == RULES ? null : places());
    }

    private static PlaceReader places() throws IOException {
        GazetteerHome home = GazetteerHome.of(System.getenv(), System.getProperty("user.home", ""));
        return PlaceReader.of(home.openBuiltIn(), null, Sovereignty.NEUTRAL);
    }
}
