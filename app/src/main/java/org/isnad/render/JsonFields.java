package org.isnad.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.isnad.code.Coded;
import org.isnad.mention.Count;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.jspecify.annotations.Nullable;

/** Writes the kinds of fields that a reading consists of. */
final class JsonFields {

    /** Writes one entry of a list. */
    @FunctionalInterface
    interface Entry<T> {
        void write(T value) throws IOException;
    }

    /** Writes one entry of a list and how probable it is. */
    @FunctionalInterface
    interface Doubtful<T> {
        void write(T value, double probability) throws IOException;
    }

    private final JsonGenerator json;
    private final Quotes quotes;

    JsonFields(JsonGenerator json, Quotes quotes) {
        this.json = json;
        this.quotes = quotes;
    }

    void start() throws IOException {
        json.writeStartObject();
    }

    void start(String key) throws IOException {
        json.writeObjectFieldStart(key);
    }

    void end() throws IOException {
        json.writeEndObject();
    }

    <T> void list(String key, List<T> values, Entry<T> entry) throws IOException {
        json.writeArrayFieldStart(key);
        for (T value : values) {
            entry.write(value);
        }
        json.writeEndArray();
    }

    void string(String key, @Nullable String value) throws IOException {
        json.writeStringField(Unicode.wellFormed(key), value == null ? null : Unicode.wellFormed(value));
    }

    void code(String key, Coded value) throws IOException {
        json.writeStringField(key, value.code());
    }

    void numberIfAny(String key, @Nullable Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(key, value);
        }
    }

    /** A probability to the hundredth; nothing where there is none. */
    void confidence(String key, double probability) throws IOException {
        if (!Double.isNaN(probability)) {
            json.writeNumberField(key, Math.round(probability * 100) / 100.0);
        }
    }

    /** Both bounds of a count, null where one is open. */
    void bounds(Count count) throws IOException {
        bound("low", count.low());
        bound("high", count.high());
    }

    private void bound(String key, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, value);
        }
    }

    /** The words that an object is about; their position has plain keys. */
    void main(String key, Evidence words) throws IOException {
        json.writeStringField(key, quotes.at(words).words());
        position("", words);
    }

    /** Other words of an object, or null; the keys of their position begin with their own key. */
    void secondary(String key, @Nullable Evidence words) throws IOException {
        json.writeStringField(key, words == null ? null : quotes.at(words).words());
        position(key + "_", words);
    }

    /** Where words stand; nothing where there are none. */
    void position(String prefix, @Nullable Evidence words) throws IOException {
        if (words == null) {
            return;
        }
        Quotes.Quote quote = quotes.at(words);
        json.writeNumberField(prefix + "start", quote.start());
        json.writeNumberField(prefix + "end", quote.end());
        if (quote.part() == Part.TITLE) {
            json.writeStringField(prefix + "in", "title");
        }
    }

    /** As {@link #list}, for lists that have a probability for each value, in the same order. */
    <T> void list(String key, List<T> values, @Nullable List<Double> probabilities, Doubtful<T> entry)
            throws IOException {
        json.writeArrayFieldStart(key);
        for (int i = 0; i < values.size(); i++) {
            entry.write(values.get(i), probabilities == null ? Double.NaN : probabilities.get(i));
        }
        json.writeEndArray();
    }

    /** A list of plain strings, and beside it one that says where each stands. */
    void quotes(String key, String spansKey, List<Evidence> all) throws IOException {
        quotes(key, spansKey, all, null);
    }

    /** The same with a probability for each. */
    void quotes(String key, String spansKey, List<Evidence> all, @Nullable List<Double> probabilities)
            throws IOException {
        list(key, all, words -> json.writeString(quotes.at(words).words()));
        list(spansKey, all, probabilities, (words, p) -> {
            start();
            main("text", words);
            confidence("confidence", p);
            end();
        });
    }
}
