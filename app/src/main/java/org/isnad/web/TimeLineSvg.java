package org.isnad.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.isnad.code.Coded;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.search.DayRange;
import org.isnad.search.FilterParameters;
import org.isnad.search.IncidentFilter;
import org.isnad.search.Selection;
import org.isnad.search.TimeLine;
import org.isnad.search.TimeLine.Bucket;

/** The time line: a bar for each day, week, month or year; each bar is a link to that time, and the script adds a brush. */
final class TimeLineSvg {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 84;
    private static final int BASE = 66;
    private static final int LABELS = 6;

    private TimeLineSvg() {}

    static Html of(Selection selection, int most, String query) {
        TimeLine line = selection.timeLine(most);
        List<Bucket> buckets = line.buckets();
        Html out = new Html().raw("<section class=\"timeline\" id=\"timeline\" aria-label=\"Time line\">");
        if (buckets.isEmpty()) {
            return out.raw("<p class=\"none\">No incident here has a day.</p></section>");
        }
        IncidentFilter filter = selection.filter();
        int highest = buckets.stream().mapToInt(Bucket::around).max().orElse(1);
        double wide = (double) WIDTH / buckets.size();
        out.raw("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" role=\"group\" aria-label=\"Incidents by "
                + line.step().code() + "\" data-first=\""
                + buckets.get(0).from() + "\" data-last=\""
                + buckets.get(buckets.size() - 1).to() + "\">");
        for (int i = 0; i < buckets.size(); i++) {
            bar(out, buckets.get(i), filter, i * wide, wide, highest);
        }
        // A picture of its own, so that letters are not stretched and stand under their bars.
        out.raw("</svg><svg class=\"axis\" aria-hidden=\"true\">");
        int every = Math.max(1, (buckets.size() + LABELS - 1) / LABELS);
        for (int i = 0; i < buckets.size(); i += every) {
            out.raw("<text x=\"" + decimal(100.0 * i / buckets.size()) + "%\" y=\"12\">"
                    + label(line.step(), buckets.get(i).from()) + "</text>");
        }
        out.raw("</svg><p class=\"timeinfo\">By " + Wording.of((Coded) line.step()));
        if (line.undated() > 0) {
            out.raw(" · " + Counted.number(line.undated()) + " without a day");
        }
        DayRange days = filter.days();
        if (days != null) {
            out.raw(" · <b>" + (days.from() == null ? "…" : days.from()) + " to "
                            + (days.to() == null ? "…" : days.to()) + "</b> <a href=\"/?")
                    .attribute(FilterParameters.write(filter.during(null)))
                    .raw("\">all days</a>");
        } else {
            out.raw("<span class=\"hint js-only\"> · drag to choose a time</span>");
        }
        return out.raw("</p></section>");
    }

    private static void bar(Html out, Bucket bucket, IncidentFilter filter, double x, double wide, int highest) {
        double around = (double) (BASE - 4) * bucket.around() / highest;
        double selected = (double) (BASE - 4) * bucket.selected() / highest;
        String days = bucket.from().equals(bucket.to())
                ? Wording.of(bucket.from())
                : Wording.of(bucket.from()) + " to " + Wording.of(bucket.to());
        out.raw("<a data-from=\"" + bucket.from() + "\" data-to=\"" + bucket.to() + "\"");
        if (bucket.around() > 0) {
            out.raw(" href=\"/?")
                    .attribute(FilterParameters.write(filter.during(new DayRange(bucket.from(), bucket.to()))))
                    .raw("\" aria-label=\"" + days + ": " + Counted.of(bucket.selected(), "incident") + "\"");
        }
        out.raw("><title>" + days + ": " + Counted.of(bucket.selected(), "incident") + ", "
                + IncidentList.killed(bucket.killed()) + "</title>");
        out.raw(rect("room", x, 0, wide, BASE))
                .raw(rect("around", x, BASE - around, wide, around))
                .raw(rect("selected", x, BASE - selected, wide, selected))
                .raw("</a>");
    }

    private static String rect(String style, double x, double y, double wide, double high) {
        double gap = Math.min(1.5, wide / 5);
        return "<rect class=\"" + style
                + "\" x=\"" + decimal(style.equals("room") ? x : x + gap / 2)
                + "\" y=\"" + decimal(y)
                + "\" width=\"" + decimal(style.equals("room") ? wide : wide - gap)
                + "\" height=\"" + decimal(high) + "\"/>";
    }

    /** Two decimals at most. A page has over a thousand of them, which a formatter would take milliseconds for. */
    private static String decimal(double number) {
        long hundredths = Math.round(number * 100);
        return hundredths % 100 == 0
                ? Long.toString(hundredths / 100)
                : BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private static String label(TimeLine.Step step, LocalDate from) {
        return switch (step) {
            case DAY, WEEK -> from.toString();
            case MONTH -> from.toString().substring(0, "2024-05".length());
            case YEAR -> String.valueOf(from.getYear());
        };
    }
}
