package org.isnad.muc4;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.DateFinder;
import org.isnad.mention.EventDate;
import org.isnad.mention.TimeMention;

/** When an incident may have happened: the days that the bulletin names, and on or before the day of its dateline. */
final class DateSlot {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM uu", Locale.ENGLISH);

    private final DateFinder dates = new DateFinder(Lexicon.standard().calendar);

    /** The options for an incident that these lines tell of. */
    List<Choice.Option> options(Parsed parsed, NavigableSet<Integer> lines) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        LocalDate day = parsed.bulletin().date();
        boolean any = false;
        for (Line line : parsed.lines()) {
            int order = 0;
            for (TimeMention time : dates.find(line.sentence(), day)) {
                EventDate date = time.date();
                if (time.role() != TimeMention.Role.WHEN
                        || date == null
                        || day != null && date.last().isAfter(day)
                        || date.precision() == DatePrecision.YEAR
                        || date.precision() == DatePrecision.MONTH) {
                    continue;
                }
                String value = date.precision() == DatePrecision.DAY
                        ? format(date.first())
                        : format(date.first()) + " - " + format(date.last());
                Set<String> found = options.computeIfAbsent(value, v -> new LinkedHashSet<>());
                addFeatures(found, line, time, lines, order++);
                if (day != null) {
                    found.add("back="
                            + Features.bucket((int) Math.min(400, ChronoUnit.DAYS.between(date.last(), day))));
                }
                found.add("precision=" + date.precision());
                any |= lines.contains(line.index());
            }
        }
        List<Choice.Option> all = new ArrayList<>();
        if (day != null) {
            Set<String> found = new LinkedHashSet<>();
            found.add("dateline");
            found.add("dateline_any=" + any);
            found.add("dateline_options=" + Math.min(4, options.size()));
            found.add("dateline_lines=" + Features.bucket(lines.size()));
            Line first = parsed.lines().get(lines.first());
            for (int i = 0; i < first.size(); i++) {
                found.add("dw=" + first.word(i));
            }
            for (String part : parsed.bulletin().dateline().split("[(),]", -1)) {
                found.add("dateline=" + part.strip());
            }
            all.add(new Choice.Option("- " + format(day), found));
        }
        options.forEach((value, found) -> all.add(new Choice.Option(value, found)));
        return all;
    }

    private static void addFeatures(
            Set<String> found, Line line, TimeMention time, NavigableSet<Integer> lines, int order) {
        boolean inside = lines.contains(line.index());
        found.add("inside=" + inside);
        found.add("inFirst=" + (line.index() == lines.first()));
        found.add("order=" + inside + Math.min(order, 3));
        int distance = line.index() - lines.first();
        found.add("from=" + (distance < 0 ? "-" + Features.bucket(-distance) : Features.bucket(distance)));
        StringBuilder words = new StringBuilder();
        for (int i = time.from(); i < time.to(); i++) {
            String key = line.key(i);
            words.append(Character.isDigit(key.charAt(0)) ? "9" : key).append('_');
            found.add(inside + "in=" + (Character.isDigit(key.charAt(0)) ? "9" : key));
        }
        found.add(inside + "words=" + words);
        found.add(inside + "l1=" + Features.word(line, time.from() - 1));
        found.add(inside + "r1=" + Features.word(line, time.to()));
        for (int i = time.from() - 1; i >= Math.max(0, time.from() - 12); i--) {
            if (line.tag(i).equals("VERB")) {
                found.add(inside + "lv=" + line.key(i));
                break;
            }
        }
    }

    private static String format(LocalDate day) {
        return DAY.format(day).toUpperCase(Locale.ROOT);
    }
}
