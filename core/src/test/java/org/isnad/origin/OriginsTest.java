package org.isnad.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.isnad.incident.Reports;
import org.isnad.origin.Copying.Kind;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;

/** Which reports are one voice. */
class OriginsTest {

    private static final String STORY =
            "Shells hit the covered market of Oltera at noon on Tuesday and killed three people, "
                    + "the mayor of the town said. Traders had come back only last week, and the stalls were full of barley.";
    private static final String OTHER =
            "Three traders died in Oltera on Tuesday. Doctor Ilan Merek treated the wounded.";

    private static Told told(String id, String day, String source, String text) {
        return Reports.told(id, LocalDate.parse(day), source, "", text);
    }

    @Test
    void copiedTextIsOneVoiceAndTheEarliestIsFirst() {
        Told copy = told("a", "2024-05-16", "Valley Post", "Market hit. " + STORY);
        Told original = told("b", "2024-05-15", "Northern Wire", STORY + " Rescuers dug until night.");
        Told own = told("c", "2024-05-15", "Plains Daily", OTHER);
        List<OriginGroup> groups = Origins.group(List.of(copy, original, own), List.of());
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).first()).isEqualTo(original.id());
        Copying copying = groups.get(0).copying().get(0);
        assertThat(copying.kind()).isEqualTo(Kind.NEAR_DUPLICATE);
        String inCopy = copy.report().words(Objects.requireNonNull(copying.inA()));
        assertThat(inCopy).startsWith("Shells hit").endsWith("of barley");
        assertThat(original.report().words(Objects.requireNonNull(copying.inB())))
                .isEqualTo(inCopy);
    }

    @Test
    void oneAgencyIsOneVoice() {
        List<OriginGroup> groups = Origins.group(
                List.of(
                        told("a", "2024-05-15", "Valley Post", "OLTERA (Reuters) - " + STORY),
                        told("b", "2024-05-15", "Plains Daily", "HADUN (Reuters) - " + OTHER)),
                List.of());
        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.copying())
                        .singleElement()
                        .satisfies(c -> assertThat(c.kind()).isEqualTo(Kind.CREDIT)));
    }

    @Test
    void anAgencyInRunningTextIsNoCredit() {
        assertThat(Origins.group(
                        List.of(
                                told(
                                        "a",
                                        "2024-05-15",
                                        "Valley Post",
                                        STORY + " " + "The office of Reuters there was closed. ".repeat(5)),
                                told("b", "2024-05-15", "Plains Daily", "OLTERA (Reuters) - " + OTHER)),
                        List.of()))
                .hasSize(2);
    }

    @Test
    void whoPassesOnAnOutletIsItsVoice() {
        List<OriginGroup> groups = Origins.group(
                List.of(
                        told("a", "2024-05-15", "Northern Wire", STORY),
                        told(
                                "b",
                                "2024-05-16",
                                "Plains Daily",
                                "Three people died in Oltera, the Northern Wire reported.")),
                List.of());
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).copying().get(0).kind()).isEqualTo(Kind.RELAY);
    }

    @Test
    void aPersonOverrulesBothWays() {
        Told a = told("a", "2024-05-15", "Northern Wire", STORY);
        Told b = told("b", "2024-05-16", "Valley Post", STORY);
        Told c = told("c", "2024-05-16", "Plains Daily", OTHER);
        assertThat(Origins.group(List.of(a, b, c), List.of(new OriginRuling(b.id(), a.id(), false))))
                .hasSize(3);
        List<OriginGroup> ruled = Origins.group(List.of(a, b, c), List.of(new OriginRuling(c.id(), a.id(), true)));
        assertThat(ruled).hasSize(1);
        assertThat(ruled.get(0).reports()).containsExactly(a.id(), b.id(), c.id());
    }

    @Test
    void ofTwoRulingsThatContradictTheLaterHolds() {
        Told a = told("a", "2024-05-15", "Northern Wire", STORY);
        Told b = told("b", "2024-05-16", "Valley Post", STORY);
        Told c = told("c", "2024-05-16", "Plains Daily", OTHER);
        List<Told> all = List.of(a, b, c);
        OriginRuling two = new OriginRuling(a.id(), c.id(), false);
        OriginRuling one = new OriginRuling(c.id(), a.id(), true);
        assertThat(Origins.group(all, List.of(two, one))).hasSize(1);
        assertThat(Origins.group(all, List.of(one, two))).hasSize(2);
        assertThat(Origins.unheeded(List.of(two, one))).containsExactly(two);
        assertThat(Origins.unheeded(List.of(one, two))).containsExactly(one);
        OriginRuling other = new OriginRuling(b.id(), c.id(), true);
        OriginRuling copies = new OriginRuling(a.id(), b.id(), true);
        assertThat(Origins.group(all, List.of(two, other, copies))).hasSize(1);
        assertThat(Origins.unheeded(List.of(two, other, copies))).containsExactly(two);
        assertThat(Origins.unheeded(List.of(other, copies, two))).containsExactly(other);
        assertThat(Origins.unheeded(List.of(other, copies))).isEmpty();
    }

    @Test
    void orderDoesNotMatter() {
        List<Told> reports = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            reports.add(told(
                    "r" + i, "2024-05-1" + i % 5, "Paper " + i, i % 3 == 0 ? STORY : OTHER + " " + "word".repeat(i)));
        }
        List<OriginGroup> groups = Origins.group(reports, List.of());
        Collections.shuffle(reports, new Random(3));
        assertThat(Origins.group(reports, List.of())).isEqualTo(groups);
        assertThat(groups.stream().flatMap(g -> g.reports().stream()).map(ReportId::value))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void translationsOfOneOutletAreOneVoice() {
        List<OriginGroup> groups = Origins.group(
                List.of(
                        told(
                                "a",
                                "2024-05-15",
                                "Valley Post",
                                STORY + " Translated from the Arabic original of Al Nahr Daily."),
                        told("b", "2024-05-15", "Plains Daily", OTHER + " (Translation of a report by Al Nahr Daily.)"),
                        told("c", "2024-05-16", "Coast Wire", "A shell fell on Oltera. Translated from the Arabic.")),
                List.of());
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).copying()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Kind.TRANSLATION);
            assertThat(c.reason()).isEqualTo("both are translated from Al Nahr Daily");
        });
    }
}
