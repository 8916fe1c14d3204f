package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.tag.Links;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;
import org.junit.jupiter.api.Test;

/** Learns from invented bulletins, with an encoder that says nothing. */
class TemplateTrainerTest {

    static final Tagger SILENT = mentions -> {
        int lines = mentions.size();
        float[][][] tokens = new float[lines][][];
        for (int i = 0; i < lines; i++) {
            tokens[i] = new float[mentions.get(i).sentence().size()][TagSet.TAGS];
        }
        Links none = new Links(new float[lines][][], new float[lines][][], new float[lines][][], new float[0][]);
        return new Tags(tokens, new float[lines][TagSet.LABELS], new float[lines][lines], none);
    };

    private static final List<String> VICTIMS = List.of("TEACHERS", "FARMERS", "NURSES", "MINERS", "CLERKS");

    private static List<Bulletin> bulletins() {
        List<Bulletin> bulletins = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String victims = VICTIMS.get(i % VICTIMS.size());
            boolean violent = i % 2 == 0;
            String text = violent
                    ? "-- GUNMEN KILLED THREE " + victims + " WITH RIFLES TODAY. THE ATTACK WAS CONDEMNED BY ALL."
                    : "-- THE MINISTER MET THREE " + victims + " TODAY. THE MEETING WAS PRAISED BY ALL.";
            Template key = new Template(
                    false,
                    Map.of(
                            Slot.TYPE, List.of(Fill.of("ATTACK")),
                            Slot.PERSON, List.of(Fill.of("GUNMEN")),
                            Slot.VICTIM_DESCRIPTION, List.of(Fill.of(victims)),
                            Slot.VICTIM_EFFECT, List.of(Fill.of("DEATH", victims))));
            bulletins.add(new Bulletin(
                    "B-" + i, "dev", LocalDate.of(1990, 2, 4), "", text, violent ? List.of(key) : List.of()));
        }
        return bulletins;
    }

    private static String learned() {
        StringWriter text = new StringWriter();
        TemplateTrainer.train(bulletins(), SILENT, new PrintWriter(text), line -> {});
        return text.toString();
    }

    @Test
    void theSameBulletinsGiveTheSameBytes() {
        assertThat(learned()).isEqualTo(learned()).contains("@role", "@victim effect");
    }

    @Test
    void linesOfAKeyArePutToTheirTemplate() {
        Parsed parsed = new Parser(WordLists.standard(), new WordTagger(), SILENT)
                .parse(bulletins().get(0));

        LineFills fills = new LineFills(parsed, Alignment.of(parsed));

        assertThat(fills.type(0)).isEqualTo("ATTACK");
        assertThat(fills.lines(0)).containsExactly(0);
        assertThat(fills.type(1)).isEqualTo(Types.NONE);
    }

    @Test
    void bulletinsOfOneDayAreHeldOutTogether() {
        List<Bulletin> bulletins = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            bulletins.add(new Bulletin("B-" + i, "dev", LocalDate.of(1990, 2, 4 + i % 3), "", "", List.of()));
        }

        assertThat(CrossValidation.stretches(bulletins, 3)).containsExactly(0, 1, 2, 0, 1, 2);
    }

    @Test
    void everyBulletinIsReadByWhatTheOthersTaught() {
        List<String> told = new ArrayList<>();

        List<List<Template>> read = CrossValidation.read(bulletins(), SILENT, 4, told::add);

        assertThat(read).hasSize(bulletins().size());
        assertThat(read.stream().filter(templates -> !templates.isEmpty()).count())
                .as("bulletins with a template; twenty tell of an attack")
                .isBetween(10L, 30L);
        assertThat(told).contains("part 4 of 4 read");
    }
}
