package org.isnad.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.mention.Count;
import org.jspecify.annotations.Nullable;

/**
 * How many people of all groups one account says suffered a harm: its largest figure for people or civilians, as the
 * smaller ones count some of them; where it gives none, its largest ones for children, women and men together; where it
 * gives none of these either, its largest for any other group, fighters last: they are not added to others, but where an
 * account counts nobody else they are whom it counts. What one sentence lists is added up ({@link Listed}). One who killed
 * others and himself is counted beside those.
 */
final class Victims {

    private static final Set<Group> ALL = EnumSet.of(Group.UNSPECIFIED, Group.CIVILIANS);
    private static final Set<Group> KINDS = EnumSet.of(Group.CHILDREN, Group.WOMEN, Group.MEN);

    private static final Pattern DEED =
            Pattern.compile("\\b(?:kill|shot|shoot|stab|murder(?!.suicide)|gunned)", Pattern.CASE_INSENSITIVE);

    private Victims() {}

    /** The figure, or null where the account gives none. Its words and its teller are those of the first figure in it. */
    static @Nullable Figure of(Account account, Harm harm) {
        IncidentClaim claim = account.claim();
        if (claim == null) {
            return null;
        }
        List<Figure> every =
                claim.casualties().stream().filter(f -> f.harm() == harm).toList();
        List<Figure> told = every.stream().filter(f -> f.partOf() == null).toList();
        Figure others = counted(
                account,
                told.stream().filter(f -> Listed.ordinal(account, f) == 0).toList());
        if (others == null) {
            return counted(account, told);
        }
        long before = others.count().anchor() + (harm == Harm.INJURED ? dead(claim) : 0);
        Figure next = Listed.next(account, every, before);
        return next == null ? counted(account, told) : sum(List.of(others, next));
    }

    /** "One man died, and a third was hurt": the dead are counted, too. */
    private static long dead(IncidentClaim claim) {
        return claim.casualties().stream()
                .filter(f -> f.harm() == Harm.KILLED && f.partOf() == null)
                .mapToLong(f -> f.count().anchor())
                .max()
                .orElse(0);
    }

    private static @Nullable Figure counted(Account account, List<Figure> told) {
        List<Figure> doers =
                told.stream().filter(f -> isOfDoer(account, f)).limit(1).toList();
        Figure victims = victims(
                account, told.stream().filter(f -> !isOfDoer(account, f)).toList());
        boolean counted = victims != null
                && ALL.contains(victims.group())
                && told.contains(victims)
                && victims.count().anchor() > 1
                && !isOfDeed(account, victims);
        if (doers.isEmpty() || counted) {
            return victims;
        }
        return victims == null ? doers.get(0) : sum(List.of(victims, doers.get(0)));
    }

    private static @Nullable Figure victims(Account account, List<Figure> told) {
        Figure one = largestOrKinds(told);
        List<Figure> list = Listed.largest(account, told);
        long sum = list.stream().mapToLong(f -> f.count().anchor()).sum();
        // A larger figure that is not in the list counts them all.
        boolean whole = one != null
                && one.count().anchor() > 1
                && list.stream().allMatch(f -> f.count().anchor() < one.count().anchor());
        return one == null || sum <= one.count().anchor() || whole && told.contains(one) ? one : sum(list);
    }

    private static @Nullable Figure largestOrKinds(List<Figure> told) {
        Optional<Figure> all = largest(told, ALL);
        if (all.isPresent()) {
            return all.get();
        }
        List<Figure> kinds = new ArrayList<>();
        KINDS.forEach(group -> largest(told, Set.of(group)).ifPresent(kinds::add));
        if (!kinds.isEmpty()) {
            return sum(kinds);
        }
        return largest(told, EnumSet.complementOf(EnumSet.of(Group.COMBATANTS)))
                .or(() -> largest(told, EnumSet.of(Group.COMBATANTS)))
                .orElse(null);
    }

    /** "before killing himself". */
    private static boolean isOfDoer(Account account, Figure figure) {
        String words = account.report().words(figure.quote());
        return figure.harm() == Harm.KILLED
                && figure.count().anchor() == 1
                && (words.endsWith("himself") || words.endsWith("herself"));
    }

    /** "killed four people", but not "four people were found dead", who may be all of them. */
    private static boolean isOfDeed(Account account, Figure figure) {
        return DEED.matcher(account.report().words(figure.quote())).find();
    }

    /** The number of those who suffered the harm; 0 where the account tells of none. */
    static long number(Account account, Harm harm) {
        Figure figure = of(account, harm);
        return figure == null ? 0 : figure.count().anchor();
    }

    private static Optional<Figure> largest(List<Figure> figures, Set<Group> groups) {
        // Of equals the first, as max takes the last.
        return figures.stream()
                .filter(f -> groups.contains(f.group()))
                .min(Comparator.comparingLong((Figure f) -> f.count().anchor()).reversed());
    }

    private static Figure sum(List<Figure> figures) {
        Figure first = figures.get(0);
        boolean open = figures.stream().anyMatch(f -> f.count().high() == null);
        long number = figures.stream().mapToLong(f -> f.count().anchor()).sum();
        return new Figure(
                first.harm(),
                figures.size() == 1 ? first.group() : Group.UNSPECIFIED,
                open ? Count.atLeast(number) : Count.exactly(number),
                first.quote(),
                first.source(),
                null);
    }
}
