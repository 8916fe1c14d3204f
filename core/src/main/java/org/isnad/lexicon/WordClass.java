package org.isnad.lexicon;

import java.util.Set;

/**
 * The classes of words that the rules look up, each a stretch of {@code word_classes.tsv}, where a comment says what it
 * is for. A rule takes the words once, when its class is loaded.
 */
public enum WordClass {
    ABOUT,
    ADJECTIVE_LEAD,
    AFTER_ACT_NOUN,
    AFTER_TARGET,
    AGAINST_FORCE,
    AIMED_AT_AREA,
    AIMED_AT_FORCE,
    ANAPHOR,
    AREA_NOUN,
    AUXILIARY,
    BASED,
    BE,
    BEFORE_FORCE_NOUN,
    BETWEEN_ACTOR_AND_ACT,
    BETWEEN_ACTOR_AND_VERB,
    BETWEEN_HARM_AND_NUMBER,
    BETWEEN_SPEAKER_AND_CUE,
    CARRIER_OF_WORDS,
    CIRCUMSTANCE,
    CLAUSE_BREAK,
    DAY_PART,
    DETERMINER,
    DONE_BEFORE_TO,
    FRACTION,
    GENERAL_OPPONENT,
    GERUND_LEAD,
    HARMED_PEOPLE,
    HEDGE,
    HELD_BY,
    INTO_PLACE,
    INVERTED_CUE,
    LINK,
    LIST_JOIN,
    LONG_STRETCH,
    MODAL,
    MONTH_LEAD,
    NAME_ARTICLE_PREFIX,
    NAME_PARTICLE,
    NOT_BEFORE_SOURCE,
    NOT_NEGATING,
    NOT_OF_TARGET,
    NOUN_PHRASE_END,
    NUMBER_LEAD,
    ONE_MORE,
    OUTLET_MODIFIER,
    OWN,
    OWNER,
    PASSIVE_BREAK,
    PLACE_LEAD,
    PLACE_LIST_NOUN,
    PLACE_MODIFIER,
    PLACE_NAME_FILLER,
    PLACE_NAME_START,
    PROJECTING,
    SAID_OPENER,
    SEPARATE,
    SPEAKER_TAIL,
    STRONG_PLACE_LEAD,
    SUPERLATIVE,
    TARGET_LEAD,
    TELLING_NOUN_LEAD,
    THING_PHRASE_END,
    TITLE,
    TOLL_LINK,
    TOLL_VERB,
    UNIT,
    WAR_NOUN,
    YEAR_LEAD;

    /** The words, as keys of tokens. */
    public Set<String> words() {
        return WordClasses.SHIPPED.words(this);
    }
}
