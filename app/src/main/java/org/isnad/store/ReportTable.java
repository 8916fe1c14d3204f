package org.isnad.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Captures, reports and their readings. */
public final class ReportTable {

    private static final String COLUMNS =
            "nr, id, title, text, published, source, url, language, address, version, superseded_by";
    private static final Database.Row<StoredReport> REPORT = row -> {
        String published = row.getString(5);
        Report report = new Report(
                new ReportId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                published == null ? null : LocalDate.parse(published),
                row.getString(6),
                row.getString(7),
                row.getString(8));
        return new StoredReport(
                row.getLong(1), report, row.getString(9), row.getString(10), Database.numberOrNull(row, 11));
    };

    /**
     * Bytes that were taken in.
     *
     * @param sha256 their digest, which names their file
     * @param media  their media type, such as {@code text/html}
     */
    public record CaptureRow(String sha256, long bytes, String media) {}

    /**
     * How a report came.
     *
     * @param name as the caller names it
     */
    public record Arrival(String capture, String name) {}

    private final Database database;

    ReportTable(Database database) {
        this.database = database;
    }

    public long count() {
        return database.number("select count(*) from report");
    }

    public Optional<StoredReport> find(ReportId id) {
        return database.first("select " + COLUMNS + " from report where id = ?", REPORT, id.value());
    }

    public Optional<StoredReport> find(long nr) {
        return database.first("select " + COLUMNS + " from report where nr = ?", REPORT, nr);
    }

    /** Those whose id begins so, at most a few. */
    public List<StoredReport> startingWith(String prefix) {
        return database.list(
                "select %s from report where %2$s >= ? and %2$s < ? order by %2$s limit 5"
                        .formatted(COLUMNS, database.byBytes("id")),
                REPORT,
                prefix,
                prefix + "~");
    }

    /** Those that came under this name, at most a few. */
    public List<StoredReport> named(String name) {
        return database.list(
                "select " + COLUMNS
                        + " from report where nr in (select report from arrival where name = ?) order by nr limit 5",
                REPORT,
                name);
    }

    /** The report at this address that nothing took the place of. */
    public Optional<StoredReport> presentAt(String address) {
        return database.first(
                "select " + COLUMNS + " from report where address = ? and superseded_by is null", REPORT, address);
    }

    /** Every report, in the order in which they came. */
    public void each(Consumer<StoredReport> consumer) {
        database.each("select " + COLUMNS + " from report order by nr", row -> consumer.accept(REPORT.of(row)));
    }

    /**
     * The same, for a check: goes on after a row that is no report.
     *
     * @param unreadable takes the number of such a row, and why it is none
     */
    public void each(Consumer<StoredReport> consumer, BiConsumer<Long, RuntimeException> unreadable) {
        database.each("select " + COLUMNS + " from report order by nr", row -> {
            StoredReport report;
            try {
                report = REPORT.of(row);
            } catch (IllegalArgumentException | DateTimeException e) {
                unreadable.accept(row.getLong(1), e);
                return;
            }
            consumer.accept(report);
        });
    }

    /** Numbers of reports after this one, in order. */
    public List<Long> numbersAfter(long nr, int most) {
        return database.list("select nr from report where nr > ? order by nr limit " + most, row -> row.getLong(1), nr);
    }

    /** Adds a report; its number is the next one. */
    public StoredReport add(Report report, @Nullable String address) {
        long nr = database.number("select coalesce(max(nr), 0) + 1 from report");
        database.update(
                "insert into report (nr, id, title, text, published, source, url, language, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                nr,
                report.id().value(),
                report.title(),
                report.text(),
                report.published(),
                report.source(),
                report.url(),
                report.language(),
                address);
        return new StoredReport(nr, report, address, null, null);
    }

    public void supersede(long older, long newer) {
        database.update("update report set superseded_by = ? where nr = ?", newer, older);
    }

    /** False where it is there already. */
    public boolean addCapture(CaptureRow capture) {
        return database.update(
                        "insert into capture (sha256, bytes, media) values (?, ?, ?) on conflict do nothing",
                        capture.sha256(),
                        capture.bytes(),
                        capture.media())
                == 1;
    }

    /** False where it is known already. */
    public boolean addArrival(long report, Arrival arrival) {
        return database.update(
                        "insert into arrival (report, capture, name) values (?, ?, ?) on conflict do nothing",
                        report,
                        arrival.capture(),
                        arrival.name())
                == 1;
    }

    public List<Arrival> arrivals(long report) {
        return database.list(
                "select capture, name from arrival where report = ? order by %s, %s"
                        .formatted(database.byBytes("capture"), database.byBytes("name")),
                row -> new Arrival(row.getString(1), row.getString(2)),
                report);
    }

    public Optional<CaptureRow> capture(String sha256) {
        return database.first(
                "select sha256, bytes, media from capture where sha256 = ?",
                row -> new CaptureRow(row.getString(1), row.getLong(2), row.getString(3)),
                sha256);
    }

    /** Takes an arrival, with the id of its report. */
    @FunctionalInterface
    public interface ArrivalSink {
        void accept(String report, Arrival arrival);
    }

    /** Under which names and in which captures all reports came. */
    public void eachArrival(ArrivalSink sink) {
        database.each(
                "select id, capture, name from arrival join report on nr = report order by report",
                row -> sink.accept(row.getString(1), new Arrival(row.getString(2), row.getString(3))));
    }

    /** Every capture, by digest. */
    public void eachCapture(Consumer<CaptureRow> consumer) {
        database.each(
                "select sha256, bytes, media from capture order by sha256",
                row -> consumer.accept(new CaptureRow(row.getString(1), row.getLong(2), row.getString(3))));
    }

    /** The reading of a report by a version of the reader. */
    public Optional<String> reading(long report, String version) {
        return database.first(
                "select json from reading where report = ? and version = ?", row -> row.getString(1), report, version);
    }

    /** Takes a reading for the present one; a reading by this version stays as it was made. */
    public void setReading(long report, String version, String json) {
        database.update(
                "insert into reading (report, version, json) values (?, ?, ?) on conflict do nothing",
                report,
                version,
                json);
        database.update("update report set version = ? where nr = ?", version, report);
    }

    public long countReadings() {
        return database.number("select count(*) from reading");
    }

    /** Takes a reading. */
    @FunctionalInterface
    public interface ReadingSink {
        void accept(String report, String version, String json);
    }

    /** Every reading by every version. */
    public void eachReading(ReadingSink sink) {
        database.each(
                "select id, reading.version, json from reading join report on nr = report order by report, reading.version",
                row -> sink.accept(row.getString(1), row.getString(2), row.getString(3)));
    }
}
