package org.isnad.origin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.jspecify.annotations.Nullable;

/** Finds whom a report credits with its text, and whose report it says to pass on. */
final class Credits {

    /** Agencies sell their text, so that others print it under a credit. The long name first. */
    private static final List<List<String>> AGENCIES = List.of(
            List.of("Agence France-Presse", "Agence France Presse", "AFP"),
            List.of("Associated Press", "AP"),
            List.of("Reuters"),
            List.of("Deutsche Presse-Agentur", "dpa", "DPA"),
            List.of("United Press International", "UPI"),
            List.of("Agencia EFE", "EFE"),
            List.of("ANSA"),
            List.of("Xinhua"),
            List.of("TASS"),
            List.of("Interfax"),
            List.of("Anadolu Agency", "Anadolu"),
            List.of("Press Trust of India", "PTI"),
            List.of("Kyodo News", "Kyodo"));

    /** A credit stands at the head of the text or at its end, within so many characters. */
    private static final int HEAD = 160;

    private static final int END = 80;

    private static final Set<String> TOO_SHORT_ALONE = Set.of("AP", "dpa");

    /** So far, in characters, from the name of an outlet does the word stand that says that it is passed on. */
    private static final int REACH = 40;

    private static final Pattern PASSED_ON =
            Pattern.compile("\\b(?:reported|reports|citing|cited|according to|told|said|says|quoted by|quoting)\\b");

    /** "Translated from the Arabic of Al Nahr", "Translation of a report by Al Nahr"; the outlet is its last part. */
    private static final Pattern TRANSLATED = Pattern.compile("\\b[Tt]ranslat(?:ed|ion)\\b[^.\\n]{0,60}?"
            + "\\b(?:of|from|in|(?:report|article|story|text|post)\\s+by)\\s+(?:the\\s+)?(?<outlet>\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,4})"
            + "(?=[\\s.,;:)\\]]|$)");

    private static final Pattern LANGUAGE = Pattern.compile(
            "(?:Arabic|Ukrainian|Russian|French|Spanish|Portuguese|Persian|Farsi|Kurdish|Turkish|Hebrew|Burmese|Amharic"
                    + "|Tigrinya|Pashto|Dari|Urdu|Chinese|English|German)(?:\\s.*)?");

    private Credits() {}

    /** The outlet from which a report says it is translated, with the words that name it; a language alone is none. */
    static Optional<Credit> translated(Report report) {
        if (!report.text().contains("ranslat")) {
            return Optional.empty();
        }
        Matcher matcher = TRANSLATED.matcher(report.text());
        int from = 0;
        while (matcher.find(from)) {
            String outlet = matcher.group("outlet");
            if (!LANGUAGE.matcher(outlet).matches()) {
                return Optional.of(found(outlet, matcher.start("outlet"), matcher.end("outlet")));
            }
            int next = matcher.end("outlet");
            Matcher on = Pattern.compile("^[^.\\n]{0,40}?\\b(?:by|of|in)\\s+(?:the\\s+)?"
                            + "(?<outlet>\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,4})")
                    .matcher(report.text().substring(next));
            if (on.find()) {
                return Optional.of(found(on.group("outlet"), next + on.start("outlet"), next + on.end("outlet")));
            }
            from = next;
        }
        return Optional.empty();
    }

    /**
     * An agency and the words that credit it, absent where it is the outlet itself.
     *
     * @param agency its long name
     */
    record Credit(String agency, @Nullable Evidence words) {}

    static Optional<Credit> credit(Report report) {
        String source = report.source();
        for (List<String> names : AGENCIES) {
            for (String name : names) {
                if (source != null && source.equalsIgnoreCase(name)) {
                    return Optional.of(new Credit(names.get(0), null));
                }
            }
        }
        return AGENCIES.stream()
                .flatMap(names -> names.stream().flatMap(name -> credited(report, names.get(0), name).stream()))
                .findFirst();
    }

    /** "GOMA (Reuters) -", "OLTERA, AFP -", "- AFP" at the end; a name in running text is no credit. */
    private static Optional<Credit> credited(Report report, String agency, String name) {
        String text = report.text();
        if (!text.contains(name)) {
            return Optional.empty();
        }
        String quoted = Pattern.quote(name);
        Matcher bracketed = Pattern.compile("[(\\[]" + quoted + "[)\\]]").matcher(text);
        while (bracketed.find()) {
            if (bracketed.start() < HEAD || text.length() - bracketed.end() < END) {
                return Optional.of(found(agency, bracketed.start() + 1, bracketed.end() - 1));
            }
        }
        if (TOO_SHORT_ALONE.contains(name)) {
            return Optional.empty();
        }
        Matcher dashed = Pattern.compile("^[^.\\n]{0,60}[,/ ]\\s?(" + quoted + ")\\s*[-\\u2013\\u2014:]")
                .matcher(text);
        if (dashed.find()) {
            return Optional.of(found(agency, dashed.start(1), dashed.end(1)));
        }
        Matcher last = Pattern.compile("[-\\u2013\\u2014/]\\s*(" + quoted + ")\\W{0,3}$")
                .matcher(text);
        return last.find() ? Optional.of(found(agency, last.start(1), last.end(1))) : Optional.empty();
    }

    private static Credit found(String agency, int start, int end) {
        return new Credit(agency, new Evidence(Part.TEXT, new Span(start, end)));
    }

    /** The words by which {@code report} says that it passes on what this outlet tells: "the Coast Wire reported". */
    static Optional<Evidence> relay(Report report, @Nullable String outlet) {
        if (outlet == null || outlet.length() < 3 || outlet.equalsIgnoreCase(report.source())) {
            return Optional.empty();
        }
        String text = report.text();
        if (!text.contains(outlet)) {
            return Optional.empty();
        }
        Matcher name = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(outlet) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        while (name.find()) {
            String around = text.substring(
                            Math.max(0, name.start() - REACH), Math.min(text.length(), name.end() + REACH))
                    .toLowerCase(Locale.ROOT);
            if (PASSED_ON.matcher(around).find()) {
                return Optional.of(new Evidence(Part.TEXT, new Span(name.start(), name.end())));
            }
        }
        return Optional.empty();
    }
}
