package org.isnad.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.claim.Figure;
import org.isnad.code.Coded;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.Modality;
import org.isnad.mention.Count;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One figure as a row writes it: {@code [projected ]HARM GROUP COUNT[ | SOURCE][ < HARM GROUP COUNT]}. Without a source
 * part any source will do; {@code | -} is the report's own voice. Without {@code <} the figure is part of none.
 *
 * @param key    modality, harm, group and count, as {@link #key} writes them
 * @param source words of the source, or null where any will do
 * @param whole  key of the figure that this one is part of, or null
 */
record ExpectedFigure(
        String key, @Nullable String source, @Nullable String whole) {

    private static final Pattern FORM =
            Pattern.compile("(projected )?(\\w+ \\w+ \\S+?)(?: \\| (.+?))?(?: < (\\w+ \\w+ \\S+))?");

    static ExpectedFigure parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not of the form [projected ]HARM GROUP COUNT[ | SOURCE][ < HARM GROUP COUNT]"
                            .formatted(written));
        }
        String modality = form.group(1) == null ? "" : form.group(1);
        String whole = form.group(4);
        return new ExpectedFigure(
                modality + normal(form.group(2)), form.group(3), whole == null ? null : normal(whole));
    }

    private static String normal(String harmGroupCount) {
        String[] parts = harmGroupCount.split(" ", 3);
        return "%s %s %s"
                .formatted(
                        Coded.of(Harm.class, parts[0]).code(),
                        Coded.of(Group.class, parts[1]).code(),
                        written(count(parts[2])));
    }

    /** A count as rows write it: {@code 12}, {@code 12..}, {@code ..12} or {@code 10..15}. */
    static Count count(String written) {
        int dots = written.indexOf("..");
        if (dots < 0) {
            return Count.exactly(number(written));
        }
        String low = written.substring(0, dots);
        String high = written.substring(dots + 2);
        return new Count(low.isEmpty() ? null : number(low), high.isEmpty() ? null : number(high));
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a count; write 12, 12.., ..12 or 10..15".formatted(digits), e);
        }
    }

    static String written(Count count) {
        Long low = count.low();
        Long high = count.high();
        return low != null && low.equals(high)
                ? low.toString()
                : (low == null ? "" : low.toString()) + ".." + (high == null ? "" : high.toString());
    }

    static String key(Figure figure, Modality modality) {
        return "%s%s %s %s"
                .formatted(
                        modality == Modality.PROJECTED ? "projected " : "",
                        figure.harm().code(),
                        figure.group().code(),
                        written(figure.count()));
    }

    /** A found figure in the form of the rows. */
    static String written(Figure figure, Modality modality, @Nullable Figure whole, Report report) {
        return "%s | %s%s"
                .formatted(
                        key(figure, modality),
                        figure.source() == null ? Words.NONE : report.words(figure.source()),
                        whole == null ? "" : " < " + key(whole, Modality.REPORTED));
    }

    boolean matches(Figure figure, Modality modality, @Nullable Figure foundWhole, Report report) {
        return key.equals(key(figure, modality))
                && (source == null
                        || Words.match(source, figure.source() == null ? null : report.words(figure.source())))
                && (whole == null
                        ? foundWhole == null
                        : foundWhole != null && whole.equals(key(foundWhole, Modality.REPORTED)));
    }

    @Override
    public String toString() {
        return key + (source == null ? "" : " | " + source) + (whole == null ? "" : " < " + whole);
    }
}
