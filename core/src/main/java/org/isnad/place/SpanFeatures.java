package org.isnad.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a name of a place in the words and around them. */
final class SpanFeatures {

    /** What may stand before the first word of a sentence within it. */
    private static final Set<String> STARTS = Set.of("\"", "“", "”", "'", ":", ".", "•", "*", "-", "--", "—");

    /** "A436", "M5", "I-95": the number of a road. */
    private static final Pattern ROAD = Pattern.compile("[A-Z]{1,2}-?[0-9]{1,4}");

    private final ReportNames report;
    private final NameWords words;

    SpanFeatures(ReportNames report, NameWords words) {
        this.report = report;
        this.words = words;
    }

    List<String> of(NameSpan span) {
        List<Piece> pieces = report.sentences.get(span.sentence());
        List<String> all = new ArrayList<>(48);
        String kind = kind(span);
        Piece first = pieces.get(span.from());
        Piece last = pieces.get(span.to() - 1);
        String before = side(pieces, span.from() - 1);
        String before2 = side(pieces, span.from() - 2);
        String after = side(pieces, afterAt(span, pieces));
        String after2 = side(pieces, afterAt(span, pieces) + 1);
        int length = span.to() - span.from();
        all.add("bias");
        all.add("kind=" + kind);
        all.add("len=" + Math.min(length, 5));
        all.add("kind+len=" + kind + Math.min(length, 4));
        all.add("b=" + before);
        all.add("a=" + after);
        all.add("b2=" + before2);
        all.add("a2=" + after2);
        all.add("kind+b=" + kind + "|" + before);
        all.add("kind+a=" + kind + "|" + after);
        all.add("b+a=" + before + "|" + after);
        all.add("kind+b+a=" + kind + "|" + before + "|" + after);
        lexical(all, pieces, span.from() - 1, "bw");
        lexical(all, pieces, afterAt(span, pieces), "aw");
        lexical(all, pieces, span.from() - 2, "bw2");
        String lastClass = String.valueOf(words.classOf(last.key()));
        String firstClass = String.valueOf(words.classOf(first.key()));
        all.add("first=" + firstClass + (length == 1 ? "1" : ""));
        all.add("last=" + lastClass + (length == 1 ? "1" : ""));
        all.add("last+kind=" + lastClass + "|" + kind);
        all.add("first+kind=" + firstClass + "|" + kind);
        if (words.classOf(last.key()) != null && length > 1) {
            all.add("lastword=" + last.key());
        }
        for (int i = span.from() + 1; i < span.to() - 1; i++) {
            all.add("inner="
                    + (pieces.get(i).isCapital()
                            ? words.classOf(pieces.get(i).key())
                            : pieces.get(i).key()));
        }
        all.add("case=" + shape(first) + shape(last));
        all.add("start=" + isStart(pieces, span.from()) + "|" + kind);
        persons(all, span, pieces, kind);
        report(all, span, kind);
        matches(all, span);
        return all;
    }

    private static int afterAt(NameSpan span, List<Piece> pieces) {
        int at = span.to();
        return at < pieces.size() && pieces.get(at).start() < span.end() ? at + 1 : at;
    }

    private void persons(List<String> all, NameSpan span, List<Piece> pieces, String kind) {
        Piece first = pieces.get(span.from());
        Piece last = pieces.get(span.to() - 1);
        if (words.isFirstName(first.key())) {
            boolean nameFollows = span.to() < pieces.size()
                    && pieces.get(span.to()).isCapital()
                    && pieces.get(span.to()).isWord()
                    && words.classOf(pieces.get(span.to()).key()) == null;
            all.add("firstname" + (nameFollows ? "+name" : "") + "|" + kind + (span.to() - span.from() > 1 ? "+" : ""));
        }
        if (span.from() > 0
                && words.isFirstName(pieces.get(span.from() - 1).key())
                && pieces.get(span.from() - 1).isCapital()) {
            all.add("afterfirstname|" + kind);
        }
        if (report.surnames.contains(last.key())) {
            all.add("surname|" + (span.matches().isEmpty() ? "none" : kind));
        }
    }

    private void report(List<String> all, NameSpan span, String kind) {
        if (report.lowerWords.contains(span.words().toLowerCase(java.util.Locale.ROOT))) {
            all.add("lower|" + kind);
        }
        int led = Math.min(2, report.led.getOrDefault(span.words(), 0));
        all.add("led=" + led);
        all.add("led=" + led + "|" + kind);
    }

    private static void matches(List<String> all, NameSpan span) {
        if (span.matches().isEmpty() || span.demonym() != null) {
            return;
        }
        int n = span.matches().size();
        all.add("n=" + (n == 1 ? "1" : n < 4 ? "few" : n < 20 ? "some" : "many"));
        Match top = span.matches().get(0);
        all.add("pop=" + (int) StrictMath.log10(top.place().population() + 1.0));
        if (top.place().name().equals(span.words())) {
            all.add("primary");
        } else if (top.listed().equals(span.words())) {
            all.add("listed");
        } else {
            all.add("otherwise");
        }
    }

    /** What a gazetteer says of the name: the largest place that bears it. */
    static String kind(NameSpan span) {
        if (span.matches().isEmpty()) {
            return span.demonym() == null ? "none" : "demonym0";
        }
        if (span.demonym() != null) {
            return "demonym";
        }
        Match top = span.matches().get(0);
        boolean abbreviation = top.listed().endsWith(".") || top.listed().length() <= 3;
        Place place = top.place();
        return switch (place.kind()) {
            case COUNTRY -> abbreviation ? "countryabbr" : "country";
            case REGION -> "region";
            case PROVINCE -> abbreviation ? "provinceabbr" : "province";
            case DISTRICT, SUBDISTRICT -> "district";
            case CAPITAL -> "capital";
            case NEIGHBOURHOOD, SITE -> "quarter";
            default -> place.population() > 200_000 ? "city" : place.population() > 20_000 ? "town" : "village";
        };
    }

    private String side(List<Piece> pieces, int at) {
        if (at < 0) {
            return "^";
        }
        if (at >= pieces.size()) {
            return "$";
        }
        Piece piece = pieces.get(at);
        if (piece.isNumber()) {
            return "#";
        }
        if (!piece.isWord()) {
            return piece.word();
        }
        String known = words.classOf(piece.key());
        if (piece.isCapital()) {
            return known == null ? (words.isFirstName(piece.key()) ? "Firstname" : "Name") : "C" + known;
        }
        return known == null ? "w" : known;
    }

    /** The word itself, where it is an ordinary one: the model learns those that are frequent. */
    private void lexical(List<String> all, List<Piece> pieces, int at, String name) {
        if (at >= 0 && at < pieces.size()) {
            Piece piece = pieces.get(at);
            boolean ordinary = piece.isWord() && (!piece.isCapital() || words.classOf(piece.key()) != null);
            if (ordinary) {
                all.add(name + "=" + (piece.isCapital() ? "C" : "") + piece.key());
            }
        }
    }

    private static boolean isStart(List<Piece> pieces, int at) {
        return at == 0 || STARTS.contains(pieces.get(at - 1).word());
    }

    private static String shape(@Nullable Piece piece) {
        return piece == null
                ? "0"
                : piece.isNumber()
                        ? "#"
                        : ROAD.matcher(piece.word()).matches()
                                ? "R"
                                : piece.isUpper() ? "U" : piece.isCapital() ? "C" : piece.isCaseless() ? "x" : "l";
    }
}
