package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.claim.EventDraft.PlacedName;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.TargetClass;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes incidents of joined acts. An act of which the report tells too little to file a record for it is none (guideline,
 * "incidents").
 */
final class IncidentBuilder {

    private static final Set<String> GENERAL_OPPONENT = WordClass.GENERAL_OPPONENT.words();

    /** News is fresh for this many days. */
    private static final long FRESH_DAYS = 1;

    /** How far back a place's equal is looked for; no report names as many. */
    private static final int REACH = 500;

    private final Report report;
    private final @Nullable LocalDate reportDay;
    private final Parties parties;
    private final TellerNames tellers;

    /**
     * For one report.
     *
     * @param reportDay the report's day, or null where it is not known
     */
    IncidentBuilder(Report report, @Nullable LocalDate reportDay, Parties parties, TellerNames tellers) {
        this.report = report;
        this.tellers = tellers;
        this.reportDay = reportDay;
        this.parties = parties;
    }

    /**
     * An act and the incident that the rules make of it.
     *
     * @param enough whether the report tells enough of it to file a record
     */
    record Told(ToldAct act, IncidentClaim incident, boolean enough) {}

    /** What the acts amount to, in order. */
    List<Told> build(List<ToldAct> acts) {
        List<Told> incidents = new ArrayList<>();
        EventDate newsDay = reportDay == null
                ? null
                : new EventDate(reportDay, reportDay, DatePrecision.DAY, DateBasis.REPORT_DAY, null);
        List<PlacedName> placesBefore = List.of();
        ToldAct before = null;
        for (ToldAct act : acts) {
            newsDay = newsDay(newsDay, act.date());
            List<PlacedName> places = places(act.drafts());
            boolean specific = places.stream().anyMatch(p -> p.level() != Level.COUNTRY && !p.isDescribed());
            boolean own =
                    specific || places.stream().anyMatch(PlacedName::isDescribed) || isAbroad(places, placesBefore);
            Told incident = incident(act, own ? places : placesBefore, specific, newsDay, before);
            before = act;
            placesBefore = specific ? places : placesBefore;
            if (incident != null) {
                incidents.add(incident);
            }
        }
        return incidents;
    }

    /**
     * The act as an incident, or null where its words say nothing of its kind.
     *
     * @param places   where it happened; those of the act told before it where its own sentences name none
     * @param specific whether its own sentences name them
     */
    private @Nullable Told incident(
            ToldAct act,
            List<PlacedName> places,
            boolean specific,
            @Nullable EventDate newsDay,
            @Nullable ToldAct before) {
        List<EventDraft> drafts = act.drafts();
        EventType type = act.type() == null ? likeBefore(plainType(act), act, before) : act.type();
        if (type == null) {
            return null;
        }
        List<Figure> figures = Figures.merge(tellers, act.figures());
        boolean blamed = drafts.stream().anyMatch(d -> !d.actors().isEmpty() && (d.ongoing() || isDay(d.date())));
        EventDraft lead = drafts.stream()
                .filter(d -> !d.headline() && (d.type() == type || d.type() == null))
                .findFirst()
                .orElse(drafts.stream()
                        .filter(d -> d.type() == type)
                        .findFirst()
                        .orElse(drafts.get(0)));
        EventDate date = act.date() != null ? act.date() : act.isDateOpen() ? null : newsDay;
        IncidentClaim incident = new IncidentClaim(
                type,
                lead.quote(),
                date,
                places.stream().map(PlacedName::claim).toList(),
                actors(act, before),
                targets(type, drafts),
                weapons(drafts),
                figures);
        boolean enough = specific || !figures.isEmpty() || blamed;
        return new Told(act, incident, enough && (type != EventType.DISPLACEMENT || isCounted(act)));
    }

    /** "Another five people were killed in Oltera", means unstated: the same kind of act as the one told before. */
    private static @Nullable EventType likeBefore(@Nullable EventType plain, ToldAct act, @Nullable ToldAct before) {
        EventType last = before == null ? null : before.type();
        boolean alike = plain == EventType.OTHER_VIOLENCE
                && act.drafts().stream().anyMatch(EventDraft::oneMore)
                && last != null
                && last != EventType.DISPLACEMENT
                && last != EventType.SIEGE;
        return alike ? last : plain;
    }

