package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of a subnet.
 *
 * @since 0.1.0
 */
public final class SubnetId extends ResourceId {
    private static final String TYPE = "Microsoft.Network/virtualNetworks/subnets";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Network/virtualNetworks/NETWORK/subnets/SUBNET";

    private SubnetId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param virtualNetworkName the name of the virtual network
     * @param subnetName the name of the subnet
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static SubnetId of(
            String subscriptionId, String resourceGroup, String virtualNetworkName, String subnetName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, virtualNetworkName, subnetName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static SubnetId parse(String text) {
        SubnetId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static SubnetId ofText(String text) {
        return new SubnetId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }

    /** The name of the virtual network; empty if the id is not parsed. */
    public Optional<String> virtualNetworkName() {
        return name(0);
    }

    /** The name of the subnet; empty if the id is not parsed. */
    public Optional<String> subnetName() {
        return name(1);
    }
}
