package org.isnad.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.claim.Provenance;
import org.isnad.claim.Published;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.TargetClaim;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.Modality;
import org.isnad.code.TargetClass;
import org.isnad.mention.Count;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Issue;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.report.Span;
import org.jspecify.annotations.Nullable;

/** Invented reports and their readings, made by hand. No such place, war or source exists. */
final class Samples {

    static final Provenance PROVENANCE = new Provenance("0.1.0", new TreeMap<>(Map.of("weapons.tsv", "0a".repeat(32))));

    static final Published UNKNOWN_DAY = new Published(null, Published.Basis.UNKNOWN, null);

    private Samples() {}

    /** A report and its reading. */
    record Sample(Report report, Reading reading) {}

    static Report report(String id, String title, String text) {
        return new Report(new ReportId(id), title, text, null, null, null, null);
    }

    static Sample empty(String id, String title, String text) {
        return new Sample(report(id, title, text), reading(id, UNKNOWN_DAY, List.of(), List.of(), List.of()));
    }

    static Reading reading(
            String id, Published published, List<IncidentClaim> incidents, List<Total> totals, List<Statement> said) {
        return new Reading(
                new ReportId(id), published, incidents, totals, said, List.of(), List.of(), List.of(), PROVENANCE);
    }

    /** A market strike with a chain of sources, figures within figures, rival blame, and a keyword line. */
    static Sample market() {
        Report report = new Report(
                new ReportId("market-2031-05-14"),
                "Fourteen dead as jets hit market in Qalat al-Rih",
                """
                PORT SENNA, May 14 (Valley Wire) — Warplanes struck the crowded vegetable market of Qalat al-Rih \
                (قلعة الريح) in Nahr province on Tuesday, killing at least 14 civilians, including four children \
                and two women, the Valley Observatory said, citing medics at the town's hospital. \
                A doctor reached by telephone put the wounded at between 30 and 40.

                The Observatory said government jets had dropped cluster bombs 💣 on the stalls. The army denied that \
                its aircraft were in the air and accused the Northern Front of firing rockets at the market to \
                “stage a massacre”. A Front spokesman called the charge “a shameful lie”.

                Hours later a car bomb went off beside a police post in Senna, wounding up to 9 officers, state radio \
                reported. No group claimed the attack.

                The Relief League, which counts 1,250 dead in the valley since January, warned that as many as \
                60,000 people could flee if the road to the coast is cut. Its director, Ilse Maron, called on both \
                sides to let ambulances through. The Observatory counted 22 air raids on the district in the past \
                week.

                Keywords: Nahr, Qalat al-Rih, air strike
                """,
                LocalDate.of(2031, 5, 15),
                "Valley Wire",
                "https://valleywire.example/2031/05/14/market?a=1&b=2",
                "en");
        Quoting q = new Quoting(report);
        IncidentClaim strike = new IncidentClaim(
                EventType.AIR_STRIKE,
                q.text("Warplanes struck the crowded vegetable market of Qalat al-Rih (قلعة الريح) in Nahr province"
                        + " on Tuesday"),
                new EventDate(
                        LocalDate.of(2031, 5, 13),
                        LocalDate.of(2031, 5, 13),
                        DatePrecision.DAY,
                        DateBasis.RELATIVE,
                        q.text("Tuesday")),
                List.of(
                        new PlaceClaim(q.text("Qalat al-Rih"), "Nahr", "Valley Republic"),
                        new PlaceClaim(q.text("قلعة الريح"), "Nahr", null)),
                List.of(
                        new ActorClaim(
                                q.text("government jets"), ActorId.OTHER, Basis.ALLEGED, q.text("The Observatory")),
                        new ActorClaim(q.text("The army"), ActorId.OTHER, Basis.DENIED, q.text("The army")),
                        new ActorClaim(
                                q.text("Northern Front"), ActorId.OPPOSITION, Basis.ALLEGED, q.text("The army"))),
                List.of(
                        new TargetClaim(q.text("crowded vegetable market"), TargetClass.MARKET),
                        new TargetClaim(q.text("civilians"), TargetClass.CIVILIANS)),
                List.of(q.text("cluster bombs 💣")),
                List.of(
                        new Figure(
                                Harm.KILLED,
                                Group.CIVILIANS,
                                Count.atLeast(14),
                                q.text("killing at least 14 civilians"),
                                q.text("the Valley Observatory"),
                                null),
                        new Figure(
                                Harm.KILLED,
                                Group.CHILDREN,
                                Count.exactly(4),
                                q.text("including four children"),
                                q.text("the Valley Observatory"),
                                0),
                        new Figure(
                                Harm.KILLED,
                                Group.WOMEN,
                                Count.exactly(2),
                                q.text("two women"),
                                q.text("the Valley Observatory"),
                                0),
                        new Figure(
                                Harm.INJURED,
                                Group.UNSPECIFIED,
                                Count.between(30, 40),
                                q.text("put the wounded at between 30 and 40"),
                                q.text("A doctor reached by telephone"),
                                null),
                        new Figure(
                                Harm.KILLED,
                                Group.UNSPECIFIED,
                                Count.exactly(14),
                                q.title("Fourteen dead"),
                                null,
                                null)));
        IncidentClaim bomb = new IncidentClaim(
                EventType.EXPLOSION,
                q.text("a car bomb went off beside a police post in Senna"),
                new EventDate(
                        LocalDate.of(2031, 5, 13),
                        LocalDate.of(2031, 5, 14),
                        DatePrecision.RANGE,
                        DateBasis.REPORT_DAY,
                        null),
                List.of(new PlaceClaim(q.text("Senna", "police post in Senna"), null, "Valley Republic")),
                List.of(),
                List.of(new TargetClaim(q.text("a police post"), TargetClass.GOVERNMENT_FORCES)),
                List.of(q.text("car bomb")),
                List.of(new Figure(
                        Harm.INJURED,
                        Group.UNSPECIFIED,
                        Count.atMost(9),
                        q.text("wounding up to 9 officers"),
                        q.text("state radio"),
                        null)));
        return new Sample(
                report,
                new Reading(
                        report.id(),
                        new Published(LocalDate.of(2031, 5, 14), Published.Basis.DATELINE, q.text("May 14")),
                        List.of(strike, bomb),
                        totals(q),
                        statements(q),
                        List.of(
                                q.text("Nahr", "Keywords"),
                                q.text("Qalat al-Rih", "Keywords"),
                                q.text("air strike", "Keywords")),
                        List.of(new ThingCount(
                                Count.exactly(22),
                                q.text("air raids"),
                                q.text("22 air raids on the district in the past week"),
                                q.text("The Observatory", "The Observatory counted"))),
                        List.of(new Issue("two_tolls", "The headline and the body give different bounds for 14.")),
                        PROVENANCE));
    }

