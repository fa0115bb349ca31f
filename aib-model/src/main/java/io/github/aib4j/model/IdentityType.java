package io.github.aib4j.model;

import io.github.aib4j.model.value.OpenEnum;

/** Whether a template has an identity. */
public final class IdentityType extends OpenEnum {
    /** It has none. */
    public static final IdentityType NONE = new IdentityType("None", true);

    /** It has user-assigned ones. */
    public static final IdentityType USER_ASSIGNED = new IdentityType("UserAssigned", true);

    private IdentityType(String text, boolean known) {
        super(text, known);
    }

    /** The value of that name, known here or not. */
    public static IdentityType of(String text) {
        return new IdentityType(text, text.equalsIgnoreCase("None") || text.equalsIgnoreCase("UserAssigned"));
    }
}
