package org.isnad.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page's title taken apart into the headline and the outlet's name that follows it. */
final class Headline {

    private static final Pattern SUFFIX =
            Pattern.compile("^(.{15,}?)\\s+([|\\u2013\\u2014\\u00BB-]|::)\\s+([^|]{2,40})$");

    private static final int SHORTEST_HEADING = 10;
    private static final int MOST_WORDS_IN_A_NAME = 4;

    private Headline() {}

    /**
     * The title, cut where the outlet's name follows it, or where the page's heading ends.
     *
     * @param heading the heading above the article, where there is one
     * @param outlet  the outlet, where it is known
     */
    static String withoutOutlet(String title, @Nullable String heading, @Nullable String outlet) {
        if (heading != null && heading.length() >= SHORTEST_HEADING && title.startsWith(heading)) {
            return heading;
        }
        Matcher suffix = SUFFIX.matcher(title);
        boolean named = suffix.matches() && outlet != null && alike(suffix.group(3), outlet);
        return named || outlet(title, heading) != null ? suffix.group(1).strip() : title;
    }

    /**
     * The outlet that a title names at its end, or null. After a dash may follow half of the headline; after a bar, or
     * after the page's own heading, the outlet does.
     */
    static @Nullable String outlet(@Nullable String title, @Nullable String heading) {
        Matcher suffix = SUFFIX.matcher(title == null ? "" : title);
        if (!suffix.matches()) {
            return null;
        }
        String last = suffix.group(3).strip();
        boolean dash = suffix.group(2).matches("[-\\u2013\\u2014]");
        boolean certain =
                dash ? suffix.group(1).strip().equals(heading) : last.split("\\s+").length <= MOST_WORDS_IN_A_NAME;
        return certain ? last : null;
    }

    private static boolean alike(String a, String b) {
        String x = bare(a);
        String y = bare(b);
        return !x.isEmpty() && !y.isEmpty() && (y.contains(x) || x.contains(y));
    }

    private static String bare(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
