package org.isnad.report;

/** Something a stage met in a report that a person may want to know: counted by code, read by message. */
public record Issue(String code, String message) {

    public Issue {
        if (!code.matches("[a-z_]+")) {
            throw new IllegalArgumentException("an issue's code is lower case with underscores, got '" + code + "'");
        }
    }
}
