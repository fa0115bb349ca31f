package io.github.aib4j.model.plan;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.Sha256Checksum;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A hash of what a template builds: SHA-256, 64 hexadecimal digits.
 *
 * <p>Equal for templates that mean the same, whatever the order of maps, the letter case of ids, the spelling of regions,
 * and the api-version they were read from; the order of steps matters. The template's own tags are not part of it, because
 * they do not change the image. It is the same in every process and on every machine.
 *
 * @since 0.1.0
 */
public final class TemplateHash {
    private static final int SHORT = 12;

    private TemplateHash() {}

    /** Returns the hash of a template. */
    public static String of(ImageTemplate template) {
        JsonValue content = newestJson(withTargetRegions(template));
        if (content instanceof JsonObject object) {
            content = object.without("tags");
        }
        String canonical = CanonicalTemplate.of(MemberPattern.ROOT, content)
                .map(JsonText::print)
                .orElse("");
        return Sha256Checksum.ofContent(canonical.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Returns the first 12 digits of the hash, for names. */
    public static String shortOf(ImageTemplate template) {
        return of(template).substring(0, SHORT);
    }

    /**
     * The template with one form of its regions: without settings they have two names, of which api-versions before
     * 2022-07-01 only know one.
     */
    private static ImageTemplate withTargetRegions(ImageTemplate template) {
        return template.toBuilder()
                .distribute(template.distribute().stream()
                        .map(TemplateHash::withTargetRegions)
                        .toList())
                .build();
    }

    private static Distributor withTargetRegions(Distributor target) {
        return target instanceof SharedImageDistributor image ? image.withTargetRegions() : target;
    }

    /** The JSON in the newest api-version that can express the template. */
    private static JsonValue newestJson(ImageTemplate template) {
        ApiVersion[] versions = ApiVersion.values();
        for (int i = versions.length - 1; i > 0; i--) {
            Optional<JsonValue> written = written(template, versions[i]);
            if (written.isPresent()) {
                return written.get();
            }
        }
        return json(template, versions[0]);
    }

    private static Optional<JsonValue> written(ImageTemplate template, ApiVersion version) {
        try {
            return Optional.of(json(template, version));
        } catch (UnsupportedMemberException e) {
            return Optional.empty();
        }
    }

    static JsonValue json(ImageTemplate template, ApiVersion version) {
        return JsonText.parse(ImageTemplateJson.writeBytes(template, version), "image template");
    }
}
