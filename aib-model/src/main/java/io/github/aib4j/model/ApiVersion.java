package io.github.aib4j.model;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The api-versions of {@code Microsoft.VirtualMachineImages}, oldest first. Those of galleries are {@link
 * io.github.aib4j.model.gallery.GalleryApiVersion}.
 *
 * <p>They decide which members a template may have and how they are spelled. Source: the published resource schemas of
 * the ten versions.
 *
 * @since 0.1.0
 */
public enum ApiVersion implements ServiceApiVersion {
    /** The first api-version. */
    V2018_02_01_PREVIEW("2018-02-01-preview"),
    /** Adds managed image sources, PowerShell and restart steps, VHD targets. */
    V2019_02_01_PREVIEW("2019-02-01-preview"),
    /** Adds identity, vmProfile, build timeout, gallery sources, File steps and checksums. */
    V2019_05_01_PREVIEW("2019-05-01-preview"),
    /** The first stable version. Identity becomes required, and ISO sources are removed. */
    V2020_02_14("2020-02-14"),
    /** Adds system data, exact versions, and identities of the build machine. */
    V2021_10_01("2021-10-01"),
    /** Adds validation and the staging resource group. */
    V2022_02_14("2022-02-14"),
    /** Adds optimization, target regions, versioning, and triggers. */
    V2022_07_01("2022-07-01"),
    /** Adds error handling. */
    V2023_07_01("2023-07-01"),
    /** Adds automatic runs, tags for managed resources, and a subnet for the build container. */
    V2024_02_01("2024-02-01"),
    /** Adds data disks, workload optimization, and the replication mode. */
    V2025_10_01("2025-10-01");

    private final String text;

    ApiVersion(String text) {
        this.text = text;
    }

    /** Returns the newest api-version that this library knows. */
    public static ApiVersion latest() {
        return values()[values().length - 1];
    }

    /** Finds the version with this name, if this library knows it. */
    public static Optional<ApiVersion> find(String text) {
        return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
    }

    /**
     * Returns the version with this name.
     *
     * @param text the name on the wire, such as {@code 2020-02-14}
     * @throws IllegalArgumentException if there is no such version; the message lists the known ones
     */
    public static ApiVersion of(String text) {
        return find(Objects.requireNonNull(text, "text"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not an api-version of image templates; use one of "
                                + Arrays.stream(values()).map(v -> v.text).collect(Collectors.joining(", "))));
    }

    /** Returns whether this version is {@code other} or newer. */
    public boolean isAtLeast(ApiVersion other) {
        return compareTo(other) >= 0;
    }

    /** The name on the wire, such as {@code 2020-02-14}. */
    @Override
    public String toString() {
        return text;
    }
}
