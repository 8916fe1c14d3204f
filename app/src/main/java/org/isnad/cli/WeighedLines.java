package org.isnad.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.incident.ClaimRef;
import org.isnad.mention.EventDate;
import org.isnad.origin.OriginGroup;
import org.isnad.origin.Origins;
import org.isnad.weighing.Headcount;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What the incidents that reports were joined into amount to, a line a report in the form of the annotation guideline: the
 * report's chief act with the numbers of its incident, weighed from all reports of it, instead of its own.
 */
final class WeighedLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WeighedLines() {}

    /** A line for each account, in the order of accounts. */
    static List<String> of(Collection<Account> accounts, List<List<ClaimRef>> clusters, Policy policy) {
        Map<ClaimRef, Account> byRef = new TreeMap<>();
        accounts.forEach(account -> byRef.put(account.ref(), account));
        Map<ClaimRef, List<Headcount>> numbers = new TreeMap<>();
        for (List<ClaimRef> cluster : clusters) {
            List<Account> members = cluster.stream().map(byRef::get).toList();
            List<OriginGroup> origins =
                    Origins.group(members.stream().map(Account::told).toList(), List.of());
            List<Headcount> counts = new ArrayList<>();
            for (Harm harm : List.of(Harm.KILLED, Harm.INJURED)) {
                Headcount.of(members, origins, policy, harm).ifPresent(counts::add);
            }
            cluster.forEach(ref -> numbers.put(ref, counts));
        }
        return accounts.stream()
                .map(account -> line(account, numbers.getOrDefault(account.ref(), List.of())))
                .toList();
    }

    /** The key by which the line of a report names its chief act. */
    static String key(Account account) {
        return account.incident() == ClaimRef.WHOLE ? "" : "i" + (account.incident() + 1);
    }

    private static String line(Account account, List<Headcount> numbers) {
        ObjectNode out =
                JSON.createObjectNode().put("report", account.report().id().value());
        ObjectNode incident = out.putArray("incidents").addObject().put("key", key(account));
        IncidentClaim claim = account.claim();
        EventDate date = claim == null ? null : claim.date();
        incident.put("type", claim == null ? null : claim.type().code());
        incident.put("quote", claim == null ? null : account.report().words(claim.quote()));
        incident.put("date", date == null ? null : date.iso());
        ArrayNode figures = incident.putArray("casualties");
        for (Headcount count : numbers) {
            figures.addObject()
                    .put("harm", count.harm().code())
                    .put("group", "unspecified")
                    .put("low", end(count.best(), count.low()))
                    .put("high", end(count.best(), count.high()))
                    .put("reason", count.reason());
        }
        return out.toString();
    }

    private static @Nullable Long end(@Nullable Long best, @Nullable Long bound) {
        return best != null ? best : bound;
    }
}
