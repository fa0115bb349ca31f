package io.github.aib4j.model.value;

/** An api-version of one of the services; an enum of each service implements it, oldest first. */
public interface ServiceApiVersion {
    /** The place among the api-versions of its service. */
    int ordinal();

    /**
     * Whether this version is {@code first} or newer.
     *
     * @throws IllegalArgumentException if the two are versions of two services, which do not compare
     */
    default boolean isFrom(ServiceApiVersion first) {
        if (first.getClass() != getClass()) {
            throw new IllegalArgumentException(
                    this + " and " + first + " are api-versions of two services; compare those of one");
        }
        return ordinal() >= first.ordinal();
    }
}
