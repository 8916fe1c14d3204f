package org.isnad.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.archive.Changes.Touched;
import org.isnad.claim.PlaceClaim;
import org.isnad.code.Harm;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.render.ByHand;
import org.isnad.render.IncidentSheet;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.IncidentSheet.Suggestion;
import org.isnad.render.IncidentWords;
import org.isnad.render.Whereabouts;
import org.isnad.report.Report;
import org.isnad.weighing.Blame;
import org.isnad.weighing.StrikeStatus;
import org.isnad.weighing.Weighed;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** Makes of all that is known of an incident what a list and a marker show. */
final class RowMaker {

    private static final Set<Blame.Kind> NAMED =
            EnumSet.of(Blame.Kind.STATED, Blame.Kind.ALLEGED, Blame.Kind.SUSPECTED);

    private final IncidentSheet sheet;
    private final Weighed weighed;
    private final IncidentWords words;

    private RowMaker(IncidentSheet sheet) {
        this.sheet = sheet;
        this.weighed = sheet.weighed();
        this.words = new IncidentWords(sheet);
    }

    /**
     * The row of an incident.
     *
     * @param touched when it changed
     */
    static IncidentRow row(IncidentSheet sheet, Touched touched) {
        return new RowMaker(sheet).row(touched);
    }

    private IncidentRow row(Touched touched) {
        Optional<PlaceClaim> place = chiefPlace();
        Spot spot = spot();
        Decision human = weighed.humanGrade();
        Change.EditGrade edit = human != null && human.change() instanceof Change.EditGrade e ? e : null;
        return new IncidentRow(
                sheet.id(),
                words.title(),
                new IncidentRow.What(words.typeCode(), words.date(), tolls(), parties()),
                new IncidentRow.Where(
                        words.placeOrNull(),
                        place.map(PlaceClaim::province).orElse(null),
                        place.map(PlaceClaim::country).orElse(null),
                        spot),
                new IncidentRow.Standing(
                        edit != null ? edit.grade() : weighed.proposed().code(),
                        edit != null,
                        weighed.strikeStatus(),
                        review(touched),
                        doubts(spot)),
                told(),
                new IncidentRow.Changed(touched.seq(), touched.at()));
    }

    private List<Toll> tolls() {
        return Stream.of(Harm.values())
                .flatMap(harm -> words.weighed(harm).stream())
                .map(f -> new Toll(f.harm(), f.group(), f.low(), f.best(), f.high()))
                .toList();
    }

    /** Those that the reports name, without those of which a person holds that they did not, and those that a person names. */
    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (Blame blame : weighed.blame()) {
            Change.Part part = ByHand.party(sheet, blame).map(RowMaker::part).orElse(Change.Part.UNCLEAR);
            if (part != Change.Part.DID_NOT) {
                Set<Stance> as = stances(blame);
                if (part == Change.Part.DID_IT) {
                    as.add(Stance.FOUND);
                }
                parties.add(new Party(blame.actor(), blame.name(), as));
            }
        }
        for (Decision decision : ByHand.partiesOfNoReport(sheet)) {
            if (decision.change() instanceof Change.EditActor edit && edit.part() == Change.Part.DID_IT) {
                parties.add(new Party(edit.actor(), edit.name(), EnumSet.of(Stance.FOUND)));
            }
        }
        return parties;
    }

    private static Change.Part part(Decision decision) {
        return decision.change() instanceof Change.EditActor edit ? edit.part() : Change.Part.UNCLEAR;
    }

    private Set<Stance> stances(Blame blame) {
        Set<Stance> as = EnumSet.noneOf(Stance.class);
        blame.stances()
                .forEach(stance -> as.add(
                        NAMED.contains(stance.kind())
                                ? Stance.ALLEGED
                                : stance.kind() == Blame.Kind.ADMITTED ? Stance.ADMITTED : Stance.DENIED));
        boolean rivals = weighed.strikeStatus() == StrikeStatus.CONTESTED;
        if (as.contains(Stance.ALLEGED) && (as.contains(Stance.DENIED) || rivals)) {
            as.add(Stance.CONTESTED);
        }
        return as;
    }

    /** The first place of the first account that names the place as most accounts do. */
    private Optional<PlaceClaim> chiefPlace() {
        String chief = words.placeOrNull();
        for (Member member : sheet.members()) {
            var claim = member.account().claim();
            if (claim != null && !claim.places().isEmpty()) {
                PlaceClaim first = claim.places().get(0);
                if (IncidentWords.words(member.account().report(), first.at()).equals(chief)) {
                    return Optional.of(first);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Spot spot() {
        return Whereabouts.of(sheet)
                .map(where -> new Spot(where.at(), where.radiusM(), where.precision(), where.ambiguous()))
                .orElse(null);
    }

    private Review review(Touched touched) {
        if (sheet.decisions().isEmpty()) {
            return Review.NEW;
        }
        long last = sheet.decisions().stream().mapToLong(Decision::order).max().orElse(0);
        return touched.moved() > last ? Review.CHANGED : Review.REVIEWED;
    }

    private Set<Doubt> doubts(@Nullable Spot spot) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        add(doubts, Doubt.JOIN, !sheet.suggestions().isEmpty());
        add(doubts, Doubt.BLAME, weighed.strikeStatus() == StrikeStatus.CONTESTED);
        add(doubts, Doubt.PLACE, spot == null || spot.ambiguous());
        add(doubts, Doubt.DAY, words.date() == null);
        add(doubts, Doubt.FIGURES, weighed.figures().stream().anyMatch(this::isRival));
        add(
                doubts,
                Doubt.READING,
                sheet.members().stream()
                        .anyMatch(m -> !m.account().reading().problems().isEmpty()));
        return doubts;
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    /** Whether no number fits all that the figure rests on. */
    private boolean isRival(WeighedFigure figure) {
        if (figure.edit() != null || figure.harm() != Harm.KILLED && figure.harm() != Harm.INJURED) {
            return false;
        }
        long least = Long.MIN_VALUE;
        long most = Long.MAX_VALUE;
        for (var ref : figure.used()) {
            var count = sheet.members().stream()
                    .filter(m -> m.ref().equals(ref.claim()))
                    .map(m -> m.account().claim())
                    .filter(Objects::nonNull)
                    .map(claim -> claim.casualties().get(ref.figure()).count())
                    .findFirst();
            if (count.isPresent()) {
                Long low = count.get().low();
                Long high = count.get().high();
                least = Math.max(least, low == null ? Long.MIN_VALUE : low);
                most = Math.min(most, high == null ? Long.MAX_VALUE : high);
            }
        }
        return least > most;
    }

    private IncidentRow.Told told() {
        List<Report> reports = sheet.members().stream()
                .map(m -> m.account().report())
                .distinct()
                .toList();
        return new IncidentRow.Told(
                reports.size(),
                weighed.voices().size(),
                distinct(reports.stream().map(Report::source)),
                distinct(reports.stream().map(Report::language)),
                sheet.suggestions().stream().map(Suggestion::incident).sorted().toList());
    }

    private static List<String> distinct(Stream<@Nullable String> values) {
        Set<String> sorted = new TreeSet<>();
        values.forEach(value -> {
            if (value != null && !value.isBlank()) {
                sorted.add(value.strip());
            }
        });
        return List.copyOf(sorted);
    }
}
