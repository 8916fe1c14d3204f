package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.isnad.eval.Answer.Amount;
import org.isnad.eval.Answer.Blame;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Answer.Utterance;
import org.isnad.eval.ReportScore.MatchedIncidents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadingScorerTest {

    private static final Incident MARKET = strike("2016-05-03", "Kafr Tal", killed(12L, 12L, null));

    @Nested
    class Incidents {

        @Test
        void areTheSameWhenTypeAndPlaceAgree() {
            assertThat(incidents(strike("2016-05-03", "Kafr Tal"), strike("2016-05-09", "Kafr Tal town")))
                    .isEqualTo(new Agreement(1, 1, 1));
        }

        @Test
        void areTheSameWhenTypeAndAFigureAgree() {
            assertThat(incidents(MARKET, strike(null, "Nahr Zayt", killed(12L, null, null))))
                    .isEqualTo(new Agreement(1, 1, 1));
        }

        @Test
        void areTheSameWhenTypeAndFourWordsOfTheQuoteAgree() {
            Incident gold = quoted("jets bombed the bakery of Kafr Tal");
            assertThat(incidents(gold, quoted("bakery of Kafr Tal bombed"))).isEqualTo(new Agreement(1, 1, 1));
            assertThat(incidents(gold, quoted("bakery of Kafr Tal hit"))).isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void differWhenOnlyTheDateAgrees() {
            assertThat(incidents(strike("2016-05-03", "Kafr Tal"), strike("2016-05-03", "Nahr Zayt")))
                    .isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void differWhenTheTypeDiffers() {
            Incident shelling = new Incident(
                    "shelling",
                    "",
                    "2016-05-03",
                    MARKET.places(),
                    List.of(),
                    List.of(),
                    List.of(),
                    MARKET.casualties());
            assertThat(incidents(MARKET, shelling)).isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void pairWithTheLikestAndEachOnce() {
            Answer gold = answer(strike("2016-05-03", "Kafr Tal"), strike("2016-05-04", "Kafr Tal"));
            Answer system = answer(strike("2016-05-04", "Kafr Tal"), strike("2016-05-05", "Kafr Tal"));

            ReportScore score = ReadingScorer.score(gold, system);

            assertThat(score.matches()).containsExactly(new MatchedIncidents(1, 0), new MatchedIncidents(0, 1));
            assertThat(score.row(Row.DATE)).isEqualTo(new Agreement(1, 2, 2));
        }

        @Test
        void pairInTheOrderOfTheReportWhenAllAreEquallyAlike() {
            Incident one = strike(null, "Kafr Tal");
            assertThat(ReadingScorer.score(answer(one, one), answer(one, one, one))
                            .matches())
                    .containsExactly(new MatchedIncidents(0, 0), new MatchedIncidents(1, 1));
        }

        @Test
        void areCountedByType() {
            Incident clash =
                    new Incident("armed_clash", "", null, List.of(), List.of(), List.of(), List.of(), List.of());
            assertThat(ReadingScorer.score(answer(MARKET), answer(MARKET, MARKET, clash))
                            .types())
                    .hasSize(2)
                    .containsEntry("air_strike", new Agreement(1, 1, 2))
                    .containsEntry("armed_clash", new Agreement(0, 0, 1));
        }
    }

    @Nested
    class Slots {

        @Test
        void ofAnIncidentWithoutPartnerAreMissedOrSpurious() {
            ReportScore score = ReadingScorer.score(
                    answer(strike("2016-05-03", "Kafr Tal")), answer(strike("2016-05-03", "Nahr Zayt")));

            assertThat(score.row(Row.DATE)).isEqualTo(new Agreement(0, 1, 1));
            assertThat(score.row(Row.PLACE)).isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void holdNoDateWhereThereIsNone() {
            assertThat(ReadingScorer.score(answer(strike(null, "Kafr Tal")), answer(strike(null, "Kafr Tal")))
                            .row(Row.DATE))
                    .isEqualTo(Agreement.NONE);
        }

        @Test
        void countAPartyOnceAndItsDenialApart() {
            Incident gold = by(new Blame("russia", "alleged"), new Blame("russia", "denied"));
            Incident system = by(new Blame("russia", "alleged"), new Blame("russia", "alleged"));

            ReportScore score = ReadingScorer.score(answer(gold), answer(system));

            assertThat(score.row(Row.ACTOR)).isEqualTo(new Agreement(1, 1, 1));
            assertThat(score.row(Row.BLAME)).isEqualTo(new Agreement(1, 2, 1));
        }

        @Test
        void countATargetClassOnceAndEveryWeapon() {
            Incident gold = hit(List.of("market", "market"), List.of("barrel bombs", "bombs"));
            Incident system = hit(List.of("market", "school"), List.of("bombs", "rockets"));

            ReportScore score = ReadingScorer.score(answer(gold), answer(system));

            assertThat(score.row(Row.TARGET)).isEqualTo(new Agreement(1, 1, 2));
            assertThat(score.row(Row.WEAPON)).isEqualTo(new Agreement(1, 2, 2));
        }
    }

    @Nested
    class Figures {

        @Test
        void areTheSameWhenHarmGroupAndBothBoundsAgree() {
            assertThat(figures(killed(12L, null, null), killed(12L, null, "a medic")))
                    .isEqualTo(new Agreement(1, 1, 1));
            assertThat(figures(killed(12L, null, null), killed(12L, 12L, null))).isEqualTo(new Agreement(0, 1, 1));
            assertThat(figures(killed(12L, 12L, null), new Amount("killed", "women", 12L, 12L, null)))
                    .isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void agreeLooselyWhenHarmAndOneBoundAgree() {
            assertThat(loosely(killed(12L, null, null), killed(12L, 12L, null))).isEqualTo(new Agreement(1, 1, 1));
            assertThat(loosely(killed(null, 12L, null), killed(12L, null, null)))
                    .isEqualTo(new Agreement(0, 1, 1));
            assertThat(loosely(killed(12L, null, null), killed(11L, null, null)))
                    .as("two bounds left open do not agree")
                    .isEqualTo(new Agreement(0, 1, 1));
            assertThat(loosely(killed(12L, 12L, null), new Amount("injured", "unspecified", 12L, 12L, null)))
                    .isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void countOnceHoweverOftenTheyAreGiven() {
            Answer gold = answer(strike(null, "Kafr Tal", killed(12L, 12L, "a medic"), killed(12L, 12L, null)));
            Answer system = new Answer("r", List.of(), List.of(killed(12L, 12L, null)), List.of());

            ReportScore score = ReadingScorer.score(gold, system);

            assertThat(score.row(Row.FIGURE))
                    .as("also across incidents and totals")
                    .isEqualTo(new Agreement(1, 1, 1));
            assertThat(score.row(Row.SOURCE)).as("but each teller counts").isEqualTo(new Agreement(1, 2, 1));
        }

        @Test
        void pairLooselyOnlyAfterTheExactOnes() {
            Answer gold = answer(strike(null, "Kafr Tal", killed(12L, null, null), killed(12L, 12L, null)));
            Answer system = answer(strike(null, "Kafr Tal", killed(12L, 12L, null), killed(null, 12L, null)));

            assertThat(ReadingScorer.score(gold, system).row(Row.FIGURE_LOOSE))
                    .as("12 takes 12, which leaves 'at least 12' and 'up to 12' apart")
                    .isEqualTo(new Agreement(1, 2, 2));
        }
    }

    @Nested
    class Sources {

        @Test
        void areTheSameWhenAWordOfTheNameIsCommon() {
            assertThat(source("the Nahr Observatory", "Nahr Observatory director"))
                    .isEqualTo(new Agreement(1, 1, 1));
            assertThat(source("a medic", "a farmer")).isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void areTheSameWhenNobodyIsNamedInBoth() {
            assertThat(source(null, null)).isEqualTo(new Agreement(1, 1, 1));
            assertThat(source(null, "")).isEqualTo(new Agreement(1, 1, 1));
            assertThat(source(null, "a medic")).isEqualTo(new Agreement(0, 1, 1));
        }

        @Test
        void countOnlyWithAFigureThatAgreesLoosely() {
            assertThat(sources(killed(12L, null, "a medic"), killed(12L, 12L, "a medic")))
                    .isEqualTo(new Agreement(1, 1, 1));
            assertThat(sources(killed(12L, 12L, "a medic"), killed(13L, 13L, "a medic")))
                    .isEqualTo(new Agreement(0, 1, 1));
        }

        private Agreement source(@Nullable String gold, @Nullable String system) {
            return sources(killed(12L, 12L, gold), killed(12L, 12L, system));
        }

        private Agreement sources(Amount gold, Amount system) {
            return total(gold, system).row(Row.SOURCE);
        }
    }

    @Test
    void statementsAreTheSameWhenTheActAndAWordOfTheSpeakerAgree() {
        assertThat(statements(new Utterance("Dara Selim", "deny"), new Utterance("Selim", "deny")))
                .isEqualTo(new Agreement(1, 1, 1));
        assertThat(statements(new Utterance("Dara Selim", "deny"), new Utterance("Selim", "accuse")))
                .isEqualTo(new Agreement(0, 1, 1));
        assertThat(statements(new Utterance("Dara Selim", "deny"), new Utterance("Omar", "deny")))
                .isEqualTo(new Agreement(0, 1, 1));
    }

    @Test
    void aReportThatWasNotReadCountsAsEmptyAndAnUnknownOneNotAtAll() {
        Scorecard card = ReadingScorer.score(
                List.of(answer(MARKET)), List.of(new Answer("another", List.of(MARKET), List.of(), List.of())));

        assertThat(card.rows()).containsEntry(Row.INCIDENT, new Agreement(0, 1, 0));
        assertThat(card.reading()).isZero();
    }

    @Test
    void theReadingScoreIsTheMeanOfTheRowsThatCount() {
        Answer gold = new Answer("r", List.of(MARKET), List.of(), List.of(new Utterance("Selim", "deny")));

        Scorecard card = ReadingScorer.score(List.of(gold), List.of(answer(MARKET)));

        // incident, date, place, figure and source are right; actor, target and weapon are empty; the statement is
        // missed
        assertThat(card.reading()).isCloseTo(5.0 / 9, within(0.00005));
    }

    private static Agreement incidents(Incident gold, Incident system) {
        return ReadingScorer.score(answer(gold), answer(system)).row(Row.INCIDENT);
    }

    private static Agreement figures(Amount gold, Amount system) {
        return total(gold, system).row(Row.FIGURE);
    }

    private static Agreement loosely(Amount gold, Amount system) {
        return total(gold, system).row(Row.FIGURE_LOOSE);
    }

    private static ReportScore total(Amount gold, Amount system) {
        return ReadingScorer.score(
                new Answer("r", List.of(), List.of(gold), List.of()),
                new Answer("r", List.of(), List.of(system), List.of()));
    }

    private static Agreement statements(Utterance gold, Utterance system) {
        return ReadingScorer.score(
                        new Answer("r", List.of(), List.of(), List.of(gold)),
                        new Answer("r", List.of(), List.of(), List.of(system)))
                .row(Row.STATEMENT);
    }

    private static Answer answer(Incident... incidents) {
        return new Answer("r", List.of(incidents), List.of(), List.of());
    }

    private static Incident strike(@Nullable String date, String place, Amount... casualties) {
        return new Incident(
                "air_strike", "", date, List.of(place), List.of(), List.of(), List.of(), List.of(casualties));
    }

    private static Incident quoted(String quote) {
        return new Incident("air_strike", quote, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Incident by(Blame... actors) {
        return new Incident(
                "air_strike", "", null, List.of("Kafr Tal"), List.of(actors), List.of(), List.of(), List.of());
    }

    private static Incident hit(List<String> targets, List<String> weapons) {
        return new Incident("air_strike", "", null, List.of("Kafr Tal"), List.of(), targets, weapons, List.of());
    }

    private static Amount killed(@Nullable Long low, @Nullable Long high, @Nullable String source) {
        return new Amount("killed", "unspecified", low, high, source);
    }
}
