package org.isnad.render;

import java.util.ArrayList;
import java.util.List;
import org.isnad.claim.Figure;

/**
 * A figure where a person looks for it: under the figure that it is a part of.
 *
 * @param index its place in the reading's list
 * @param depth 0 for a whole, 1 for a part of a whole, and so on
 */
record FigureRow(int index, int depth) {

    /** Wholes in the order of the list, each followed by its parts. Figures that are part of one another are wholes. */
    static List<FigureRow> of(List<Figure> figures) {
        List<FigureRow> rows = new ArrayList<>();
        boolean[] placed = new boolean[figures.size()];
        for (int i = 0; i < figures.size(); i++) {
            Integer whole = figures.get(i).partOf();
            if (whole == null || whole < 0 || whole >= figures.size()) {
                place(i, 0, figures, placed, rows);
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            place(i, 0, figures, placed, rows);
        }
        return rows;
    }

    private static void place(int index, int depth, List<Figure> figures, boolean[] placed, List<FigureRow> rows) {
        if (placed[index]) {
            return;
        }
        placed[index] = true;
        rows.add(new FigureRow(index, depth));
        for (int part = 0; part < figures.size(); part++) {
            Integer whole = figures.get(part).partOf();
            if (whole != null && whole == index) {
                place(part, depth + 1, figures, placed, rows);
            }
        }
    }
}
