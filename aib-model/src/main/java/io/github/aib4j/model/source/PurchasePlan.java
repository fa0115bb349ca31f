package io.github.aib4j.model.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import org.immutables.value.Value;

/**
 * The plan under which a Marketplace image is sold. Its terms must have been accepted in the subscription.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class PurchasePlan implements OpenObject {
    PurchasePlan() {}

    /** The name of the plan. */
    public abstract String planName();

    /** The product of the plan, which is the offer of the image. */
    public abstract String planProduct();

    /** The publisher of the plan. */
    public abstract String planPublisher();

    /** Returns the plan with this name, product and publisher. */
    public static PurchasePlan of(String planName, String planProduct, String planPublisher) {
        return builder()
                .planName(planName)
                .planProduct(planProduct)
                .planPublisher(planPublisher)
                .build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link PurchasePlan}. */
    public static final class Builder extends ImmutablePurchasePlan.Builder {
        Builder() {}
    }
}
