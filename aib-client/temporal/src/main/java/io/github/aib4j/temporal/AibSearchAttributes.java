package io.github.aib4j.temporal;

import io.temporal.common.SearchAttributeKey;

/**
 * The search attributes of {@link BuildImage}, all keywords. They must exist in the namespace before {@link
 * BuildSettings#withSearchAttributes()} is used:
 *
 * <pre>
 * temporal operator search-attribute create --name AibTemplate --type Keyword
 * temporal operator search-attribute create --name AibSubscription --type Keyword
 * temporal operator search-attribute create --name AibStage --type Keyword
 * </pre>
 *
 * @since 0.1.0
 */
public final class AibSearchAttributes {
    /** The name of the template. */
    public static final SearchAttributeKey<String> TEMPLATE = SearchAttributeKey.forKeyword("AibTemplate");

    /** The id of the subscription. */
    public static final SearchAttributeKey<String> SUBSCRIPTION = SearchAttributeKey.forKeyword("AibSubscription");

    /** The stage of {@link BuildImageProgress}; after the end the service's state, such as {@code Succeeded}. */
    public static final SearchAttributeKey<String> STAGE = SearchAttributeKey.forKeyword("AibStage");

    private AibSearchAttributes() {}
}
