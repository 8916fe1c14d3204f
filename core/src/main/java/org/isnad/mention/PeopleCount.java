package org.isnad.mention;

import org.isnad.code.Group;
import org.isnad.mention.PeopleMention.Form;

/**
 * A number that counts people, before it is known what befell them: the tokens {@code [from, to)}.
 *
 * @param bare        whether no noun says who they are: "12 were killed"
 * @param form        how they are told
 * @param others      whether "others" or "more" sets them apart from those counted before
 * @param partOfWhole whether it is a subset of another number: "including two children"
 * @param ofThem      whether it names that whole itself: "two of them"
 */
record PeopleCount(
        int from,
        int to,
        Count count,
        Group group,
        boolean bare,
        Form form,
        boolean others,
        boolean partOfWhole,
        boolean ofThem) {

    /** A count without a noun that says who they are. */
    static PeopleCount unnamed(int from, int to, Count count, boolean others, boolean partOfWhole) {
        return new PeopleCount(from, to, count, Group.UNSPECIFIED, true, Form.NUMBER, others, partOfWhole, false);
    }

    /** Whether one person is told without a number: "a woman", "the boy". */
    boolean single() {
        return form != Form.NUMBER;
    }

    PeopleCount asPart() {
        return new PeopleCount(from, to, count, group, bare, form, others, true, false);
    }

    PeopleCount asWhole() {
        return new PeopleCount(from, to, count, group, bare, form, others, false, false);
    }
}
