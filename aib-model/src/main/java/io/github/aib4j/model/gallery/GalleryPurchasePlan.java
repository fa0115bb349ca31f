package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The purchase plan of the Marketplace image that an image derives from. It must match that plan exactly (rule G11).
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryPurchasePlan implements OpenObject {
    GalleryPurchasePlan() {}

    /** The name of the plan. */
    public abstract Optional<String> name();

    /** The publisher of the plan. */
    public abstract Optional<String> publisher();

    /** The product of the plan. */
    public abstract Optional<String> product();

    /** Returns the plan with this name, publisher and product. */
    public static GalleryPurchasePlan of(String name, String product, String publisher) {
        return builder().name(name).product(product).publisher(publisher).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryPurchasePlan}. */
    public static final class Builder extends ImmutableGalleryPurchasePlan.Builder {
        Builder() {}
    }
}
