package org.isnad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.EventType;
import org.isnad.mention.EventDate;
import org.isnad.report.Issue;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;

/** What the reader makes of answers, whatever they were learned from. */
class JudgedReadingTest {

    private static final String TWO_STRIKES = "Air strikes on the town of Oltera killed four people on Tuesday. "
            + "Air strikes on the town of Kalvane killed nine people on Tuesday.";

    private static final String CLASH_AND_SIEGE =
            "Rebels clashed with soldiers near the town of Oltera, which has been under siege, on Tuesday.";

    @Test
    void draftsAreJoinedWhereTheJudgeSaysSo() {
        assertThat(read(TWO_STRIKES, new Fixed(Map.of(Task.SAME, 0.9)))).hasSize(1);
        assertThat(read(TWO_STRIKES, new Fixed(Map.of(Task.SAME, 0.1)))).hasSize(2);
    }

    @Test
    void aSentenceThatSurelyTellsOfTwoKindsOfActTellsOfTwoActs() {
        List<IncidentClaim> both = read(CLASH_AND_SIEGE, new Fixed(Map.of(Task.TYPE, 0.9, Task.SAME, 0.1)));

        assertThat(both.stream().map(IncidentClaim::type)).contains(EventType.ARMED_CLASH, EventType.SIEGE);
        assertThat(read(CLASH_AND_SIEGE, new Fixed(Map.of(Task.TYPE, 0.4, Task.SAME, 0.1))))
                .hasSize(1);
    }

    @Test
    void aValueOfADoubtfulActMustBeTheSurer() {
        Map<Task, Double> doubtful = Map.of(Task.INCIDENT, 0.6, Task.PLACE, 0.6, Task.SAME, 0.1);
        Map<Task, Double> sure = Map.of(Task.INCIDENT, 1.0, Task.PLACE, 0.6, Task.SAME, 0.1);

        assertThat(read(TWO_STRIKES, new Fixed(sure, 0.5)).get(0).places()).isNotEmpty();
        assertThat(read(TWO_STRIKES, new Fixed(doubtful, 0.5)).get(0).places())
                .hasSizeLessThan(
                        read(TWO_STRIKES, new Fixed(sure, 0.5)).get(0).places().size());
    }

    @Test
    void theDayOfAnotherActMayBeThisOnes() {
        Asked asked = new Asked(Map.of(Task.SAME, 0.1));
        List<IncidentClaim> both = read(
                "Air strikes hit the town of Oltera. Shelling of the town of Kalvane killed nine people on Tuesday.",
                asked);

        assertThat(both).hasSize(2);
        EventDate first = both.get(0).date();
        assertThat(first == null ? "" : first.iso()).isEqualTo("2024-03-14");
        assertThat(asked.days(0)).contains("2024-03-14", "2024-03-12");
        assertThat(asked.days(1)).contains("2024-03-12");
    }

    @Test
    void wordsThatLeaveADayOpenOfferEveryReading() {
        assertThat(days("The town of Oltera was taken on Tuesday after two days of clashes that killed nine people."))
                .contains("2024-03-12", "2024-03-10/2024-03-12", "2024-03-11/2024-03-12");
        assertThat(days("Shelling of the town of Oltera killed nine people for the second consecutive day."))
                .contains("2024-03-13/2024-03-14");
        assertThat(days("Shelling of the town of Oltera killed nine people on the 11th day of the offensive."))
                .contains("2024-03-04/2024-03-14");
        assertThat(days("Air strikes on the town of Oltera killed nine people after midnight."))
                .contains("2024-03-13", "2024-03-13/2024-03-14", "2024-03-14");
        assertThat(days("Air strikes on the town of Oltera killed nine people."))
                .containsExactly("2024-03-14");
    }

    @Test
    void aPlaceAndTheOneThatHoldsItAreOnePlace() {
        assertThat(places("Shells hit the Lesk district in the town of Oltera on Tuesday."))
                .containsExactly("Lesk district");
        assertThat(places("Shells hit the towns of Lesk and Oltera on Tuesday."))
                .hasSize(2);
    }

    private static List<String> places(String text) {
        return read(text, new Fixed(Map.of(Task.PLACE, 0.9))).get(0).places().stream()
                .map(p -> text.substring(p.at().span().start(), p.at().span().end()))
                .toList();
    }

    @Test
    void partiesWithoutACodeAreAskedAboutApart() {
        Asked asked = new Asked(Map.of());
        read("The M23 clashed with the Lord's Resistance Army near the town of Oltera on Tuesday.", asked);

        assertThat(asked.values(Task.ACTOR, 0)).containsExactly("other", "other");
    }

