package org.isnad.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.isnad.code.Harm;
import org.isnad.mention.EventDate;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;

/** Incidents and reports as documents of the index. */
final class Documents {

    /** An outlet's name longer than this is found by its words alone, for the index takes no longer value. */
    private static final int LONGEST_VALUE = 2_000;

    /** Words in their order. How long a text is and how often it has a word weigh nothing, so that no norms are kept. */
    private static final FieldType WORDS = words(false);

    private static final FieldType KEPT_WORDS = words(true);

    private Documents() {}

    private static FieldType words(boolean kept) {
        FieldType type = new FieldType(kept ? TextField.TYPE_STORED : TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static String key(long incident) {
        return "i" + incident;
    }

    /**
     * An incident.
     *
     * @param moved    see {@link org.isnad.archive.Changes.Touched#moved}
     * @param tellers  who tells of it
     * @param places   all names of its places
     * @param passages what it is found by, beside its title
     * @param texts    the reports that the passages point into, by id
     */
    static Document incident(
            IncidentRow row,
            long moved,
            Tellers tellers,
            Set<String> places,
            List<Passage> passages,
            Map<ReportId, Report> texts) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, key(row.id()), Field.Store.NO));
        document.add(new StringField(Fields.KIND, Fields.INCIDENT, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.NUMBER, row.id()));
        document.add(new NumericDocValuesField(Fields.MOVED, moved));
        document.add(new BinaryDocValuesField(Fields.ROW, new BytesRef(RowCodec.write(row))));
        document.add(new BinaryDocValuesField(Fields.TELLERS, new BytesRef(tellers.write())));
        document.add(new BinaryDocValuesField(Fields.PASSAGES, new BytesRef(Passage.write(passages))));
        words(document, Fields.TITLE, row.title());
        Set<String> names = new LinkedHashSet<>(places);
        add(names, row.where().place());
        add(names, row.where().province());
        add(names, row.where().country());
        names.forEach(name -> words(document, Fields.PLACE, name));
        row.what().parties().forEach(party -> {
            words(document, Fields.ACTOR, party.name());
            words(document, Fields.ACTOR, party.key().replace('_', ' '));
        });
        row.told().sources().forEach(source -> words(document, Fields.SOURCE, source));
        for (Passage passage : passages) {
            Report report = texts.get(passage.report());
            if (report != null) {
                String field = passage.at().part() == Part.TITLE ? Fields.TITLE : Fields.TEXT;
                words(document, field, report.words(passage.at()));
            }
        }
        values(document, row);
        return document;
    }

    private static void values(Document document, IncidentRow row) {
        if (row.what().type() != null) {
            document.add(new StringField(Fields.TYPE, row.what().type().code(), Field.Store.NO));
        }
        document.add(new StringField(Fields.GRADE, row.standing().grade().code(), Field.Store.NO));
        row.told()
                .languages()
                .forEach(language -> document.add(new StringField(Fields.LANGUAGE, language, Field.Store.NO)));
        EventDate date = row.what().date();
        if (date != null) {
            document.add(new IntRange(Fields.DAYS, new int[] {(int) date.first().toEpochDay()}, new int[] {
                (int) date.last().toEpochDay()
            }));
        }
        Spot spot = row.where().spot();
        if (spot != null) {
            document.add(new LatLonPoint(Fields.SPOT, spot.at().lat(), spot.at().lon()));
        }
        row.what().toll(Harm.KILLED).ifPresent(toll -> document.add(new LongPoint(Fields.KILLED, toll.largest())));
        row.what().toll(Harm.INJURED).ifPresent(toll -> document.add(new LongPoint(Fields.INJURED, toll.largest())));
    }

    /** A report, with its words, so that snippets need no store. */
    static Document report(StoredHit hit, String text) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, hit.id().value(), Field.Store.NO));
        document.add(
                new SortedDocValuesField(Fields.ORDER_KEY, new BytesRef(hit.id().value())));
        document.add(new StringField(Fields.KIND, Fields.REPORT, Field.Store.NO));
        document.add(new StoredField(Fields.STORED, hit.write()));
        document.add(new Field(Fields.REPORT_TITLE, hit.title(), KEPT_WORDS));
        document.add(new Field(Fields.REPORT_TEXT, text, KEPT_WORDS));
        document.add(CutText.stored(hit.title(), text));
        String source = hit.source();
        if (source != null) {
            words(document, Fields.REPORT_SOURCE, source);
            if (source.length() <= LONGEST_VALUE) {
                document.add(new StringField(Fields.OUTLET, source.strip(), Field.Store.NO));
            }
        }
        if (hit.language() != null) {
            document.add(new StringField(Fields.LANGUAGE, hit.language(), Field.Store.NO));
        }
        int day = hit.published() == null
                ? Integer.MIN_VALUE
                : (int) hit.published().toEpochDay();
        if (hit.published() != null) {
            document.add(new IntPoint(Fields.DAY, day));
        }
        document.add(new NumericDocValuesField(Fields.ORDER_DAY, day));
        document.add(new StringField(Fields.SUPERSEDED, Boolean.toString(hit.superseded()), Field.Store.NO));
        return document;
    }

    private static void add(Set<String> names, @org.jspecify.annotations.Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private static void words(Document document, String field, String words) {
        document.add(new Field(field, words, WORDS));
    }
}
