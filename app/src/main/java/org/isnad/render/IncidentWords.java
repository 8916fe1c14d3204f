package org.isnad.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.EventDate;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.weighing.FigureRef;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** The parts of an incident in words. What most accounts say comes first; where as many say another, the earlier account. */
public final class IncidentWords {

    private static final String UNKNOWN = "unknown";

    private final IncidentSheet sheet;

    public IncidentWords(IncidentSheet sheet) {
        this.sheet = sheet;
    }

    /** What happened and where, such as "Air strike, Marsa Tolm". */
    public String title() {
        return type() + ", " + place();
    }

    public String type() {
        EventType type = typeCode();
        return type == null ? "Incident" : Wording.of(type);
    }

    /** What a person set, else what most accounts say; null where neither tells. */
    public @Nullable EventType typeCode() {
        Optional<ByHand.Value<EventType>> set = ByHand.type(sheet);
        return set.isPresent() ? set.get().value() : toldType();
    }

    /** The type that most accounts tell, whatever a person set. */
    public @Nullable EventType toldType() {
        return most(claims().map(IncidentClaim::type).toList()).orElse(null);
    }

    /** What a person set, else the day that most accounts give; null where neither tells. */
    public @Nullable EventDate date() {
        Optional<ByHand.Value<EventDate>> set = ByHand.day(sheet);
        return set.isPresent() ? set.get().value() : toldDate();
    }

    /** The day that most accounts give, whatever a person set. */
    public @Nullable EventDate toldDate() {
        List<EventDate> dates =
                claims().map(IncidentClaim::date).filter(Objects::nonNull).toList();
        return most(dates.stream().map(IncidentWords::withoutEvidence).toList()).orElse(null);
    }

    public String day() {
        EventDate date = date();
        return date == null ? "day " + UNKNOWN : Wording.of(date);
    }

    public String place() {
        String place = placeOrNull();
        return place == null ? "place " + UNKNOWN : place;
    }

    /** The place that most accounts name first, as they write it; null where none names any. */
    public @Nullable String placeOrNull() {
        List<String> names = sheet.members().stream()
                .filter(m -> m.account().claim() != null)
                .flatMap(m -> Objects.requireNonNull(m.account().claim()).places().stream()
                        .limit(1)
                        .map(place -> words(m.account().report(), place.at())))
                .toList();
        return most(names).orElse(null);
    }

    /** A range and the figure put forward: "17 to 21, best 19". */
    public static String numbers(WeighedFigure figure) {
        String range = range(figure.low(), figure.high());
        Long best = figure.best();
        boolean exact = best != null && best.equals(figure.low()) && best.equals(figure.high());
        return best == null || exact ? range : range + ", best " + best;
    }

    /** "17 to 21", "17", "17 or more", "up to 21". */
    public static String range(@Nullable Long low, @Nullable Long high) {
        if (low == null) {
            return high == null ? UNKNOWN : "up to " + high;
        }
        if (high == null) {
            return low + " or more";
        }
        return low.equals(high) ? low.toString() : low + " to " + high;
    }

    /** The figure of a harm that counts the most inclusive group, in words; empty where there is none. */
    public String figure(Harm harm) {
        return weighed(harm).map(figure -> range(figure.low(), figure.high())).orElse("");
    }

    /** The figure of a harm that counts the most inclusive group. */
    public Optional<WeighedFigure> weighed(Harm harm) {
        return sheet.weighed().figures().stream()
                .filter(figure -> figure.harm() == harm)
                .min(Comparator.comparingInt(figure -> figure.group() == Group.UNSPECIFIED ? 0 : 1));
    }

    /** The figure that a reference means, with the report that gives it. */
    public Optional<Said> said(FigureRef ref) {
        return sheet.member(ref.claim()).flatMap(member -> {
            IncidentClaim claim = member.account().claim();
            return claim == null || ref.figure() >= claim.casualties().size()
                    ? Optional.empty()
                    : Optional.of(new Said(member, claim.casualties().get(ref.figure())));
        });
    }

    /** A figure and who gives it. */
    public record Said(Member member, Figure figure) {

        public String quote() {
            return "“" + words(member.account().report(), figure.quote()) + "”";
        }

        public String source() {
            Evidence source = figure.source();
            return source == null ? "the report" : words(member.account().report(), source);
        }
    }

    public static String words(Report report, Evidence evidence) {
        return Terminal.clean(new Quotes(report).at(evidence).words());
    }

    private Stream<IncidentClaim> claims() {
        return sheet.members().stream().map(m -> m.account().claim()).filter(Objects::nonNull);
    }

    private static EventDate withoutEvidence(EventDate date) {
        return new EventDate(date.first(), date.last(), date.precision(), date.basis(), null);
    }

    private static <T> Optional<T> most(List<T> values) {
        Map<T, Long> counts =
                values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return values.stream()
                .distinct()
                .max(Comparator.comparingLong((T value) -> counts.getOrDefault(value, 0L))
                        .thenComparing(value -> -values.indexOf(value)));
    }
}
