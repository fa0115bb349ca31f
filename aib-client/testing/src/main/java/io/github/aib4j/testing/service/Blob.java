package io.github.aib4j.testing.service;

import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.testing.build.LogFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A log as a blob.
 *
 * @param name its folder and file name
 */
record Blob(String name, LogFile file) {
    /** The default type of blobs (documented). */
    static final String CONTENT_TYPE = "application/octet-stream";

    /** The kind of blob that is meant for logs (documented). We assume that the service uses it. */
    static final String KIND = "AppendBlob";

    /** The length in bytes; each character of a log takes one. */
    int length() {
        return file.text().length();
    }

    /** The entity tag, which changes whenever something is written. */
    String etag() {
        return String.format(Locale.ROOT, "\"0x8D%08X%05X\"", file.modified().getEpochSecond(), length());
    }

    String created() {
        return http(file.created());
    }

    String modified() {
        return http(file.modified());
    }

    private static String http(Instant time) {
        return DateTimeRfc1123.toRfc1123String(time.atOffset(ZoneOffset.UTC));
    }
}
