package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection, and statements that are prepared once. For one thread. */
final class Database {

    private static final int FETCH = 500;

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface RowSink {
        void accept(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final String byBytes;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** @param byBytes the collation by which this database compares text byte by byte */
    Database(Connection connection, String byBytes) {
        this.connection = connection;
        this.byBytes = byBytes;
    }

    /** A column of text as it is compared byte by byte, whatever the collation of the database. */
    String byBytes(String column) {
        return column + " collate " + byBytes;
    }

    Connection connection() {
        return connection;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Of a query that always has a row. */
    long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Goes through many rows without holding them. The sink may use the database for other statements. */
    void each(String sql, RowSink sink, @Nullable Object... values) {
        try (PreparedStatement own = connection.prepareStatement(sql)) {
            own.setFetchSize(FETCH);
            bind(own, values);
            try (ResultSet rows = own.executeQuery()) {
                while (rows.next()) {
                    sink.accept(rows);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** How many rows it changed. */
    int update(String sql, @Nullable Object... values) {
        try {
            return statement(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private PreparedStatement statement(String sql, @Nullable Object[] values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof Long || value instanceof Integer) {
                statement.setLong(i + 1, ((Number) value).longValue());
            } else {
                statement.setString(i + 1, value.toString());
            }
        }
    }

    /** A number that may be null. */
    static @Nullable Long numberOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** What the driver threw, on its way to where it is explained. */
    static final class DatabaseFault extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final SQLException reason;

        DatabaseFault(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }
}
