package org.isnad.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.tag.Tagger;

/** Encoders that were each trained without one part of the reports: a report is tagged by the one that has not seen it. */
final class PartEncoders {

    private final List<Path> folders;
    private final List<Tagger> taggers = new ArrayList<>();
    private final Folds parts;

    private PartEncoders(List<Path> folders, List<Gold> gold) throws IOException {
        this.folders = folders;
        for (Path folder : folders) {
            taggers.add(Taggers.open(folder));
        }
        this.parts = Folds.of(gold, folders.size());
    }

    /**
     * Opens encoders.
     *
     * @param folders separated by commas: trained without the first part of the reports, without the second, ...
     */
    static PartEncoders open(String folders, List<Gold> gold) throws IOException {
        return new PartEncoders(Stream.of(folders.split(",", -1)).map(Path::of).toList(), gold);
    }

    /** What the encoder that has not seen a report says of it; kept in a folder {@code tags} beside the encoder. */
    Tagger of(Gold gold) {
        int part = parts.of(gold);
        return TagStore.beside(folders.get(part), taggers.get(part), gold);
    }
}