    /** Whether an act that drives people out says how many: people who fled are a side remark in the story of another act. */
    private static boolean isCounted(ToldAct act) {
        return act.figures().stream().anyMatch(f -> f.harm() == Harm.DISPLACED)
                || act.drafts().stream()
                        .anyMatch(d -> d.mentions().people().stream().anyMatch(p -> p.harm() == Harm.DISPLACED));
    }

    /** What a killing without a word for its means is: a clash where fighters fell on a side, else some other violence. */
    private static @Nullable EventType plainType(ToldAct act) {
        boolean harmed = act.figures().stream()
                .anyMatch(f -> f.harm() == Harm.KILLED || f.harm() == Harm.INJURED || f.harm() == Harm.CASUALTIES);
        boolean military = act.drafts().stream()
                .flatMap(d -> d.targets().stream())
                .anyMatch(t ->
                        t.targetClass() == TargetClass.ARMED_GROUP || t.targetClass() == TargetClass.GOVERNMENT_FORCES);
        if (military && !harmed) {
            // "The army targeted gatherings", means unstated: shelling (guideline, settled question 14).
            return act.drafts().stream().anyMatch(EventDraft::targeted) ? EventType.SHELLING : EventType.ARMED_CLASH;
        }
        if (!harmed) {
            return null;
        }
        boolean fighters = act.figures().stream().anyMatch(f -> f.group() == Group.COMBATANTS);
        return fighters ? EventType.ARMED_CLASH : EventType.OTHER_VIOLENCE;
    }

    /** Whether places that name only a country name another than that of the places told before. */
    private static boolean isAbroad(List<PlacedName> places, List<PlacedName> before) {
        return !places.isEmpty()
                && before.stream().anyMatch(b -> b.claim().country() != null)
                && places.stream()
                        .allMatch(p -> p.claim().country() != null
                                && before.stream()
                                        .noneMatch(b -> p.claim()
                                                .country()
                                                .equals(b.claim().country())));
    }

    private static List<PlacedName> places(List<EventDraft> drafts) {
        List<PlacedName> places = new ArrayList<>();
        for (EventDraft d : drafts) {
            for (PlacedName p : d.places()) {
                boolean known = places.subList(Math.max(0, places.size() - REACH), places.size()).stream()
                        .anyMatch(o -> PlaceNames.sameName(o.name(), p.name()));
                if (!known) {
                    places.add(p);
                }
            }
        }
        places.sort(Comparator.comparingInt(p -> p.level() == Level.COUNTRY ? 2 : p.level() == Level.PROVINCE ? 1 : 0));
        // Precise places drive out the wider ones that hold them.
        boolean precise = places.stream().anyMatch(p -> isPrecise(p) && !p.isDescribed());
        if (precise) {
            places.removeIf(p -> !isPrecise(p) || p.isDescribed());
        } else if (places.stream().anyMatch(p -> p.level() != Level.COUNTRY)) {
            places.removeIf(p -> p.level() == Level.COUNTRY);
        }
        return places;
    }

    /**
     * The day of the fresh news from here on: the day of the first act that the text dates within the last days; before it,
     * and where there is none, the report's own day (guideline: fresh news without a day is of the dateline's day).
     *
     * @param news the day of the fresh news so far, or null where the report's day is not known
     */
    private @Nullable EventDate newsDay(@Nullable EventDate news, @Nullable EventDate told) {
        if (reportDay == null || news == null || news.words() != null || told == null) {
            return news;
        }
        long ago = reportDay.toEpochDay() - told.last().toEpochDay();
        return isDay(told) && ago >= 0 && ago <= FRESH_DAYS
                ? new EventDate(told.first(), told.last(), DatePrecision.DAY, DateBasis.REPORT_DAY, told.words())
                : news;
    }

