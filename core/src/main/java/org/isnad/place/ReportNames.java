package org.isnad.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.report.Part;
import org.isnad.text.Document;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** All that may be a name of a place in one report, and what the report as a whole tells of its names. */
final class ReportNames {

    private static final int LONGEST = 6;
    private static final int LONGEST_UNLISTED = 4;
    private static final Set<String> INNER = Set.of(
            "of", "the", "and", "de", "la", "le", "les", "del", "della", "di", "da", "do", "dos", "du", "des", "al",
            "el", "ad", "as", "an", "ar", "at", "az", "ez", "esh", "ash", "ed", "en", "es", "upon", "on", "by", "sur",
            "sous", "'", "’", ".", "&", "bin", "ibn", "abu", "der", "den", "am", "im", "y", "in", "san");

    /** The Arabic article, as it is assimilated. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez");
    /** How alike another spelling must be to count among the listed ones before names are picked. */
    private static final double ALIKE = 0.85;
    /** Inhabitants of a town that has letters for a name: "NYC". */
    private static final long GREAT = 500_000;

    /** A report is about no more countries than so many. */
    private static final int MOST_COUNTRIES = 2;

    final List<List<Piece>> sentences = new ArrayList<>();
    final List<NameSpan> spans = new ArrayList<>();
    final Set<String> lowerWords = new HashSet<>();
    final Set<String> surnames = new HashSet<>();
    /** How often a string of words stands right after "in" or "near". */
    final Map<String, Integer> led = new HashMap<>();

    final NameWords words;
    private final Gazetteer gazetteer;
    private final Map<String, List<Match>> known = new HashMap<>();

    ReportNames(Document document, NameWords words, Gazetteer gazetteer, @Nullable String callerCountry) {
        this.words = words;
        this.gazetteer = gazetteer;
        for (Sentence sentence : document.sentences()) {
            sentences.add(Piece.of(sentence, document.report().words(sentence.part())));
        }
        sentences.forEach(this::learn);
        for (int i = 0; i < sentences.size(); i++) {
            Part part = document.sentences().get(i).part();
            find(part, i, sentences.get(i), document.report().words(part));
        }
        respell(callerCountry == null ? countries() : List.of(callerCountry));
    }

    /** The countries that the report names most, ISO alpha-2. */
    private List<String> countries() {
        Map<String, Integer> named = new TreeMap<>();
        for (NameSpan span : spans) {
            Place largest =
                    span.matches().isEmpty() ? null : span.matches().get(0).place();
            if (largest != null && largest.kind() == PlaceKind.COUNTRY && largest.country() != null) {
                named.merge(largest.country(), 1, Integer::sum);
            }
        }
        return named.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_COUNTRIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Gives names of several words that no gazetteer lists as they are written, while it lists a part of them, the meanings
     * of their other spellings in the report's own countries: a part of a name is the name of another place.
     */
    private void respell(List<String> countries) {
        Map<String, List<Match>> respelt = new HashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            NameSpan span = spans.get(i);
            if (!span.matches().isEmpty() || span.demonym() != null || span.to() - span.from() < 2 || !hasPart(i)) {
                continue;
            }
            List<Match> matches = respelt.computeIfAbsent(
                    span.words(),
                    name -> countries.stream()
                            .flatMap(country -> gazetteer.findLoosely(name, country).stream())
                            .filter(m -> m.likeness() >= ALIKE)
                            .toList());
            if (!matches.isEmpty()) {
                spans.set(i, span.meaning(matches));
            }
        }
    }

