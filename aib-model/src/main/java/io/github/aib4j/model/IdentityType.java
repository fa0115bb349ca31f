package io.github.aib4j.model;

import io.github.aib4j.model.value.OpenEnum;

/**
 * The kind of identity that a template has.
 *
 * @since 0.1.0
 */
public final class IdentityType extends OpenEnum {
    /** No identity. */
    public static final IdentityType NONE = new IdentityType("None", true);

    /** User-assigned identities. */
    public static final IdentityType USER_ASSIGNED = new IdentityType("UserAssigned", true);

    private IdentityType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static IdentityType of(String text) {
        return new IdentityType(text, text.equalsIgnoreCase("None") || text.equalsIgnoreCase("UserAssigned"));
    }
}
