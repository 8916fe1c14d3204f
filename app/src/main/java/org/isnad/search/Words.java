package org.isnad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts texts of any script into words (UAX 29, with dictionaries where words are not parted) and folds case, accents,
 * widths and forms of letters (Unicode TR 30), so that "Zürich" is found by "zurich".
 */
final class Words extends Analyzer {

    static final Words ANALYZER = new Words();

    /** Between two values of a field, so that no phrase reaches from one to the other. */
    private static final int GAP = 100;

    private Words() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer();
        return new TokenStreamComponents(words, new ICUFoldingFilter(words));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /** The words of a text, in order, as the index has them. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return words;
    }
}
