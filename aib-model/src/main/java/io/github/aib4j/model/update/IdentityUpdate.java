package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A change to the identities of a template: some are assigned, some are removed, or all are removed.
 *
 * <p>{@link TemplateUpdate#builder()} and {@link TemplateUpdate#of(ImageTemplate)} create it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class IdentityUpdate {
    IdentityUpdate() {}

    /** The identities to assign. */
    public abstract Set<UserAssignedIdentityId> assigned();

    /** The identities to remove. */
    public abstract Set<UserAssignedIdentityId> removed();

    /** Returns whether the template loses all its identities. */
    public final boolean isNone() {
        return assigned().isEmpty() && removed().isEmpty();
    }
}
