package org.isnad.text;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Reports as the web may hold them, drawn from a seed: invented news in English, spoilt by what scripts, editors,
 * converters and broken encodings do to text. One seed always gives one report.
 */
public final class InventedText {

    private static final List<String> SENTENCES = List.of(
            "{W} {V} a {T} in {P} {D}, killing {N} people, including {N} children, {S} said.",
            "{S} said {N} civilians were killed and {N} others wounded when {W} hit {P} {D}.",
            "At least {N} people died {D} in {P}, according to {S}, which blamed {A}.",
            "{A} denied that its aircraft had bombed the {T} and accused {A} of shelling {P}.",
            "\"We counted {N} bodies,\" {S} told reporters. 'It was a massacre,' he added.",
            "Up to {N} families fled {P} {D} as {A} advanced on the {T}.",
            "Between {N} and {N} fighters were killed in clashes between {A} and {A} near {P}.",
            "The war has killed {N} people since {D} and displaced {N} more, the United Nations says.",
            "A car bomb went off at a {T} in {P} (population {N}), wounding {N}.",
            "{A} claimed responsibility; {S}, citing medics, put the toll at {N} dead, {N} of them women.",
            "{N} rockets were fired at {P}. Among the dead were {N} doctors, Dr. {X} of St. {X} hospital said.",
            "{S} warned that {N} people may be at risk in besieged {P} if {A} attack.",
            "No casualties were reported {D}, and nobody took {N} prisoners in {P}...",
            "Gunmen abducted {N} aid workers near {P} {D}; {A} called on {A} to free them.",
            "bringing to {N} the number of people killed in {P} {D}",
            "{P}, {D} (Valley Wire) - {A} shelled {P} with mortars, {S} said.",
            "Photo: smoke over {P}. Credit: {X}/Valley Wire",
            "Read more: {N} killed in {P}",
            "Tags: {P}, {A}, {X}",
            "By {X} in {P}",
            "{X} {X} {X}",
            "Some {N}-year-old said: {X}!!! ??? ((( [{N}] ))) <b>{P}</b> &amp; https://a.example/{N}?x={X}#{N} @{X}");

    private static final List<String> PLACES = List.of(
            "Aleppo",
            "Douma",
            "Kharkiv",
            "Goma",
            "Khan Younis",
            "the town of Maarat al-Rih",
            "Deir ez-Zor",
            "Mosul",
            "Al-Zahraa district",
            "the village of N'Dali",
            "Sana'a",
            "حلب",
            "дніпро",
            "القامشلي",
            "Bar-Elias",
            "Idlib province",
            "Syria",
            "Côte-d'Aurel",
            "İzmir",
            "الخرطوم (Khartoum)");

    private static final List<String> PARTIES = List.of(
            "the army",
            "Russian warplanes",
            "the US-led coalition",
            "Israel",
            "rebels",
            "Hezbollah",
            "Islamic State (IS)",
            "government forces",
            "Turkish troops",
            "the Syrian Democratic Forces",
            "Iran's Revolutionary Guards",
            "M23 rebels",
            "Ukraine",
            "the Houthis",
            "unknown gunmen",
            "RSF");

    private static final List<String> SOURCES = List.of(
            "a monitor",
            "the White Helmets",
            "state media",
            "SOHR",
            "witnesses",
            "the ministry of defence",
            "Rami Odeh, a doctor",
            "the UN",
            "activists",
            "Reuters, citing police",
            "President \u00D6mer Ilgaz",
            "spokesman Col. J. R. Tarn",
            "he",
            "the Local Co-ordination Committees (LCC)",
            "\u65B0\u534E\u793E");

    private static final List<String> MEANS = List.of(
            "jets",
            "an air strike",
            "barrel bombs",
            "artillery fire",
            "a drone",
            "missiles",
            "chlorine gas",
            "helicopters",
            "mortar shells",
            "a suicide bomber",
            "snipers",
            "tank fire");

    private static final List<String> VERBS =
            List.of("struck", "hit", "bombed", "shelled", "targeted", "attacked", "destroyed", "besieged");

