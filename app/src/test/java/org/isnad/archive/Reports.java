package org.isnad.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.archive.Archive.Options;
import org.isnad.ledger.SigningKey;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.store.Access;
import org.jspecify.annotations.Nullable;

/** Invented reports, and archives of them. */
final class Reports {

    static final ReportReader READER = ReportReader.standard();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-31T12:00:00Z"), ZoneOffset.UTC);

    private Reports() {}

    static Options writing() {
        return writing(null);
    }

    static Options writing(@Nullable SigningKey key) {
        return new Options(Access.WRITE, null, key, CLOCK);
    }

    static Options reading() {
        return new Options(Access.READ, null, null, CLOCK);
    }

    static Arriving arriving(String name, String text) {
        return arriving(name, text, null, null);
    }

    static Arriving arriving(String name, String text, @Nullable String url, @Nullable String published) {
        Report report = Archive.named(new Report(
                new ReportId(name), "", text, published == null ? null : LocalDate.parse(published), null, url, "en"));
        return Arriving.of(report, READER.read(report), name, text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    /** Adds reports that tell of no incident, each in a step of its own. */
    static List<Added> add(Path directory, String... texts) {
        try (Archive archive = Archive.open(directory, writing())) {
            List<Added> added = new ArrayList<>();
            for (String text : texts) {
                added.addAll(archive.add(List.of(arriving(text.split(" ", -1)[0], text))));
            }
            return added;
        }
    }

    static Verification verify(Path directory) {
        try (Archive archive = Archive.open(directory, reading())) {
            return archive.verify(null, List.of(), Progress.NONE);
        }
    }

    /** What somebody does who changes the database by hand. */
    static void tamper(Path directory, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("isnad.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : Arrays.asList(statements)) {
                statement.executeUpdate(sql);
            }
        }
    }
}
