package org.isnad.muc4;

import java.util.Map;

/** The classifiers by name. */
record Models(Map<String, MaxEnt> byName) {

    /** Does the bulletin tell of an incident? */
    static final String BULLETIN = "bulletin";

    /** Of which type of incident does a line tell? */
    static final String LINE = "line";

    /** Which part does a phrase play? */
    static final String ROLE = "role";

    /** Is the incident of a line that of an earlier line? */
    static final String SAME = "same";

    /** Is this when it happened? */
    static final String DATE = "date";

    /** Is this where it happened? */
    static final String PLACE = "place";

    static final String STAGE = "stage";
    static final String CATEGORY = "category";
    static final String CONFIDENCE = "confidence";
    static final String INSTRUMENT_TYPE = "instrument type";
    static final String UNNAMED_INSTRUMENT = "unnamed instrument";
    static final String THING_TYPE = "thing type";
    static final String THING_EFFECT = "thing effect";
    static final String VICTIM_TYPE = "victim type";
    static final String VICTIM_EFFECT = "victim effect";

    /** Is a victim without a name this named one? */
    static final String DESCRIBES = "describes";

    MaxEnt get(String name) {
        MaxEnt model = byName.get(name);
        if (model == null) {
            throw new IllegalStateException("there is no classifier '%s'; train again".formatted(name));
        }
        return model;
    }
}
