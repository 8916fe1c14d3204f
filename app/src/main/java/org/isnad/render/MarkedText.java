package org.isnad.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.render.Marks.Mark;

/**
 * Writes a text with its marks. The text is cut where a mark begins or ends; marks lie in one another like brackets, and
 * one that reaches out of another is closed and opened again at the other's end. Nothing is added to the text and
 * nothing taken away.
 */
final class MarkedText {

    /** The end of a paragraph: line ends with at least one empty line between. CR and LF together are one line end. */
    static final Pattern PARAGRAPH_END = Pattern.compile("(?>\\R)(?:[ \\t]*(?>\\R))+");

    private static final Comparator<Mark> LONGEST_FIRST =
            Comparator.comparingInt(Mark::end).reversed().thenComparing(Comparator.comparingInt(Mark::start));

    private final Html out;
    private final Deque<Mark> open = new ArrayDeque<>();
    private final Set<Mark> begun = new HashSet<>();

    private MarkedText(Html out) {
        this.out = out;
    }

    /** The text of one line or headline. */
    static void line(Html out, String text, List<Mark> marks) {
        new MarkedText(out).write(text, marks, Set.of());
    }

    /** The text in paragraphs, each with a direction of its own. */
    static void paragraphs(Html out, String text, List<Mark> marks) {
        Set<Integer> starts = new TreeSet<>();
        Matcher end = PARAGRAPH_END.matcher(text);
        while (end.find() && end.end() < text.length()) {
            starts.add(end.end());
        }
        out.raw("<p dir=\"auto\">");
        new MarkedText(out).write(text, marks, starts);
        out.raw("</p>");
    }

    private void write(String text, List<Mark> marks, Set<Integer> paragraphs) {
        TreeMap<Integer, List<Mark>> startsAt = new TreeMap<>();
        TreeSet<Integer> cuts = new TreeSet<>(paragraphs);
        for (Mark mark : marks) {
            startsAt.computeIfAbsent(mark.start(), start -> new ArrayList<>()).add(mark);
            cuts.add(mark.start());
            cuts.add(mark.end());
        }
        int at = 0;
        for (int cut : cuts) {
            out.text(text.substring(at, cut));
            at = cut;
            List<Mark> opening = new ArrayList<>(startsAt.getOrDefault(cut, List.of()));
            boolean paragraph = paragraphs.contains(cut);
            while (paragraph ? !open.isEmpty() : endsHere(cut)) {
                Mark closed = open.pop();
                out.raw("</mark>");
                if (closed.end() > cut) {
                    opening.add(closed);
                }
            }
            if (paragraph) {
                out.raw("</p><p dir=\"auto\">");
            }
            opening.sort(LONGEST_FIRST);
            opening.forEach(this::open);
        }
        out.text(text.substring(at));
    }

    private boolean endsHere(int cut) {
        return open.stream().anyMatch(mark -> mark.end() <= cut);
    }

    private void open(Mark mark) {
        if (mark.isChosen()) {
            out.raw("<mark class=\"here\"" + (begun.add(mark) ? " id=\"here\" tabindex=\"-1\">" : ">"));
            open.push(mark);
            return;
        }
        String kinds = mark.kinds().stream().map(Kind::styleClass).collect(Collectors.joining(" "));
        out.raw("<mark class=\"" + kinds + "\" data-e=\"" + mark.id())
                .raw("\" data-v=\"" + String.join(" ", mark.values()))
                .raw("\" title=\"" + String.join("; ", mark.uses()) + "\"")
                .raw(begun.add(mark) ? " id=\"" + mark.id() + "\">" : ">");
        open.push(mark);
    }
}
