package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What becomes of the identities of a template: some are assigned, some are removed, or all are.
 *
 * <p>Made by {@link TemplateUpdate#builder()} and {@link TemplateUpdate#of(ImageTemplate)}.
 */
@ModelStyle
@Value.Immutable
public abstract class IdentityUpdate {
    IdentityUpdate() {}

    /** The identities that the template is to have. */
    public abstract Set<UserAssignedIdentityId> assigned();

    /** The identities that it is to lose. */
    public abstract Set<UserAssignedIdentityId> removed();

    /** Whether the template is to have no identity at all. */
    public final boolean isNone() {
        return assigned().isEmpty() && removed().isEmpty();
    }
}
