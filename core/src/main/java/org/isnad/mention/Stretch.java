package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.Sentence;

/**
 * A length of time that a sentence tells without saying when it began: "two days of clashes", "in less than 24 hours".
 *
 * @param from first token
 * @param to   token after it
 * @param days how many days, at least 1
 */
public record Stretch(int from, int to, int days) {

    private static final int MOST_DAYS = 31;
    private static final int HOURS = 24;

    /** Those of a sentence, in order. */
    public static List<Stretch> in(Sentence s) {
        List<Stretch> found = new ArrayList<>();
        for (int i = 0; i + 1 < s.size(); i++) {
            Integer small = RelativeDates.SMALL.get(s.key(i));
            int many = small != null ? small : DateParts.isDigits(s.key(i), 1, 2) ? Integer.parseInt(s.key(i)) : 0;
            int days = switch (s.key(i + 1)) {
                case "day", "days", "day-long" -> many;
                case "hours" -> many / HOURS;
                case "week", "weeks" -> 7 * many;
                default -> 0;
            };
            boolean one = days == 1 && !s.key(i + 1).equals("hours");
            if (days > 0 && days <= MOST_DAYS && !one) {
                found.add(new Stretch(i, i + 2, days));
            }
        }
        return found;
    }
}
