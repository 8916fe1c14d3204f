package org.isnad.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.claim.PlaceNames;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Sketch.Toll;
import org.isnad.mention.EventDate;
import org.isnad.place.Location;
import org.isnad.place.Toponym;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Reduces an account to its sketch. */
final class Sketcher {

    /** So many words of the text, besides the headline, tell of the chief act. */
    private static final int LEAD = 80;

    /** So far, in characters, does the passage of another act reach beyond its quote. */
    private static final int AROUND = 150;

    private static final double METRES_IN_A_KM = 1_000;

    private static final int OLDEST = 105;

    private static final int LONGEST_NAME = 200;

    private static final Set<String> BEFORE_AGE = Set.of("age", "aged", "ages");

    private Sketcher() {}

    static Sketch sketch(Account account) {
        Report report = account.report();
        IncidentClaim claim = account.claim();
        EventDate date = claim == null ? null : claim.date();
        LocalDate published = account.reading().published().date();
        List<Token> title = Tokenizer.tokens(report.title());
        List<Token> text = Tokenizer.tokens(report.text());
        return new Sketch(
                account.ref(),
                claim == null ? null : claim.type(),
                date == null ? published : date.first(),
                date == null ? published : date.last(),
                date != null && Sketch.isStated(date.basis()),
                published,
                places(report, claim),
                actors(claim),
                toll(claim, Harm.KILLED),
                toll(claim, Harm.INJURED),
                ages(title, text),
                words(account, title, text));
    }

    private static Words words(Account account, List<Token> title, List<Token> text) {
        Words.Gatherer words = new Words.Gatherer(WordRarity.standard());
        boolean chief = account.incident() <= 0;
        Span passage = chief ? lead(text) : around(account.claim(), account.report());
        title.forEach(token -> words.add(Part.TITLE, token, chief));
        text.forEach(token -> words.add(Part.TEXT, token, passage != null && passage.overlaps(token.span())));
        return words.words();
    }

    private static @Nullable Span lead(List<Token> text) {
        return text.isEmpty()
                ? null
                : new Span(0, text.get(Math.min(LEAD, text.size()) - 1).span().end());
    }

    private static @Nullable Span around(@Nullable IncidentClaim claim, Report report) {
        if (claim == null || claim.quote().part() == Part.TITLE) {
            return null;
        }
        Span quote = claim.quote().span();
        return new Span(
                Math.max(0, quote.start() - AROUND), Math.min(report.text().length(), quote.end() + AROUND));
    }

    private static List<Locality> places(Report report, @Nullable IncidentClaim claim) {
        List<Locality> places = new ArrayList<>();
        if (claim != null) {
            for (PlaceClaim place : claim.places()) {
                places.add(new Locality(name(report, place.at()), point(place.located())));
            }
        }
        return places;
    }

    private static Locality.@Nullable Point point(@Nullable Toponym located) {
        Location at = located == null ? null : located.location();
        return at == null ? null : new Locality.Point(at.at(), at.radiusM() / METRES_IN_A_KM);
    }

    private static String name(Report report, Evidence at) {
        String name = PlaceNames.plain(Tokenizer.key(report.words(at)).toLowerCase(Locale.ROOT));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Set<ActorId> actors(@Nullable IncidentClaim claim) {
        Set<ActorId> actors = EnumSet.noneOf(ActorId.class);
        if (claim != null) {
            for (ActorClaim actor : claim.actors()) {
                if (actor.basis() != Basis.DENIED && actor.id() != ActorId.OTHER && actor.id() != ActorId.UNKNOWN) {
                    actors.add(actor.id());
                }
            }
        }
        return actors;
    }

    /** The span of the figures for all victims; parts of them and combatants are left aside. */
    private static @Nullable Toll toll(@Nullable IncidentClaim claim, Harm harm) {
        @Nullable Toll toll = null;
        if (claim != null) {
            for (Figure figure : claim.casualties()) {
                if (figure.harm() == harm
                        && figure.partOf() == null
                        && (figure.group() == Group.UNSPECIFIED || figure.group() == Group.CIVILIANS)) {
                    Toll next = new Toll(figure.count().low(), figure.count().high());
                    toll = toll == null
                            ? next
                            : new Toll(Math.min(toll.least(), next.least()), Math.max(toll.most(), next.most()));
                }
            }
        }
        return toll;
    }

    private static SortedSet<Integer> ages(List<Token> title, List<Token> text) {
        SortedSet<Integer> ages = new TreeSet<>();
        agesIn(title, ages);
        agesIn(text, ages);
        return ages;
    }

    /** "7-year-old", "7 year old", "aged 7", "Ilan Merek, 7, was". */
    private static void agesIn(List<Token> tokens, SortedSet<Integer> ages) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isNumber()) {
                continue;
            }
            String key = token.key();
            int hyphen = key.indexOf("-year");
            if (hyphen > 0) {
                add(ages, key.substring(0, hyphen));
            } else if (is(tokens, i + 1, "year") || is(tokens, i + 1, "years") && is(tokens, i + 2, "old")) {
                add(ages, key);
            } else if (i > 0 && BEFORE_AGE.contains(tokens.get(i - 1).key())) {
                add(ages, key);
            } else if (i > 1
                    && is(tokens, i - 1, ",")
                    && tokens.get(i - 2).capital()
                    && (is(tokens, i + 1, ",") || is(tokens, i + 1, "."))) {
                add(ages, key);
            }
        }
    }

    private static boolean is(List<Token> tokens, int at, String key) {
        return at < tokens.size() && tokens.get(at).is(key);
    }

    private static void add(SortedSet<Integer> ages, String digits) {
        if (digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int age = Integer.parseInt(digits);
            if (age <= OLDEST) {
                ages.add(age);
            }
        }
    }
}
