package org.isnad.mention;

import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.Party;

/**
 * A party named in a sentence: the tokens {@code [from, to)}, the nouns that make it a force among them.
 *
 * @param nameTo token after the name itself
 * @param armed  whether the words name its forces, aircraft or fighters
 * @param voice  whether the words name one who speaks for it ("Russian officials")
 * @param country whether the name is that of its country, which may mean the place
 */
public record ActorMention(
        int from, int nameTo, int to, Party party, NameForm form, boolean armed, boolean voice, boolean country) {

    /** The same words, taken as a force. */
    ActorMention asForce() {
        return new ActorMention(from, nameTo, to, party, form, true, voice, country);
    }
}