    private static List<Total> totals(Quoting q) {
        return List.of(
                new Total(
                        new Figure(
                                Harm.KILLED,
                                Group.UNSPECIFIED,
                                Count.exactly(1250),
                                q.text("1,250 dead in the valley since January"),
                                q.text("The Relief League"),
                                null),
                        Modality.REPORTED,
                        q.text("the valley"),
                        q.text("since January")),
                new Total(
                        new Figure(
                                Harm.DISPLACED,
                                Group.UNSPECIFIED,
                                Count.exactly(60_000),
                                q.text("as many as 60,000 people could flee"),
                                q.text("The Relief League"),
                                null),
                        Modality.PROJECTED,
                        null,
                        null));
    }

    private static List<Statement> statements(Quoting q) {
        return List.of(
                new Statement(
                        q.text("The army"),
                        Act.ACCUSE,
                        q.text("accused the Northern Front of firing rockets at the market"),
                        q.text("the Northern Front")),
                new Statement(q.text("The army"), Act.DENY, q.text("denied that its aircraft were in the air"), null),
                new Statement(
                        q.text("Ilse Maron"),
                        Act.DEMAND,
                        q.text("called on both sides to let ambulances through"),
                        q.text("both sides")));
    }

    /** Lone surrogates, line ends of all kinds, Arabic, emoji, and a span that cuts a surrogate pair. */
    static Sample strangeText() {
        Report report = new Report(
                new ReportId("strange-\uD800"),
                "😀 Raid\uDC00 on قلعة",
                "\uFEFF👩‍👩‍👧 Three killed\r\nin قلعة\u0000 الريح\u2028and \uD83Dx 💣💣 said\tمرصد\r\n",
                null,
                null,
                null,
                "ar");
        Quoting q = new Quoting(report);
        int bomb = report.text().indexOf("💣");
        return new Sample(
                report,
                new Reading(
                        report.id(),
                        UNKNOWN_DAY,
                        List.of(new IncidentClaim(
                                EventType.OTHER_VIOLENCE,
                                q.title("Raid\uDC00 on قلعة"),
                                new EventDate(
                                        LocalDate.of(2016, 1, 1),
                                        LocalDate.of(2016, 12, 31),
                                        DatePrecision.YEAR,
                                        DateBasis.PARTLY_WRITTEN,
                                        q.title("😀")),
                                List.of(new PlaceClaim(q.text("قلعة\u0000 الريح"), null, null)),
                                List.of(new ActorClaim(
                                        q.title("😀"), ActorId.UNKNOWN, Basis.SUSPECTED, q.title("Raid"))),
                                List.of(new TargetClaim(q.title("قلعة"), TargetClass.OTHER)),
                                List.of(new Evidence(Part.TEXT, new Span(bomb + 1, bomb + 3)), q.title("😀")),
                                List.of(figure(q, null), figure(q, 0)))),
                        List.of(new Total(figure(q, null), Modality.REPORTED, q.title("قلعة"), q.title("on"))),
                        List.of(new Statement(q.title("😀"), Act.WARN, q.title("Raid"), q.title("قلعة"))),
                        List.of(q.title("قلعة")),
                        List.of(new ThingCount(Count.atLeast(0), q.title("😀"), q.title("Raid"), q.title("on"))),
                        List.of(new Issue("odd_text", "A lone half \uD83D of a pair.")),
                        PROVENANCE));
    }

    private static Figure figure(Quoting q, @Nullable Integer partOf) {
        return new Figure(
                Harm.KILLED,
                Group.MEN,
                Count.exactly(3),
                q.text("👩‍👩‍👧 Three killed\r\nin"),
                q.title("قلعة"),
                partOf);
    }
}
