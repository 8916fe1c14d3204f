package org.isnad.origin;

import org.isnad.report.ReportId;

/**
 * A person's word on whether two reports are one voice. It overrules the rules.
 *
 * @param same whether they are
 */
public record OriginRuling(ReportId a, ReportId b, boolean same) {

    public OriginRuling {
        if (a.equals(b)) {
            throw new IllegalArgumentException("a ruling is on two reports, got '%s' twice".formatted(a));
        }
    }
}
