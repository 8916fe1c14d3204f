package org.isnad.place;

/**
 * A place that may be meant by a name.
 *
 * @param listed   the gazetteer's spelling that was met
 * @param exact    whether the name is that spelling but for case, accents, marks and spaces
 * @param likeness how alike the two are when read loosely, 0 to 1; 1 where exact
 */
public record Match(Place place, String listed, boolean exact, double likeness) {}
