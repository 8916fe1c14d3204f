package org.isnad.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.isnad.code.ActorId;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change.GradeCode;
import org.isnad.mention.EventDate;
import org.isnad.place.LatLon;
import org.isnad.place.Precision;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.search.Doubt;
import org.isnad.search.IncidentRow;
import org.isnad.search.Party;
import org.isnad.search.Review;
import org.isnad.search.Spot;
import org.isnad.search.Stance;
import org.isnad.search.Toll;
import org.isnad.weighing.StrikeStatus;
import org.jspecify.annotations.Nullable;

/**
 * Invents incidents as the search holds them: ten years, forty provinces in which most fall near a few towns, and reports of
 * some hundred words, most of which are rare. Each number gives the same incident always.
 */
final class InventedIncidents {

    static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    static final int DAYS = 3_650;
    static final double SOUTH = 29;
    static final double NORTH = 38;
    static final double WEST = 35;
    static final double EAST = 48;

    private static final int PROVINCES = 40;
    private static final int TOWNS = 3_000;
    private static final int OUTLETS = 120;
    private static final List<EventType> TYPES = List.of(EventType.values());
    private static final int VOCABULARY = 30_000;
    private static final String[] SYLLABLES =
            "ba ze ro mi tal ka dun shi ra no ve lo har be qu sim ta ri gol me sar du pe lin mo za fa ke ju ter"
                    .split(" ", -1);
    private static final String[] COMMON =
            "the of in and a to killed people strike on was by market hospital said injured shelling village town fire"
                    .split(" ", -1);

    /** An incident and its report. */
    record Invented(IncidentRow row, Report report) {}

    private InventedIncidents() {}

    static Invented incident(int number) {
        RandomGenerator random = new SplittableRandom(number * 31L + 7);
        int town = (int) (TOWNS * Math.pow(random.nextDouble(), 2));
        String place = word(town, 3);
        String province = word(TOWNS + town % PROVINCES, 2);
        EventType type = TYPES.get((int) (TYPES.size() * Math.pow(random.nextDouble(), 2)));
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        long killed = (long) Math.floor(-Math.log(1 - random.nextDouble()) * 6);
        String title = "%s, %s".formatted(type.code().replace('_', ' '), place);
        IncidentRow row = new IncidentRow(
                number,
                title,
                new IncidentRow.What(type, date(day, random), tolls(killed, random), parties(random)),
                new IncidentRow.Where(place, province, null, spot(town, random)),
                standing(random),
                new IncidentRow.Told(
                        1 + random.nextInt(6),
                        1,
                        List.of("Outlet " + word(random.nextInt(OUTLETS), 2)),
                        List.of("en"),
                        List.of()),
                new IncidentRow.Changed(number, Instant.ofEpochSecond(1_700_000_000L + number)));
        String text = text(place, killed, random);
        return new Invented(
                row,
                new Report(
                        new ReportId("r%08x".formatted(number)),
                        "%s kills %d in %s".formatted(type.code().replace('_', ' '), killed, place),
                        text,
                        day.plusDays(1),
                        row.told().sources().get(0),
                        null,
                        "en"));
    }

    /** A word that few reports hold. */
    static String rareWord(int number) {
        return word(100_000 + number % VOCABULARY, 3).toLowerCase(Locale.ROOT);
    }

    static String town(int number) {
        return word(number % TOWNS, 3);
    }

    private static @Nullable EventDate date(LocalDate day, RandomGenerator random) {
        int thrown = random.nextInt(20);
        if (thrown == 0) {
            return null;
        }
        return thrown == 1
                ? new EventDate(
                        day.withDayOfMonth(1),
                        day.withDayOfMonth(1).plusMonths(1).minusDays(1),
                        DatePrecision.MONTH,
                        DateBasis.WRITTEN,
                        null)
                : new EventDate(day, day, DatePrecision.DAY, DateBasis.WRITTEN, null);
    }

    private static List<Toll> tolls(long killed, RandomGenerator random) {
        Long high = random.nextInt(4) == 0 ? null : killed + random.nextInt(5);
        Toll dead = new Toll(Harm.KILLED, Group.UNSPECIFIED, killed, random.nextBoolean() ? killed : null, high);
        return random.nextInt(5) == 0
                ? List.of()
                : List.of(dead, new Toll(Harm.INJURED, Group.UNSPECIFIED, killed * 2, null, null));
    }

    private static List<Party> parties(RandomGenerator random) {
        ActorId id = any(List.of(ActorId.values()), random);
        Set<Stance> as = random.nextInt(4) == 0
                ? Set.of(Stance.ALLEGED, Stance.DENIED, Stance.CONTESTED)
                : Set.of(Stance.ALLEGED);
        return random.nextInt(3) == 0 ? List.of() : List.of(new Party(id, id.code(), as));
    }

    /** One in ten is on no map. Towns lie near the middle of their province. */
    private static @Nullable Spot spot(int town, RandomGenerator random) {
        if (random.nextInt(10) == 0) {
            return null;
        }
        RandomGenerator province = new SplittableRandom(town % PROVINCES);
        RandomGenerator own = new SplittableRandom(town);
        double lat = SOUTH + (NORTH - SOUTH) * province.nextDouble() + own.nextDouble() - 0.5;
        double lon = WEST + (EAST - WEST) * province.nextDouble() + own.nextDouble() - 0.5;
        double jitter = random.nextInt(3) == 0 ? 0.02 * (random.nextDouble() - 0.5) : 0;
        return new Spot(new LatLon(lat + jitter, lon + jitter), 2_000, Precision.SETTLEMENT, random.nextInt(20) == 0);
    }

    private static IncidentRow.Standing standing(RandomGenerator random) {
        return new IncidentRow.Standing(
                any(List.of(GradeCode.values()), random),
                false,
                any(List.of(StrikeStatus.values()), random),
                random.nextInt(10) == 0 ? Review.REVIEWED : Review.NEW,
                random.nextInt(3) == 0 ? Set.of(Doubt.JOIN) : Set.of());
    }

    private static String text(String place, long killed, RandomGenerator random) {
        StringBuilder text = new StringBuilder("At least %d people were killed in %s.".formatted(killed, place));
        for (int i = random.nextInt(80, 240); i > 0; i--) {
            int thrown = random.nextInt(10);
            text.append(i % 14 == 0 ? ". " : " ")
                    .append(
                            thrown < 6
                                    ? COMMON[random.nextInt(COMMON.length)]
                                    : rareWord((int) (VOCABULARY * Math.pow(random.nextDouble(), 3))));
        }
        return text.append('.').toString();
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    /** A name made of syllables; each number has its own. */
    private static String word(int number, int syllables) {
        RandomGenerator random = new SplittableRandom(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
