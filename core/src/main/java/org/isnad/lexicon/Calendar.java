package org.isnad.lexicon;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English names of weekdays and months, short forms and lost apostrophes ("Saturdays blast") among them. */
public final class Calendar {

    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();

    Calendar(WordFile file) {
        for (WordFile.Row row : file.rows()) {
            int number = row.value(r -> Integer.parseInt(r.cell(2)));
            Object earlier = row.either(1, "weekday", "month")
                    ? weekdays.put(row.cell(0), row.value(r -> DayOfWeek.of(number)))
                    : months.put(row.cell(0), row.value(r -> Month.of(number).getValue()));
            if (earlier != null) {
                throw row.fault("'" + row.cell(0) + "' is listed twice; keep one");
            }
        }
    }

    public @Nullable DayOfWeek weekday(String key) {
        return weekdays.get(key);
    }

    /** 1 to 12, or 0 where the word is no month. */
    public int month(String key) {
        return months.getOrDefault(key, 0);
    }
}
