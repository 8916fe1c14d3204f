package org.isnad.cli;

import java.io.IOException;
import org.isnad.pipeline.Learned;
import org.isnad.pipeline.ReportReader;
import org.isnad.place.PlaceReader;
import org.isnad.place.Sovereignty;
import org.isnad.tagger.TrainedModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How reports are read, for every command that reads some. */
final class ReaderOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description =
                    "The country that the reports are mostly about, ISO 3166-1 alpha-2, such as SY; places there come first.")
    private @Nullable String country;

    @Option(
            names = "--sovereignty",
            paramLabel = "WHOSE",
            description =
                    "Of disputed areas: neutral (no country is told; default) or gazetteer (as the gazetteer lists).")
    private Sovereignty sovereignty = Sovereignty.NEUTRAL;

    @Option(names = "--no-places", description = "Do not put places on the map.")
    private boolean noPlaces;

    @Option(
            names = "--no-model",
            description =
                    "Read by rules alone, without the trained model: faster, needs no native library, and finds less.")
    private boolean noModel;

    /**
     * The reader asked for.
     *
     * @throws ParameterException where an option is wrong, or what it needs cannot be loaded
     */
    ReportReader reader() {
        return ReportReader.with(noModel ? null : learned(), noPlaces ? null : places());
    }

    private Learned learned() {
        try {
            return TrainedModel.load();
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "%s. To read by rules alone, give --no-model.".formatted(e.getMessage()), e);
        }
    }

    private PlaceReader places() {
        String code = LocateCommand.countryCode(spec, country);
        try {
            return PlaceReader.of(GazetteerCommand.home().open(), code, sovereignty);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The gazetteer cannot be opened: %s. To read without a map, give --no-places."
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
