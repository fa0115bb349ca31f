package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * How a version violates a policy.
 *
 * @since 0.1.0
 */
public final class PolicyViolationCategory extends OpenEnum {
    /** Another violation. */
    public static final PolicyViolationCategory OTHER = new PolicyViolationCategory("Other", true);

    /** The image was found to be unsafe. */
    public static final PolicyViolationCategory IMAGE_FLAGGED_UNSAFE =
            new PolicyViolationCategory("ImageFlaggedUnsafe", true);

    /** The image may infringe a copyright. */
    public static final PolicyViolationCategory COPYRIGHT_VALIDATION =
            new PolicyViolationCategory("CopyrightValidation", true);

    /** The image may contain stolen intellectual property. */
    public static final PolicyViolationCategory IP_THEFT = new PolicyViolationCategory("IpTheft", true);

    private static final List<PolicyViolationCategory> KNOWN =
            List.of(OTHER, IMAGE_FLAGGED_UNSAFE, COPYRIGHT_VALIDATION, IP_THEFT);

    private PolicyViolationCategory(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<PolicyViolationCategory> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static PolicyViolationCategory of(String text) {
        return find(text, KNOWN, other -> new PolicyViolationCategory(other, isOneOf(other, KNOWN)));
    }
}
