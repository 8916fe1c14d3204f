package org.isnad.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.isnad.code.ActorId;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.incident.Change;
import org.isnad.incident.Change.EditActor;
import org.isnad.incident.Decision;
import org.isnad.mention.EventDate;
import org.isnad.weighing.Blame;
import org.jspecify.annotations.Nullable;

/** What people set of an incident. The latest word on a value stands; what the reports say stays beside it. */
public final class ByHand {

    private ByHand() {}

    /**
     * A value that a person set.
     *
     * @param value null where the person holds that the reports bear out none
     */
    public record Value<T>(@Nullable T value, Decision decision) {}

    /** What kind of act it is; empty where nobody set it. */
    public static Optional<Value<org.isnad.code.EventType>> type(IncidentSheet sheet) {
        return latest(sheet, change -> change instanceof Change.EditType)
                .map(decision -> new Value<>(((Change.EditType) decision.change()).type(), decision));
    }

    /** When it happened; empty where nobody set it. */
    public static Optional<Value<EventDate>> day(IncidentSheet sheet) {
        return latest(sheet, change -> change instanceof Change.EditDay)
                .map(decision -> new Value<>(date((Change.EditDay) decision.change()), decision));
    }

    /** Where it happened, or that this is not known; empty where nobody set either. */
    static Optional<Value<Change.EditPlace>> place(IncidentSheet sheet) {
        return latest(sheet, change -> change instanceof Change.EditPlace || change instanceof Change.NoPlace)
                .map(decision ->
                        new Value<>(decision.change() instanceof Change.EditPlace edit ? edit : null, decision));
    }

    /** Whether a person holds that it is not known where it happened. */
    public static boolean isPlaceRejected(IncidentSheet sheet) {
        return place(sheet).map(set -> set.value() == null).orElse(false);
    }

    /** The latest word on each party that somebody judged, in the order in which they were first judged. */
    public static List<Decision> parties(IncidentSheet sheet) {
        List<Decision> all = sheet.decisions().stream()
                .filter(decision -> decision.change() instanceof EditActor)
                .sorted(Comparator.comparingLong(Decision::order))
                .toList();
        return all.stream()
                .map(decision -> latest(all, ((EditActor) decision.change())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Decision> latest(List<Decision> all, EditActor party) {
        return all.stream()
                .filter(decision -> decision.change() instanceof EditActor edit
                        && isOne(edit.actor(), edit.name(), party.actor(), party.name()))
                .max(Comparator.comparingLong(Decision::order));
    }

    /** What a person holds of a party that the reports name; empty where nobody judged it. */
    public static Optional<Decision> party(IncidentSheet sheet, Blame blame) {
        return parties(sheet).stream()
                .filter(decision -> decision.change() instanceof EditActor edit
                        && isOne(edit.actor(), edit.name(), blame.actor(), blame.name()))
                .findFirst();
    }

    /** The parties that people named and no report does. */
    public static List<Decision> partiesOfNoReport(IncidentSheet sheet) {
        return parties(sheet).stream()
                .filter(decision -> sheet.weighed().blame().stream()
                        .noneMatch(blame -> decision.change() instanceof EditActor edit
                                && isOne(edit.actor(), edit.name(), blame.actor(), blame.name())))
                .toList();
    }

    /** Those that we know are one by what they are; others by their name. */
    private static boolean isOne(ActorId a, String nameOfA, ActorId b, String nameOfB) {
        boolean byName = a == ActorId.OTHER || a == ActorId.UNKNOWN || b == ActorId.OTHER || b == ActorId.UNKNOWN;
        return byName ? nameOfA.strip().equalsIgnoreCase(nameOfB.strip()) : a == b;
    }

    private static Optional<Decision> latest(IncidentSheet sheet, Predicate<Change> kind) {
        return sheet.decisions().stream()
                .filter(decision -> kind.test(decision.change()))
                .max(Comparator.comparingLong(Decision::order));
    }

    /** The days that a person set, as finely as they tell: a whole month is a month. Null where none is known. */
    static @Nullable EventDate date(Change.EditDay edit) {
        LocalDate first = edit.first();
        LocalDate last = edit.last();
        return first == null || last == null
                ? null
                : new EventDate(first, last, precision(first, last), DateBasis.WRITTEN, null);
    }

    private static DatePrecision precision(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DatePrecision.DAY;
        }
        boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (months && last.plusDays(1).equals(first.plusMonths(1))) {
            return DatePrecision.MONTH;
        }
        return months && first.getMonthValue() == 1 && last.plusDays(1).equals(first.plusYears(1))
                ? DatePrecision.YEAR
                : DatePrecision.RANGE;
    }
}
