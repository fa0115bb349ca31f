package io.github.aib4j.scheduler;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of rows, each a task of db-scheduler. */
final class Rows {
    /** A build that has no result yet. */
    static final String BUILD = "aib-build";

    /** A build that has its result; the row expires. */
    static final String ENDED = "aib-ended";

    /** A run of the fleet; the row expires after its builds. */
    static final String RUN = "aib-run";

    /** A slot for a running build of a region, or of a subscription. */
    static final String SLOT = "aib-slot";

    /** A build to be canceled. */
    static final String CANCEL = "aib-cancel";

    /** The owner of the table. */
    static final String FLEET = "aib-fleet";

    static final Set<String> ALL = Set.of(BUILD, ENDED, RUN, SLOT, CANCEL, FLEET);

    /** After the end of any fleet. */
    static final Instant NEVER = Instant.parse("8888-01-01T00:00:00Z");

    private static final int LONGEST_NAME = 40;

    private Rows() {}

    /** The name of a build's row: db-scheduler's tables may limit names to a hundred characters. */
    static String name(String run, String templateId) {
        String last = templateId.substring(templateId.lastIndexOf('/') + 1);
        return Digest.of(String.join("\n", List.of(run, templateId.toLowerCase(Locale.ROOT)))) + "-"
                + last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }

    /** Rows contain text. */
    static final Serializer TEXT = new Serializer() {
        @Override
        public byte[] serialize(Object data) {
            return String.valueOf(data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return type.cast(data == null ? "" : new String(data, StandardCharsets.UTF_8));
        }
    };
}
