package io.github.aib4j.model.plan;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.implementation.LetterCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tags by which templates and images tell what they were made from. They begin with {@code aib4j-}, and plans do not
 * count them as differences.
 *
 * @since 0.1.0
 */
public final class PlanTags {
    /** The {@link TemplateHash} of the desired template. */
    public static final String HASH = "aib4j-hash";

    /** The id of the template that made an image. */
    public static final String TEMPLATE = "aib4j-template";

    /** The exact version of the source that an image was built from. */
    public static final String SOURCE = "aib4j-source";

    /** When the build of an image started, in ISO-8601. */
    public static final String STARTED = "aib4j-build-start";

    /** When a template was created as desired state, in ISO-8601. */
    public static final String CREATED = "aib4j-created";

    /** The triggers that a template is still to get back after a replacement, separated by commas. */
    public static final String TRIGGERS = "aib4j-triggers";

    /** The hash and the exact source version of a template's last good build. */
    public static final String BUILT = "aib4j-built";

    static final int LONGEST_VALUE = 256;

    private PlanTags() {}

    /** The hash that a template was created with, if it was created as desired state. */
    public static Optional<String> hash(Map<String, String> tags) {
        return Optional.ofNullable(tags.get(HASH));
    }

    /** The tags of a template that are this library's own. */
    static Map<String, String> own(Map<String, String> tags) {
        Map<String, String> own = new LinkedHashMap<>(tags);
        own.keySet().removeIf(name -> !LetterCase.lower(name).startsWith(CanonicalTemplate.OWN_TAGS));
        return own;
    }

    /** The template as it is sent: with its hash, which the images get, too, together with the template's id. */
    static ImageTemplate marked(ImageTemplate desired, ImageTemplateId id, String hash) {
        return desired.toBuilder()
                .tags(with(desired.tags(), Map.of(HASH, hash)))
                .distribute(desired.distribute().stream()
                        .map(target -> marked(target, id, hash))
                        .toList())
                .build();
    }

    private static Distributor marked(Distributor target, ImageTemplateId id, String hash) {
        Map<String, String> tags = new LinkedHashMap<>(target.artifactTags());
        tags.put(HASH, hash);
        if (id.text().length() <= LONGEST_VALUE) {
            tags.put(TEMPLATE, id.text());
        }
        if (target instanceof SharedImageDistributor shared) {
            return shared.toBuilder().artifactTags(tags).build();
        }
        if (target instanceof ManagedImageDistributor managed) {
            return managed.toBuilder().artifactTags(tags).build();
        }
        return target instanceof VhdDistributor vhd
                ? vhd.toBuilder().artifactTags(tags).build()
                : target;
    }

    private static Map<String, String> with(Map<String, String> tags, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.putAll(more);
        return all;
    }
}
