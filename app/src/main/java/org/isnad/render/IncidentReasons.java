package org.isnad.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.claim.IncidentClaim;
import org.isnad.incident.Account;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Finding;
import org.isnad.incident.Pair;
import org.isnad.origin.OriginGroup;
import org.isnad.weighing.Blame;
import org.isnad.weighing.FigureRef;
import org.isnad.weighing.LeftOut;
import org.isnad.weighing.TollStep;
import org.isnad.weighing.Weighed;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** One incident with all its reasons, as lines of plain text: why joined, why these numbers, which words. */
public final class IncidentReasons {

    private final Map<ClaimRef, Account> accounts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private IncidentReasons(List<Account> accounts) {
        accounts.forEach(account -> this.accounts.put(account.ref(), account));
    }

    /**
     * The lines of one incident.
     *
     * @param accounts its accounts, in order
     * @param pairs    the kept pairs among them
     */
    public static List<String> of(List<Account> accounts, List<Pair> pairs, Weighed weighed) {
        IncidentReasons incident = new IncidentReasons(accounts);
        incident.told(accounts);
        incident.figures(weighed);
        incident.timeline(weighed);
        incident.blame(weighed);
        incident.voices(weighed);
        incident.joined(accounts, pairs);
        return incident.lines.stream().map(IncidentReasons::clean).toList();
    }

    /** Without terminal commands that a report may hold; the indent stays. */
    private static String clean(String line) {
        int indent = line.length() - line.stripLeading().length();
        return line.substring(0, indent) + Terminal.clean(line.substring(indent));
    }

    private void told(List<Account> told) {
        lines.add("Accounts");
        for (Account account : told) {
            IncidentClaim claim = account.claim();
            lines.add("  %s: %s"
                    .formatted(account.ref(), claim == null ? "no act was read in it" : quote(account, claim)));
        }
    }

    private static String quote(Account account, IncidentClaim claim) {
        return "%s, %s: “%s”"
                .formatted(
                        Wording.of(claim.type()),
                        claim.date() == null ? "day unknown" : claim.date().iso(),
                        account.report().words(claim.quote()).replace('\n', ' '));
    }

    private void figures(Weighed weighed) {
        lines.add("Figures (policy %s)".formatted(weighed.policy().code()));
        for (WeighedFigure figure : weighed.figures()) {
            lines.add("  %s %s: low %s, best %s, high %s (%s)"
                    .formatted(
                            Wording.of(figure.harm()),
                            Wording.of(figure.group()),
                            number(figure.low()),
                            number(figure.best()),
                            figure.high() == null && figure.low() != null ? "open" : number(figure.high()),
                            figure.reason()));
            figure.used().forEach(ref -> lines.add("    used      %s: %s".formatted(ref.claim(), words(ref))));
            for (LeftOut left : figure.leftOut()) {
                lines.add("    left out  %s: %s; %s"
                        .formatted(left.figure().claim(), words(left.figure()), left.reason()));
            }
        }
    }

    private static String number(@Nullable Long number) {
        return number == null ? "unknown" : number.toString();
    }

    private String words(FigureRef ref) {
        Account account = accounts.get(ref.claim());
        IncidentClaim claim = account == null ? null : account.claim();
        if (account == null || claim == null) {
            throw new IllegalStateException("figure %s is of no account of the incident".formatted(ref));
        }
        return "“%s”"
                .formatted(account.report()
                        .words(claim.casualties().get(ref.figure()).quote()));
    }

    private void timeline(Weighed weighed) {
        lines.add("Course of the toll");
        for (TollStep step : weighed.timeline()) {
            lines.add("  %s  %s  %s: %s"
                    .formatted(
                            step.day() == null ? "day unknown" : step.day(),
                            step.move().code().replace('_', ' '),
                            step.voice(),
                            words(step.figure())));
        }
    }

    private void blame(Weighed weighed) {
        lines.add("Blame (strike status: %s)"
                .formatted(weighed.strikeStatus().code().replace('_', ' ')));
        for (Blame blame : weighed.blame()) {
            lines.add("  " + blame.name());
            for (Blame.Stance stance : blame.stances()) {
                Account account = accounts.get(stance.claim());
                String by = account == null || stance.by() == null
                        ? "the report"
                        : account.report().words(stance.by());
                lines.add("    %s by %s (%s)".formatted(stance.kind().code(), by, stance.claim()));
            }
        }
        lines.add("Grade proposed: %s (%s)"
                .formatted(weighed.proposed().code().code(), weighed.proposed().reason()));
    }

    private void voices(Weighed weighed) {
        lines.add("Reports that are one voice");
        for (OriginGroup group : weighed.voices()) {
            if (group.reports().size() > 1) {
                lines.add("  first told by " + group.first());
                group.copying().forEach(c -> lines.add("    %s and %s: %s".formatted(c.a(), c.b(), c.reason())));
            }
        }
    }

    /** For each account but the first, the account before it that speaks most for its belonging here. */
    private void joined(List<Account> told, List<Pair> pairs) {
        lines.add("Why joined (weights in hundredths of log odds)");
        for (int i = 1; i < told.size(); i++) {
            ClaimRef claim = told.get(i).ref();
            pairs.stream()
                    .filter(pair -> pair.b().equals(claim))
                    .max(Comparator.comparingInt(Pair::weight).thenComparing(Pair::a, Comparator.reverseOrder()))
                    .ifPresent(pair -> {
                        lines.add("  %s with %s: %+d".formatted(claim, pair.a(), pair.weight()));
                        for (Finding finding : pair.findings()) {
                            lines.add("    %+5d  %s".formatted(finding.weight(), finding.reason()));
                        }
                    });
        }
    }
}
