package org.isnad.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final WordPieces PIECES = pieces("shell", "##ing", "##ed", "al", "-", "nu", "##sra", "cafe");

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(PIECES.of("shelling")).containsExactly(0, 1);
        assertThat(PIECES.of("shelled")).containsExactly(0, 2);
    }

    @Test
    void marksStandAloneAndAccentsGo() {
        assertThat(PIECES.of("al-nusra")).containsExactly(3, 4, 5, 6);
        assertThat(PIECES.of("café")).containsExactly(7);
    }

    @Test
    void aWordOfUnknownPiecesIsOneUnknownPiece() {
        assertThat(PIECES.of("shellx")).containsExactly(100);
        assertThat(PIECES.of("x".repeat(200))).containsExactly(100);
    }

    static WordPieces pieces(String... pieces) {
        try {
            return WordPieces.read(
                    new ByteArrayInputStream(String.join("\n", pieces).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
