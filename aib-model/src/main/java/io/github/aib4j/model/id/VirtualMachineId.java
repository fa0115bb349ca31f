package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of a virtual machine.
 *
 * @since 0.1.0
 */
public final class VirtualMachineId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/virtualMachines";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/virtualMachines/MACHINE";

    private VirtualMachineId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param machineName the name of the machine
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static VirtualMachineId of(String subscriptionId, String resourceGroup, String machineName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, machineName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
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

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static VirtualMachineId ofText(String text) {
        return new VirtualMachineId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }
}
