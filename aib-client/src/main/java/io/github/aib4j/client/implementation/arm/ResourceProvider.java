package io.github.aib4j.client.implementation.arm;

/** A provider of resources. The same code of an error means one thing to the one and another to the other. */
public enum ResourceProvider {
    /** That of image templates. */
    IMAGE_BUILDER("Microsoft.VirtualMachineImages"),
    /** That of galleries. */
    COMPUTE("Microsoft.Compute");

    private final String namespace;

    ResourceProvider(String namespace) {
        this.namespace = namespace;
    }

    /** What addresses call it. */
    public String namespace() {
        return namespace;
    }
}
