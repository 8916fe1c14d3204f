package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.tag.Tagger;
import org.isnad.tagger.OnnxTagger;

/** Opens a model that lies in a folder. */
final class Taggers {

    private Taggers() {}

    static Tagger open(Path folder) throws IOException {
        return OnnxTagger.of(
                Files.readAllBytes(folder.resolve("encoder.onnx")),
                Files.readAllBytes(folder.resolve("heads.bin")),
                Files.readAllBytes(folder.resolve("vocabulary.txt")));
    }
}
