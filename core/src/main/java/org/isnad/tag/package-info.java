/**
 * What a trained encoder says of the words of a report: how surely each is part of an act, a place, a doer and so on.
 * {@link org.isnad.tag.Tagger} is the seam; the reader works without one.
 */
@NullMarked
package org.isnad.tag;

import org.jspecify.annotations.NullMarked;
