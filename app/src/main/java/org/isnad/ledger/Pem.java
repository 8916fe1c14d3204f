package org.isnad.ledger;

/** Keys as text (RFC 7468). */
final class Pem {

    private Pem() {}

    static String of(String name, String base64) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(name, base64, name);
    }

    /**
     * The Base64 of the block with this name.
     *
     * @throws IllegalArgumentException where there is none
     */
    static String block(String pem, String name) {
        String begin = "-----BEGIN " + name + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + name + "-----");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no block '%s' in it".formatted(begin));
        }
        return pem.substring(start + begin.length(), end).replaceAll("\\s", "");
    }
}
