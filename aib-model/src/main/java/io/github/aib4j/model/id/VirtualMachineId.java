package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/** The id of a virtual machine. */
public final class VirtualMachineId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/virtualMachines";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/virtualMachines/MACHINE";

    private VirtualMachineId(String text, @Nullable ResourcePath path) {
        super(text, path);
    }

    /**
     * An id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param machineName the name of the machine
     * @throws InvalidResourceIdException if a part is empty or holds what no name can hold
     */
    public static VirtualMachineId of(String subscriptionId, String resourceGroup, String machineName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, machineName));
    }

    /**
     * An id from its text, or an ARM expression that gives one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static VirtualMachineId parse(String text) {
        VirtualMachineId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** An id as it stands in a document, right or not; see {@link #isParsed()}. */
    public static VirtualMachineId ofText(String text) {
        return new VirtualMachineId(text, ResourcePath.parse(text, TYPE));
    }
}
