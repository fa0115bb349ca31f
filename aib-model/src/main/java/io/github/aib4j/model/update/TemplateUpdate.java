package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.style.AssembledStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change to an image template that stands in Azure: the body of a PATCH.
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
 * <p>What it does not name stays as it is. Source, steps and location cannot be changed (documented): delete the
 * template, or create another one. A list of targets is always written whole, since the service refuses one that leaves
 * out a target it has (reported); so targets can only be changed from what the service has now, with {@link
 * #of(ImageTemplate)}.
 *
 * <p>Tags can be changed with every api-version, the identity since 2020-02-14 (recorded with 2022-02-14), targets and
 * build machine since 2025-10-01 (documented; whether 2023-07-01 or 2024-02-01 take them has not been tried).
 */
@AssembledStyle
@Value.Immutable
public abstract class TemplateUpdate {
    TemplateUpdate() {}

    /** The tags that the template is to have; an empty map takes all away. Absent if they stay as they are. */
    @Value.Parameter
    public abstract Optional<Map<String, String>> tags();

    /** What becomes of the identities; absent if they stay as they are. */
    @Value.Parameter
    public abstract Optional<IdentityUpdate> identity();

    /** All targets that the template is to have, those it has now among them; empty if they stay as they are. */
    @Value.Parameter
    public abstract List<Distributor> distribute();

    /** The build machine that the template is to have; absent if it stays as it is. */
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

    /** A change to tags, identity or build machine that does not need to know what the service has now. */
    public static TemplateUpdateBuilder builder() {
        return new TemplateUpdateBuilder();
    }

    /**
     * A change to what the service has now, targets included.
     *
     * @param current the template as it was read last; {@link io.github.aib4j.model.run.ImageTemplateResource#update()}
     *     gives the same
     */
    public static TemplateUpdateEditor of(ImageTemplate current) {
        return new TemplateUpdateEditor(current);
    }
}
