package org.isnad.place;

import java.util.Locale;

/** What speaks for or against one meaning of a name; each is a number, mostly from 0 to 1. */
enum MeaningSign {
    POPULATION,
    FIRST,
    COUNTRY,
    REGION,
    PROVINCE,
    DISTRICT,
    CAPITAL,
    SEAT,
    SETTLEMENT,
    QUARTER,
    PRIMARY,
    INEXACT,
    CONTAINER_COUNTRY,
    CONTAINER_PROVINCE,
    CONTAINER_DISTRICT,
    CONTAINER_NEAR,
    CONTAINER_MISSED,
    NAMED_COUNTRY,
    NAMED_PROVINCE,
    NAMED_DISTRICT,
    SHARE_COUNTRY,
    SHARE_PROVINCE,
    NEAR50,
    NEAR200,
    NEAR1000,
    CALLER_COUNTRY,
    NOUN_PROVINCE,
    NOUN_DISTRICT,
    NOUN_CITY,
    ABBREVIATION,
    US_SMALL,
    POPULATION_ALONE,
    CAPITAL_ALONE,
    SHARE_COUNTRY_SMALL,
    NAMED_COUNTRY_SETTLEMENT,
    NAMED_PROVINCE_SETTLEMENT,
    COUNTRY_WITH_SHARE,
    PROVINCE_WITH_SHARE,
    HOLDER_AREA,
    HOLDER_SETTLEMENT,
    LARGEST_COUNTRY,
    REGION_EXACT,
    CAPITAL_ABROAD,
    POPULATION_IN_NAMED_COUNTRY,
    VERBATIM,
    AROUND500,
    AROUND2000;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** As the model's file names it. */
    String key() {
        return key;
    }

    /** The numbers of one meaning. Their places in the array never leave the process. */
    @SuppressWarnings("EnumOrdinal")
    static final class Numbers {

        private static final int SIZE = values().length;

        private final double[] numbers = new double[SIZE];

        double of(MeaningSign sign) {
            return numbers[sign.ordinal()];
        }

        void set(MeaningSign sign, double number) {
            numbers[sign.ordinal()] = number;
        }

        void set(MeaningSign sign, boolean holds) {
            set(sign, holds ? 1 : 0);
        }

        /** All of them, in the order of the signs. */
        double[] array() {
            return numbers;
        }
    }
}