    @Test
    void whoIsNamedInOneBreathWithADoerDidItWithItAndNoOther() {
        Fixed sure = new Fixed(Map.of());
        Judge judge = new Judge() {
            @Override
            public double probability(Question q) {
                return q.task() == Task.ACTOR ? q.subject().contains("M23") ? 0.9 : 0.1 : sure.probability(q);
            }

            @Override
            public double threshold(Task task) {
                return sure.threshold(task);
            }
        };
        Reading reading = reading(
                "Lord's Resistance Army kills four",
                "The M23 and Boko Haram fighters killed four people in the town of Oltera on Tuesday.",
                judge);

        assertThat(reading.incidents().get(0).actors()).hasSize(2);
    }

    private static List<String> days(String text) {
        Asked asked = new Asked(Map.of());
        read(text, asked);
        return asked.days(0);
    }

    @Test
    void newsThatTellsNoDayNeedsAnEighthOfTheThresholdForTheReportsDay() {
        String fresh = "Air strikes on the town of Oltera killed four people.";

        assertThat(read(fresh, new Fixed(Map.of(Task.DATE, 0.08))).get(0).date())
                .isNotNull();
        assertThat(read(fresh, new Fixed(Map.of(Task.DATE, 0.05))).get(0).date())
                .isNull();
    }

    @Test
    void whomATellerBlamesStaysFromHalfTheThresholdOn() {
        String blamed = "The army bombed the town of Oltera on Tuesday, killing four people, activists said.";

        assertThat(read(blamed, new Fixed(Map.of(Task.ACTOR, 0.3))).get(0).actors())
                .isNotEmpty();
        assertThat(read(blamed, new Fixed(Map.of(Task.ACTOR, 0.2))).get(0).actors())
                .isEmpty();
    }

    @Test
    void aNumberThatIsNotKeptIsNamedAsAProblem() {
        Reading none = reading(TWO_STRIKES, new Fixed(Map.of(Task.FIGURE, 0.1)));

        assertThat(none.incidents()).allSatisfy(i -> assertThat(i.casualties()).isEmpty());
        assertThat(none.problems().stream().map(Issue::code)).containsExactly("figure_left_out", "figure_left_out");
    }

    @Test
    void aNumberStaysWhereOnlyWhomItCountsIsUnsure() {
        assertThat(figures(Map.of(Task.FIGURE, 0.55, Task.GROUP, 0.75))).isEqualTo(2);
        assertThat(figures(Map.of(Task.FIGURE, 0.55, Task.GROUP, 0.95))).isZero();
        assertThat(figures(Map.of(Task.FIGURE, 0.45, Task.GROUP, 0.5))).isZero();
    }

    @Test
    void aNumberBesideOneOfAnotherHarmNeedsLess() {
        Judge unsure = new Fixed(Map.of(Task.FIGURE, 0.4));

        assertThat(read("A guard was killed and two nurses were wounded in Oltera on Friday.", unsure))
                .singleElement()
                .satisfies(i -> assertThat(i.casualties()).hasSize(2));
        assertThat(read("A guard was killed in a raid on Oltera on Friday.", unsure))
                .allSatisfy(i -> assertThat(i.casualties()).isEmpty());
    }

    private static long figures(Map<Task, Double> probabilities) {
        return read(TWO_STRIKES, new Fixed(probabilities, 0.7)).stream()
                .mapToLong(i -> i.casualties().size())
                .sum();
    }

    @Test
    void whatAHeadlineCountsIsNoTotalBesideTheActThatHasIt() {
        String text = "Air strikes on the town of Oltera killed four people on Tuesday.";
        Judge headlineIsTotal = new Judge() {
            @Override
            public double probability(Question q) {
                return q.task() != Task.TOTAL || q.about() == 0 ? 1 : 0;
            }

            @Override
            public double threshold(Task task) {
                return 0.5;
            }
        };

        assertThat(reading("Strikes kill four people in Oltera", text, headlineIsTotal)
                        .totals())
                .isEmpty();
        assertThat(reading("Strikes kill five people in Oltera", text, headlineIsTotal)
                        .totals())
                .hasSize(1);
    }

    @Test
    void nobodyIsAccusedInASentenceThatNamesNobody() {
        Judge accuser = new Judge() {
            @Override
            public double probability(Question q) {
                boolean accuses = q.task() == Task.STATEMENT && q.subject().startsWith("accuse ");
                return accuses ? 1 : q.task() == Task.STATEMENT ? 0 : q.rule() ? 1 : 0;
            }

            @Override
            public double threshold(Task task) {
                return 0.5;
            }
        };

        assertThat(acts("The strike on Oltera killed 15 people, the mayor said.", accuser))
                .doesNotContain(Act.ACCUSE);
        assertThat(acts("The strike by Russian jets on Oltera killed 15 people, the mayor said.", accuser))
                .contains(Act.ACCUSE);
    }