    private static final List<String> TARGETS = List.of(
            "market",
            "hospital",
            "school",
            "mosque",
            "refugee camp",
            "bakery",
            "convoy",
            "checkpoint",
            "house",
            "bus full of civilians",
            "power station",
            "army base");

    private static final List<String> DAYS = List.of(
            "on Tuesday",
            "yesterday",
            "overnight",
            "last week",
            "on 12 March",
            "on March 3rd",
            "early on Friday, 5 May",
            "today",
            "since Sunday",
            "in the past 24 hours",
            "in August",
            "a week earlier",
            "between Monday and Wednesday",
            "on the 31st of June",
            "on 30 February",
            "at 3:15 p.m.",
            "the day before",
            "this month",
            "this year");

    private static final List<String> YEARS = List.of(
            "on 12 March 2016",
            "in 2014",
            "since March 2011",
            "on 2017-04-04",
            "on 31/12/2019",
            "on 02.03.2022",
            "on February 29, 2015",
            "in July 2012",
            "on 5 May 1999 and 6 May 2000",
            "in 0000",
            "on 99/99/2016",
            "from 28 December 2016 to 3 January 2017",
            "in late 2021");

    private static final List<String> NUMBERS = List.of(
            "12",
            "one",
            "three",
            "a dozen",
            "dozens of",
            "scores",
            "hundreds of",
            "several",
            "many",
            "some 40",
            "at least 7",
            "more than 100",
            "1,250",
            "12.500",
            "3.5 million",
            "2m",
            "30k",
            "10-15",
            "10 to 15",
            "10\u201315",
            "0",
            "no",
            "-5",
            "+3",
            "1 234",
            "1\u00A0234",
            "twenty-one",
            "two hundred and six",
            "half a million",
            "a",
            "99999999999",
            "999999999999999999999999",
            "1,2,3",
            "1,,2",
            "007",
            "\u0661\u0662",
            "\uFF11\uFF12",
            "12th",
            "15-year-old",
            "IV",
            "\u00BD",
            "5/6",
            "6:30",
            "nearly 20",
            "as many as 9",
            "fewer than 10",
            "two dozen",
            "tens of thousands of",
            "one in three",
            "a thousand and one",
            "zero",
            "hundred million billion trillion",
            "1e9",
            "0x1F",
            "\u2167");

    private static final List<String> ODD = List.of(
            "\u0642\u0644\u0639\u0629",
            "\u05D9\u05E8\u05D5\u05E9\u05DC\u05D9\u05DD",
            "\u5317\u4EAC\u5E02",
            "\u0425\u0430\u0440\u043A\u0456\u0432",
            "\uD83D\uDCA3",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDF8\uD83C\uDDFE",
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
            "e\u0301\u0302\u0303",
            "\u0301",
            "Z\u0335a\u0336l\u0337g\u0338o",
            "\u00DF",
            "\u0130stanbul",
            "I\u0307",
            "\uFB01re",
            "O'Neill's",
            "rock\u2019n\u2019roll",
            "l\u2019\u00C9toile",
            "-",
            "--",
            "\u2014",
            "\u2026",
            "...",
            "U.S.",
            "U.N.",
            "a.m.",
            "No.",
            "{",
            "}",
            "[[",
            "\\",
            "\u0000",
            "\u0007",
            "\u001B[31m",
            "\t",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u000B",
            "\f",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uD800",
            "\uDC00",
            "\u202Eabc\u202C",
            "\u200F",
            "\u00AD",
            "\u2060",
            "'s",
            "\u2019s",
            "''",
            "``",
            "\u201E\u201C",
            "\u00AB\u00BB",
            "$1,000",
            "100%",
            "#tag",
            "%s %d %n",
            "{N",
            "null",
            "\uD835\uDC00\uD835\uDC01");

    private static final List<String> BREAKS = List.of(
            " ",
            " ",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\r\n\r\n",
            "\n \n",
            "\u2028",
            "\u2029",
            "\u00A0",
            "\t",
            "");

