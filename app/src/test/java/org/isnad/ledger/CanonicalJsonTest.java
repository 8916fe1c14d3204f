package org.isnad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { "b" : 1 , "a" : [ true , null , "x" ] } | {"a":[true,null,"x"],"b":1}
            {}                                        | {}
            [ [ ] , { } ]                             | [[],{}]
            "\\u0041\\u00e9\\u20ac"                   | "Aé€"
            "\\u001F\\u007f\\/\\t\\u000b"             | "\\u001f\u007f/\\t\\u000b"
            {"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7} | {"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}
            -9007199254740991                         | -9007199254740991
            """)
    void oneForm(String json, String canonical) {
        assertThat(CanonicalJson.write(CanonicalJson.read(json))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "9007199254740992", "\"\\ud83d\"", "{\"\\ude00\":1}"})
    void whatHasNoOneFormIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.write(CanonicalJson.read(json)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "1 2", "{\"a\":1,\"a\":2}", "nope"})
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digestsAreThoseOfEveryOtherTool() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(CanonicalJson.write(JsonNodeFactory.instance.objectNode().put("n", 1L << 40)))
                .isEqualTo("{\"n\":1099511627776}");
    }
}
