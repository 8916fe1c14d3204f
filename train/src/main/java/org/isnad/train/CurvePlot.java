package org.isnad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.isnad.eval.Agreement;
import org.isnad.eval.Row;
import org.isnad.eval.Scorecard;
import org.isnad.train.LearningCurve.Point;

/** Draws F1 against the number of reports learned from, on a scale of doublings, as an SVG picture. */
final class CurvePlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 50;
    private static final int RIGHT = 590;
    private static final int TOP = 40;
    private static final int BOTTOM = 370;
    private static final int RULES = LEFT + 30;
    private static final int FIRST = LEFT + 110;
    private static final double LOW = 0.35;
    private static final double HIGH = 0.85;
    private static final int LINES = 10;

    /** Told apart also by those who see no colours: each line has its name at its end. */
    private static final List<String> COLOURS =
            List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf");

    private CurvePlot() {}

    static String svg(Scorecard rules, List<Point> points) {
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.append(format(
                "<text x=\"%d\" y=\"20\">F1 by the number of reports that choices were learned from; rules alone at the left</text>%n",
                LEFT));
        for (int i = 0; i <= LINES; i++) {
            double value = LOW + (HIGH - LOW) * i / LINES;
            svg.append(format(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>%n",
                    LEFT, RIGHT, y(value), y(value), LEFT - 6, y(value) + 4, value));
        }
        Map<Integer, List<Point>> byReports =
                points.stream().collect(Collectors.groupingBy(Point::reports, TreeMap::new, Collectors.toList()));
        svg.append(tick(RULES, "rules"));
        byReports.keySet().forEach(n -> svg.append(tick(x(n, points), String.valueOf(n))));
        int colour = 0;
        for (Row row : Row.OF_READING_SCORE.stream().sorted().toList()) {
            svg.append(line(
                    row.name().toLowerCase(Locale.ROOT),
                    COLOURS.get(colour++ % COLOURS.size()),
                    1.2,
                    card -> card.rows().getOrDefault(row, Agreement.NONE).f1(),
                    rules,
                    points));
        }
        svg.append(line("reading score", "black", 3, Scorecard::reading, rules, points));
        return svg.append("</svg>\n").toString();
    }

    /** A line through the means of the trainings on as many reports, a mark for every training. */
    private static String line(
            String name,
            String colour,
            double width,
            ToDoubleFunction<Scorecard> value,
            Scorecard rules,
            List<Point> points) {
        StringBuilder path = new StringBuilder(format("%d,%.1f", RULES, y(value.applyAsDouble(rules))));
        StringBuilder marks = new StringBuilder();
        Map<Double, List<Double>> means = new TreeMap<>();
        for (Point p : points) {
            double v = value.applyAsDouble(p.card());
            means.computeIfAbsent(x(p.reports(), points), x -> new ArrayList<>())
                    .add(v);
            marks.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>",
                    x(p.reports(), points), y(v), width + 1, colour));
        }
        double last = value.applyAsDouble(rules);
        for (Map.Entry<Double, List<Double>> e : means.entrySet()) {
            last = e.getValue().stream().mapToDouble(v -> v).average().orElse(0);
            path.append(format(" %.1f,%.1f", e.getKey(), y(last)));
        }
        return format(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" points=\"%s\"/>%s<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s %.3f</text>%n",
                colour, width, path, marks, RIGHT + 8, y(last) + 4, colour, name, last);
    }

    private static String tick(double x, String label) {
        return format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, BOTTOM + 20, label);
    }

    private static double x(int reports, List<Point> points) {
        double least = points.stream().mapToInt(Point::reports).min().orElse(1);
        double most = points.stream().mapToInt(Point::reports).max().orElse(2);
        return FIRST + (RIGHT - 10.0 - FIRST) * Math.log(reports / least) / Math.log(Math.max(2, most / least));
    }

    private static double y(double value) {
        double inside = Math.max(LOW, Math.min(HIGH, value));
        return BOTTOM - (BOTTOM - TOP) * (inside - LOW) / (HIGH - LOW);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
