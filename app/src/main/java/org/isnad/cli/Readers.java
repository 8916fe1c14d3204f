package org.isnad.cli;

import java.io.IOException;
import org.isnad.pipeline.ReportReader;
import org.isnad.place.PlaceReader;
import org.isnad.tagger.TrainedModel;
import org.jspecify.annotations.Nullable;

/** Makes the reader that the command line asks for. */
final class Readers {

    static final String NO_MODEL = "--no-model";

    static final String NO_MODEL_TELLS =
            "Read by rules alone, without the trained model: faster, needs no native library, and finds less.";

    private Readers() {}

    /**
     * The reader with the trained model, or by rules alone.
     *
     * @throws BadInput where the model cannot be loaded; the message tells how to go on
     */
    static ReportReader of(boolean noModel) {
        return of(noModel, null);
    }

    /**
     * The same, and it puts places on the map.
     *
     * @param places how, or null to leave it
     */
    static ReportReader of(boolean noModel, @Nullable PlaceReader places) {
        try {
            return ReportReader.of(noModel ? null : TrainedModel.load(), places);
        } catch (IOException e) {
            throw new BadInput("%s. To read by rules alone, give %s.".formatted(e.getMessage(), NO_MODEL));
        }
    }
}