    /** Whether a listed name begins where this one does, or ends where it does. */
    private boolean hasPart(int number) {
        NameSpan whole = spans.get(number);
        for (int step = -1; step <= 1; step += 2) {
            for (int i = number + step; i >= 0 && i < spans.size(); i += step) {
                NameSpan part = spans.get(i);
                if (part.sentence() != whole.sentence() || part.to() <= whole.from() || part.from() >= whole.to()) {
                    break;
                }
                if (!part.matches().isEmpty() && (part.from() == whole.from() || part.to() == whole.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void learn(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isWord() && !piece.isCapital()) {
                lowerWords.add(piece.key());
            }
            boolean name = piece.isWord() && piece.isCapital() && words.classOf(piece.key()) == null;
            if (name && i > 0) {
                String before = pieces.get(i - 1).key();
                boolean initial = i > 1
                        && pieces.get(i - 1).word().equals(".")
                        && pieces.get(i - 2).word().length() == 1;
                if (words.isFirstName(before) && pieces.get(i - 1).isCapital()
                        || words.is(before, "title")
                        || initial
                        || i > 1
                                && before.equals(".")
                                && words.is(pieces.get(i - 2).key(), "title")) {
                    surnames.add(piece.key());
                }
            }
        }
    }

    private void find(Part part, int sentence, List<Piece> pieces, String text) {
        for (int i = 0; i < pieces.size(); i++) {
            if (!canBegin(pieces, i)) {
                continue;
            }
            int capitals = 0;
            for (int j = i; j < pieces.size() && j < i + LONGEST; j++) {
                Piece last = pieces.get(j);
                boolean article = j == i && !last.isCapital() && !last.isCaseless();
                if (!isNamePiece(last) && !article && !(j > i && INNER.contains(last.key()))) {
                    break;
                }
                if (!isNamePiece(last) || last.isNumber() && j == i) {
                    continue;
                }
                capitals++;
                if (!isCut(pieces, i, j + 1)) {
                    add(part, sentence, pieces, i, j + 1, text, capitals);
                }
            }
        }
    }

    private static boolean canBegin(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        boolean article = at + 1 < pieces.size()
                && pieces.get(at + 1).hyphen()
                && pieces.get(at + 1).isCapital()
                && INNER.contains(piece.key());
        return piece.isWord() && (piece.isCapital() || piece.isCaseless() || article);
    }

    /** Half of a name that an article with a hyphen holds together, "Jisr" of "Jisr al-Tolm", is another place's. */
    private static boolean isCut(List<Piece> pieces, int from, int to) {
        boolean before = from > 0
                && pieces.get(from).hyphen()
                && !pieces.get(from - 1).isCapital()
                && ARTICLES.contains(pieces.get(from - 1).key());
        boolean after = to + 1 < pieces.size()
                && ARTICLES.contains(pieces.get(to).key())
                && !pieces.get(to).isCapital()
                && pieces.get(to + 1).hyphen()
                && pieces.get(to + 1).isCapital();
        return before || after;
    }

    private static boolean isNamePiece(Piece piece) {
        return piece.isWord() && (piece.isCapital() || piece.isCaseless()) || piece.isNumber();
    }

    private void add(Part part, int sentence, List<Piece> pieces, int from, int to, String text, int capitals) {
        int start = pieces.get(from).start();
        int end = pieces.get(to - 1).end();
        String name = text.substring(start, end);
        boolean dotted = end < text.length() && text.charAt(end) == '.';
        String demonym = words.demonym(name);
        List<Match> matches = lookUp(demonym == null ? name : demonym);
        if (demonym != null) {
            // "Mexican" is of the country, not of its capital of the same name.
            boolean country = matches.stream().anyMatch(m -> m.place().kind() == PlaceKind.COUNTRY);
            matches = matches.stream()
                    .filter(m -> country
                            ? m.place().kind() == PlaceKind.COUNTRY
                            : m.place().kind().isArea() || matchesCity(m))
                    .toList();
        }
        List<Match> fitting = demonym != null
                ? matches
                : matches.stream()
                        .filter(m -> fits(m, pieces.get(to - 1), name, dotted))
                        .toList();
        boolean abbreviated = dotted
                && demonym == null
                && !fitting.isEmpty()
                && fitting.stream().anyMatch(m -> isAbbreviation(m.listed()))
                && (!pieces.get(to - 1).isUpper() || name.contains("."));
        if (fitting.isEmpty() && (to - from > LONGEST_UNLISTED || capitals < 1)) {
            return;
        }
        spans.add(new NameSpan(
                part,
                sentence,
                from,
                to,
                start,
                abbreviated ? end + 1 : end,
                text.substring(start, abbreviated ? end + 1 : end),
                fitting,
                demonym));
        if (from > 0 && isLead(pieces.get(from - 1).key())) {
            led.merge(name, 1, Integer::sum);
        }
    }

    private static boolean matchesCity(Match match) {
        return match.place().population() > 500_000;
    }

    private static boolean isLead(String key) {
        return key.equals("in") || key.equals("near") || key.equals("at") || key.equals("from");
    }

    /** An abbreviation must be written as one: "Ga." or "GA", not "Ga" or "ga". */
    private static boolean fits(Match match, Piece last, String name, boolean dotted) {
        if (!isAbbreviation(match.listed())) {
            return true;
        }
        if (match.place().kind().isSettlement() && match.place().population() < GREAT) {
            // Codes of airports are listed among the names of towns.
            return false;
        }
        boolean capitals = last.isUpper() && name.length() <= 4;
        return capitals || dotted || name.endsWith(".");
    }

    /** "Ga.", "GA", "N.Y.", "USA". */
    private static boolean isAbbreviation(String listed) {
        boolean upper = listed.length() <= 4 && listed.equals(listed.toUpperCase(Locale.ROOT));
        return listed.length() > 1
                && (listed.endsWith(".") || upper && Character.isLetter(listed.charAt(0)) && listed.charAt(0) < 128);
    }

    private List<Match> lookUp(String name) {
        return known.computeIfAbsent(name, gazetteer::find);
    }
}
