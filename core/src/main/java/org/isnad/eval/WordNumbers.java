package org.isnad.eval;

import java.util.Set;
import java.util.TreeSet;
import org.isnad.report.Span;

/**
 * The words of one text, numbered from 0 in reading order, so that spans can be compared by the words that they cover. A
 * word is a run of letters and digits: quotation marks, commas and blanks at the ends of a span do not count.
 */
public final class WordNumbers {

    private final int[] numbers;

    /** Numbers the words of a text. */
    public WordNumbers(String text) {
        numbers = new int[text.length()];
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
            numbers[i] = letter ? words - 1 : -1;
        }
    }

    /** The numbers of the words that a span covers wholly or in part. */
    public Set<Integer> in(Span span) {
        Set<Integer> covered = new TreeSet<>();
        for (int i = span.start(); i < Math.min(span.end(), numbers.length); i++) {
            if (numbers[i] >= 0) {
                covered.add(numbers[i]);
            }
        }
        return covered;
    }
}
