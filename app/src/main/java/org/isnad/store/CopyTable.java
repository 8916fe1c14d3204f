package org.isnad.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What finds copies: a few numbers of each text. Made anew from the texts at any time. */
public final class CopyTable {

    /** What so many texts share is the way an outlet writes, and no copy. */
    private static final int COMMON = 500;

    private final Database database;

    CopyTable(Database database) {
        this.database = database;
    }

    /** Adds the numbers of a report's text; those that are there already stay. */
    public void add(long report, Iterable<Long> imprint) {
        for (long key : imprint) {
            database.update("insert into imprint (key, report) values (?, ?) on conflict do nothing", key, report);
        }
    }

    /** The other reports that share some of these numbers, and how many. Numbers that very many share are passed over. */
    public Map<Long, Integer> sharing(long report, Iterable<Long> imprint) {
        Map<Long, Integer> shared = new HashMap<>();
        for (long key : imprint) {
            List<Long> reports = database.list(
                    "select report from imprint where key = ? limit " + (COMMON + 1), row -> row.getLong(1), key);
            if (reports.size() <= COMMON) {
                reports.forEach(other -> shared.merge(other, 1, Integer::sum));
            }
        }
        shared.remove(report);
        return shared;
    }

    public long count() {
        return database.number("select count(*) from imprint");
    }

    public void clear() {
        database.update("delete from imprint");
    }
}
