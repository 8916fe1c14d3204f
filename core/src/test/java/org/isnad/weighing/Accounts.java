package org.isnad.weighing;

import org.isnad.incident.Account;
import org.isnad.incident.Reports;

/** What invented reports tell of one strike. */
final class Accounts {

    private Accounts() {}

    /** The first act that a report tells. */
    static Account account(String id, String day, String text) {
        return Account.of(Reports.told(id, day, text)).get(0);
    }

    /** One teller's number. */
    static Account toll(String id, String day, String number, String teller) {
        return account(
                id,
                day,
                "The air strike on the market in the town of Oltera on Tuesday killed %s people, %s said."
                        .formatted(number, teller));
    }
}
