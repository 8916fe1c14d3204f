package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.tagger.TrainedModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads invented bulletins. */
class TemplateReaderTest {

    private static final String BOMBING = """
               LIMA, 4 FEB 90 (EFE) -- [TEXT] A POWERFUL BOMB EXPLODED TODAY IN FRONT OF THE
            BRANCH OFFICE OF THE HARBOR BANK IN THIS CAPITAL, INJURING TWO POLICEMEN AND DESTROYING A BUS.

               POLICE SOURCES SAID THAT THE ATTACK WAS CARRIED OUT BY SHINING PATH GUERRILLAS.
            """;

    private static final String MARKET = """
               LIMA, 4 FEB 90 (EFE) -- [TEXT] THE MINISTER OF AGRICULTURE SAID TODAY THAT THE PRICE
            OF POTATOES WILL NOT RISE BEFORE THE HARVEST.  FARMERS WELCOMED THE ANNOUNCEMENT.
            """;

    @SuppressWarnings("NullAway.Init")
    private static TemplateReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = TemplateReader.with(Objects.requireNonNull(TrainedModel.load().tagger()));
    }

    private static Bulletin bulletin(String text) {
        return new Bulletin("B-1", "", LocalDate.of(1990, 2, 4), "LIMA, 4 FEB 90 (EFE)", text, List.of());
    }

    @Test
    void readsABombing() {
        List<Template> templates = reader.read(bulletin(BOMBING));

        assertThat(templates).hasSize(1);
        Template template = templates.get(0);
        assertThat(template.fills(Slot.TYPE)).containsExactly(Fill.of("BOMBING"));
        assertThat(template.fills(Slot.DATE)).containsExactly(Fill.of("04 FEB 90"));
        assertThat(template.fills(Slot.STAGE)).containsExactly(Fill.of("ACCOMPLISHED"));
        assertThat(template.fills(Slot.LOCATION).get(0).value()).startsWith("PERU");
        assertThat(template.fills(Slot.ORGANIZATION)).extracting(Fill::value).containsExactly("SHINING PATH");
        assertThat(template.fills(Slot.VICTIM_NUMBER)).contains(Fill.of("2", "POLICEMEN"));
        assertThat(template.fills(Slot.VICTIM_EFFECT)).contains(Fill.of("INJURY", "POLICEMEN"));
    }

    @Test
    void aBulletinWithoutViolenceHasNoTemplate() {
        assertThat(reader.read(bulletin(MARKET))).isEmpty();
    }

    @Test
    void everyStringIsQuotedFromTheBulletin() {
        String text = BOMBING.replaceAll("\\s+", " ");

        for (Template template : reader.read(bulletin(BOMBING))) {
            for (Slot slot : Slot.values()) {
                if (slot.kind() == Slot.Kind.STRING) {
                    assertThat(template.fills(slot))
                            .allSatisfy(fill -> assertThat(text).contains(fill.value()));
                }
            }
        }
    }

    @Test
    void theCaseOfTheTextDoesNotMatter() {
        assertThat(reader.read(bulletin(BOMBING.toLowerCase(Locale.ROOT).replace("[text]", "[TEXT]"))))
                .isEqualTo(reader.read(bulletin(BOMBING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ELN", "MRTA", "FARC", "EPL"})
    void armedGroupsAreReadAlike(String group) {
        String text = BOMBING.replace("SHINING PATH", "FMLN");

        List<Template> templates = reader.read(bulletin(text));

        assertThat(templates.get(0).fills(Slot.ORGANIZATION)).containsExactly(Fill.of("FMLN"));
        assertThat(reader.read(bulletin(text.replace("FMLN", group))).toString())
                .isEqualTo(templates.toString().replace("FMLN", group));
    }

    @Test
    void anEmptyBulletinHasNoTemplate() {
        assertThat(reader.read(bulletin(""))).isEmpty();
    }
}
