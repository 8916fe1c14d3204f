package org.isnad.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.Confidence;
import org.isnad.claim.Published;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.isnad.mention.EventDate;
import org.isnad.place.Location;
import org.isnad.place.Place;
import org.isnad.place.Toponym;
import org.jspecify.annotations.Nullable;

/** The codes, numbers and dates of a reading in plain English. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private Wording() {}

    /** The words of a code: "health workers". */
    public static String of(Coded code) {
        return code.code().replace('_', ' ');
    }

    /** Whether the words of a report hold those of the code already, so that nobody needs both. */
    static boolean says(String words, Coded code) {
        return words.toLowerCase(Locale.ROOT).contains(of(code));
    }

    public static String of(EventType type) {
        String words = of((Coded) type);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String of(Group group) {
        return group == Group.UNSPECIFIED ? "people" : of((Coded) group);
    }

    /** Whom a count counts: "1 woman", "2 women". */
    public static String of(Count count, Group group) {
        boolean one = count.equals(Count.exactly(1));
        return one ? one(group) : of(group);
    }

    private static String one(Group group) {
        return switch (group) {
            case CHILDREN -> "child";
            case WOMEN -> "woman";
            case MEN -> "man";
            case UNSPECIFIED -> "person";
            case CIVILIANS, COMBATANTS, HEALTH_WORKERS, RESCUERS, AID_WORKERS, JOURNALISTS ->
                of(group).replaceFirst("s$", "");
        };
    }

    public static String of(Harm harm) {
        return switch (harm) {
            case CASUALTIES -> "killed or injured";
            case POPULATION -> "resident";
            default -> of((Coded) harm);
        };
    }

    /** The party as it is called in English. */
    public static String of(ActorId id) {
        return switch (id) {
            case SYRIAN_GOVERNMENT -> "Syrian government";
            case RUSSIA -> "Russia";
            case COALITION -> "US-led coalition";
            case US -> "United States";
            case TURKEY -> "Turkey";
            case ISRAEL -> "Israel";
            case IRAN -> "Iran";
            case HEZBOLLAH -> "Hezbollah";
            case ISLAMIC_STATE -> "Islamic State";
            case NUSRA -> "Nusra Front";
            case OPPOSITION -> "opposition";
            case KURDISH -> "Kurdish forces";
            case IRAQ_GOVERNMENT -> "Iraqi government";
            case OTHER -> "other party";
            case UNKNOWN -> "unknown party";
        };
    }

    /** On what an actor is named, ready for a "by" where somebody is known to say so. */
    public static String of(Basis basis) {
        return switch (basis) {
            case STATED -> "stated";
            case ALLEGED -> "alleged";
            case CLAIMED -> "claimed";
            case SUSPECTED -> "suspected";
            case DENIED -> "denied";
        };
    }

    public static String of(Published.Basis basis) {
        return switch (basis) {
            case GIVEN -> "as given";
            case DATELINE -> "dateline";
            case UNKNOWN -> "unknown";
        };
    }

    /** What a speaker does: "accuses". */
    public static String of(Act act) {
        return act == Act.DENY || act == Act.JUSTIFY
                ? of((Coded) act).replaceFirst("y$", "ies")
                : of((Coded) act) + "s";
    }

    /** The same, ready for the party that it is said to or about: "accuses", "demands of". */
    public static String toward(Act act) {
        return switch (act) {
            case ACCUSE, WARN -> of(act);
            case DEMAND -> of(act) + " of";
            case AGREE -> of(act) + " with";
            case DENY, CLAIM, ACKNOWLEDGE, JUSTIFY, REPORT -> of(act) + ", about";
        };
    }

    /** "4 or more", "2", "up to 80", "10 to 15". */
    public static String of(Count count) {
        Long low = count.low();
        Long high = count.high();
        if (low == null) {
            return "up to " + number(high == null ? 0 : high);
        }
        if (high == null) {
            return number(low) + " or more";
        }
        if (low.equals(high)) {
            return number(low);
        }
        return number(low) + " to " + number(high);
    }

    private static String number(long n) {
        return n >= 0 && n < 1_000 ? Long.toString(n) : String.format(Locale.ROOT, "%,d", n);
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String of(EventDate date) {
        return switch (date.precision()) {
            case DAY -> of(date.first());
            case RANGE -> range(date.first(), date.last());
            case MONTH -> MONTH.format(date.first());
            case YEAR -> YEAR.format(date.first());
        };
    }

    private static String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return of(first);
        }
        boolean sameMonth = first.withDayOfMonth(1).equals(last.withDayOfMonth(1));
        return (sameMonth ? String.valueOf(first.getDayOfMonth()) : of(first)) + " to " + of(last);
    }

    /** How the date was found. */
    public static String found(EventDate date) {
        return switch (date.basis()) {
            case WRITTEN -> "as written";
            case PARTLY_WRITTEN -> "year filled in";
            case RELATIVE -> "counted from the report's day";
            case REPORT_DAY -> date.words() == null ? "the report's own day" : "the day of the report's first event";
        };
    }

    /** Where a name is on the map: " · 35.50000, 36.40000 · settlement, within 1 km", or why that is not known. */
    public static String onMap(@Nullable Toponym located) {
        if (located == null) {
            return "";
        }
        Location location = located.location();
        if (location == null) {
            return located.resolution().<String>fold(r -> "", a -> "", u -> " · on no map: " + u.why());
        }
        String open = located.resolution().<String>fold(r -> "", a -> " · one of several", u -> "");
        String relation = location.reason().isEmpty() ? "" : " · " + location.reason();
        return String.format(
                Locale.ROOT,
                " · %.4f, %.4f · %s, within %s%s%s",
                location.at().lat(),
                location.at().lon(),
                of((Coded) location.precision()),
                location.radiusM() < 1_000
                        ? location.radiusM() + " m"
                        : Math.round(location.radiusM() / 1_000.0) + " km",
                relation,
                open);
    }

    /** "Paris, Île-de-France, FR (capital)". */
    public static String of(Place place) {
        return Stream.of(place.name(), place.province(), place.country())
                        .filter(part -> part != null)
                        .distinct()
                        .collect(Collectors.joining(", "))
                + " (" + of((Coded) place.kind()) + ", " + place.id() + ")";
    }

    /** "Model: act 93 %, when 80 %, where 71 %, 60 %". */
    static String confidence(Confidence sure) {
        StringJoiner words = new StringJoiner("; ", "Model: ", "");
        words.add("act " + percent(sure.incident()));
        confidences(words, "when", List.of(sure.date()));
        confidences(words, "where", sure.places());
        confidences(words, "who", sure.actors());
        confidences(words, "hit", sure.targets());
        confidences(words, "weapons", sure.weapons());
        return words.toString();
    }

    private static void confidences(StringJoiner words, String slot, List<Double> sure) {
        if (sure.stream().anyMatch(p -> !p.isNaN())) {
            words.add(sure.stream()
                    .map(p -> p.isNaN() ? "by rule" : percent(p))
                    .collect(Collectors.joining(", ", slot + " ", "")));
        }
    }

    /** "93 %". */
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
