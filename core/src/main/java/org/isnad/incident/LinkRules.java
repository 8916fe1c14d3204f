package org.isnad.incident;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.claim.PlaceNames;
import org.isnad.incident.LinkRule.Evidences;
import org.isnad.incident.LinkRule.Measure;
import org.isnad.incident.Sketch.Toll;
import org.jspecify.annotations.Nullable;

/** The rules of linking, in the order in which their findings stand. */
public final class LinkRules {

    private static final int SHOWN = 4;

    /** So many days apart no slip in the telling of one act lies. */
    private static final int OTHER_DAY = 2;

    /** Before anything is compared: most pairs that share a block are two incidents. */
    private static final LinkRule BASE =
            new LinkRule("base", List.of(0.0), true, pair -> new Measure(0, "before anything is compared"));

    public static final List<LinkRule> ALL = List.of(
            BASE,
            new LinkRule("event_days", List.of(0.0, 1.0, 2.0, 4.0, 8.0, 30.0), true, LinkRules::eventDays),
            new LinkRule(
                    "report_days",
                    List.of(0.0, 1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 14.0, 21.0, 30.0, 60.0, 120.0, 400.0),
                    false,
                    LinkRules::reportDays),
            new LinkRule("place", List.of(0.0, 1.0), true, LinkRules::place),
            new LinkRule("elsewhere", List.of(0.0, 1.0), false, LinkRules::elsewhere),
            new LinkRule("distance", List.of(0.0, 5.0, 25.0, 100.0), false, LinkRules::distance),
            new LinkRule("type", List.of(0.0, 1.0), false, LinkRules::type),
            new LinkRule("actors", List.of(0.0, 1.0), false, LinkRules::actors),
            new LinkRule(
                    "killed",
                    List.of(0.0, 1.0, 2.0),
                    true,
                    pair -> toll("killed", pair.a().killed(), pair.b().killed(), pair)),
            new LinkRule(
                    "injured",
                    List.of(0.0, 1.0, 2.0),
                    true,
                    pair -> toll("injured", pair.a().injured(), pair.b().injured(), pair)),
            new LinkRule("ages", List.of(0.0, 0.5, 1.0), true, LinkRules::ages),
            new LinkRule(
                    "rare_names",
                    List.of(0.0, 1.8, 2.5, 3.0, 3.5, 4.0),
                    true,
                    pair -> rare("names", pair.words().rareNames())),
            new LinkRule(
                    "rare_words",
                    List.of(0.0, 1.8, 2.5, 3.0, 3.5, 4.0),
                    true,
                    pair -> rare("rare words", pair.words().rareWords())),
            new LinkRule(
                    "rare_numbers",
                    List.of(0.0, 1.8, 2.5, 3.0, 3.5),
                    true,
                    pair -> rare("rare numbers", pair.words().rareNumbers())),
            new LinkRule(
                    "title",
                    List.of(0.0, 0.1, 0.2, 0.35, 0.6),
                    false,
                    pair -> alike("headlines", pair.words().title())),
            new LinkRule(
                    "passage",
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.7),
                    true,
                    pair -> alike("passages on the act", pair.words().passage())),
            new LinkRule(
                    "body",
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.7),
                    true,
                    pair -> alike("whole reports", pair.words().body())),
            new LinkRule(
                    "names",
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.7),
                    true,
                    pair -> alike("names in the reports", pair.words().names())));

    private LinkRules() {}

    /** Days between the acts, as the reports tell them; 0 where they meet, null where one tells none. */
    static @Nullable Long gap(Evidences pair) {
        Sketch a = pair.a();
        Sketch b = pair.b();
        if (!a.stated()
                || !b.stated()
                || a.first() == null
                || a.last() == null
                || b.first() == null
                || b.last() == null) {
            return null;
        }
        return Math.max(0, Math.max(days(a.last(), b.first()), days(b.last(), a.first())));
    }

    private static @Nullable Measure eventDays(Evidences pair) {
        Long gap = gap(pair);
        return gap == null
                ? null
                : new Measure(
                        gap,
                        gap == 0
                                ? "the days of the act meet"
                                : String.format(Locale.ROOT, "the days of the act lie %d apart", gap));
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    private static @Nullable Measure reportDays(Evidences pair) {
        Long apart = pair.apart();
        return apart == null
                ? null
                : new Measure(
                        apart, String.format(Locale.ROOT, "reports %d %s apart", apart, apart == 1 ? "day" : "days"));
    }

    private static @Nullable Measure place(Evidences pair) {
        if (pair.a().places().isEmpty() || pair.b().places().isEmpty()) {
            return null;
        }
        for (Locality x : pair.a().places()) {
            for (Locality y : pair.b().places()) {
                if (PlaceNames.sameName(x.name(), y.name())) {
                    return new Measure(1, "both tell of " + x.name());
                }
            }
        }
        return new Measure(0, "%s here, %s there".formatted(names(pair.a()), names(pair.b())));
    }

    /** Days that do not meet and places of other names, together: two acts, however alike the reports are written. */
    private static @Nullable Measure elsewhere(Evidences pair) {
        Measure days = eventDays(pair);
        Measure places = place(pair);
        return days == null || places == null || days.value() < OTHER_DAY || places.value() > 0
                ? null
                : new Measure(1, "another day and another place");
    }

    private static String names(Sketch sketch) {
        return sketch.places().stream().map(Locality::name).limit(SHOWN).collect(Collectors.joining(", "));
    }

    private static @Nullable Measure distance(Evidences pair) {
        Double gap = Locality.gap(pair.a().places(), pair.b().places());
        return gap == null ? null : new Measure(gap, String.format(Locale.ROOT, "places %.0f km apart", gap));
    }

    private static @Nullable Measure type(Evidences pair) {
        if (pair.a().type() == null || pair.b().type() == null) {
            return null;
        }
        return pair.a().type() == pair.b().type()
                ? new Measure(1, "both tell of the type " + pair.a().type().code())
                : new Measure(
                        0,
                        "type %s here, %s there"
                                .formatted(
                                        pair.a().type().code(), pair.b().type().code()));
    }

    private static @Nullable Measure actors(Evidences pair) {
        if (pair.a().actors().isEmpty() || pair.b().actors().isEmpty()) {
            return null;
        }
        return Collections.disjoint(pair.a().actors(), pair.b().actors())
                ? new Measure(0, "other parties are named")
                : new Measure(1, "the same party is named");
    }

    /** 2 equal, 1 one may have become the other, 0 contradict: a toll rises with time. */
    private static @Nullable Measure toll(String harm, @Nullable Toll a, @Nullable Toll b, Evidences pair) {
        if (a == null || b == null) {
            return null;
        }
        String values = "%s: %s here, %s there".formatted(harm, text(a), text(b));
        if (a.equalTo(b)) {
            return new Measure(2, values);
        }
        LocalDate dayA = pair.a().published();
        LocalDate dayB = pair.b().published();
        boolean meets = a.least() <= (b.high() == null ? Long.MAX_VALUE : b.most())
                && b.least() <= (a.high() == null ? Long.MAX_VALUE : a.most());
        boolean rises = dayA != null
                && dayB != null
                && (dayA.isBefore(dayB) && a.most() <= b.most() || dayB.isBefore(dayA) && b.most() <= a.most());
        return new Measure(meets || rises ? 1 : 0, values);
    }

    private static String text(Toll toll) {
        return toll.low() != null && toll.low().equals(toll.high())
                ? toll.low().toString()
                : "%s to %s".formatted(toll.low() == null ? "?" : toll.low(), toll.high() == null ? "?" : toll.high());
    }

    private static @Nullable Measure ages(Evidences pair) {
        Set<Integer> a = pair.a().ages();
        Set<Integer> b = pair.b().ages();
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        Set<Integer> shared = new TreeSet<>(a);
        shared.retainAll(b);
        double share = (double) shared.size() / Math.min(a.size(), b.size());
        return new Measure(
                share, shared.isEmpty() ? "no age of a person in common" : "persons of the ages " + list(shared));
    }

    private static String list(Set<Integer> ages) {
        return ages.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** How much is shared: the logarithm of 1 and the sum of the rarities. */
    private static Measure rare(String what, List<Words.Word> shared) {
        double sum = shared.stream().mapToInt(Words.Word::rarity).sum() / 100.0;
        String words = shared.stream()
                .sorted(Comparator.comparingInt(Words.Word::rarity).reversed().thenComparing(Words.Word::key))
                .limit(SHOWN)
                .map(Words.Word::key)
                .collect(Collectors.joining(", "));
        return new Measure(
                StrictMath.log(1 + sum),
                shared.isEmpty()
                        ? "no %s in common".formatted(what)
                        : "%s in common: %s%s".formatted(what, words, shared.size() > SHOWN ? " and others" : ""));
    }

    private static Measure alike(String what, double cosine) {
        return new Measure(cosine, String.format(Locale.ROOT, "%s %d %% alike", what, Math.round(100 * cosine)));
    }
}
