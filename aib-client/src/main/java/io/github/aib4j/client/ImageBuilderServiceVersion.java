package io.github.aib4j.client;

import com.azure.core.util.ServiceVersion;
import io.github.aib4j.model.ApiVersion;

/**
 * The api-version that a client uses in every call.
 *
 * <p>If you build a library on this one, name a version: the newest changes with releases of this library.
 *
 * @since 0.1.0
 */
public enum ImageBuilderServiceVersion implements ServiceVersion {
    /** Api-version 2020-02-14, the first stable one. */
    V2020_02_14(ApiVersion.V2020_02_14),
    /** Api-version 2021-10-01. */
    V2021_10_01(ApiVersion.V2021_10_01),
    /** Api-version 2022-02-14. */
    V2022_02_14(ApiVersion.V2022_02_14),
    /** Api-version 2022-07-01. */
    V2022_07_01(ApiVersion.V2022_07_01),
    /** Api-version 2023-07-01. */
    V2023_07_01(ApiVersion.V2023_07_01),
    /** Api-version 2024-02-01. */
    V2024_02_01(ApiVersion.V2024_02_01),
    /** Api-version 2025-10-01. */
    V2025_10_01(ApiVersion.V2025_10_01);

    private final ApiVersion apiVersion;

    ImageBuilderServiceVersion(ApiVersion apiVersion) {
        this.apiVersion = apiVersion;
    }

    /** Returns the newest version. */
    public static ImageBuilderServiceVersion getLatest() {
        return values()[values().length - 1];
    }

    /**
     * Returns the version for a template that was written for this api-version.
     *
     * @throws IllegalArgumentException for preview versions: this library reads and writes them, but the service has
     *     retired them
     */
    public static ImageBuilderServiceVersion of(ApiVersion apiVersion) {
        for (ImageBuilderServiceVersion version : values()) {
            if (version.apiVersion == apiVersion) {
                return version;
            }
        }
        throw new IllegalArgumentException(
                "Api-version " + apiVersion + " is a retired preview; use " + V2020_02_14.getVersion() + " or later");
    }

    /** The corresponding version of the model. */
    public ApiVersion apiVersion() {
        return apiVersion;
    }

    /** The text in the query, such as {@code 2020-02-14}. */
    @Override
    public String getVersion() {
        return apiVersion.toString();
    }
}
