package org.isnad.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public part of a signing key, by which anyone can check signatures.
 *
 * @param base64 its X.509 form (RFC 8410) in Base64
 */
public record PublicKey(String base64) {

    static final String PEM_NAME = "PUBLIC KEY";

    /**
     * The key that this Base64 tells.
     *
     * @throws IllegalArgumentException where it is no Ed25519 key
     */
    public static PublicKey ofBase64(String base64) {
        PublicKey key = new PublicKey(base64);
        key.key();
        return key;
    }

    /**
     * Reads a PEM file.
     *
     * @throws IllegalArgumentException where it holds no such key
     */
    public static PublicKey read(Path file) throws IOException {
        try {
            return ofBase64(Pem.block(Files.readString(file, StandardCharsets.UTF_8), PEM_NAME));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: holds no public key in PEM form (%s)".formatted(file, e.getMessage()), e);
        }
    }

    /** Text for a file that others may have. */
    public String pem() {
        return Pem.of(PEM_NAME, base64);
    }

    /** Whether the key made this signature, in Base64, of the message. */
    boolean made(String signature, byte[] message) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key());
            check.update(message);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private java.security.PublicKey key() {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key: " + e.getMessage(), e);
        }
    }
}
