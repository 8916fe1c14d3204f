package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.report.Part;
import org.isnad.text.Sentence;
import org.isnad.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    /** Its first column is the key of a party, which may belong to several. */
    private static final String MEMBERSHIPS = "memberships.tsv";

    /** Keys, not words of a report. */
    private static final Set<String> KEYED = Set.of("parties.tsv", MEMBERSHIPS, "countries.tsv", WordClasses.FILE);

    /** The first column names a group of rows, so that only whole rows must differ. */
    private static final Set<String> GROUPED = Set.of(MEMBERSHIPS, WordClasses.FILE);

    private static final Set<String> KINDS_OF_OUTLETS = Set.of(
            "wire",
            "outlet",
            "state_media",
            "monitor",
            "rescue",
            "health",
            "official",
            "armed_actor",
            "un",
            "ngo",
            "social",
            "activists",
            "witness",
            "generic");

    static Stream<String> files() {
        try (Stream<Path> all = Files.list(directory())) {
            return all
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".tsv"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void headNamesColumnsAndSource(String file) throws IOException {
        String head = Files.readString(directory().resolve(file))
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .reduce("", (a, b) -> a + b + "\n");

        assertThat(head).contains("Columns:").containsPattern("Sources?:|Compiled by|Compiled from");
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsAreCleanAndNoneStandsTwice(String file) {
        Set<String> seen = new HashSet<>();
        int columns = WordFile.load(file, 1).rows().get(0).cells().size();
        for (WordFile.Row row : WordFile.load(file, 1).rows()) {
            String where = file + ":" + row.line();
            assertThat(row.cells())
                    .as(where)
                    .hasSize(columns)
                    .allSatisfy(cell -> assertThat(cell).isEqualTo(cell.strip()).doesNotContain("  "));
            assertThat(row.cell(0)).as(where).isNotEmpty();
            boolean isNew = seen.add(GROUPED.contains(file) ? row.cells().toString() : row.cell(0));
            assertThat(isNew)
                    .as("%s: '%s' for the first time", where, row.cell(0))
                    .isTrue();
        }
    }

    /** In lower case, with plain apostrophes and dashes. */
    @ParameterizedTest
    @MethodSource("files")
    void phrasesAreWrittenAsKeysAre(String file) {
        if (KEYED.contains(file)) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (WordFile.Row row : WordFile.load(file, 1).rows()) {
            String key = Tokenizer.key(row.cell(0));
            if (!row.cell(0).equals(key)) {
                wrong.add("%s:%d: '%s' should be written '%s'".formatted(file, row.line(), row.cell(0), key));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyListTakesPartInAReading(String file) {
        assertThat(LEXICON.digests()).containsKey(file);
    }

    static Stream<Arguments> known() {
        return Stream.of(
                known("triggers.tsv", l -> l.triggers, """
                        air strike = TriggerWord[type=AIR_STRIKE, weight=6, form=NOUN]
                        bombardment = TriggerWord[type=SHELLING, weight=4, form=NOUN]
                        chlorine = TriggerWord[type=CHEMICAL_ATTACK, weight=12, form=MEANS]
                        """),
                known("harm_active.tsv", l -> l.harmActive, "killed = KILLED\nmurdered = KILLED"),
                known("harm_passive.tsv", l -> l.harmPassive, "dead = KILLED\nstarved to death = KILLED"),
                known("harm_toll.tsv", l -> l.harmToll, "death toll = KILLED\nnumber of dead = KILLED"),
                known("cues.tsv", l -> l.cues, """
                        according to = Cue[act=REPORT, preposition=true]
                        denied = Cue[act=DENY, preposition=false]
                        warns = Cue[act=WARN, preposition=false]
                        """),
                known("modality.tsv", l -> l.notDone, """
                        will = NotDone[kind=planned, anywhere=false]
                        feared = NotDone[kind=feared, anywhere=false]
                        """),
                known("force_nouns.tsv", l -> l.forceNouns, "troops = FORCE\nwarplanes = AIRCRAFT"),
                known("provinces.tsv", l -> l.provinces, """
                        Aleppo = Province[name=Aleppo, country=Syria, city=true]
                        Kharkiv = Province[name=Kharkiv, country=Ukraine, city=true]
                        """),
                known("places.tsv", l -> l.places, "al 'is = KnownPlace[name=Al-Eis, province=Aleppo, country=Syria]"),
                known("countries.tsv", l -> l.countries, "Algeria = Algeria\nCosta Rica = Costa Rica"),
                known("place_nouns.tsv", l -> l.placeNouns, "air base = SITE\ndistrict = AREA\ncity = SETTLEMENT"),
                known("weapons.tsv", l -> l.weapons, """
                        barrel bombs = Weapon[kind=air_munition, type=AIR_STRIKE]
                        chlorine = Weapon[kind=chemical, type=CHEMICAL_ATTACK]
                        """),
                known("targets.tsv", l -> l.targets, """
                        market = TargetNoun[targetClass=MARKET, military=false]
                        warplanes = TargetNoun[targetClass=GOVERNMENT_FORCES, military=true]
                        """),
                known("victims.tsv", l -> l.victims, "doctors = HEALTH_WORKERS\nprotesters = CIVILIANS"),
                known("outlets.tsv", l -> l.outlets, "White Helmets = rescue\nAFP correspondent = wire"));
    }

    private static Arguments known(String file, Function<Lexicon, PhraseTable<?>> table, String words) {
        return Arguments.of(file, table, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void knownWords(String file, Function<Lexicon, PhraseTable<?>> table, String words) {
        words.lines()
                .map(line -> line.split(" = ", 2))
                .forEach(known -> assertThat(value(table.apply(LEXICON), known[0]))
                        .as("'%s' in %s", known[0], file)
                        .isEqualTo(known[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "IDF, israel, NAME",
        "ypg, ypg, NAME",
        "Shabiha, shabiha, NAME",
        "Hamas, hamas, NAME",
    })
    void knownParties(String name, String party, Lexicon.NameForm form) {
        assertThat(LEXICON.actors.find(sentence(name), 0).map(Match::value))
                .contains(new Lexicon.ActorName(LEXICON.party(party).orElseThrow(), form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Russian", "Norwegian", "US", "U.K.", "United Kingdom", "South Korean", "Turkey"})
    void whatIsListedOfStatesIsKnownOfAny(String state) {
        Sentence s = sentence(state + " troops");
        assertThat(LEXICON.targets.find(s, 0).map(Match::to)).contains(s.size());
        assertThat(LEXICON.targets.find(sentence("us troops"), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"people's liberation army, 4", "u.s.-backed rebels, 2", "tshisekedi's army, 3"})
    void phrasesAreCutAsReportsAre(String name, int tokens) {
        String written = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        assertThat(LEXICON.actors
                        .find(sentence(written.replace('\'', '\u2019')), 0)
                        .map(Match::to))
                .contains(tokens);
    }

    @Test
    void acronymsThatAreCommonWordsMustBeCapitals() {
        assertThat(LEXICON.actors.find(sentence("IS"), 0)).isPresent();
        assertThat(LEXICON.actors.find(sentence("is"), 0)).isEmpty();
        assertThat(LEXICON.actors.find(sentence("Is"), 0)).isEmpty();
    }

    /** To file one's acts under the other would blame it for what it did not do. */
    @ParameterizedTest
    @CsvSource({
        "RENAMO, Cabo Delgado insurgents",
        "NPFL, LURD",
        "LURD, Revolutionary United Front",
        "Free Aceh Movement, West Papuan rebels",
        "Jemaah Islamiyah, West Papuan rebels",
        "Jaish al-Adl, Baloch Liberation Army",
        "Cali cartel, Medellin cartel",
        "FLEC, UNITA",
        "RED Tabara, Mai-Mai",
        "Maute, Abu Sayyaf",
        "BIFF, Abu Sayyaf",
        "MNLF, Moro Islamic Liberation Front",
        "BLF, Baloch Liberation Army",
        "Free Aceh Movement, Jemaah Islamiyah"
    })
    void groupsThatAreNoPartOfAnotherAreParties(String one, String other) {
        assertThat(party(one)).isNotEqualTo(party(other));
    }

    private static String party(String name) {
        return LEXICON.actors
                .find(sentence(name), 0)
                .orElseThrow()
                .value()
                .party()
                .key();
    }

    @Test
    void numbersQualifiersAndTheCalendar() {
        assertThat(LEXICON.numbers.word("twenty")).contains(new NumberWords.Word(NumberWords.Kind.DIGIT, 20));
        assertThat(LEXICON.numbers.word("dozens")).contains(new NumberWords.Word(NumberWords.Kind.VAGUE, 12));
        assertThat(LEXICON.numbers.qualifierBefore(sentence("more than 12"), 2).map(Match::value))
                .contains(NumberWords.Bound.AT_LEAST);
        assertThat(LEXICON.numbers.qualifierBefore(sentence("up to 12"), 2).map(Match::value))
                .contains(NumberWords.Bound.AT_MOST);
        assertThat(LEXICON.calendar.month("sept")).isEqualTo(9);
        assertThat(LEXICON.calendar.month("septembre")).isZero();
        assertThat(LEXICON.calendar.weekday("sunday")).isEqualTo(java.time.DayOfWeek.SUNDAY);
        assertThat(LEXICON.isCommonWord("after")).isTrue();
        assertThat(LEXICON.isCommonWord("aleppo")).isFalse();
    }

    /** The Palestinian Authority is listed, but for whom "government forces" in Gaza are is left open. */
    @Test
    void everyStateIsAParty() {
        assertThat(column("countries.tsv", 0).stream()
                        .filter(country -> LEXICON.stateOf(country).isEmpty()))
                .containsExactly("Palestine");
    }

    /** A name of a place that its country's list does not know would count for another country's focus. */
    @Test
    void placesLieInListedCountriesAndProvinces() {
        Set<String> countries = column("countries.tsv", 0);
        Set<String> provinces = column("provinces.tsv", 1);

        assertThat(column("places.tsv", 3)).isSubsetOf(countries);
        assertThat(WordFile.load("provinces.tsv", 3).rows().stream()
                        .map(row -> row.cell(2))
                        .filter(country -> !country.equals("-"))
                        .toList())
                .isSubsetOf(countries);
        assertThat(column("places.tsv", 2).stream().filter(p -> !p.equals("-")).toList())
                .isSubsetOf(provinces);
        assertThat(column("parties.tsv", 3).stream().filter(p -> !p.equals("-")).toList())
                .isSubsetOf(countries);
    }

    @Test
    void membershipsAreOfListedPartiesAndGoForwards() {
        for (WordFile.Row row : WordFile.load(MEMBERSHIPS, 4).rows()) {
            String where = MEMBERSHIPS + ":" + row.line();
            assertThat(LEXICON.party(row.cell(0))).as(where).isPresent();
            assertThat(LEXICON.party(row.cell(1))).as(where).isPresent();
            String day = "-|\\d{4}(-\\d\\d){0,2}";
            assertThat(row.cell(2)).as(where).matches(day);
            assertThat(row.cell(3)).as(where).matches(day);
            if (!row.cell(2).equals("-") && !row.cell(3).equals("-")) {
                assertThat(row.cell(2)).as(where).isLessThanOrEqualTo(row.cell(3));
            }
        }
    }

    @Test
    void kindsOfOutletsAreThoseThatTheHeadExplains() {
        assertThat(column("outlets.tsv", 1)).isEqualTo(KINDS_OF_OUTLETS);
    }

    private static Set<String> column(String file, int column) {
        Set<String> cells = new HashSet<>();
        WordFile.load(file, column + 1).rows().forEach(row -> cells.add(row.cell(column)));
        return cells;
    }

    private static <V> String value(PhraseTable<V> table, String phrase) {
        Sentence sentence = sentence(phrase);
        Optional<Match<V>> match = table.find(sentence, 0).filter(found -> found.to() == sentence.size());
        return match.map(found -> String.valueOf(found.value())).orElse("not found");
    }

    private static Sentence sentence(String text) {
        return new Sentence(0, Part.TEXT, Sentence.Kind.PROSE, Tokenizer.tokens(text));
    }

    private static Path directory() {
        URL one = Objects.requireNonNull(Lexicon.class.getResource("numbers.tsv"));
        try {
            return Objects.requireNonNull(Path.of(one.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The build runs the tests under a Turkish locale, where "I" in lower case is no "i"; this one says so. */
    @Test
    void loadsUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());
            assertThat("I".toLowerCase(Locale.getDefault())).isEqualTo("\u0131");
            Lexicon turkish = Lexicon.standard();
            assertThat(turkish.digests()).isEqualTo(LEXICON.digests());
            assertThat(value(turkish.provinces, "IDLIB")).contains("name=Idlib");
        } finally {
            Locale.setDefault(before);
        }
    }
}
