package org.isnad.mention;

import org.isnad.code.Group;

/**
 * A number that counts people, before it is known what befell them: the tokens {@code [from, to)}.
 *
 * @param bare        whether no noun says who they are: "12 were killed"
 * @param single      whether an article or a possessive counts: "a woman"
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
        boolean single,
        boolean others,
        boolean partOfWhole,
        boolean ofThem) {

    /** A count without a noun that says who they are. */
    static PeopleCount unnamed(int from, int to, Count count, boolean others, boolean partOfWhole) {
        return new PeopleCount(from, to, count, Group.UNSPECIFIED, true, false, others, partOfWhole, false);
    }

    PeopleCount asPart() {
        return new PeopleCount(from, to, count, group, bare, single, others, true, false);
    }

    PeopleCount asWhole() {
        return new PeopleCount(from, to, count, group, bare, single, others, false, false);
    }
}
