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
 * <p>Up to the known end, {@code If-Match} makes sure that the parts are of one blob. A blob that has changed is read on
 * if it still holds what was read last; a log that was replaced ends the reading. At its end Azure answers 416, and
 * Azurite 3.35.0 an empty 206 with an odd {@code Content-Range} (tried): both mean that there is nothing new. For one
 * reader.
 */
final class BlobCursor {
    /** How much is read at a time. */
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

    /** Whether more is known to be there. */
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

    /** A server that does not know ranges answers with the whole. */
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

    /** What was read last, to be recognized again. */
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

    /** Reads again a little of what is known, and what follows. */
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

    /** The length that the header tells; Azurite's header at the end tells none. */
    private static Optional<Long> total(ArmResponse response) {
        return response.header("Content-Range")
                .map(CONTENT_RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> Long.valueOf(range.group(1)));
    }
}
