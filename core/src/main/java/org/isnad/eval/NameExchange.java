package org.isnad.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.report.Report;

/** Exchanges names of parties in a report: every "Norland" becomes "Sudland" and every "Sudland" "Norland". */
public final class NameExchange {

    private final Map<String, String> other = new HashMap<>();
    private final Pattern names;

    private NameExchange(List<String> pairs) {
        for (String pair : pairs) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank() || sides[0].equals(sides[1])) {
                throw new IllegalArgumentException(
                        "'%s' is no exchange; write two different names with a sign between: Norland=Sudland"
                                .formatted(pair));
            }
            if (other.putIfAbsent(sides[0], sides[1]) != null || other.putIfAbsent(sides[1], sides[0]) != null) {
                throw new IllegalArgumentException("a name of '%s' stands in another exchange, too".formatted(pair));
            }
        }
        this.names = Pattern.compile("(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])"
                .formatted(other.keySet().stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"))));
    }

    /**
     * An exchange.
     *
     * @param pairs two names each, as {@code Norland=Sudland}
     * @throws IllegalArgumentException where one is not, or a name stands in two; the message tells the fix
     */
    public static NameExchange of(List<String> pairs) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("name at least one exchange: Norland=Sudland");
        }
        return new NameExchange(pairs);
    }

    /** Whether a report has any of the names. */
    public boolean concerns(Report report) {
        return names.matcher(report.title()).find()
                || names.matcher(report.text()).find();
    }

    /** The words with all names exchanged; doing it again gives the words back. */
    public String of(String words) {
        return names.matcher(words).replaceAll(m -> Matcher.quoteReplacement(other.getOrDefault(m.group(), m.group())));
    }

    /** The report with all names exchanged in title and text. */
    public Report of(Report report) {
        return new Report(
                report.id(),
                of(report.title()),
                of(report.text()),
                report.published(),
                report.source(),
                report.url(),
                report.language());
    }
}
