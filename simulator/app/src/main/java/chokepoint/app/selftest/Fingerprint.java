package chokepoint.app.selftest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the bits of numbers and over texts, in the order in which they are added. */
final class Fingerprint {

    private final MessageDigest sha256;
    private final ByteBuffer word = ByteBuffer.allocate(Double.BYTES);

    Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** All NaNs count as one: which of them an operation gives is the processor's affair. */
    void add(double number) {
        word.clear();
        word.putLong(Double.doubleToLongBits(number));
        sha256.update(word.array());
    }

    void add(String text) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
