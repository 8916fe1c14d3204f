package org.isnad.text;

import java.util.List;
import org.isnad.report.Report;

/** A report cut into sentences: the title's first, then the text's, in reading order. */
public record Document(Report report, List<Sentence> sentences) {

    public Document {
        sentences = List.copyOf(sentences);
    }
}
