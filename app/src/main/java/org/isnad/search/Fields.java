package org.isnad.search;

/** Names of the fields of the index. */
final class Fields {

    /** Names a document: {@code i12} or the id of a report. */
    static final String KEY = "key";

    /** Which of the two kinds of document it is. */
    static final String KIND = "kind";

    static final String INCIDENT = "incident";
    static final String REPORT = "report";

    static final String NUMBER = "number";
    static final String ROW = "row";
    static final String MOVED = "moved";
    static final String TELLERS = "tellers";
    static final String PASSAGES = "passages";

    static final String TITLE = "title";
    static final String PLACE = "place";
    static final String ACTOR = "actor";
    static final String SOURCE = "source";
    static final String TEXT = "text";

    /** The words of reports have fields of their own, so that a search of incidents does not go through them. */
    static final String OF_REPORT = "report_";

    static final String REPORT_TITLE = OF_REPORT + TITLE;
    static final String REPORT_TEXT = OF_REPORT + TEXT;
    static final String REPORT_SOURCE = OF_REPORT + SOURCE;

    /** Where a report's title and text are cut; see {@link Cuts}. */
    static final String CUTS = "cuts";

    static final String TYPE = "type";
    static final String GRADE = "grade";
    static final String LANGUAGE = "lang";
    static final String DAYS = "days";
    static final String SPOT = "spot";
    static final String KILLED = "killed";
    static final String INJURED = "injured";

    static final String DAY = "day";

    /** What reports are sorted by. A field has one structure in all documents, so that these have names of their own. */
    static final String ORDER_DAY = "order_day";

    static final String ORDER_KEY = "order_key";
    static final String OUTLET = "outlet";
    static final String SUPERSEDED = "superseded";
    static final String STORED = "stored";

    private Fields() {}
}
