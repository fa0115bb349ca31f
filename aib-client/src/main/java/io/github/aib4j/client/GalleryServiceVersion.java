package io.github.aib4j.client;

import com.azure.core.util.ServiceVersion;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.Arrays;

/**
 * The api-version of {@code Microsoft.Compute} that a gallery client uses in every call.
 *
 * <p>If you build a library on this one, name a version: the newest changes with releases of this library.
 *
 * @since 0.1.0
 */
public enum GalleryServiceVersion implements ServiceVersion {
    /** Api-version 2018-06-01, the first. */
    V2018_06_01(GalleryApiVersion.V2018_06_01),
    /** Api-version 2019-03-01. */
    V2019_03_01(GalleryApiVersion.V2019_03_01),
    /** Api-version 2019-07-01. */
    V2019_07_01(GalleryApiVersion.V2019_07_01),
    /** Api-version 2019-12-01. */
    V2019_12_01(GalleryApiVersion.V2019_12_01),
    /** Api-version 2020-09-30. */
    V2020_09_30(GalleryApiVersion.V2020_09_30),
    /** Api-version 2021-07-01. */
    V2021_07_01(GalleryApiVersion.V2021_07_01),
    /** Api-version 2021-10-01. */
    V2021_10_01(GalleryApiVersion.V2021_10_01),
    /** Api-version 2022-01-03. */
    V2022_01_03(GalleryApiVersion.V2022_01_03),
    /** Api-version 2022-03-03. */
    V2022_03_03(GalleryApiVersion.V2022_03_03),
    /** Api-version 2022-08-03. */
    V2022_08_03(GalleryApiVersion.V2022_08_03),
    /** Api-version 2023-07-03. */
    V2023_07_03(GalleryApiVersion.V2023_07_03),
    /** Api-version 2024-03-03. */
    V2024_03_03(GalleryApiVersion.V2024_03_03),
    /** Api-version 2025-03-03. */
    V2025_03_03(GalleryApiVersion.V2025_03_03),
    /** Api-version 2025-12-03. */
    V2025_12_03(GalleryApiVersion.V2025_12_03),
    /**
     * Api-version 2026-03-03. A version that is created with it cannot be deleted for six months, unless it says otherwise
     * (documented; see {@link GalleryApiVersion#V2026_03_03}).
     */
    V2026_03_03(GalleryApiVersion.V2026_03_03);

    private final GalleryApiVersion apiVersion;

    GalleryServiceVersion(GalleryApiVersion apiVersion) {
        this.apiVersion = apiVersion;
    }

    /**
     * Returns the version of clients for which none was chosen; see {@link GalleryApiVersion#defaultVersion()}. It is
     * older than the newest, whose defaults block the deletion of new versions.
     */
    public static GalleryServiceVersion getDefault() {
        return of(GalleryApiVersion.defaultVersion());
    }

    /** Returns the newest version. */
    public static GalleryServiceVersion getLatest() {
        return values()[values().length - 1];
    }

    /** Returns the version that corresponds to this version of the model. */
    public static GalleryServiceVersion of(GalleryApiVersion apiVersion) {
        return Arrays.stream(values())
                .filter(version -> version.apiVersion == apiVersion)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Api-version " + apiVersion + " is not supported"));
    }

    /** The corresponding version of the model. */
    public GalleryApiVersion apiVersion() {
        return apiVersion;
    }

    /** The text in the query, such as {@code 2019-12-01}. */
    @Override
    public String getVersion() {
        return apiVersion.toString();
    }
}
