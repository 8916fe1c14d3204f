package org.isnad.muc4;

import java.util.List;

/** Closed lists of set fillers. */
final class Types {

    static final String NONE = "NONE";

    /** Incident types that lines are told apart by; the two rarest count as attacks. */
    static final List<String> LINE_LABELS = List.of(NONE, "ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY");

    static final List<String> STAGES = List.of("ACCOMPLISHED", "ATTEMPTED", "THREATENED");

    static final List<String> CATEGORIES = List.of("TERRORIST ACT", "STATE-SPONSORED VIOLENCE", NONE);

    static final List<String> CONFIDENCES = List.of(
            "REPORTED AS FACT",
            "ACQUITTED",
            "CLAIMED OR ADMITTED",
            "SUSPECTED OR ACCUSED",
            "SUSPECTED OR ACCUSED BY AUTHORITIES",
            "POSSIBLE");

    static final List<String> INSTRUMENTS = List.of(
            NONE,
            "GUN",
            "MACHINE GUN",
            "MORTAR",
            "HANDGUN",
            "RIFLE",
            "EXPLOSIVE",
            "BOMB",
            "VEHICLE BOMB",
            "DYNAMITE",
            "MINE",
            "AERIAL BOMB",
            "GRENADE",
            "MOLOTOV COCKTAIL",
            "PROJECTILE",
            "MISSILE",
            "ROCKET",
            "CUTTING DEVICE",
            "FIRE",
            "STONE",
            "TORTURE");

    static final List<String> THINGS = List.of(
            "CIVILIAN RESIDENCE",
            "COMMERCIAL",
            "COMMUNICATIONS",
            "DIPLOMAT OFFICE OR RESIDENCE",
            "ENERGY",
            "FINANCIAL",
            "GOVERNMENT OFFICE OR RESIDENCE",
            "LAW ENFORCEMENT FACILITY",
            "POLITICAL FIGURE OFFICE OR RESIDENCE",
            "ORGANIZATION OFFICE",
            "TRANSPORT VEHICLE",
            "TRANSPORTATION FACILITY",
            "TRANSPORTATION ROUTE",
            "WATER",
            "OTHER");

    static final List<String> THING_EFFECTS = List.of(
            NONE,
            "DESTROYED",
            "SOME DAMAGE",
            "NO DAMAGE",
            "MONEY TAKEN FROM TARGET",
            "PROPERTY TAKEN FROM TARGET",
            "TARGET TAKEN");

    static final List<String> VICTIMS = List.of(
            "CIVILIAN",
            "DIPLOMAT",
            "GOVERNMENT OFFICIAL",
            "FORMER GOVERNMENT OFFICIAL",
            "FORMER ACTIVE MILITARY",
            "LEGAL OR JUDICIAL",
            "ACTIVE MILITARY",
            "POLITICAL FIGURE",
            "LAW ENFORCEMENT",
            "SECURITY GUARD");

    static final List<String> VICTIM_EFFECTS = List.of(
            NONE,
            "DEATH",
            "INJURY",
            "NO INJURY",
            "NO DEATH",
            "NO INJURY OR DEATH",
            "REGAINED FREEDOM",
            "ESCAPED",
            "RESIGNATION",
            "NO RESIGNATION");

    private Types() {}
}
