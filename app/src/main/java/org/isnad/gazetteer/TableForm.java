package org.isnad.gazetteer;

import java.io.IOException;
import java.nio.file.Path;

/** What a table is, told by its first line. */
enum TableForm {
    /** A GeoNames dump such as {@code SY.txt} or {@code allCountries.txt}. */
    DUMP,
    /** {@code alternateNamesV2.txt}. */
    OTHER_NAMES,
    /** {@code admin1CodesASCII.txt}. */
    PROVINCE_CODES,
    /** {@code admin2Codes.txt}. */
    DISTRICT_CODES,
    /** One of OCHA's common operational data sets. */
    COD;

    /** Ends the reading of a file once its first line is known. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /**
     * Reads no more than is needed.
     *
     * @throws TableFault where it is none of these
     */
    static TableForm of(Path file) throws IOException {
        TableForm[] form = {null};
        try {
            TableSource.read(file, (table, number, line) -> {
                if (line.isBlank() || line.startsWith("#")) {
                    return;
                }
                form[0] = of(table, number, line);
                throw new Enough();
            });
        } catch (Enough e) {
            // The first line told.
        }
        if (form[0] == null) {
            throw new TableFault(file.toString(), 0, "is empty; fetch it again");
        }
        return form[0];
    }

    private static TableForm of(String table, long number, String line) throws TableFault {
        if (CodTable.isHeader(line)) {
            return COD;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length == GeoNamesLine.COLUMNS) {
            return DUMP;
        }
        if (cells.length == 4 && cells[0].matches("[A-Z]{2}\\.[^.\t]+")) {
            return PROVINCE_CODES;
        }
        if (cells.length == 4 && cells[0].matches("[A-Z]{2}\\.[^.\t]+\\.[^\t]+")) {
            return DISTRICT_CODES;
        }
        if (cells.length >= 8 && cells.length <= 10 && cells[0].matches("[0-9]+") && cells[1].matches("[0-9]+")) {
            return OTHER_NAMES;
        }
        throw new TableFault(
                table,
                number,
                ("is no table that can be taken in: %d columns separated by tabs. Known are GeoNames dumps (19 columns), "
                                + "alternateNamesV2.txt (10), admin1CodesASCII.txt and admin2Codes.txt (4), and OCHA tables with a "
                                + "header that names admin1Pcode")
                        .formatted(cells.length));
    }
}
