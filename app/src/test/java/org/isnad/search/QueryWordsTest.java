package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isnad.code.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they are told where it cannot be understood. */
class QueryWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"fish market     | closed nowhere | 0",
                "(a OR b           | closed nowhere | 0",
                "a)                | closes nothing | 1",
                "a OR              | OR stands between | 2",
                "a -               | | -1",
                "actr:x            | 'actr:' cannot be searched here; there are actor: day: | 0",
                "day:yesterday     | day: is written 2016 | 0",
                "day:2016-13       | day: is written 2016 | 0",
                "type:bombing      | 'bombing' is not one of [air_strike | 0",
                "killed:many       | killed: is a number or a range | 0",
                "near:36,37        | latitude,longitude,kilometres | -1",
                "x*                | two letters or more | 0",
                "place:            | needs a value | 0"
            })
    void aFaultTellsWhereItIsAndWhatToWrite(String words, String told, int at) {
        if (told == null) {
            assertThat(QueryWords.incidents(words)).isNotNull();
            return;
        }
        assertThatThrownBy(() -> QueryWords.incidents(words))
                .isInstanceOf(QueryFault.class)
                .hasMessageContaining(told)
                .satisfies(e -> assertThat(((QueryFault) e).at()).isEqualTo(at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "— …",
                "http://example.org/a",
                "10:30",
                "\"\"",
                "()",
                "a AND b NOT c",
                "حلب",
                "\u202eabc"
            })
    void ordinaryTextIsAQuery(String words) {
        assertThat(QueryWords.incidents(words)).isNotNull();
        assertThat(QueryWords.reports(words)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsTypedIsAQueryOrAFault(long seed) {
        Random random = new Random(seed);
        String letters = "ab\"()-:* ORNDTday:2016.killed:near\u202e\ud83d\ude00\ud83d";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                words.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                QueryWords.incidents(words.toString());
            } catch (QueryFault e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aFilterIsTheSameAfterItWasWrittenAndRead() {
        IncidentFilter filter =
                FilterParameters.parse("q=%22fish+market%22&from=2016-07-01&bbox=35.5,-1.25,0.00001,36&map=yes"
                        + "&place=Tell+Ann%26%3D&type=shelling,air_strike&actor=some+group&stance=denied&harm=injured&atleast=5"
                        + "&grade=fair&review=new&doubt=place,join&source=A%2C+B&source=C&language=ar,en");

        String written = FilterParameters.write(filter);
        assertThat(FilterParameters.parse(written)).isEqualTo(filter);
        assertThat(FilterParameters.write(FilterParameters.parse(written))).isEqualTo(written);
        assertThat(filter.told().sources()).containsExactly("A, B", "C");
        assertThat(filter.what().types()).containsExactly(EventType.AIR_STRIKE, EventType.SHELLING);
        assertThat(FilterParameters.write(IncidentFilter.ALL)).isEmpty();
        assertThat(FilterParameters.parse("")).isEqualTo(IncidentFilter.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "bbox=1,2,3          | bbox is written west,south,east,north",
                "bbox=1,5,3,2        | a box needs -90 <= south <= north",
                "near=36,37,0        | more than 0",
                "bbox=1,2,3,4&near=36,37,5 | exclude one another",
                "from=2016-13-01     | from is a day such as",
                "from=2016-02-01&to=2016-01-01 | first <= last",
                "type=bombing        | type: 'bombing' is not one of",
                "atleast=0           | 1 or more",
                "map=maybe           | map is yes or no",
                "colour=red          | 'colour' is not known",
                "from=2016-01-01&from=2016-01-02 | given once only",
                "q=%zz               | not encoded"
            })
    void aParameterThatIsWrongIsNamed(String query, String told) {
        assertThatThrownBy(() -> FilterParameters.parse(query))
                .isInstanceOf(QueryFault.class)
                .hasMessageContaining(told);
    }

    @Test
    void parametersOfOthersAreLeftAlone() {
        assertThat(FilterParameters.read(Map.of("page", List.of("2")))).isEqualTo(IncidentFilter.ALL);
    }
}
