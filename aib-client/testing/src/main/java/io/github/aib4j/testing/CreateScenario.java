package io.github.aib4j.testing;

import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.testing.template.ProvisioningFailure;
import io.github.aib4j.testing.template.ProvisioningOverrides;
import java.time.Duration;
import java.util.Optional;

/**
 * How a template is provisioned after its PUT was accepted. Immutable. Pass it to {@link LocalImageBuilder#nextCreate}.
 *
 * @since 0.1.0
 */
public final class CreateScenario {
    private final ProvisioningOverrides overrides;

    private CreateScenario(ProvisioningOverrides overrides) {
        this.overrides = overrides;
    }

    /**
     * The service accepts the template, but cannot provision it. The template remains, with {@code provisioningState}
     * Failed (recorded).
     *
     * @param code the {@code provisioningErrorCode}, such as {@code BadSharedImageDistribute}
     * @param message the message of the template and the operation
     */
    public static CreateScenario fails(String code, String message) {
        return new CreateScenario(
                new ProvisioningOverrides(Optional.of(ProvisioningFailure.of(code, message)), Optional.empty(), false));
    }

    /**
     * The service accepts the template, but provisioning fails in a way that users know, even in one that the service
     * may detect before it accepts a template. The {@code provisioningErrorCode} is {@code Other} if the failure has
     * none of its own.
     *
     * @throws IllegalArgumentException if provisioning does not fail in that way
     */
    public static CreateScenario fails(KnownFailure failure) {
        return new CreateScenario(
                new ProvisioningOverrides(Optional.of(KnownFailures.atSubmission(failure)), Optional.empty(), false));
    }

    /** The template stays Creating forever. */
    public static CreateScenario hangs() {
        return new CreateScenario(new ProvisioningOverrides(Optional.empty(), Optional.empty(), true));
    }

    /**
     * Provisioning takes this time.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public static CreateScenario takes(Duration time) {
        return new CreateScenario(new ProvisioningOverrides(Optional.empty(), Optional.empty(), false)).after(time);
    }

    /**
     * Returns the same scenario with another time between PUT and end; one that hangs succeeds then.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public CreateScenario after(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("provisioning cannot take " + time + "; give a positive time");
        }
        return new CreateScenario(new ProvisioningOverrides(overrides.failure(), Optional.of(time), false));
    }

    ProvisioningOverrides overrides() {
        return overrides;
    }

    /** The scenario in words, such as {@code fails with BadSourceType after PT5M}. */
    @Override
    public String toString() {
        return overrides.toString();
    }
}
