package org.isnad.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.incident.Account;
import org.isnad.incident.Decision;
import org.isnad.incident.Linker;
import org.isnad.incident.Pair;
import org.isnad.origin.OriginGroup;
import org.isnad.origin.Origins;
import org.isnad.origin.Told;
import org.isnad.render.IncidentSheet;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.IncidentSheet.Suggestion;
import org.isnad.render.ReadingParser;
import org.isnad.store.LinkTable.PairRow;
import org.isnad.store.LinkTable.ProposalRow;
import org.isnad.store.ReportTable.Arrival;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;
import org.isnad.store.StoredReport;
import org.isnad.weighing.Policy;
import org.isnad.weighing.Weigher;

/** Puts together what is to be shown of incidents, from the state that one session sees. */
final class Sheets {

    private static final Comparator<Member> BY_DAY = Comparator.comparing(
                    (Member member) -> member.account().reading().published().date(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Member::ref);

    private final Session session;
    private final Linker linker;
    private final Policy policy;
    private final Claims claims;
    private final Sketches sketches;

    Sheets(Session session, Linker linker, Policy policy) {
        this.session = session;
        this.linker = linker;
        this.policy = policy;
        this.claims = new Claims(session);
        this.sketches = new Sketches(session.links());
    }

    /**
     * The sheet of an incident.
     *
     * @param incident one that has members
     */
    IncidentSheet sheet(long incident) {
        Map<Long, Member> members = members(incident);
        List<Decision> decisions = claims.decisions(members.keySet());
        List<Account> accounts = members.values().stream().map(Member::account).toList();
        List<OriginGroup> voices =
                Origins.group(accounts.stream().map(Account::told).distinct().toList(), Unheeded.rulings(decisions));
        return new IncidentSheet(
                incident,
                members.values().stream().sorted(BY_DAY).toList(),
                Weigher.weigh(accounts, voices, decisions, policy),
                decisions,
                ties(members.keySet()),
                suggestions(members.keySet()));
    }

    /** Two claims compared. */
    Pair judge(long a, long b) {
        return linker.judge(sketches.get(a), sketches.get(b));
    }

    /** A report and its present reading. */
    Told told(StoredReport stored) {
        return new Told(stored.report(), ReadingParser.parse(stored.report(), reading(stored)));
    }

    /** The present reading of a report, as it is kept. */
    String reading(StoredReport stored) {
        String version = Objects.requireNonNull(stored.version(), "a report is read when it is added");
        return session.reports()
                .reading(stored.nr(), version)
                .orElseThrow(() -> new IllegalStateException("the reading of %s is lost; run 'isnad verify'"
                        .formatted(stored.report().id())));
    }

    private Map<Long, Member> members(long incident) {
        Map<Long, Told> told = new HashMap<>();
        Map<Long, Member> members = new TreeMap<>();
        for (StoredClaim claim : session.claims().inIncident(incident)) {
            Integer at = claim.at();
            if (at != null) {
                Told report = told.computeIfAbsent(
                        claim.report(), nr -> told(session.reports().find(nr).orElseThrow()));
                members.put(
                        claim.nr(),
                        new Member(claim.nr(), names(claim.report()), new Account(report, at), isChief(claim, report)));
            }
        }
        return members;
    }

    /** Whether a report is chiefly about a claim: about its chief act, or, where no incident has that, the first that has one. */
    private boolean isChief(StoredClaim claim, Told told) {
        int chief = Account.chief(told).incident();
        List<StoredClaim> held = session.claims().of(claim.report()).stream()
                .filter(c -> c.at() != null && c.incident() != null)
                .sorted(Comparator.comparingInt(c -> Objects.requireNonNull(c.at())))
                .toList();
        StoredClaim main = held.stream()
                .filter(c -> Objects.requireNonNull(c.at()) == chief)
                .findFirst()
                .orElseGet(() -> held.isEmpty() ? claim : held.get(0));
        return main.nr() == claim.nr();
    }

    private List<String> names(long report) {
        return session.reports().arrivals(report).stream()
                .map(Arrival::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The pairs that hold the incident together: the strongest ones that tie every member to the others. */
    private List<Pair> ties(Set<Long> members) {
        List<PairRow> rows = members.stream()
                .flatMap(nr -> session.links().pairs(nr).stream())
                .filter(row -> members.contains(row.a()) && members.contains(row.b()))
                .distinct()
                .sorted(Comparator.comparingInt(PairRow::weight)
                        .reversed()
                        .thenComparingLong(PairRow::a)
                        .thenComparingLong(PairRow::b))
                .toList();
        Map<Long, Long> group = members.stream().collect(Collectors.toMap(nr -> nr, nr -> nr));
        List<Pair> ties = new ArrayList<>();
        for (PairRow row : rows) {
            Long a = group.get(row.a());
            Long b = group.get(row.b());
            if (a != null && b != null && !a.equals(b)) {
                group.replaceAll((nr, g) -> g.equals(b) ? a : g);
                ties.add(judge(row.a(), row.b()));
            }
        }
        return ties;
    }

    private List<Suggestion> suggestions(Collection<Long> members) {
        Map<Long, Suggestion> found = new TreeMap<>();
        for (long nr : members) {
            for (ProposalRow row : session.links().proposals(nr)) {
                long other = row.a() == nr ? row.b() : row.a();
                Optional<Long> incident = session.claims().find(other).map(StoredClaim::incident);
                incident.ifPresent(id -> found.put(
                        id,
                        new Suggestion(
                                id, row.weight(), best(members, session.claims().inIncident(id), nr, other))));
            }
        }
        return List.copyOf(found.values());
    }

    /** The pair between two incidents that speaks most for their being one. */
    private Pair best(Collection<Long> members, List<StoredClaim> others, long first, long second) {
        Set<Long> far = others.stream().map(StoredClaim::nr).collect(Collectors.toCollection(TreeSet::new));
        Optional<PairRow> best = members.stream()
                .flatMap(nr -> session.links().pairs(nr).stream())
                .filter(row -> far.contains(row.a()) || far.contains(row.b()))
                .max(Comparator.comparingInt(PairRow::weight)
                        .thenComparing(Comparator.comparingLong(PairRow::a).reversed())
                        .thenComparing(Comparator.comparingLong(PairRow::b).reversed()));
        return best.map(row -> judge(row.a(), row.b())).orElseGet(() -> judge(first, second));
    }
}
