package org.isnad.weighing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.isnad.incident.Account;
import org.isnad.origin.OriginGroup;
import org.isnad.report.Evidence;
import org.isnad.report.ReportId;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Whose word something is: the named teller's, whoever passes it on; where none is named, the report's own, and that of
 * all reports that copy one another is one. Two tellers with the same words for a name count as one, which errs on the
 * side of less support.
 */
final class Voices {

    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the|local|some|several|other|its|his|her) ");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<ReportId, ReportId> firstOf = new HashMap<>();

    Voices(Collection<OriginGroup> origins) {
        origins.forEach(group -> group.reports().forEach(report -> firstOf.put(report, group.first())));
    }

    /** The voice behind words of an account, given whom the report credits with them. */
    String voice(Account account, @Nullable Evidence teller) {
        return teller == null ? own(account) : plain(account.report().words(teller));
    }

    /** The voice behind words of an account, as that report writes its name. */
    String name(Account account, @Nullable Evidence teller) {
        return teller == null ? own(account) : written(account, teller);
    }

    /** A name as the report writes it, on one line. */
    static String written(Account account, Evidence teller) {
        return SPACES.matcher(account.report().words(teller)).replaceAll(" ").strip();
    }

    /** The voice of the report itself. */
    String own(Account account) {
        ReportId report = account.report().id();
        return "report " + firstOf.getOrDefault(report, report).value();
    }

    /** A name without articles, marks and capitals. */
    static String plain(String name) {
        String plain = MARKS.matcher(Tokenizer.key(name).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String bare = ARTICLE.matcher(plain).replaceFirst("");
        return bare.isEmpty() ? plain : bare;
    }
}
