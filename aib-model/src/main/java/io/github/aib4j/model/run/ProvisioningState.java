package io.github.aib4j.model.run;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The progress of a resource's creation, change or deletion.
 *
 * @since 0.1.0
 */
public final class ProvisioningState extends OpenEnum {
    /** The resource is being created. */
    public static final ProvisioningState CREATING = new ProvisioningState("Creating", true);

    /** The resource is being changed. */
    public static final ProvisioningState UPDATING = new ProvisioningState("Updating", true);

    /** The resource exists. */
    public static final ProvisioningState SUCCEEDED = new ProvisioningState("Succeeded", true);

    /** The resource could not be created. It remains and occupies its name until it is deleted. */
    public static final ProvisioningState FAILED = new ProvisioningState("Failed", true);

    /** The resource is being deleted. */
    public static final ProvisioningState DELETING = new ProvisioningState("Deleting", true);

    /** The creation was canceled. Since api-version 2022-07-01. */
    public static final ProvisioningState CANCELED = new ProvisioningState("Canceled", true);

    private static final List<ProvisioningState> KNOWN =
            List.of(CREATING, UPDATING, SUCCEEDED, FAILED, DELETING, CANCELED);

    private ProvisioningState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static ProvisioningState of(String text) {
        return find(text, KNOWN, other -> new ProvisioningState(other, isOneOf(other, KNOWN)));
    }
}
