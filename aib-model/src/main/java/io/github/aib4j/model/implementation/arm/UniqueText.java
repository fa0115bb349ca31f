package io.github.aib4j.model.implementation.arm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The result of {@code uniqueString()} for a text: a 64-bit hash of the Murmur family, made of two halves of 32 bits,
 * as 13 letters of Base32.
 */
final class UniqueText {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 13;
    private static final int BLOCK = 8;
    private static final int FIRST = 0x239B961B;
    private static final int SECOND = 0xAB0E9789;

    private int one;
    private int two;

    private UniqueText() {}

    static String of(byte[] text) {
        long hash = new UniqueText().hash(text);
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt((int) (hash >>> 59)));
            hash <<= 5;
        }
        return letters.toString();
    }

    private long hash(byte[] text) {
        int whole = text.length / BLOCK * BLOCK;
        ByteBuffer blocks = ByteBuffer.wrap(text, 0, whole).order(ByteOrder.LITTLE_ENDIAN);
        while (blocks.hasRemaining()) {
            addBlock(blocks.getInt(), blocks.getInt());
        }
        if (text.length > whole) {
            addRest(Arrays.copyOfRange(text, whole, whole + BLOCK), text.length - whole);
        }
        return finish(text.length);
    }

    private void addBlock(int low, int high) {
        one = (Integer.rotateLeft(one ^ mixedLow(low), 19) + two) * 5 + 0x561CCD1B;
        two = (Integer.rotateLeft(two ^ mixedHigh(high), 13) + one) * 5 + 0x0BCAA747;
    }

    /** The last bytes, padded with zeros. */
    private void addRest(byte[] padded, int length) {
        ByteBuffer rest = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
        one ^= mixedLow(rest.getInt());
        if (length > Integer.BYTES) {
            two ^= mixedHigh(rest.getInt());
        }
    }

    private static int mixedLow(int word) {
        return Integer.rotateLeft(word * FIRST, 15) * SECOND;
    }

    private static int mixedHigh(int word) {
        return Integer.rotateLeft(word * SECOND, 17) * FIRST;
    }

    private long finish(int length) {
        two ^= length;
        one = (one ^ length) + two;
        two += one;
        one = scattered(one);
        two = scattered(two);
        one += two;
        two += one;
        return ((long) two << 32) | (one & 0xFFFF_FFFFL);
    }

    private static int scattered(int word) {
        int once = (word ^ (word >>> 16)) * 0x85EBCA6B;
        int twice = (once ^ (once >>> 13)) * 0xC2B2AE35;
        return twice ^ (twice >>> 16);
    }
}
