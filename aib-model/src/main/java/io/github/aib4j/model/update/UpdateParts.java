package io.github.aib4j.model.update;

import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What both builders of updates share: tags, identity and build machine.
 *
 * @param <B> the builder itself
 */
abstract class UpdateParts<B extends UpdateParts<B>> {
    private final Map<String, String> presentTags;
    private final Set<UserAssignedIdentityId> presentIdentities;
    private final Set<UserAssignedIdentityId> assigned = new LinkedHashSet<>();
    private final Set<UserAssignedIdentityId> removed = new LinkedHashSet<>();
    private @Nullable Map<String, String> tags;
    private boolean identityChanges;
    private @Nullable VmProfile vmProfile;

    UpdateParts(Map<String, String> presentTags, Set<UserAssignedIdentityId> presentIdentities) {
        this.presentTags = presentTags;
        this.presentIdentities = presentIdentities;
    }

    abstract B self();

    /** Takes over what an update already changes, apart from its targets. */
    final void startWith(TemplateUpdate update) {
        update.tags().ifPresent(this::tags);
        update.vmProfile().ifPresent(this::vmProfile);
        update.identity().ifPresent(change -> {
            assigned.addAll(change.assigned());
            removed.addAll(change.removed());
            identityChanges = true;
        });
    }

    /** Replaces all tags; an empty map removes them. */
    public B tags(Map<String, String> all) {
        tags = new LinkedHashMap<>(all);
        return self();
    }

    /**
     * Adds a tag or changes its value. If the update starts from the current template, the current tags are sent too.
     * Otherwise only the tags given here are sent, and no recording shows whether the service keeps the others.
     */
    public B putTag(String name, String value) {
        Map<String, String> changed = tags == null ? new LinkedHashMap<>(presentTags) : tags;
        changed.put(name, value);
        tags = changed;
        return self();
    }

    /**
     * Sets the only identity that the service uses for the template. If the update starts from the current template,
     * the current identity is removed, as the service requires (reported). Otherwise remove it with {@link
     * #removeIdentity}.
     *
     * @throws IllegalArgumentException if the id is not parsed; a PATCH does not evaluate expressions
     */
    public B identity(UserAssignedIdentityId id) {
        if (!id.isParsed()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not the id of a user-assigned identity, which is needed here");
        }
        assigned.clear();
        assigned.add(id);
        removed.addAll(presentIdentities);
        removed.remove(id);
        identityChanges = true;
        return self();
    }

    /** Removes an identity from the template, even if the identity no longer exists. */
    public B removeIdentity(UserAssignedIdentityId id) {
        assigned.remove(id);
        removed.add(id);
        identityChanges = true;
        return self();
    }

    /** Removes all identities from the template. */
    public B noIdentity() {
        assigned.clear();
        removed.clear();
        removed.addAll(presentIdentities);
        identityChanges = true;
        return self();
    }

    /**
     * Replaces the whole build machine; no recording shows whether the service keeps what is left out. Since
     * api-version 2025-10-01.
     */
    public B vmProfile(VmProfile machine) {
        vmProfile = machine;
        return self();
    }

    /** Returns what was set so far, with these targets. */
    TemplateUpdate build(List<Distributor> targets) {
        return ImmutableTemplateUpdate.of(
                Optional.ofNullable(tags).map(all -> Collections.unmodifiableMap(new LinkedHashMap<>(all))),
                identityChanges ? Optional.of(identityUpdate()) : Optional.empty(),
                targets,
                Optional.ofNullable(vmProfile));
    }

    /** If it is known that no identity is left, the update says so in the only form that was recorded: type None. */
    private IdentityUpdate identityUpdate() {
        boolean noneIsLeft =
                assigned.isEmpty() && !presentIdentities.isEmpty() && removed.containsAll(presentIdentities);
        return ImmutableIdentityUpdate.builder()
                .assigned(assigned)
                .removed(noneIsLeft ? Set.of() : removed)
                .build();
    }
}
