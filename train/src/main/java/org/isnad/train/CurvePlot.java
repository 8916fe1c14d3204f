package org.isnad.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws scores against the share of reports learned from, on a scale of doublings, as an SVG picture. */
final class CurvePlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 50;
    private static final int RIGHT = 590;
    private static final int TOP = 40;
    private static final int BOTTOM = 370;
    private static final int RULES = LEFT + 30;
    private static final int FIRST = LEFT + 130;
    private static final double LOW = 0.35;
    private static final double HIGH = 0.85;
    private static final int LINES = 10;

    /** Names at the ends of the lines stand so far apart, in pixels. */
    private static final int LABEL = 14;

    /** Told apart also by those who see no colours: each line has its name at its end. */
    private static final List<String> COLOURS = List.of(
            "black", "#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#a0a000", "#17becf");

    /** One training: its share, in eighths, and its scores in the order of the table; 0 eighths for the rules alone. */
    private record Point(int eighths, int reports, List<Double> scores) {}

    private record Label(String name, String colour, double at) {}

    private CurvePlot() {}

    /**
     * The picture of a table as {@link LearningCurve} writes it.
     *
     * @param table a head, then lines: eighths, reports, scores
     */
    static String svg(List<String> table) {
        List<String> names = List.of(table.get(0).split("\t", -1));
        List<Point> points = table.stream().skip(1).map(CurvePlot::point).toList();
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
        Map<Integer, List<Point>> trainings =
                points.stream().collect(Collectors.groupingBy(Point::eighths, TreeMap::new, Collectors.toList()));
        trainings.forEach((eighths, some) -> svg.append(format(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                x(eighths),
                BOTTOM + 20,
                eighths == 0
                        ? "rules"
                        : String.valueOf(Math.round(
                                some.stream().mapToInt(Point::reports).average().orElse(0))))));
        List<Label> labels = new ArrayList<>();
        for (int row = names.size() - 3; row >= 0; row--) {
            String colour = COLOURS.get(row % COLOURS.size());
            svg.append(line(row, colour, trainings));
            double last = mean(trainings.getOrDefault(8, List.of()), row);
            labels.add(new Label(format("%s %.3f", names.get(row + 2), last), colour, y(last)));
        }
        double free = TOP;
        for (Label label :
                labels.stream().sorted(Comparator.comparingDouble(Label::at)).toList()) {
            free = Math.max(free, label.at);
            svg.append(format(
                    "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                    RIGHT + 8, free + 4, label.colour, label.name));
            free += LABEL;
        }
        return svg.append("</svg>\n").toString();
    }

    private static Point point(String line) {
        String[] cells = line.split("\t", -1);
        List<Double> scores = new ArrayList<>();
        for (int i = 2; i < cells.length; i++) {
            scores.add(Double.parseDouble(cells[i]));
        }
        return new Point(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), scores);
    }

    /** A line through the means of the trainings on as large a share, a mark for every training. */
    private static String line(int row, String colour, Map<Integer, List<Point>> trainings) {
        double width = row == 0 ? 3 : 1.2;
        StringBuilder path = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        trainings.forEach((eighths, some) -> {
            path.append(format("%.1f,%.1f ", x(eighths), y(mean(some, row))));
            some.forEach(p -> marks.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>",
                    x(eighths), y(p.scores().get(row)), width + 1, colour)));
        });
        return format(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" points=\"%s\"/>%s%n",
                colour, width, path.toString().strip(), marks);
    }

    private static double mean(List<Point> some, int row) {
        return some.stream().mapToDouble(p -> p.scores().get(row)).average().orElse(0);
    }

    private static double x(int eighths) {
        double doublings = Math.log(Math.max(1, eighths)) / Math.log(2);
        return eighths == 0 ? RULES : FIRST + (RIGHT - 10.0 - FIRST) * doublings / 3;
    }

    private static double y(double value) {
        double inside = Math.max(LOW, Math.min(HIGH, value));
        return BOTTOM - (BOTTOM - TOP) * (inside - LOW) / (HIGH - LOW);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
