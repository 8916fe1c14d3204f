package org.isnad.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingTest {

    private static final String WESTERN = "Jos\u00E9 said \u201Cno\u201D \u2013 \u20AC5 in M\u00FCnster.";
    private static final String ARABIC =
            "\u0642\u062A\u0644 5 \u0623\u0634\u062E\u0627\u0635 \u0641\u064A \u063A\u0627\u0631\u0629";
    private static final String RUSSIAN = "\u0423\u0431\u0438\u0442\u044B \u043F\u044F\u0442\u044C";

    static Stream<List<Object>> encodings() {
        return Stream.of(WESTERN, ARABIC, RUSSIAN, "Two died.\r\n\uD83D\uDE80")
                .flatMap(text -> Stream.of(UTF_8, UTF_16LE, UTF_16BE).map(charset -> List.of(text, charset)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void unicodeWithAndWithoutMark(List<Object> given) throws Exception {
        String text = (String) given.get(0);
        Charset charset = (Charset) given.get(1);

        assertThat(Encoding.decode(text.getBytes(charset))).isEqualTo(text);
        assertThat(Encoding.decode(("\uFEFF" + text).getBytes(charset))).isEqualTo(text);
    }

    @Test
    void windows1252() throws Exception {
        assertThat(Encoding.decode(WESTERN.getBytes(Encoding.WINDOWS_1252))).isEqualTo(WESTERN);
    }

    @Test
    void declaredEncodingUnlessTheBytesAreUtf8() throws Exception {
        Charset cyrillic = Charset.forName("windows-1251");

        assertThat(Encoding.decode(RUSSIAN.getBytes(cyrillic), cyrillic)).isEqualTo(RUSSIAN);
        assertThat(Encoding.decode(RUSSIAN.getBytes(UTF_8), cyrillic)).isEqualTo(RUSSIAN);
    }

    @Test
    void otherAlphabetsAreNotTakenForWestern() {
        assertThatThrownBy(() -> Encoding.decode(RUSSIAN.getBytes(Charset.forName("windows-1251"))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("neither UTF-8 nor Windows-1252")
                .hasMessageContaining("iconv");
    }

    @Test
    void brokenUtf8IsNotTakenForWestern() {
        byte[] bytes = (WESTERN + WESTERN).getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length + 1);
        cut[bytes.length] = (byte) 0xE2;

        assertThatThrownBy(() -> Encoding.decode(cut)).isInstanceOf(Unreadable.class);
    }

    @Test
    void brokenAfterItsMark() {
        byte[] bytes = "\u00FF\u00FEa\u0000\u0000\u00D8b\u0000".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> Encoding.decode(bytes))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("UTF-16LE");
    }

    @Test
    void binaryData() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 % 100);
        }

        assertThatThrownBy(() -> Encoding.decode(bytes))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("binary");
    }
}
