package org.isnad.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day of publication as files and pages write it. A time zone never moves it: {@code 2024-05-03T23:30:00-07:00} is
 * the third. {@code 03/05/2024} is left alone, since it is the third of May to some and the fifth of March to others.
 */
final class ReportDay {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern ISO = Pattern.compile("^(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + ",?[ -](\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");

    private ReportDay() {}

    /** The day that the words name, or null. */
    static @Nullable LocalDate find(@Nullable String words) {
        if (words == null || words.length() > 200) {
            return null;
        }
        String s = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher iso = ISO.matcher(s);
        if (iso.find()) {
            return day(iso.group(1), Integer.parseInt(iso.group(3)), iso.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(s);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(s);
        return monthFirst.find() ? day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2)) : null;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
