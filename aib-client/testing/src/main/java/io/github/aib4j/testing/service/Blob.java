package io.github.aib4j.testing.service;

import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.testing.build.LogFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A log as a blob.
 *
 * @param name folder and file
 */
record Blob(String name, LogFile file) {
    /** Unless it is told, a blob has this type (documented). */
    static final String CONTENT_TYPE = "application/octet-stream";

    /** The kind that is made for logs (documented); that the service uses it is assumed. */
    static final String KIND = "AppendBlob";

    /** In bytes, of which a character of a log takes one. */
    int length() {
        return file.text().length();
    }

    /** Another whenever something was written. */
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
