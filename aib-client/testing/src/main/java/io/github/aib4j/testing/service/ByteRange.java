package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.ServiceRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requested bytes.
 *
 * @param last inclusive
 */
record ByteRange(int first, int last) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})?");

    /**
     * The range of a request; empty if it asks for the whole blob. {@code x-ms-range} takes precedence over {@code
     * Range}, and the forms are {@code bytes=n-} and {@code bytes=n-m} (documented). We assume that other forms are
     * ignored.
     *
     * @throws StorageRefusal if the range is empty
     */
    static Optional<ByteRange> of(ServiceRequest request, int length) {
        return request.header("x-ms-range")
                .or(() -> request.header("Range"))
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .filter(ByteRange::isForward)
                .map(range -> within(range, length));
    }

    private static boolean isForward(Matcher range) {
        return range.group(2) == null || Long.parseLong(range.group(2)) >= Long.parseLong(range.group(1));
    }

    private static ByteRange within(Matcher range, int length) {
        long first = Long.parseLong(range.group(1));
        if (first >= length) {
            throw StorageRefusal.of(
                    416, "InvalidRange", "The range specified is invalid for the current size of the resource.");
        }
        long last = range.group(2) == null ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
        return new ByteRange((int) first, (int) last);
    }

    String header(int length) {
        return "bytes " + first + "-" + last + "/" + length;
    }
}
