package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a log that may still grow, part by part.
 *
 * <p>Up to the known end, {@code If-Match} ensures that all parts are from the same blob. If the blob has changed,
 * reading continues if it still contains the bytes that were read last, and ends if the log was replaced. At the end of
 * the blob, Azure responds with 416, and Azurite 3.35.0 with an empty 206 and an odd {@code Content-Range} (tried):
 * both mean that there is nothing new. For one reader.
 */
final class BlobCursor {
    /** How many bytes to read at a time. */
    static final int PART = 1024 * 1024;

    private static final int OVERLAP = 1024;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:\\d{1,18}-\\d{1,18}|\\*)/(\\d{1,18})");
    private static final byte[] NOTHING = {};

    private final RequestPurpose task;
    private final LogStore store;
    private final String blob;
    private long offset;
    private long end;
    private Optional<String> tag = Optional.empty();
    private byte[] last = NOTHING;

    BlobCursor(RequestPurpose task, LogStore store, String blob) {
        this.task = task;
        this.store = store;
        this.blob = blob;
    }

    /** The same log from its beginning. */
    BlobCursor again() {
        return new BlobCursor(task, store, blob);
    }

    /** Whether the blob is known to contain more. */
    boolean hasMore() {
        return offset < end;
    }

    /** The next part; empty if there is nothing new. */
    ArmCall<byte[]> next() {
        return ArmCall.defer(() -> {
            Optional<String> unchanged = hasMore() ? tag : Optional.empty();
            return store.read(blob, headers(offset, unchanged)).then(this::answered);
        });
    }

    private static Map<String, String> headers(long from, Optional<String> unchanged) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("x-ms-range", "bytes=" + from + "-" + (from + PART - 1));
        unchanged.ifPresent(tag -> headers.put("If-Match", tag));
        return headers;
    }

    private ArmCall<byte[]> answered(ArmResponse response) {
        return switch (response.status()) {
            case 200, 206 -> ArmCall.from(() -> taken(response, part(response)));
            case 304, 416 -> ArmCall.from(() -> atEnd(response));
            case 412 -> ArmCall.defer(this::changed);
            case 404 -> ArmCall.failing(LogProblems.gone(task, response, blob));
            default -> ArmCall.failing(LogProblems.failed(task, response));
        };
    }

    /** The requested part of a response; a server that does not support ranges responds with the whole blob. */
    private byte[] part(ArmResponse response) {
        byte[] body = response.body();
        if (response.status() == 206) {
            return body;
        }
        return offset >= body.length ? NOTHING : Arrays.copyOfRange(body, (int) offset, body.length);
    }

    private byte[] taken(ArmResponse response, byte[] part) {
        if (part.length == 0) {
            return atEnd(response);
        }
        offset += part.length;
        end = total(response).orElse(offset);
        tag = response.header("ETag");
        last = tail(part);
        return part;
    }

    /** The bytes that were read last, for comparison. */
    private byte[] tail(byte[] part) {
        if (part.length >= OVERLAP) {
            return Arrays.copyOfRange(part, part.length - OVERLAP, part.length);
        }
        byte[] both = Arrays.copyOf(last, last.length + part.length);
        System.arraycopy(part, 0, both, last.length, part.length);
        return Arrays.copyOfRange(both, Math.max(0, both.length - OVERLAP), both.length);
    }

    private byte[] atEnd(ArmResponse response) {
        if (total(response).filter(length -> length < offset).isPresent()) {
            throw replaced(response);
        }
        end = offset;
        return NOTHING;
    }

    /** Reads the end of the known part again, and what follows it. */
    private ArmCall<byte[]> changed() {
        tag = Optional.empty();
        return store.read(blob, headers(offset - last.length, tag)).then(response -> {
            byte[] body = response.body();
            boolean isSame = response.status() == 206
                    && body.length >= last.length
                    && Arrays.equals(last, 0, last.length, body, 0, last.length);
            return isSame
                    ? ArmCall.from(() -> taken(response, Arrays.copyOfRange(body, last.length, body.length)))
                    : ArmCall.failing(
                            response.status() < 300 || response.status() == 416
                                    ? replaced(response)
                                    : LogProblems.failed(task, response));
        });
    }

    private BuildLogUnavailableException replaced(ArmResponse response) {
        return LogProblems.of(
                task,
                Reason.REPLACED,
                "its log '" + blob + "' was replaced while it was read; read it again",
                response);
    }

    /** The length in the header; Azurite's header at the end of a blob has none. */
    private static Optional<Long> total(ArmResponse response) {
        return response.header("Content-Range")
                .map(CONTENT_RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> Long.valueOf(range.group(1)));
    }
}
