package io.github.aib4j.client.implementation.poll;

/** Where the status of a long-running operation is read: Azure Resource Manager has three ways. */
enum StatusSource {
    /** {@code Azure-AsyncOperation}: a body that tells the status, whatever becomes of the operation. */
    OPERATION,

    /** {@code Location} alone: such a body, as Image Builder has it, or 202 until the end, whose body may be empty. */
    LOCATION,

    /** The resource itself, which tells its provisioning state. */
    RESOURCE
}
