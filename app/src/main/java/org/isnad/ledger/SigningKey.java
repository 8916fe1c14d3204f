package org.isnad.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 key (RFC 8032) that signs entries. Its file holds the private and the public part in PEM. */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE KEY";

    private final PrivateKey secret;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey secret, PublicKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(),
                    PublicKey.ofBase64(base64(pair.getPublic().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    /**
     * Reads the file that {@link #write} made.
     *
     * @throws IllegalArgumentException where it holds no such key
     */
    public static SigningKey read(Path file) throws IOException {
        String pem = Files.readString(file, StandardCharsets.UTF_8);
        try {
            byte[] bytes = Base64.getDecoder().decode(Pem.block(pem, PRIVATE));
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new SigningKey(secret, PublicKey.ofBase64(Pem.block(pem, PublicKey.PEM_NAME)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: not a key that 'isnad key' made (%s)".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Writes a new file that only its owner may read; never over another one. It is on disk when this returns, for nothing
     * can be added without it to a ledger that names it.
     */
    public void write(Path file) throws IOException {
        String pem = Pem.of(PRIVATE, base64(secret.getEncoded())) + publicKey.pem();
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Disk.write(file, pem.getBytes(StandardCharsets.UTF_8));
        Disk.forceName(file);
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** The signature in Base64. */
    String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
