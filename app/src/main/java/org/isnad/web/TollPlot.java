package org.isnad.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.weighing.TollStep;
import org.jspecify.annotations.Nullable;

/**
 * The toll over time as a drawing: one mark for each figure of all people killed or injured, at the day of its report; a line
 * where it is a range, an arrow where it is open. The table of claims says the same in words.
 */
final class TollPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 220;
    private static final int LEFT = 44;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int STEPS = 4;
    private static final int FEWEST = 2;
    private static final int ARROW = 14;
    private static final int APART = 9;
    private static final int MARGIN = 30;

    private record Point(TollStep step, Dossier.Told told, LocalDate day, int turn) {}

    private final List<Point> points;
    private final LocalDate first;
    private final long days;
    private final long most;
    private final Html out = new Html();

    private TollPlot(List<Point> points) {
        this.points = points;
        this.first = points.get(0).day();
        this.days = Math.max(
                1, ChronoUnit.DAYS.between(first, points.get(points.size() - 1).day()));
        this.most = nice(points.stream().mapToLong(TollPlot::top).max().orElse(1));
    }

    /** Empty where there is nothing to be compared. */
    static Html of(Dossier dossier) {
        List<Point> points = points(dossier);
        if (points.size() < FEWEST) {
            return new Html();
        }
        TollPlot plot = new TollPlot(points);
        plot.write();
        return plot.out;
    }

    private static List<Point> points(Dossier dossier) {
        List<Point> points = new ArrayList<>();
        for (TollStep step : dossier.sheet().weighed().timeline()) {
            LocalDate day = step.day();
            dossier.told(step.figure()).ifPresent(told -> {
                Harm harm = told.figure().harm();
                boolean drawn =
                        told.figure().group() == Group.UNSPECIFIED && (harm == Harm.KILLED || harm == Harm.INJURED);
                if (drawn && day != null) {
                    int turn = (int) points.stream()
                            .filter(other -> other.day().equals(day))
                            .count();
                    points.add(new Point(step, told, day, turn));
                }
            });
        }
        points.sort(Comparator.comparing(Point::day));
        return points;
    }

    private static long top(Point point) {
        Long low = point.told().figure().count().low();
        Long high = point.told().figure().count().high();
        return Math.max(low == null ? 0 : low, high == null ? 0 : high);
    }

    /** The next number up that divides well. */
    private static long nice(long number) {
        long unit = 1;
        while (unit * 10 < number) {
            unit *= 10;
        }
        for (long factor : new long[] {1, 2, 4, 5, 8, 10}) {
            if (unit * factor >= number) {
                return Math.max(STEPS, unit * factor);
            }
        }
        return unit * 10;
    }

    private void write() {
        out.raw(
                "<section class=\"plot\"><h2>Toll over time</h2><figure><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                        + "\" role=\"group\" aria-label=\"Killed and injured by day of report; the table of claims gives the same numbers\">");
        for (int i = 0; i <= STEPS; i++) {
            double value = (double) most * i / STEPS;
            out.raw(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT,
                    WIDTH - RIGHT,
                    y(value),
                    y(value),
                    LEFT - 6,
                    y(value) + 4,
                    value == Math.rint(value) ? Counted.number((long) value) : ""));
        }
        day(points.get(0).day(), "start");
        if (!points.get(points.size() - 1).day().equals(first)) {
            day(points.get(points.size() - 1).day(), "end");
        }
        points.forEach(this::point);
        out.raw(
                "</svg><figcaption><span class=\"key killed\">●</span> killed <span class=\"key injured\">■</span> injured; "
                        + "an arrow: that many or more. By day of the report.</figcaption></figure></section>");
    }

    private void day(LocalDate day, String anchor) {
        out.raw(String.format(
                Locale.ROOT,
                "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                anchor.equals("start") ? LEFT : (double) WIDTH - RIGHT,
                HEIGHT - 10,
                anchor,
                Wording.of(day)));
    }

    private void point(Point point) {
        Long low = point.told().figure().count().low();
        Long high = point.told().figure().count().high();
        boolean killed = point.told().figure().harm() == Harm.KILLED;
        double x = x(point);
        double y = y(low != null ? low.doubleValue() : high == null ? 0 : high.doubleValue());
        String style = killed ? "killed" : "injured";
        out.raw("<a class=\"" + style + "\" href=\"")
                .attribute(At.path(point.told().report(), point.told().figure().quote()))
                .raw("\"><title>")
                .attribute("%s %s, %s, %s"
                        .formatted(
                                Wording.of(point.told().figure().count()),
                                style,
                                point.step().name(),
                                Wording.of(point.day())))
                .raw("</title>");
        line(x, y, high);
        out.raw(
                killed
                        ? String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", x, y)
                        : String.format(
                                Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"/>", x - 4, y - 4));
        out.raw("</a>");
    }

    private void line(double x, double y, @Nullable Long high) {
        double top = high == null ? y - ARROW : y(high.doubleValue());
        if (top < y) {
            out.raw(String.format(
                    Locale.ROOT, "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>", x, x, y, top));
        }
        if (high == null) {
            out.raw(String.format(Locale.ROOT, "<path d=\"M%.1f %.1f l-4 6 h8 z\"/>", x, top - 3));
        }
    }

    /** Figures of one day stand beside one another. */
    private double x(Point point) {
        double after = ChronoUnit.DAYS.between(first, point.day());
        double same =
                points.stream().filter(other -> other.day().equals(point.day())).count();
        double room = WIDTH - LEFT - RIGHT - 2.0 * MARGIN;
        double middle = LEFT + MARGIN + room * after / days;
        double shift = Math.min(APART, 2.0 * MARGIN / same) * (point.turn() - (same - 1) / 2.0);
        return middle + shift;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most;
    }
}
