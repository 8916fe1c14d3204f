package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.EncoderWord;
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/** Cuts bulletins up: lines, words with their classes, noun phrases. Safe to share between threads. */
final class Parser {

    private final WordLists lists;
    private final BulletinSplitter splitter;
    private final PhraseFinder phrases;
    private final Tagger encoder;

    /**
     * @param tagger  gives each word of a sentence its universal part-of-speech tag
     * @param encoder gives words and lines the tags of the report reader
     */
    Parser(WordLists lists, UnaryOperator<String[]> tagger, Tagger encoder) {
        this.encoder = encoder;
        this.lists = lists;
        this.splitter = new BulletinSplitter(lists, tagger);
        this.phrases = new PhraseFinder(lists);
    }

    static Parser with(Tagger encoder) {
        return new Parser(WordLists.standard(), new WordTagger(), encoder);
    }

    WordLists lists() {
        return lists;
    }

    Parsed parse(Bulletin bulletin) {
        List<Line> lines = splitter.split(bulletin);
        Tags tags = encoder.tag(lines.stream().map(Parser::shown).toList());
        return Parsed.of(bulletin, lines, lines.stream().map(phrases::find).toList(), tags);
    }

    /** A line as the encoder is shown it: no nation or armed group is told from another. */
    static SentenceMentions shown(Line line) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Token token = line.sentence().token(i);
            String key = switch (line.word(i)) {
                case WordLists.GROUP -> EncoderWord.PARTY;
                case WordLists.NATION -> "local";
                default -> token.key();
            };
            tokens.add(new Token(token.span(), key, token.kind(), token.capital(), token.acronym()));
        }
        Sentence sentence = line.sentence();
        return new SentenceMentions(
                new Sentence(sentence.index(), sentence.part(), sentence.kind(), tokens),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
