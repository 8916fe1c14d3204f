package org.isnad.search;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.isnad.code.Coded;
import org.isnad.incident.Change.GradeCode;
import org.isnad.search.FacetCounts.Count;

/** Counts rows by the values of a facet. */
final class FacetCounter {

    private final Rows rows;
    private final int[] selected;
    private final IntFunction<int[]> only;

    /**
     * A counter.
     *
     * @param selected rows that the filter lets through
     * @param only     rows that only a part of the filter keeps out: a facet counts what would come with another value
     */
    FacetCounter(Rows rows, int[] selected, IntFunction<int[]> only) {
        this.rows = rows;
        this.selected = selected;
        this.only = only;
    }

    FacetCounts count(Facet facet, int most) {
        return switch (facet) {
            case TYPE -> column(facet, rows.type, RowFilter.TYPE, most);
            case ACTOR -> column(facet, rows.actor, RowFilter.ACTOR, most);
            case SOURCE -> column(facet, rows.source, RowFilter.SOURCE, most);
            case LANGUAGE -> column(facet, rows.language, RowFilter.LANGUAGE, most);
            case PROVINCE -> column(facet, rows.province, RowFilter.PLACE, most);
            case COUNTRY -> column(facet, rows.country, RowFilter.PLACE, most);
            case STANCE -> bits(facet, Stance.values(), this::stances, RowFilter.ACTOR, most);
            case GRADE -> bits(facet, GradeCode.values(), row -> 1 << rows.grade[row], RowFilter.GRADE, most);
            case REVIEW -> bits(facet, Review.values(), row -> 1 << rows.review[row], RowFilter.REVIEW, most);
            case DOUBT -> bits(facet, Doubt.values(), row -> rows.doubts[row], RowFilter.DOUBT, most);
        };
    }

    private int stances(int row) {
        int bits = 0;
        for (int i = rows.actor.start(row); i < rows.actor.end(row); i++) {
            bits |= rows.stances(i);
        }
        return bits;
    }

    private List<int[]> counted(int own) {
        return List.of(selected, only.apply(own));
    }

    private FacetCounts column(Facet facet, Column column, int own, int most) {
        int[] counts = new int[column.size()];
        int without = 0;
        for (int[] some : counted(own)) {
            for (int row : some) {
                int start = column.start(row);
                int end = column.end(row);
                without += start == end ? 1 : 0;
                for (int i = start; i < end; i++) {
                    if (i == start || !isBefore(column, start, i)) {
                        counts[column.at(i)]++;
                    }
                }
            }
        }
        return counts(facet, counts, column::value, without, most);
    }

    /** Whether the value stands in the row before, so that a row is counted once. */
    private static boolean isBefore(Column column, int start, int at) {
        for (int i = start; i < at; i++) {
            if (column.at(i) == column.at(at)) {
                return true;
            }
        }
        return false;
    }

    private FacetCounts bits(Facet facet, Coded[] values, IntUnaryOperator bitsOf, int own, int most) {
        int[] counts = new int[values.length];
        int without = 0;
        for (int[] some : counted(own)) {
            for (int row : some) {
                int bits = bitsOf.applyAsInt(row);
                without += bits == 0 ? 1 : 0;
                for (int left = bits; left != 0; left &= left - 1) {
                    counts[Integer.numberOfTrailingZeros(left)]++;
                }
            }
        }
        return counts(facet, counts, i -> values[i].code(), without, most);
    }

    private static FacetCounts counts(Facet facet, int[] counts, IntFunction<String> value, int without, int most) {
        // Often there are very many values, and few are shown.
        List<Integer> counted = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -counts[i]).thenComparing(value::apply))
                .toList();
        List<Count> shown = counted.stream()
                .limit(most)
                .map(i -> new Count(value.apply(i), label(facet, value.apply(i)), counts[i]))
                .toList();
        return new FacetCounts(facet, shown, without, counted.size() - shown.size());
    }

    private static String label(Facet facet, String value) {
        boolean name = facet == Facet.SOURCE || facet == Facet.PROVINCE || facet == Facet.COUNTRY;
        return name ? value : value.replace('_', ' ');
    }
}
