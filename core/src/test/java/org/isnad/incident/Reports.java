package org.isnad.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.isnad.origin.Told;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Invented reports for tests, read. */
public final class Reports {

    private static final ReportReader READER = ReportReader.standard();

    private static final List<String> TOWNS = List.of(
            "Karsa Vey",
            "Marsa Tolm",
            "Oltera",
            "Hadun",
            "Belsk Rova",
            "Sennit",
            "Tall Omran",
            "Quesh",
            "Drovna",
            "Port Ilai");
    private static final List<String> THINGS =
            List.of("a grain market", "a school", "a bakery", "a bus station", "a clinic", "a bridge");
    private static final List<String> TELLERS =
            List.of("the civil defence", "residents", "the mayor", "a local monitoring group", "doctors");

    private Reports() {}

    public static Told told(
            String id, @Nullable LocalDate published, @Nullable String source, String title, String text) {
        Report report = new Report(new ReportId(id), title, text, published, source, null, "en");
        return new Told(report, READER.read(report));
    }

    public static Told told(String id, String published, String text) {
        return told(id, LocalDate.parse(published), null, "", text);
    }

    /** So many reports of a few dozen strikes, with copies, other tolls and other tellers; the same seed gives the same. */
    static List<Told> many(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Told> reports = new ArrayList<>();
        LocalDate first = LocalDate.of(2024, 5, 1);
        for (int i = 0; i < size; i++) {
            int strike = random.nextInt(size / 4);
            SplittableRandom of = new SplittableRandom(strike);
            LocalDate day = first.plusDays(of.nextInt(20));
            String town = TOWNS.get(of.nextInt(TOWNS.size()));
            String thing = THINGS.get(of.nextInt(THINGS.size()));
            int toll = 2 + of.nextInt(30) + random.nextInt(3);
            String text = "Air strikes hit %s in %s on %d May 2024, killing %d people, %s said. %s"
                    .formatted(
                            thing,
                            town,
                            day.getDayOfMonth(),
                            toll,
                            TELLERS.get(random.nextInt(TELLERS.size())),
                            random.nextBoolean() ? "Another air strike wounded four people in Zarun Hills." : "");
            reports.add(told("r%03d".formatted(i), day.plusDays(random.nextInt(3)), null, "", text));
        }
        return reports;
    }
}
