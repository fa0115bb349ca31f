package io.github.aib4j.testing;

import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.testing.template.ProvisioningFailure;
import io.github.aib4j.testing.template.ProvisioningOverrides;
import java.time.Duration;
import java.util.Optional;

/**
 * How a template is to be provisioned once its PUT has been taken. Immutable. Give it to {@link
 * LocalImageBuilder#nextCreate}.
 */
public final class CreateScenario {
    private final ProvisioningOverrides overrides;

    private CreateScenario(ProvisioningOverrides overrides) {
        this.overrides = overrides;
    }

    /**
     * The template is taken, and then found wrong: it stays, with {@code provisioningState} Failed (recorded).
     *
     * @param code the {@code provisioningErrorCode}, such as {@code BadSharedImageDistribute}
     * @param message what the template and the operation say
     */
    public static CreateScenario fails(String code, String message) {
        return new CreateScenario(
                new ProvisioningOverrides(Optional.of(ProvisioningFailure.of(code, message)), Optional.empty(), false));
    }

    /**
     * The template is taken, and then found wrong in a way that users know; also in one that the service may find before
     * it takes the template. The {@code provisioningErrorCode} is {@code Other} if there is none of its own.
     *
     * @throws IllegalArgumentException if templates are not found wrong in that way
     */
    public static CreateScenario fails(KnownFailure failure) {
        return new CreateScenario(
                new ProvisioningOverrides(Optional.of(KnownFailures.atSubmission(failure)), Optional.empty(), false));
    }

    /** The template stays Creating for ever. */
    public static CreateScenario hangs() {
        return new CreateScenario(new ProvisioningOverrides(Optional.empty(), Optional.empty(), true));
    }

    /**
     * The template is provisioned in that time.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public static CreateScenario takes(Duration time) {
        return new CreateScenario(new ProvisioningOverrides(Optional.empty(), Optional.empty(), false)).after(time);
    }

    /**
     * The same, ending at another time after the PUT; one that hangs ends well then.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public CreateScenario after(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("provisioning cannot take " + time + "; give a positive time");
        }
        return new CreateScenario(new ProvisioningOverrides(overrides.failure(), Optional.of(time), false));
    }

    ProvisioningOverrides directions() {
        return overrides;
    }

    /** For instance {@code fails with BadSourceType after PT5M}. */
    @Override
    public String toString() {
        return overrides.toString();
    }
}
