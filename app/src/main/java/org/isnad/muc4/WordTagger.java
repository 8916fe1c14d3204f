package org.isnad.muc4;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Gives each word its universal part-of-speech tag, by the English model of Apache OpenNLP (UD English Web Treebank). */
final class WordTagger implements UnaryOperator<String[]> {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /** A tagger keeps state while it works, so that each thread has its own. */
    private final ThreadLocal<POSTaggerME> taggers;

    WordTagger() {
        POSModel model = load();
        taggers = ThreadLocal.withInitial(() -> new POSTaggerME(model));
    }

    @Override
    public String[] apply(String[] words) {
        return taggers.get().tag(words);
    }

    private static POSModel load() {
        try (InputStream in = WordTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is missing; build the program again");
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL + " cannot be read; build the program again", e);
        }
    }
}
