package org.isnad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files of gold, readings and reports: one JSON object a line, each with an id that no other line has. */
final class JsonLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /**
     * Reads every line that is not blank.
     *
     * @param idField the field that names the line
     * @throws BadInput with file and line, where one is not what it should be
     */
    static <T> List<T> read(Path file, String idField, Function<Entry, T> parser) {
        return read(file, idField, "", parser);
    }

    /**
     * Reads every line that is not blank.
     *
     * @param idField the field that names the line
     * @param remedy  what is said besides where a line has no such field
     * @throws BadInput with file and line, where one is not what it should be
     */
    static <T> List<T> read(Path file, String idField, String remedy, Function<Entry, T> parser) {
        List<T> parsed = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Entry entry = Entry.parse(file + ":" + number, line);
                String id = entry.words(idField);
                if (id.isBlank()) {
                    throw entry.bad("needs a field \"%s\" that is not empty%s".formatted(idField, remedy));
                }
                Integer earlier = lineOfId.putIfAbsent(id, number);
                if (earlier != null) {
                    throw entry.bad("'%s' stands in line %d already; keep one".formatted(id, earlier));
                }
                parsed.add(parser.apply(entry));
            }
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new BadInput(file + ": is not UTF-8 text");
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e.getMessage());
        }
        return parsed;
    }

    /**
     * One object of a file, or one within it.
     *
     * @param where file and line, and the path to this object within the line
     */
    record Entry(String where, JsonNode node) {

        static Entry parse(String where, String line) {
            try {
                return new Entry(where, JSON.readTree(line)).checked();
            } catch (JsonProcessingException e) {
                throw new BadInput("%s: is not one JSON object: %s".formatted(where, e.getOriginalMessage()));
            }
        }

        /** The string of this field; empty where it is missing. */
        String words(String field) {
            String words = wordsOrNull(field);
            return words == null ? "" : words;
        }

        @Nullable
        String wordsOrNull(String field) {
            JsonNode value = node.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isTextual()) {
                throw bad("\"%s\" should be a string, is %s".formatted(field, value));
            }
            return value.textValue();
        }

        @Nullable
        Long number(String field) {
            JsonNode value = node.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw bad("\"%s\" should be a whole number, is %s".formatted(field, value));
            }
            return value.longValue();
        }

        @Nullable
        LocalDate day(String field) {
            String day = wordsOrNull(field);
            if (day == null || day.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(day);
            } catch (DateTimeException e) {
                throw bad("\"%s\" should be a day such as 2016-07-19, is '%s'".formatted(field, day));
            }
        }

        /** The strings of this list; none where it is missing. */
        List<String> wordList(String field) {
            List<String> words = new ArrayList<>();
            for (JsonNode element : list(field)) {
                if (!element.isTextual()) {
                    throw bad("\"%s\" should hold strings, holds %s".formatted(field, element));
                }
                words.add(element.textValue());
            }
            return words;
        }

        /** The objects of this list, each parsed; none where it is missing. */
        <T> List<T> entries(String field, Function<Entry, T> parser) {
            List<T> parsed = new ArrayList<>();
            for (JsonNode element : list(field)) {
                String path = "%s: %s[%d]".formatted(where, field, parsed.size());
                parsed.add(parser.apply(new Entry(path, element).checked()));
            }
            return parsed;
        }

        BadInput bad(String what) {
            return new BadInput(where + ": " + what);
        }

        private JsonNode list(String field) {
            JsonNode value = node.path(field);
            if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
                throw bad("\"%s\" should be a list, is %s".formatted(field, value));
            }
            return value;
        }

        private Entry checked() {
            if (!node.isObject()) {
                throw bad("should be an object, is " + node);
            }
            return this;
        }
    }
}
