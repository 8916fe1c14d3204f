package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.report.Evidence;
import org.isnad.report.Issue;
import org.isnad.report.Report;

/** What the reader could not read or is in doubt about, in words that tell what to do. */
final class Problems {

    private Problems() {}

    static List<Issue> of(
            Report report,
            Published published,
            List<SentenceMentions> all,
            List<IncidentClaim> incidents,
            List<Evidence> leftOut) {
        List<Issue> problems = new ArrayList<>();
        days(report, published, all, problems);
        for (Evidence words : leftOut) {
            problems.add(new Issue(
                    "figure_left_out",
                    "\"%s\" reads as a count of people, but probably is none that belongs on record: look it up in the report"
                            .formatted(report.words(words))));
        }
        untrue(report, all, problems);
        for (int i = 0; i < incidents.size(); i++) {
            parts(report, incidents.get(i), i + 1, problems);
        }
        return problems;
    }

    private static void untrue(Report report, List<SentenceMentions> all, List<Issue> problems) {
        for (SentenceMentions m : all) {
            m.people().stream()
                    .filter(PeopleMention::isUntrue)
                    .forEach(p -> problems.add(new Issue(
                            p.isFiction() ? "figure_fiction" : "figure_denied",
                            "\"%s\" is %s: no figure was made of it"
                                    .formatted(
                                            report.words(FigureReader.quote(m.sentence(), p)),
                                            p.isFiction()
                                                    ? "told by a film, a novel or a game"
                                                    : "denied in the words of the report"))));
        }
    }

    /** The one problem of a report in another language. */
    static Issue notEnglish(String language) {
        return new Issue(
                "not_english",
                "the text seems to be %s (%s); this reader reads English only, so nothing was read from it"
                        .formatted(Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH), language));
    }

    private static void days(Report report, Published published, List<SentenceMentions> all, List<Issue> problems) {
        LocalDate given = report.published();
        LocalDate day = published.date();
        Evidence dateline = published.words();
        if (day == null) {
            problems.add(new Issue(
                    "no_report_day",
                    "neither the caller nor a dateline gives the day of the report; days such as \"Tuesday\" stay open: "
                            + "give --published"));
        } else if (dateline != null && given != null && !given.equals(day)) {
            problems.add(new Issue(
                    "dateline_differs",
                    "the dateline \"%s\" was taken for the day of the report, not %s"
                            .formatted(report.words(dateline), given)));
        }
        for (SentenceMentions m : all) {
            for (TimeMention time : m.times()) {
                boolean open = time.role() == TimeMention.Role.WHEN && time.date() == null;
                if (open && day != null) {
                    problems.add(new Issue(
                            "date_open",
                            "\"%s\" could not be made a date"
                                    .formatted(report.words(m.sentence().evidence(time.from(), time.to())))));
                }
            }
        }
    }

    /** A part larger than its whole points to a misreading or to a slip of the report. */
    private static void parts(Report report, IncidentClaim incident, int number, List<Issue> problems) {
        for (Figure part : incident.casualties()) {
            Integer index = part.partOf();
            if (index == null) {
                continue;
            }
            Figure whole = incident.casualties().get(index);
            Long most = whole.count().high();
            if (most != null && part.count().anchor() > most) {
                problems.add(new Issue(
                        "part_exceeds_whole",
                        String.format(
                                Locale.ROOT,
                                "incident %d: \"%s\" is more than \"%s\", which it should be a part of",
                                number,
                                report.words(part.quote()),
                                report.words(whole.quote()))));
            }
        }
    }
}
