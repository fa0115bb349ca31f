package io.github.aib4j.client.implementation.arm;

/** A resource provider. The same error code can mean different things for different providers. */
public enum ResourceProvider {
    /** The provider of image templates. */
    IMAGE_BUILDER("Microsoft.VirtualMachineImages"),
    /** The provider of galleries. */
    COMPUTE("Microsoft.Compute");

    private final String namespace;

    ResourceProvider(String namespace) {
        this.namespace = namespace;
    }

    /** The namespace in addresses. */
    public String namespace() {
        return namespace;
    }
}
