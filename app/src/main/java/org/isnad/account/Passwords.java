package org.isnad.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Keeps passwords as Argon2id (RFC 9106) with 19 MiB, two passes and one lane, which OWASP's Password Storage Cheat Sheet
 * gives as the least. Written in the PHC string format, so that other parameters can come later.
 */
final class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 1_000;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Some were written with the digits of the machine's locale, which are read, too. */
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\p{Nd}{1,7}),t=(\\p{Nd}{1,3}),p=(\\p{Nd}{1,2})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each takes 19 MiB and a processor; more at once would only be slower. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /** Of no account: checked in its stead, so that an unknown name takes as long as a known one. */
    private static final String NOBODY = hash(new String(new char[SHORTEST]).replace('\0', 'x'));

    private Passwords() {}

    /**
     * A password as it is kept.
     *
     * @throws IllegalArgumentException where it is too short, too long, or the name itself
     */
    static String keep(String name, String password) {
        String plain = plain(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "a password has %d to %d characters, this one has %d; some words make a good one"
                            .formatted(SHORTEST, LONGEST, length));
        }
        if (plain.equalsIgnoreCase(name) || plain.codePoints().distinct().count() < 4) {
            throw new IllegalArgumentException("this password is too easy to guess; some words make a good one");
        }
        return hash(plain);
    }

    /** Whether this is the password that was kept. */
    static boolean matches(String kept, String password) {
        Matcher parts = PHC.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalStateException("a password is kept in a form that this version does not know");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] hash = Base64.getDecoder().decode(parts.group(5));
        String plain = plain(password);
        byte[] found = argon2(
                plain.length() > LONGEST ? "" : plain,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(hash, found) && plain.length() <= LONGEST;
    }

    /** Takes as long as {@link #matches}, and never matches. */
    static boolean matchesNobody(String password) {
        matches(NOBODY, password);
        return false;
    }

    private static String hash(String plain) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.format(
                Locale.ROOT,
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
                MEMORY_KIB,
                PASSES,
                LANES,
                base64.encodeToString(salt),
                base64.encodeToString(argon2(plain, salt, MEMORY_KIB, PASSES, LANES)));
    }

    private static byte[] argon2(String plain, byte[] salt, int memoryKib, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[HASH_BYTES];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes, hash);
        } finally {
            AT_ONCE.release();
            Arrays.fill(bytes, (byte) 0);
        }
        return hash;
    }

    /** One form for letters that keyboards compose differently (RFC 8265, OpaqueString). */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
