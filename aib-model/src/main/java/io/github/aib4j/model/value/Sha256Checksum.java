package io.github.aib4j.model.value;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * The SHA-256 checksum of a script or file as the service compares it: 64 hexadecimal digits in lower case.
 *
 * <p>A text read from a template may also be an ARM expression, or not a checksum at all; {@link #isParsed()} tells.
 *
 * @since 0.1.0
 */
public final class Sha256Checksum {
    private static final int DIGITS = 64;
    private static final int BLOCK = 64 * 1024;

    private final String text;

    private Sha256Checksum(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Returns a checksum with these digits, in lower case.
     *
     * @throws IllegalArgumentException if the text is neither 64 hexadecimal digits nor an ARM expression
     */
    public static Sha256Checksum of(String text) {
        if (isHex(text)) {
            return new Sha256Checksum(text.toLowerCase(Locale.ROOT));
        }
        if (ArmExpression.isExpression(text)) {
            return new Sha256Checksum(text);
        }
        throw new IllegalArgumentException(
                OneLine.quoted(text, OneLine.LONGEST) + " is not a SHA-256 checksum; give 64 hexadecimal digits");
    }

    /** Wraps a text of a document, even if it is not a valid checksum; see {@link #isParsed()}. */
    public static Sha256Checksum ofText(String text) {
        return new Sha256Checksum(text);
    }

    /** Computes the checksum of these bytes. */
    public static Sha256Checksum ofContent(byte[] content) {
        return new Sha256Checksum(HexFormat.of().formatHex(sha256().digest(content)));
    }

    /**
     * Computes the checksum of a file, which is read in blocks.
     *
     * @throws IOException if the file cannot be read
     */
    public static Sha256Checksum ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                digest.update(block, 0, length);
            }
        }
        return new Sha256Checksum(HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether the text is 64 hexadecimal digits. */
    public boolean isParsed() {
        return isHex(text);
    }

    private static boolean isHex(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            char letter = (char) (c | 0x20);
            if ((c < '0' || c > '9') && (letter < 'a' || letter > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is an ARM template expression. */
    public boolean isExpression() {
        return ArmExpression.isExpression(text);
    }

    /** Compares the digits and ignores letter case. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256Checksum that && that.text.equalsIgnoreCase(text);
    }

    @Override
    public int hashCode() {
        return CaseInsensitive.hash(text);
    }

    /** The original digits. */
    @Override
    public String toString() {
        return text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