    private static boolean isDay(@Nullable EventDate date) {
        return date != null && date.precision() == DatePrecision.DAY;
    }

    private static boolean isPrecise(PlacedName p) {
        String province = p.claim().province();
        boolean city = province != null
                && PlaceNames.plain(province.toLowerCase(Locale.ROOT)).equals(p.name());
        return p.level() != Level.COUNTRY && p.level() != Level.PROVINCE && !city;
    }

    /**
     * Who did it. A general word ("terrorists") gives way to the group that the same act names; an act that is told as
     * one more of the same ("another shell fell") has the doer of the one before.
     */
    private List<ActorClaim> actors(ToldAct act, @Nullable ToldAct before) {
        List<ActorClaim> own = actors(act);
        boolean named = own.stream().anyMatch(a -> a.id() == ActorId.ISLAMIC_STATE || a.id() == ActorId.NUSRA);
        if (named) {
            return own.stream()
                    .filter(a -> a.id() != ActorId.OPPOSITION
                            || !GENERAL_OPPONENT.contains(Tokenizer.key(report.words(a.at()))))
                    .toList();
        }
        boolean more = act.drafts().stream().anyMatch(EventDraft::oneMore);
        if (own.isEmpty() && more && before != null && before.type() == act.type()) {
            return actors(before).stream()
                    .filter(a -> a.basis() != Basis.DENIED)
                    .toList();
        }
        return own;
    }

    private List<ActorClaim> actors(ToldAct act) {
        List<ActorClaim> actors = new ArrayList<>();
        List<List<ActorClaim>> named = new ArrayList<>();
        act.drafts().forEach(d -> named.add(d.actors()));
        named.add(act.positions());
        for (List<ActorClaim> some : named) {
            for (ActorClaim a : some) {
                int same = -1;
                for (int i = 0; i < actors.size(); i++) {
                    boolean denials = (actors.get(i).basis() == Basis.DENIED) == (a.basis() == Basis.DENIED);
                    if (parties.isSame(actors.get(i), a) && denials) {
                        same = i;
                    }
                }
                if (same < 0) {
                    actors.add(a);
                } else if (actors.get(same).basis() == Basis.STATED && a.basis() != Basis.STATED) {
                    // A report that leans on a source for it does not state it (guideline, settled question 5).
                    actors.set(same, a);
                }
            }
        }
        return actors;
    }

    /**
     * What was hit. In a clash the sides are, and those who are caught in it are counted and no targets; captives are executed,
     * not the town where it happens.
     */
    private static List<TargetClaim> targets(EventType type, List<EventDraft> drafts) {
        List<TargetClaim> targets = new ArrayList<>();
        for (EventDraft d : drafts) {
            for (TargetClaim t : d.targets()) {
                if (!isBeside(type, t.targetClass())
                        && targets.stream().noneMatch(o -> o.targetClass() == t.targetClass())) {
                    targets.add(t);
                }
            }
        }
        return targets;
    }

    private static boolean isBeside(EventType type, TargetClass target) {
        boolean clash = type == EventType.ARMED_CLASH;
        return target == TargetClass.RESIDENTIAL && (clash || type == EventType.EXECUTION)
                || target == TargetClass.CIVILIANS && clash;
    }

    /** Each weapon once, whatever its number and case: "barrel bombs" and "Barrel bomb" are one. */
    private List<Evidence> weapons(List<EventDraft> drafts) {
        Map<String, Evidence> weapons = new LinkedHashMap<>();
        for (EventDraft d : drafts) {
            for (Evidence w : d.weapons()) {
                String word = Tokenizer.key(report.words(w));
                weapons.putIfAbsent(word.endsWith("s") ? word.substring(0, word.length() - 1) : word, w);
            }
        }
        // "bomb" says no more than "car bomb".
        weapons.keySet()
                .removeIf(word -> weapons.keySet().stream()
                        .anyMatch(other -> !other.equals(word) && (" " + other + " ").contains(" " + word + " ")));
        return List.copyOf(weapons.values());
    }
}
