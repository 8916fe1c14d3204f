package org.isnad.incident;

/**
 * A decision of a person that is in force. One that was undone is not given to the linker any more.
 *
 * @param order  the later one has the larger number; no two have the same
 * @param author who decided
 * @param reason why
 */
public record Decision(long order, String author, String reason, Change change) {}
