package io.github.aib4j.testing.service;

import com.azure.core.util.BinaryData;
import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.testing.build.LogFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A blob: the log of a build, or what a client has uploaded.
 *
 * @param name its folder and file name
 * @param content its bytes
 * @param contentType its media type
 * @param kind the kind of blob
 * @param created when it was first written
 * @param modified when it was last written
 * @param revision how many blobs were uploaded before this version of it
 */
record Blob(
        String name,
        BinaryData content,
        String contentType,
        String kind,
        Instant created,
        Instant modified,
        int revision) {
    /** The default type of blobs (documented). */
    static final String CONTENT_TYPE = "application/octet-stream";

    /** A log. Append blobs are meant for logs (documented); we assume that the service uses them. */
    static Blob ofLog(String name, LogFile file) {
        return new Blob(
                name,
                BinaryData.fromString(file.text()),
                CONTENT_TYPE,
                "AppendBlob",
                file.created(),
                file.modified(),
                0);
    }

    byte[] bytes() {
        return content.toBytes();
    }

    /** The length in bytes. */
    int length() {
        return bytes().length;
    }

    /** The entity tag, which changes whenever something is written. */
    String etag() {
        return String.format(Locale.ROOT, "\"0x8D%08X%05X\"", modified.getEpochSecond(), length() + revision);
    }

    String createdAt() {
        return http(created);
    }

    String modifiedAt() {
        return http(modified);
    }

    private static String http(Instant time) {
        return DateTimeRfc1123.toRfc1123String(time.atOffset(ZoneOffset.UTC));
    }
}
