package org.isnad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.isnad.report.Span;

/**
 * Where the words and sentences of a text begin and end, as {@link Words} cut it for the index. They are kept beside the
 * text, so that marking words in it does not cut it once more.
 *
 * @param words     start and end of each word, one after the other
 * @param sentences end of each sentence, ascending
 */
// Made once and written to by nobody.
@SuppressWarnings("ArrayRecordComponent")
record Cuts(int[] words, int[] sentences) {

    /** A longer text is looked through so far only. */
    private static final int MOST_TEXT = 200_000;

    static Cuts of(String text) {
        String looked = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        return new Cuts(words(looked), sentences(looked));
    }

    private static int[] words(String text) {
        int[] words = new int[64];
        int size = 0;
        try (TokenStream stream = Words.ANALYZER.tokenStream("", text)) {
            OffsetAttribute at = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words = size + 2 > words.length ? Arrays.copyOf(words, size * 2) : words;
                words[size++] = at.startOffset();
                words[size++] = at.endOffset();
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return Arrays.copyOf(words, size);
    }

    private static int[] sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int[] ends = new int[16];
        int size = 0;
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
            ends[size++] = end;
        }
        return Arrays.copyOf(ends, size);
    }

    /** How many words there are. */
    int size() {
        return words.length / 2;
    }

    int start(int word) {
        return words[2 * word];
    }

    int end(int word) {
        return words[2 * word + 1];
    }

    /** The first word that begins at a position or after it. */
    int from(int position) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence that a position is in. */
    Span sentence(int position) {
        int found = Arrays.binarySearch(sentences, position);
        int at = found >= 0 ? found + 1 : -found - 1;
        int start = at == 0 ? 0 : sentences[at - 1];
        return new Span(start, at < sentences.length ? sentences[at] : Math.max(start, position) + 1);
    }

    /** Both as bytes: numbers are how far on each position is. */
    void write(ByteBuffersDataOutput out) {
        write(words, out);
        write(sentences, out);
    }

    static Cuts read(ByteArrayDataInput in) {
        return new Cuts(numbers(in), numbers(in));
    }

    private static void write(int[] ascending, ByteBuffersDataOutput out) {
        try {
            out.writeVInt(ascending.length);
            int last = 0;
            for (int number : ascending) {
                out.writeVInt(number - last);
                last = number;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    private static int[] numbers(ByteArrayDataInput in) {
        int[] numbers = new int[in.readVInt()];
        int last = 0;
        for (int i = 0; i < numbers.length; i++) {
            last += in.readVInt();
            numbers[i] = last;
        }
        return numbers;
    }
}
