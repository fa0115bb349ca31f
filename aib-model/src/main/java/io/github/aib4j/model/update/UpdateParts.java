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
 * What both ways to an update have: tags, identity and build machine.
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

    /** Sets the tags, all of them; an empty map takes them away. */
    public B tags(Map<String, String> all) {
        tags = new LinkedHashMap<>(all);
        return self();
    }

    /**
     * Adds a tag, or gives it another value. Begun from what the service has now, the tags of now are sent along;
     * otherwise only those given here are, and whether the service keeps others is not recorded.
     */
    public B putTag(String name, String value) {
        Map<String, String> changed = tags == null ? new LinkedHashMap<>(presentTags) : tags;
        changed.put(name, value);
        tags = changed;
        return self();
    }

    /**
     * Sets the one identity as which the service is to work for the template. Begun from what the service has now, the
     * identity of now is removed, as the service wants it (reported); otherwise name it with {@link #removeIdentity}.
     *
     * @throws IllegalArgumentException if the id is not parsed; a PATCH evaluates no expressions
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

    /** Takes one identity away from the template, even one that does not exist any more. */
    public B removeIdentity(UserAssignedIdentityId id) {
        assigned.remove(id);
        removed.add(id);
        identityChanges = true;
        return self();
    }

    /** Takes all identities away from the template. */
    public B noIdentity() {
        assigned.clear();
        removed.clear();
        removed.addAll(presentIdentities);
        identityChanges = true;
        return self();
    }

    /**
     * Sets the build machine, all of it: whether the service keeps what is left out is not recorded. Since api-version
     * 2025-10-01.
     */
    public B vmProfile(VmProfile machine) {
        vmProfile = machine;
        return self();
    }

    /** What has been given so far, with these targets. */
    TemplateUpdate build(List<Distributor> targets) {
        return ImmutableTemplateUpdate.of(
                Optional.ofNullable(tags).map(all -> Collections.unmodifiableMap(new LinkedHashMap<>(all))),
                identityChanges ? Optional.of(identityUpdate()) : Optional.empty(),
                targets,
                Optional.ofNullable(vmProfile));
    }

    /** Where it is known that none is left, that is said in the one way that was recorded: type None. */
    private IdentityUpdate identityUpdate() {
        boolean noneIsLeft =
                assigned.isEmpty() && !presentIdentities.isEmpty() && removed.containsAll(presentIdentities);
        return ImmutableIdentityUpdate.builder()
                .assigned(assigned)
                .removed(noneIsLeft ? Set.of() : removed)
                .build();
    }
}
