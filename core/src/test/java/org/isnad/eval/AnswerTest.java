package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import org.isnad.eval.Answer.Amount;
import org.isnad.eval.Answer.Blame;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Answer.Utterance;
import org.isnad.mention.Count;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.report.Span;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final String TEXT =
            "Barrel bombs killed at least 12 civilians in Kafr Tal, a medic said. The army denied the raid on the market."
                    + " Some 300 people fled this month.";

    private static final Report REPORT =
            new Report(new ReportId("r1"), "", TEXT, LocalDate.of(2016, 5, 3), null, null, "en");

    @Test
    void takesWordsAndCodesFromAReading() {
        LocalDate day = LocalDate.of(2016, 5, 3);
        IncidentClaim strike = new IncidentClaim(
                EventType.AIR_STRIKE,
                at("Barrel bombs killed at least 12 civilians"),
                new EventDate(day, day, DatePrecision.DAY, DateBasis.REPORT_DAY, null),
                List.of(new PlaceClaim(at("Kafr Tal"), null, null)),
                List.of(new ActorClaim(at("army"), ActorId.SYRIAN_GOVERNMENT, Basis.DENIED, null)),
                List.of(new TargetClaim(at("market"), TargetClass.MARKET)),
                List.of(at("Barrel bombs")),
                List.of(new Figure(
                        Harm.KILLED,
                        Group.CIVILIANS,
                        Count.atLeast(12),
                        at("at least 12 civilians"),
                        at("a medic"),
                        null)));
        Figure fled = new Figure(Harm.DISPLACED, Group.UNSPECIFIED, Count.exactly(300), at("300 people"), null, null);
        Reading reading = new Reading(
                REPORT.id(),
                new Published(day, Published.Basis.GIVEN, null),
                List.of(strike),
                List.of(new Total(fled, Modality.REPORTED, null, at("this month"))),
                List.of(new Statement(at("The army"), Act.DENY, at("denied the raid"), null)),
                List.of(),
                List.of(),
                List.of(),
                new Provenance("test", new TreeMap<>()));

        assertThat(Answer.of(REPORT, reading))
                .isEqualTo(new Answer(
                        "r1",
                        List.of(new Incident(
                                "air_strike",
                                "Barrel bombs killed at least 12 civilians",
                                "2016-05-03",
                                List.of("Kafr Tal"),
                                List.of(new Blame("syrian_government", "denied")),
                                List.of("market"),
                                List.of("Barrel bombs"),
                                List.of(new Amount("killed", "civilians", 12L, null, "a medic")))),
                        List.of(new Amount("displaced", "unspecified", 300L, 300L, null)),
                        List.of(new Utterance("The army", "deny"))));
    }

    private static Evidence at(String words) {
        int start = TEXT.indexOf(words);
        return new Evidence(Part.TEXT, new Span(start, start + words.length()));
    }
}
