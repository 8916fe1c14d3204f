package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | At least five people were killed in a strike on Kharkiv on Friday, police said.
            en | MORTAR FIRE KILLED TWO IN THE TOWN OF SLOVIANSK, RESIDENTS SAID ON SUNDAY
            ar | قتل خمسة أشخاص في غارة جوية على مدينة إدلب، وأصيب آخرون بجروح
            ru | В результате ракетного удара по Харькову погибли пять человек, сообщили в полиции.
            uk | У результаті ракетного удару по Харкову загинули п'ять людей, повідомили у поліції області.
            fr | Cinq personnes ont été tuées dans une frappe aérienne près de Kidal, selon l'armée.
            es | Al menos cinco personas murieron en un ataque aéreo cerca de la ciudad, dijo la policía.
            fa | پنج نفر در حمله هوایی کشته شدند و ده نفر زخمی شدند و به بیمارستان منتقل شدند
            tr | Hava saldırısında en az beş kişi hayatını kaybetti, on iki kişi de yaralandı, dedi polis.
            de | Mindestens fünf Menschen wurden bei einem Angriff auf die Stadt getötet, teilte die Polizei mit.
            nl | Ten minste vijf mensen zijn omgekomen bij een aanval op de stad, zei de politie vrijdag.
            he | לפחות חמישה בני אדם נהרגו בתקיפה אווירית על העיר, כך אמרה המשטרה ביום שישי
            """)
    void twoLetterCode(String language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "Kyiv",
                "12 345 678 901 234 567 890 123 456 789",
                "\uD800\uDC00\uD800",
                "asdf qwer zxcv uiop hjkl vbnm"
            })
    void unclear(String text) {
        assertThat(Language.of(text)).isNull();
    }

    @Test
    void manyThreadsAtOnce() {
        List<String> found = IntStream.range(0, 200)
                .parallel()
                .mapToObj(
                        i -> String.valueOf(
                                Language.of(
                                        "Cinq personnes ont \u00E9t\u00E9 tu\u00E9es dans une frappe a\u00E9rienne pr\u00E8s de Kidal.")))
                .distinct()
                .toList();

        assertThat(found).containsExactly("fr");
    }
}
