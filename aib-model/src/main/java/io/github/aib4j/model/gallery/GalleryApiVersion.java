package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The api-versions of {@code Microsoft.Compute} that define galleries, oldest first. Those of image templates are {@link
 * io.github.aib4j.model.ApiVersion}.
 *
 * <p>They decide which members a gallery, a definition and a version may have. Source: the published types of the
 * fifteen versions (documented).
 *
 * <p>{@link #latest()} is the newest; {@link #defaultVersion()} is the one that is used where the caller does not choose.
 * They differ: a version that is created with 2026-03-03, and does not say otherwise, cannot be deleted for six months
 * (documented).
 *
 * @since 0.1.0
 */
public enum GalleryApiVersion implements ServiceApiVersion {
    /** The first api-version. The source is a managed image in the publishing profile. */
    V2018_06_01("2018-06-01"),
    /** Adds the storage account type. */
    V2019_03_01("2019-03-01"),
    /** Moves the source to the storage profile; adds disk sources and the Hyper-V generation. */
    V2019_07_01("2019-07-01"),
    /** Adds {@code Premium_LRS} and encryption per region. */
    V2019_12_01("2019-12-01"),
    /** Adds VHD sources, features of a definition, and sharing. */
    V2020_09_30("2020-09-30"),
    /** Adds the replication mode and soft deletion. */
    V2021_07_01("2021-07-01"),
    /** Adds the architecture, extended locations, and community galleries. */
    V2021_10_01("2021-10-01"),
    /** Adds the sharing permission {@code Community}. */
    V2022_01_03("2022-01-03"),
    /** Adds community images as a source, the storage account of a VHD, and the safety profile. */
    V2022_03_03("2022-03-03"),
    /** Adds UEFI settings. */
    V2022_08_03("2022-08-03"),
    /** Adds a separate member for a virtual machine as source. */
    V2023_07_03("2023-07-03"),
    /** Adds identities, system data, restoring, additional replica sets, and {@code PremiumV2_LRS}. */
    V2024_03_03("2024-03-03"),
    /** Adds the storage account strategy. */
    V2025_03_03("2025-03-03"),
    /** Does not change galleries. */
    V2025_12_03("2025-12-03"),
    /**
     * Adds the periods of soft deletion, deletion for good, provisioning of secrets, and keys of confidential data disks.
     * A version that is created with it gets an end-of-life date six months after its publishing, and cannot be deleted
     * before, unless it has a date of its own or {@code blockDeletionBeforeEndOfLife} is false (documented).
     */
    V2026_03_03("2026-03-03");

    private final String text;

    GalleryApiVersion(String text) {
        this.text = text;
    }

    /**
     * Returns the api-version for callers who do not choose one: the newest whose defaults change nothing for them. It is
     * 2025-12-03, because versions that are created with 2026-03-03 cannot be deleted for six months by default, which
     * would stop a retention rule that worked before.
     */
    public static GalleryApiVersion defaultVersion() {
        return V2025_12_03;
    }

    /** Returns the newest api-version that this library knows. */
    public static GalleryApiVersion latest() {
        return values()[values().length - 1];
    }

    /** Finds the version with this name, if this library knows it. */
    public static Optional<GalleryApiVersion> find(String text) {
        return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
    }

    /**
     * Returns the version with this name.
     *
     * @param text the name on the wire, such as {@code 2019-12-01}
     * @throws IllegalArgumentException if there is no such version; the message lists the known ones
     */
    public static GalleryApiVersion of(String text) {
        return find(Objects.requireNonNull(text, "text"))
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + text + "' is not an api-version of galleries; use one of "
                                + Arrays.stream(values()).map(v -> v.text).collect(Collectors.joining(", "))));
    }

    /** Returns whether this version is {@code other} or newer. */
    public boolean isAtLeast(GalleryApiVersion other) {
        return compareTo(other) >= 0;
    }

    /** The name on the wire, such as {@code 2019-12-01}. */
    @Override
    public String toString() {
        return text;
    }
}
