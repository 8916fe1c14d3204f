package org.isnad.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.claim.EventDraft.PlacedName;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Says where the act of a sentence happened: the place nearest to its words, and those named in one breath with it. */
final class PlaceLinker {

    private static final Set<String> AWAY = Set.of("from", "by", "to", "for", "as", "between");

    /** Words for what flies before it hits. */
    private static final Set<String> LAUNCHED =
            Set.of("fired", "launched", "shot", "flown", "flew", "sent", "coming", "came");

    private static final Set<String> MODIFIERS = WordClass.PLACE_MODIFIER.words();

    static final Set<String> BASED = WordClass.BASED.words();

    private PlaceLinker() {}

    static List<PlacedName> link(SentenceMentions m) {
        Sentence s = m.sentence();
        List<PlaceMention> candidates = m.places().stream()
                .filter(p -> !m.isSpeaker(p.from(), p.to()) && !isOrigin(s, p))
                .toList();
        Optional<PlaceMention> best = candidates.stream()
                .filter(p -> !isOwner(s, p, candidates))
                .min(Comparator.comparingInt(p -> cost(m, p)));
        if (best.isEmpty()) {
            return List.of();
        }
        List<PlaceMention> chosen = siblings(s, candidates, best.get());
        List<PlacedName> places = new ArrayList<>();
        for (PlaceMention place : chosen) {
            places.add(placed(s, candidates, place));
        }
        return places;
    }

    private static int cost(SentenceMentions m, PlaceMention place) {
        int nearest = 60;
        for (TriggerMention trigger : m.triggers()) {
            if (trigger.isDone()) {
                int distance =
                        place.from() >= trigger.to() ? place.from() - trigger.to() : 6 + trigger.from() - place.to();
                nearest = Math.min(nearest, Math.max(0, distance));
            }
        }
        int level = switch (place.level()) {
            case SITE -> 0;
            case AREA -> place.isDescribed() ? 12 : 0;
            case SETTLEMENT -> isProvinceName(m.sentence(), place) ? 6 : 0;
            case PROVINCE -> 10;
            case COUNTRY -> 40;
        };
        int lead = AWAY.contains(place.lead()) || isBase(m.sentence(), place)
                ? 15
                : place.lead().isEmpty() ? 4 : 0;
        return nearest + level + lead;
    }

    /** "in Oltera's Lesk district": the district is the place, and the town only tells where that is. */
    private static boolean isOwner(Sentence s, PlaceMention place, List<PlaceMention> places) {
        return s.key(place.to()).equals("'s") && places.stream().anyMatch(other -> other.from() == place.to() + 1);
    }

    /** "terrorists positioned in X fired on Y": X is where they are, not where they hit. */
    static boolean isBase(Sentence s, PlaceMention place) {
        for (int i = Math.max(0, place.from() - 3); i < place.from(); i++) {
            if (BASED.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "rockets fired from X hit Y": nothing happened in X that the sentence tells of. */
    static boolean isOrigin(Sentence s, PlaceMention place) {
        int from = place.from() - 1;
        while (from > 0 && (s.key(from).equals("the") || MODIFIERS.contains(s.key(from)))) {
            from--;
        }
        return s.key(from).equals("from") && LAUNCHED.contains(s.key(from - 1));
    }

    /** A bare name that is a province's or the country's: "Aleppo", "Homs province". */
    static boolean isProvinceName(Sentence s, PlaceMention place) {
        String province = place.province();
        return province != null
                && place.to() == place.nameTo()
                && PlaceNames.sameName(PlaceNames.plain(province.toLowerCase(Locale.ROOT)), name(s, place));
    }

    /** Places of the same kind named right before or after, only joined by "and" or a comma. */
    private static List<PlaceMention> siblings(Sentence s, List<PlaceMention> all, PlaceMention best) {
        List<PlaceMention> chosen = new ArrayList<>(List.of(best));
        int at = all.indexOf(best);
        for (int i = at + 1;
                i < all.size() && isJoined(s, all.get(i - 1), all.get(i)) && isAlike(s, best, all.get(i));
                i++) {
            chosen.add(all.get(i));
        }
        for (int i = at - 1; i >= 0 && isJoined(s, all.get(i), all.get(i + 1)) && isAlike(s, best, all.get(i)); i--) {
            chosen.add(0, all.get(i));
        }
        return chosen;
    }

    private static boolean isAlike(Sentence s, PlaceMention best, PlaceMention other) {
        boolean levels = best.level() == other.level()
                || best.level() != Level.COUNTRY
                        && other.level() != Level.COUNTRY
                        && best.level() != Level.PROVINCE
                        && other.level() != Level.PROVINCE;
        boolean container = isProvinceName(s, other)
                && other.province() != null
                && !isProvinceName(s, best)
                && !other.province().equals(best.province())
                && best.province() == null;
        return levels && !container;
    }

    private static boolean isJoined(Sentence s, PlaceMention first, PlaceMention second) {
        int gap = second.from() - first.to();
        if (gap < 0 || gap > 2) {
            return false;
        }
        for (int i = first.to(); i < second.from(); i++) {
            String key = s.key(i);
            if (!key.equals("and") && !key.equals(",") && !key.equals("or")) {
                return false;
            }
        }
        // No gap at all: a list whose commas were lost.
        return gap > 0 || !isProvinceName(s, first) && !isProvinceName(s, second);
    }

    static PlacedName placed(Sentence s, List<PlaceMention> all, PlaceMention place) {
        String province = place.province();
        String country = place.country();
        for (PlaceMention other : all) {
            boolean abroad = place.country() != null
                    && other.country() != null
                    && !place.country().equals(other.country());
            if (!other.equals(place) && !abroad && Math.abs(other.from() - place.to()) <= 8) {
                province = province == null && place.level() != Level.COUNTRY ? provinceOf(s, other) : province;
                boolean holds = other.level() != Level.COUNTRY
                        || other.lead().equals("in")
                        || other.lead().equals("of");
                country = country == null && holds ? other.country() : country;
            }
        }
        return new PlacedName(
                new PlaceClaim(
                        s.evidence(place.from(), place.to()),
                        s.evidence(place.nameFrom(), place.nameTo()),
                        province,
                        country,
                        null),
                name(s, place),
                place.level());
    }

    private static @Nullable String provinceOf(Sentence s, PlaceMention other) {
        return other.level() == Level.PROVINCE || isProvinceName(s, other) ? other.province() : null;
    }

    static String name(Sentence s, PlaceMention place) {
        StringBuilder name = new StringBuilder();
        for (int i = place.nameFrom(); i < place.nameTo(); i++) {
            String key = s.key(i);
            // A possessive that lost its apostrophe: "Aleppos".
            boolean lost = i == place.nameTo() - 1
                    && place.country() != null
                    && key.endsWith("s")
                    && place.province() != null
                    && place.province().toLowerCase(Locale.ROOT).equals(key.substring(0, key.length() - 1));
            name.append(i > place.nameFrom() ? " " : "").append(lost ? key.substring(0, key.length() - 1) : key);
        }
        return PlaceNames.plain(name.toString());
    }
}
