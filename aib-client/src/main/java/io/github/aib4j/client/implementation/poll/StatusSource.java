package io.github.aib4j.client.implementation.poll;

/** Where the status of a long-running operation is read: Azure Resource Manager has three ways. */
enum StatusSource {
    /** {@code Azure-AsyncOperation}: a body that has the status, even of a failed operation. */
    OPERATION,

    /**
     * {@code Location} alone: such a body in the case of Image Builder, or 202 until the end, possibly with an empty
     * body.
     */
    LOCATION,

    /** The resource itself, with its provisioning state. */
    RESOURCE
}
