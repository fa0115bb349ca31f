package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.style.NoBuilderStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change to an existing image template: the body of a PATCH.
 *
 * <pre>{@code
 * TemplateUpdate retagged = TemplateUpdate.builder().putTag("team", "platform").build();
 *
 * TemplateUpdate widened = current.update()
 *     .addDistributor(Distributor.vhd("disk"))
 *     .leavingVersioningUnset("web")
 *     .build();
 * }</pre>
 *
 * <p>Parts that the update does not name do not change. Source, steps and location cannot be changed (documented);
 * delete the template, or create another one. The service refuses a list of targets that omits an existing target
 * (reported). So the list is always sent whole, and you can only change targets with {@link #of(ImageTemplate)}, which
 * starts from the current template.
 *
 * <p>Tags can be changed in every api-version, the identity since 2020-02-14 (recorded with 2022-02-14), targets and
 * build machine since 2025-10-01 (documented; nobody has tried 2023-07-01 and 2024-02-01).
 *
 * @since 0.1.0
 */
@NoBuilderStyle
@Value.Immutable
public abstract class TemplateUpdate {
    TemplateUpdate() {}

    /** The new tags of the template; an empty map removes all tags. Absent if the tags do not change. */
    @Value.Parameter
    public abstract Optional<Map<String, String>> tags();

    /** The change to the identities. Absent if they do not change. */
    @Value.Parameter
    public abstract Optional<IdentityUpdate> identity();

    /** All targets of the template, including those that it has now. Empty if they do not change. */
    @Value.Parameter
    public abstract List<Distributor> distribute();

    /** The new build machine of the template. Absent if it does not change. */
    @Value.Parameter
    public abstract Optional<VmProfile> vmProfile();

    @Value.Check
    void check() {
        if (tags().isEmpty()
                && identity().isEmpty()
                && distribute().isEmpty()
                && vmProfile().isEmpty()) {
            throw new IllegalStateException(
                    "An update that changes nothing is not sent; set tags, an identity, a target or the build machine");
        }
    }

    /** Starts a change to tags, identity or build machine. It does not need to know the current template. */
    public static TemplateUpdateBuilder builder() {
        return new TemplateUpdateBuilder();
    }

    /**
     * Starts another update with what this one changes: to set tags, identity or build machine as well. Its targets stay
     * as they are; {@link #of(ImageTemplate)} changes targets.
     */
    public final TemplateUpdateBuilder toBuilder() {
        return new TemplateUpdateBuilder(this);
    }

    /**
     * Starts a change to the current template, including its targets.
     *
     * @param current the template as it was last read; {@link io.github.aib4j.model.run.ImageTemplateResource#update()}
     *     does the same
     */
    public static TemplateUpdateEditor of(ImageTemplate current) {
        return new TemplateUpdateEditor(current);
    }
}
