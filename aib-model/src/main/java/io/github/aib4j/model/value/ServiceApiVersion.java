package io.github.aib4j.model.value;

/**
 * An api-version of one of the services. Each service has an enum that implements it, oldest first.
 *
 * @since 0.1.0
 */
public interface ServiceApiVersion {
    /** The position among the api-versions of its service. */
    int ordinal();

    /**
     * Returns whether this version is {@code first} or newer.
     *
     * @throws IllegalArgumentException if the two versions belong to different services
     */
    default boolean isAtLeast(ServiceApiVersion first) {
        if (first.getClass() != getClass()) {
            throw new IllegalArgumentException(
                    this + " and " + first + " are api-versions of two services; compare those of one");
        }
        return ordinal() >= first.ordinal();
    }
}