    @Test
    void partsOfASentenceLendEachOtherNothingHoweverSureTheJudge() {
        Map<Task, Double> all = Map.of(Task.SAME, 1.0, Task.PLACE, 1.0, Task.ACTOR, 1.0, Task.DATE, 1.0);
        List<IncidentClaim> both = read(
                "Rebels shelled Oltera on Monday, killing three people, "
                        + "and the army bombed Lesk on Tuesday, killing five civilians.",
                new Fixed(all));

        assertThat(both).hasSize(2);
        assertThat(both.get(0).actors().stream().map(ActorClaim::id)).containsExactly(ActorId.OPPOSITION);
        assertThat(both.get(1).actors().stream().map(ActorClaim::id)).containsExactly(ActorId.OTHER);
        assertThat(both).allSatisfy(i -> assertThat(i.places()).hasSize(1));
        assertThat(both.stream().map(i -> Objects.requireNonNull(i.date()).iso()))
                .containsExactly("2024-03-11", "2024-03-12");
    }

    @Test
    void whoWasKilledInATownOnADayIsFiledHoweverSeldomPeopleWould() {
        Judge seldom = new Fixed(Map.of(Task.INCIDENT, 0.01));

        assertThat(read("Rebels killed nine civilians in the town of Oltera on Wednesday.", seldom))
                .singleElement()
                .satisfies(i -> assertThat(i.date()).isNotNull());
        String others = "The town has a market. It lies on a river. Farmers grow maize there. The roads are bad.";
        assertThat(read("Rebels killed nine civilians in the town of Oltera. " + others, seldom))
                .isEmpty();
    }

    @Test
    void aBriefThatTellsWhoWasKilledInATownFilesItWithoutADay() {
        Judge seldom = new Fixed(Map.of(Task.INCIDENT, 0.01));

        assertThat(read("Rebels killed nine civilians in the town of Oltera.", seldom))
                .singleElement()
                .satisfies(i -> assertThat(i.casualties()).hasSize(1));
    }

    @Test
    void whoOnlyAccusesOrCondemnsIsNoDoerHoweverLikely() {
        Judge sure = new Fixed(Map.of(Task.ACTOR, 0.9));

        assertThat(doers("Rebels accused the army of shelling the town of Oltera on Wednesday, killing nine.", sure))
                .containsExactly("army");
        assertThat(doers("The army condemned the shelling of the town of Oltera on Wednesday.", sure))
                .isEmpty();
        assertThat(doers("Rebels accused the army and shelled the town of Oltera on Wednesday.", sure))
                .contains("Rebels");
    }

    @Test
    void aDeniedNumberAndOneThatAFilmTellsAreNamedAsProblems() {
        Reading read = reading(
                "The army denied killing 40 people in Oltera. The film shows how rebels shelled Lesk, killing 20 people.",
                new Fixed(Map.of()));

        assertThat(read.incidents()).isEmpty();
        assertThat(read.totals()).isEmpty();
        assertThat(read.problems().stream().map(Issue::code)).containsExactly("figure_denied", "figure_fiction");
    }

    private static List<Act> acts(String text, Judge judge) {
        return reading(text, judge).statements().stream().map(Statement::act).toList();
    }

    private static List<String> doers(String text, Judge judge) {
        return read(text, judge).stream()
                .flatMap(i -> i.actors().stream())
                .map(a -> text.substring(a.at().span().start(), a.at().span().end()))
                .toList();
    }

    private static List<IncidentClaim> read(String text, Judge judge) {
        return reading(text, judge).incidents();
    }

    private static Reading reading(String text, Judge judge) {
        return reading("", text, judge);
    }

    private static Reading reading(String title, String text, Judge judge) {
        Report report = new Report(new ReportId("a"), title, text, LocalDate.of(2024, 3, 14), null, null, "en");
        return ReportReader.with(new Learned(null, judge, new TreeMap<>()), null)
                .read(report);
    }

    /** Remembers which days are asked about for each act. */
    private static final class Asked implements Judge {
        private final Fixed answers;
        private final List<Question> questions = new ArrayList<>();

        Asked(Map<Task, Double> answers) {
            this.answers = new Fixed(answers);
        }

        List<String> days(int act) {
            return values(Task.DATE, act);
        }

        List<String> values(Task task, int act) {
            return questions.stream()
                    .filter(q -> q.task() == task && q.about() == act)
                    .map(Question::value)
                    .toList();
        }

        @Override
        public double probability(Question q) {
            questions.add(q);
            return answers.probability(q);
        }

        @Override
        public double threshold(Task task) {
            return answers.threshold(task);
        }
    }

    /** The same probability for every candidate of a task; as the rules have it where none is given. */
    private record Fixed(Map<Task, Double> probabilities, double from) implements Judge {

        Fixed(Map<Task, Double> probabilities) {
            this(probabilities, 0.5);
        }

        @Override
        public double probability(Question q) {
            return probabilities.getOrDefault(q.task(), q.rule() ? 1.0 : 0.0);
        }

        @Override
        public double threshold(Task task) {
            return from;
        }
    }
}
