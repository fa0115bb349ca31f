package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of an image template.
 *
 * @since 0.1.0
 */
public final class ImageTemplateId extends ResourceId {
    private static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.VirtualMachineImages/imageTemplates/TEMPLATE";

    private ImageTemplateId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param templateName the name of the image template
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static ImageTemplateId of(String subscriptionId, String resourceGroup, String templateName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, templateName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static ImageTemplateId parse(String text) {
        ImageTemplateId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static ImageTemplateId ofText(String text) {
        return new ImageTemplateId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }
}
