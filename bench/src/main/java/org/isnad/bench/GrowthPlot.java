package org.isnad.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.isnad.bench.StoreGrowth.Stage;

/** Draws what a report costs as the store grows, as an SVG picture. */
final class GrowthPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int BOTTOM = 50;
    private static final int TOP = 40;
    private static final int LINES = 5;

    private GrowthPlot() {}

    static String svg(List<Stage> stages) {
        double most = stages.stream()
                .mapToDouble(stage -> Math.max(stage.cpuMillis(), stage.singleCpu()))
                .max()
                .orElse(1);
        double top = Math.ceil(most / LINES) * LINES;
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (int i = 0; i <= LINES; i++) {
            double value = top * i / LINES;
            svg.append(format(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>%n",
                    LEFT, WIDTH - 20, y(value, top), y(value, top), LEFT - 8, y(value, top) + 4, value));
        }
        long last = stages.get(stages.size() - 1).reports();
        for (Stage stage : stages) {
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
                    x(stage.reports(), last), HEIGHT - BOTTOM + 18, stage.reports()));
        }
        svg.append(line(stages, Stage::cpuMillis, top, "#1f77b4"));
        svg.append(line(stages, Stage::singleCpu, top, "#d62728"));
        svg.append(format(
                "<text x=\"%d\" y=\"20\">CPU milliseconds a report, by reports in the store: <tspan fill=\"#1f77b4\">in batches</tspan>, <tspan fill=\"#d62728\">one alone (median)</tspan></text>%n",
                LEFT));
        return svg.append("</svg>\n").toString();
    }

    private static String line(List<Stage> stages, ToDoubleFunction<Stage> value, double top, String colour) {
        long last = stages.get(stages.size() - 1).reports();
        StringBuilder points = new StringBuilder();
        for (Stage stage : stages) {
            points.append(format("%.1f,%.1f ", x(stage.reports(), last), y(value.applyAsDouble(stage), top)));
        }
        return "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
                .formatted(colour, points.toString().trim());
    }

    private static double x(long reports, long last) {
        return LEFT + (WIDTH - 60.0 - LEFT) * reports / last;
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
