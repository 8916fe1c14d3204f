package org.isnad.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells prose from what stands around it in news pages, by form alone. */
final class Layout {

    private static final Set<String> MONTHS =
            words("january february march april may june july august september october november december jan "
                    + "feb mar apr jun jul aug sept sep oct nov dec");

    private static final Set<String> DAYS =
            words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs "
                    + "fri sat sun");

    private static final Set<String> DATELINE_WORDS =
            words("at on by posted published updated gmt utc local time pm am p.m. a.m. est bst");

    private static final Set<String> LEADS = Set.of("on", "at", "by");

    /** "Date of publication", "Last updated at". */
    private static final Set<String> PUBLISHING = Set.of("of", "publication", "last", "date");

    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "since", "by", "from", "at", "until", "during", "after", "before", "between", "the");

    private static final Set<String> CAPTION_STARTS =
            Set.of("photo", "image", "caption", "picture", "video", "file", "graphic", "map");
    private static final Set<String> RELATED_STARTS =
            Set.of("related", "read", "see", "also", "more", "recommended", "watch");
    private static final Set<String> KEYWORD_STARTS = Set.of("tags", "keywords", "topics", "tag", "labels", "filed");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DAY_AND_YEAR = Pattern.compile("\\d{1,2}(19|20)\\d\\d");
    private static final Pattern WHOLE_DATE =
            Pattern.compile("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}.*|\\d{1,2}\\.\\d{1,2}\\.\\d{4}.*");
    private static final Pattern DATE_OR_TIME = Pattern.compile("[\\d:./,-]+(st|nd|rd|th|am|pm)?");

    /** Who took or sent a picture: "(Photo Agency)", "(Coastline Wire and Agencies)". */
    private static final Set<String> CREDITS =
            words("photo photos image images picture handout archive agencies getty reuters afp ap epa xinhua anadolu");

    /** The name that a bracket shortens: "the Associated Press (AP)". */
    private static final Set<String> SPELT_OUT = Set.of("press", "agency", "presse", "france-presse", "news");

    private static final Set<String> SAYING = Set.of("said", "says", "told", "according", "reported");

    private static final int CREDIT_TOKENS = 6;

    /** A credit after fewer words in small letters is an agency's, behind a city. */
    private static final int CAPTION_WORDS = 4;

    /** Tokens of a city, its country and an agency in brackets. */
    private static final int CITY_AND_AGENCY = 7;

    private Layout() {}

    private static Set<String> words(String separatedBySpaces) {
        return Set.of(separatedBySpaces.split(" "));
    }

    /**
     * Whether tokens {@code [start, end)} are a dateline at the head of a text: a day with its year, a word or two of an
     * agency or a city before it ("AFP Friday 12 Sep 2014"), and the next token is no part of it.
     */
    static boolean endsDateline(List<Token> text, int start, int end) {
        if (end >= text.size() || end - start > 16) {
            return false;
        }
        if (isDash(text.get(end - 1)) && isCityLine(text.subList(start, end - 1))) {
            return true;
        }
        int from = afterAgency(text, start, end);
        if (from < 0 || LEADS.contains(text.get(from).key()) || text.get(end).is(",")) {
            return false;
        }
        boolean more = text.get(end).is("(")
                || text.get(end - 1).is("(")
                || isDash(text.get(end))
                || isDateline(text.subList(from, end + 1)) && !isLead(text.get(end))
                || end + 2 <= text.size() && isDateline(text.subList(from, end + 2)) && !isLead(text.get(end + 1));
        return isDateline(text.subList(from, end)) && !isLead(text.get(end - 1)) && !more;
    }

    /** "at", "on": a date does not end with it. "2 June 2024 At least 12 people": the sentence begins with it. */
    private static boolean isLead(Token token) {
        return LEADS.contains(token.key());
    }

    /** First token of the date after at most three capitalised words that are none, or -1. */
    private static int afterAgency(List<Token> text, int start, int end) {
        int from = start;
        while (from < end && !isDatePart(text.get(from))) {
            boolean lead = PREPOSITIONS.contains(text.get(from).key());
            boolean name = !lead && text.get(from).capital()
                    || text.get(from).isPunctuation()
                    || PUBLISHING.contains(text.get(from).key());
            if (!name || from - start >= 4) {
                return -1;
            }
            from++;
        }
        return from < end ? from : -1;
    }

    private static boolean isDatePart(Token token) {
        return token.isNumber()
                || MONTHS.contains(token.key())
                || DAYS.contains(token.key())
                || DATELINE_WORDS.contains(token.key());
    }

    /** "GOMA, 12 February 2024 -" or "KABUL (Agency) -": names, a date, an agency in brackets. */
    private static boolean isCityLine(List<Token> tokens) {
        if (hasNumberOfNoDate(tokens)) {
            return false;
        }
        boolean mark = false;
        for (Token token : tokens) {
            mark |= token.isPunctuation() || token.isNumber();
            boolean fits = token.capital()
                    || token.isNumber()
                    || token.isPunctuation()
                    || token.key().length() <= 3;
            if (!fits || token.is(".") && tokens.indexOf(token) > 8) {
                return false;
            }
        }
        return !tokens.isEmpty() && (tokens.get(0).capital() && (mark || tokens.size() <= 3) || beginsWithDate(tokens));
    }

    /** "Car Bomb Kills 12 in Oltera -": a headline. */
    private static boolean hasNumberOfNoDate(List<Token> tokens) {
        boolean number = tokens.stream().anyMatch(Token::isNumber);
        boolean date = tokens.stream()
                .anyMatch(t ->
                        MONTHS.contains(t.key()) || WHOLE_DATE.matcher(t.key()).matches());
        return number && !date;
    }

    /** "12 February 2024 (Agency)". */
    private static boolean beginsWithDate(List<Token> tokens) {
        return tokens.size() > 2
                && tokens.get(0).isNumber()
                && MONTHS.contains(tokens.get(1).key())
                && YEAR.matcher(tokens.get(2).key()).matches();
    }

    private static boolean isDash(Token token) {
        return token.is("-");
    }

    /** Nothing but the words of a date and a time, a month and a year or a whole numeric date among them. */
    static boolean isDateline(List<Token> tokens) {
        boolean month = false;
        boolean year = false;
        for (Token token : tokens) {
            String key = token.key();
            if (MONTHS.contains(key)) {
                month = true;
            } else if (token.isNumber()) {
                year |= YEAR.matcher(key).matches()
                        || month && DAY_AND_YEAR.matcher(key).matches();
                if (WHOLE_DATE.matcher(key).matches()) {
                    month = true;
                    year = true;
                }
                if (!DATE_OR_TIME.matcher(key).matches()) {
                    return false;
                }
            } else if (!DAYS.contains(key) && !DATELINE_WORDS.contains(key) && !token.isPunctuation()) {
                return false;
            }
        }
        return month && year;
    }

    static boolean startsLine(String text, List<Token> tokens, int at) {
        int from = at == 0 ? 0 : tokens.get(at - 1).span().end();
        return at == 0 || text.substring(from, tokens.get(at).span().start()).indexOf('\n') >= 0;
    }

    static boolean isListMark(Token token) {
        return token.is("-") || token.is("*") || token.is("\u2022");
    }

    /** Token after the credit of a picture in brackets that begins at {@code at}, or -1. */
    static int creditEnd(List<Token> tokens, int at) {
        if (at < 1
                || at >= tokens.size()
                || !tokens.get(at).is("(")
                || SPELT_OUT.contains(tokens.get(at - 1).key())) {
            return -1;
        }
        boolean credit = false;
        for (int i = at + 1; i < Math.min(tokens.size(), at + 2 + CREDIT_TOKENS); i++) {
            if (tokens.get(i).is(")")) {
                return credit ? i + 1 : -1;
            }
            credit |= CREDITS.contains(tokens.get(i).key());
        }
        return -1;
    }

    /** Whether the tokens {@code [start, end)} are what stands under a picture, its credit last; no city and agency before the news. */
    static boolean isCredited(List<Token> tokens, int start, int end) {
        if (!tokens.get(end - 1).is(")") || end < tokens.size() && isDash(tokens.get(end))) {
            return false;
        }
        for (int i = end - 2; i > Math.max(start, end - CREDIT_TOKENS - 3); i--) {
            if (creditEnd(tokens, i) == end) {
                if (tokens.subList(start, i).stream().anyMatch(t -> SAYING.contains(t.key()))) {
                    // "an official told the newswire (AFP) on Tuesday"
                    return false;
                }
                return tokens.subList(start, i).stream()
                                .filter(t -> t.isWord() && !t.capital())
                                .count()
                        >= CAPTION_WORDS;
            }
        }
        return false;
    }

    static Sentence.Kind kind(List<Token> tokens, boolean startsLine, boolean last, boolean first) {
        String head = tokens.get(0).key();
        String second = tokens.size() > 1 ? tokens.get(1).key() : "";
        int date = afterAgency(tokens, 0, tokens.size());
        if (date >= 0 && (first || date == 0) && isDateline(tokens.subList(date, tokens.size()))) {
            return Sentence.Kind.DATELINE;
        }
        if (first && tokens.size() < 12 && endsLikeCityLine(tokens) && wordsAreNames(tokens)) {
            return Sentence.Kind.DATELINE;
        }
        boolean colon = second.equals(":");
        boolean colonLater = colon || tokens.size() > 2 && tokens.get(2).is(":");
        if (CAPTION_STARTS.contains(head) && colonLater || isCredited(tokens, 0, tokens.size())) {
            return Sentence.Kind.CAPTION;
        }
        if (RELATED_STARTS.contains(head) && colonLater) {
            return Sentence.Kind.RELATED;
        }
        if (!startsLine) {
            return Sentence.Kind.PROSE;
        }
        if (KEYWORD_STARTS.contains(head) && (colon || tokens.size() < 15)) {
            return Sentence.Kind.KEYWORDS;
        }
        if (isByline(tokens, head, second)) {
            return Sentence.Kind.BYLINE;
        }
        if (CAPTION_STARTS.contains(head) && (colon || second.equals("photo") || second.equals("by"))) {
            return Sentence.Kind.CAPTION;
        }
        if (last && !first && !stops(tokens) && isKeywordList(tokens)) {
            return Sentence.Kind.KEYWORDS;
        }
        return Sentence.Kind.PROSE;
    }

    /** "GOMA -", "Kabul, Norland:", "Kabul (Agency)"; a headline in capitals may end in "(Video)", but is longer. */
    private static boolean endsLikeCityLine(List<Token> tokens) {
        Token end = tokens.get(tokens.size() - 1);
        return isDash(end) || end.is(",") || end.is(":") || end.is(")") && tokens.size() <= CITY_AND_AGENCY;
    }

    private static boolean isByline(List<Token> tokens, String head, String second) {
        if (tokens.size() > 14) {
            return false;
        }
        return head.equals("by") && tokens.size() > 1 && wordsAreNames(tokens.subList(1, tokens.size()))
                || (head.equals("reporting") || head.equals("editing") || head.equals("writing")) && second.equals("by")
                || head.equals("source") && second.equals(":")
                || head.equals("copyright")
                || head.equals("\u00a9");
    }

    private static boolean stops(List<Token> tokens) {
        String end = tokens.get(tokens.size() - 1).key();
        return end.equals(".") || end.equals("!") || end.equals("?") || end.equals("\"");
    }

    private static boolean wordsAreNames(List<Token> tokens) {
        return tokens.stream().allMatch(t -> !t.isWord() || t.capital() || t.is("and") || t.is("for") || t.is("in"));
    }

    /** Capitalised names between commas or hash tags, and no verb form among them. */
    private static boolean isKeywordList(List<Token> tokens) {
        long marks = tokens.stream()
                .filter(t -> t.is(",") || t.is("#") || t.is("|") || t.is(";"))
                .count();
        return tokens.size() >= 3 && marks >= 2 && marks * 5 >= tokens.size() && wordsAreNames(tokens);
    }
}
