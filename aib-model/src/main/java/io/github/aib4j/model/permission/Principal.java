package io.github.aib4j.model.permission;

/**
 * Who needs a permission.
 *
 * @since 0.1.0
 */
public enum Principal {
    /** The user-assigned identity of the template, as which the service works. */
    TEMPLATE_IDENTITY("the identity of the template"),
    /** Whoever creates the template and starts builds. */
    CALLER("the caller"),
    /** The service's own application, {@code Azure Virtual Machine Image Builder}. */
    SERVICE("the service's own application");

    private final String title;

    Principal(String title) {
        this.title = title;
    }

    /** A name for people, such as {@code the caller}. */
    @Override
    public String toString() {
        return title;
    }
}
