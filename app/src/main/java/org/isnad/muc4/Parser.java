package org.isnad.muc4;

import java.util.List;
import java.util.function.UnaryOperator;

/** Cuts bulletins up: lines, words with their classes, noun phrases. Safe to share between threads. */
final class Parser {

    private final WordLists lists;
    private final BulletinSplitter splitter;
    private final PhraseFinder phrases;

    Parser(WordLists lists, UnaryOperator<String[]> tagger) {
        this.lists = lists;
        this.splitter = new BulletinSplitter(lists, tagger);
        this.phrases = new PhraseFinder(lists);
    }

    static Parser standard() {
        return new Parser(WordLists.standard(), new WordTagger());
    }

    WordLists lists() {
        return lists;
    }

    Parsed parse(Bulletin bulletin) {
        List<Line> lines = splitter.split(bulletin);
        return new Parsed(bulletin, lines, lines.stream().map(phrases::find).toList());
    }
}
