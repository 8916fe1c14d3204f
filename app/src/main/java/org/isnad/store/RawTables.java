package org.isnad.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables as rows of JSON, the same from every database, so that a backup of one can be restored into another. */
public final class RawTables {

    /**
     * A table.
     *
     * @param order the columns that name a row
     */
    public record Table(String name, List<String> order) {}

    /** Every table, in an order in which rows can be put in again. */
    public static final List<Table> ALL = List.of(
            new Table("ledger", List.of("seq")),
            new Table("capture", List.of("sha256")),
            new Table("report", List.of("nr")),
            new Table("arrival", List.of("report", "capture", "name")),
            new Table("reading", List.of("report", "version")),
            new Table("claim", List.of("nr")),
            new Table("sketch", List.of("claim")),
            new Table("block", List.of("key", "claim")),
            new Table("pair", List.of("a", "b")),
            new Table("proposal", List.of("a", "b")),
            new Table("incident", List.of("id")),
            new Table("incident_claim", List.of("claim", "incident")),
            new Table("decision", List.of("id")),
            new Table("decision_claim", List.of("claim", "decision")),
            new Table("setting", List.of("name")));

    /** The columns of text among those that name rows: every database puts these in the same order. */
    private static final Set<String> TEXT = Set.of("sha256", "capture", "name", "version");

    /** Bytes stand in JSON as Base64 behind this key. */
    private static final String BYTES = "base64";

    /** Takes a row. */
    @FunctionalInterface
    public interface RowSink {
        void accept(ObjectNode row) throws IOException;
    }

    private final Database database;

    RawTables(Database database) {
        this.database = database;
    }

    /** Every row of a table, in order. */
    public void each(Table table, RowSink sink) throws IOException {
        String order = table.order().stream()
                .map(column -> TEXT.contains(column) ? database.byBytes(column) : column)
                .collect(Collectors.joining(", "));
        try {
            database.each("select * from %s order by %s".formatted(table.name(), order), row -> {
                try {
                    sink.accept(json(row));
                } catch (IOException e) {
                    throw new Interrupted(e);
                }
            });
        } catch (Interrupted e) {
            throw e.reason;
        }
    }

    /**
     * Puts a row in.
     *
     * @throws IllegalArgumentException where the row names what can be no column
     */
    public void insert(Table table, JsonNode row) {
        List<String> names = row.properties().stream().map(Map.Entry::getKey).toList();
        if (!names.stream().allMatch(name -> name.matches("[a-z0-9_]+"))) {
            throw new IllegalArgumentException("table '%s' has no such columns: %s".formatted(table.name(), names));
        }
        String marks = Stream.generate(() -> "?").limit(names.size()).collect(Collectors.joining(", "));
        Object[] values = names.stream().map(name -> value(row.get(name))).toArray();
        database.update(
                "insert into %s (%s) values (%s)".formatted(table.name(), String.join(", ", names), marks), values);
    }

    public long count(Table table) {
        return database.number("select count(*) from " + table.name());
    }

    List<String> check(String statement) {
        return database.list(statement, row -> row.getString(1));
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isObject()) {
            return Base64.getDecoder().decode(value.path(BYTES).asText());
        }
        return value.isNull() ? null : value.asText();
    }

    private static ObjectNode json(ResultSet row) throws SQLException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i).toLowerCase(Locale.ROOT);
            Object value = row.getObject(i);
            if (value instanceof byte[] bytes) {
                node.putObject(name).put(BYTES, Base64.getEncoder().encodeToString(bytes));
            } else if (value instanceof Number number) {
                node.put(name, number.longValue());
            } else {
                node.put(name, value == null ? null : value.toString());
            }
        }
        return node;
    }

    /** Carries what a sink threw through the driver's callback. */
    private static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final IOException reason;

        Interrupted(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