    private static final List<String> INVISIBLE =
            List.of("\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\uFEFF");

    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 1);
    private static final int DAYS_PUBLISHED = 5_000;
    private static final Pattern SLOT = Pattern.compile("\\{([WVTPNDSAX])\\}");

    private final RandomGenerator random;
    private final boolean years;

    private InventedText(long seed, boolean years) {
        this.random = new SplittableRandom(seed);
        this.years = years;
    }

    /** Any report: with and without a title, a day of publication, years in its text. */
    public static Report report(long seed) {
        InventedText some = new InventedText(seed, true);
        String title = some.random.nextInt(4) == 0 ? "" : some.spoilt(some.sentence());
        LocalDate day = some.random.nextInt(4) == 0 ? null : FIRST_DAY.plusDays(some.random.nextInt(DAYS_PUBLISHED));
        String text = some.text(title);
        return named("r" + seed, title, text, day);
    }

    /** A report of no known day, in whose words nobody meant to write a year. */
    public static Report withoutYears(long seed) {
        InventedText some = new InventedText(seed, false);
        String title = some.spoilt(some.sentence());
        return named("r" + seed, title, some.text(title), null);
    }

    private static Report named(String id, String title, String text, @Nullable LocalDate day) {
        return new Report(new ReportId(id), title, text, day, null, null, "en");
    }

    private String text(String title) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(5) == 0) {
            text.append(title).append(one(BREAKS));
        }
        int sentences = random.nextInt(14);
        for (int i = 0; i < sentences; i++) {
            text.append(random.nextInt(12) == 0 ? noise() : sentence()).append(one(BREAKS));
        }
        return random.nextInt(3) == 0 ? text.toString() : spoilt(text.toString());
    }

    private String sentence() {
        return SLOT.matcher(one(SENTENCES))
                .replaceAll(slot -> java.util.regex.Matcher.quoteReplacement(word(slot.group(1))));
    }

    private String word(String slot) {
        return switch (slot) {
            case "W" -> one(MEANS);
            case "V" -> one(VERBS);
            case "T" -> one(TARGETS);
            case "P" -> one(PLACES);
            case "N" -> random.nextInt(4) == 0 ? String.valueOf(random.nextInt(300)) : one(NUMBERS);
            case "D" -> years && random.nextInt(3) == 0 ? one(YEARS) : one(DAYS);
            case "S" -> one(SOURCES);
            case "A" -> one(PARTIES);
            default -> one(ODD);
        };
    }

    private String noise() {
        return switch (random.nextInt(5)) {
            case 0 -> "x".repeat(random.nextInt(3_000));
            case 1 -> "((((" + one(ODD).repeat(random.nextInt(40));
            case 2 ->
                random.ints(random.nextInt(60), 0, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 3 -> one(NUMBERS).concat(" ").repeat(random.nextInt(60));
            default -> one(ODD) + one(ODD) + one(ODD) + " " + one(ODD);
        };
    }

    /** Some of its letters put out, doubled, cut, or with something invisible or odd beside them. */
    private String spoilt(String text) {
        StringBuilder spoilt = new StringBuilder(text);
        int faults = random.nextInt(1 + text.length() / 30);
        for (int i = 0; i < faults && spoilt.length() > 0; i++) {
            int at = random.nextInt(spoilt.length());
            switch (random.nextInt(8)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, one(ODD));
                case 2 -> replaceSpace(spoilt, at, one(BREAKS));
                case 3 -> replaceSpace(spoilt, at, "\u00A0");
                case 4 -> spoilt.setCharAt(at, Character.toUpperCase(spoilt.charAt(at)));
                case 5 -> replaceQuotes(spoilt, at);
                default -> spoilt.insert(at, one(INVISIBLE));
            }
        }
        return spoilt.toString();
    }

    private static void replaceSpace(StringBuilder text, int from, String by) {
        int space = text.indexOf(" ", from);
        if (space >= 0) {
            text.replace(space, space + 1, by);
        }
    }

    private static void replaceQuotes(StringBuilder text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> text.setCharAt(i, '\u201D');
                case '\'' -> text.setCharAt(i, '\u2019');
                case '-' -> text.setCharAt(i, '\u2013');
                default -> {
                    // Stays.
                }
            }
        }
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
