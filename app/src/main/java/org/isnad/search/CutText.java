package org.isnad.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.isnad.report.Part;
import org.jspecify.annotations.Nullable;

/** A report's headline and text as the index holds them, with where they are cut. */
record CutText(String title, String text, Cuts titleCuts, Cuts textCuts) {

    /** How a report keeps it in its document. */
    static StoredField stored(String title, String text) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        Cuts.of(title).write(out);
        Cuts.of(text).write(out);
        return new StoredField(Fields.CUTS, out.toArrayCopy());
    }

    /** Of a document that holds the fields {@link Fields#REPORT_TITLE}, {@link Fields#REPORT_TEXT}, {@link Fields#CUTS}. */
    static CutText of(Document document) {
        BytesRef bytes = document.getBinaryValue(Fields.CUTS);
        if (bytes == null) {
            throw new IllegalStateException("a report of the index has no cuts");
        }
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new CutText(
                orEmpty(document.get(Fields.REPORT_TITLE)),
                orEmpty(document.get(Fields.REPORT_TEXT)),
                Cuts.read(in),
                Cuts.read(in));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    String words(Part part) {
        return part == Part.TITLE ? title : text;
    }

    Cuts cuts(Part part) {
        return part == Part.TITLE ? titleCuts : textCuts;
    }
}
