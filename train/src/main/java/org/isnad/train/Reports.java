package org.isnad.train;

import java.util.ArrayList;
import java.util.List;
import org.isnad.claim.Dateline;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.CueMentionFinder;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.tagger.Window;
import org.isnad.tagger.WordPieces;
import org.isnad.text.Document;
import org.isnad.text.SentenceSplitter;
import org.isnad.train.EncoderTraining.Example;

/** Cuts reports as the reader does and makes examples of them. */
final class Reports {

    private final Dateline dateline;
    private final CueMentionFinder finder;
    private final WordPieces pieces;

    Reports(Lexicon lexicon, WordPieces pieces) {
        this.dateline = new Dateline(lexicon);
        this.finder = new CueMentionFinder(lexicon);
        this.pieces = pieces;
    }

    List<SentenceMentions> mentions(Report report) {
        Document document = SentenceSplitter.split(report);
        return finder.find(document, dateline.find(document).date());
    }

    Example example(Gold gold) {
        List<SentenceMentions> mentions = mentions(gold.report());
        Lesson lesson = new Lesson(gold, mentions);
        return new Example(
                Window.of(mentions, pieces), lesson, new LinkLesson(gold, mentions, lesson).heads(), mentions.size());
    }

    /** An example of a corpus that links no words. */
    Example example(List<SentenceMentions> mentions, Taught lesson) {
        return new Example(Window.of(mentions, pieces), lesson, List.of(), mentions.size());
    }

    List<Example> examples(List<Gold> all) {
        List<Example> examples = new ArrayList<>();
        all.forEach(gold -> examples.add(example(gold)));
        return examples;
    }
}
