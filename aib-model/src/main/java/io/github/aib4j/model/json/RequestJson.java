package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.implementation.wire.template.Envelope;
import io.github.aib4j.model.implementation.wire.template.UpdateTables;
import io.github.aib4j.model.update.TemplateUpdate;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The bodies of requests other than the PUT of a template, which {@link ImageTemplateJson} writes.
 *
 * <p>Writing is strict: it refuses members that the chosen api-version lacks.
 *
 * @since 0.1.0
 */
public final class RequestJson {
    private RequestJson() {}

    /**
     * Writes an update as the body of a PATCH of its template, indented.
     *
     * @throws UnsupportedMemberException if this api-version cannot change what the update changes; the message names
     *     the first version that can
     */
    public static String write(TemplateUpdate update, ApiVersion version) {
        return text(write(update, version, true));
    }

    /**
     * Writes an update as the body of a PATCH of its template, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if this api-version cannot change what the update changes; the message names
     *     the first version that can
     */
    public static byte[] writeBytes(TemplateUpdate update, ApiVersion version) {
        return write(update, version, false);
    }

    /**
     * Writes a trigger as the body of its PUT, which does not contain its name, indented.
     *
     * @throws UnsupportedMemberException if this api-version has no triggers
     */
    public static String write(TriggerDefinition trigger, ApiVersion version) {
        return text(write(trigger, version, true));
    }

    /**
     * Writes a trigger as the body of its PUT, which does not contain its name, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if this api-version has no triggers
     */
    public static byte[] writeBytes(TriggerDefinition trigger, ApiVersion version) {
        return write(trigger, version, false);
    }

    private static byte[] write(TemplateUpdate update, ApiVersion version, boolean indented) {
        Objects.requireNonNull(update, "update");
        return ImageTemplateJson.write(version, indented, out -> UpdateTables.UPDATE.write(update, out));
    }

    private static byte[] write(TriggerDefinition trigger, ApiVersion version, boolean indented) {
        return ImageTemplateJson.write(version, indented, out -> {
            out.requires(ResponseJson.TRIGGERS);
            Envelope.TRIGGER.write(trigger, out);
        });
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
