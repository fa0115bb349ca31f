package io.github.aib4j.model.run;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/** How far the creation or change of a resource is. */
public final class ProvisioningState extends OpenEnum {
    /** It is being created. */
    public static final ProvisioningState CREATING = new ProvisioningState("Creating", true);

    /** It is being changed. */
    public static final ProvisioningState UPDATING = new ProvisioningState("Updating", true);

    /** It stands. */
    public static final ProvisioningState SUCCEEDED = new ProvisioningState("Succeeded", true);

    /** It could not be created; it stays there and holds its name until it is deleted. */
    public static final ProvisioningState FAILED = new ProvisioningState("Failed", true);

    /** It is being deleted. */
    public static final ProvisioningState DELETING = new ProvisioningState("Deleting", true);

    /** Its creation was stopped. Since api-version 2022-07-01. */
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
