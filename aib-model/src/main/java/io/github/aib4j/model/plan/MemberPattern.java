package io.github.aib4j.model.plan;

import java.util.Set;

/**
 * A place in a template without indexes, such as {@code /properties/customize/inline}, and what is known about the
 * values there.
 *
 * @param text the place
 */
record MemberPattern(String text) {
    static final MemberPattern ROOT = new MemberPattern("");

    private static final String IDENTITIES = "/identity/userAssignedIdentities";

    private static final Set<String> ZERO_IS_ABSENT =
            Set.of("/properties/buildTimeoutInMinutes", "/properties/vmProfile/osDiskSizeGB");
    private static final Set<String> MAPS =
            Set.of("/tags", "/properties/managedResourceTags", "/properties/distribute/artifactTags", IDENTITIES);
    private static final Set<String> SETS = Set.of("validExitCodes", "replicationRegions", "targetRegions");
    private static final Set<String> IN_ANY_CASE = Set.of(
            "imageId",
            "imageVersionId",
            "galleryImageId",
            "subnetId",
            "containerInstanceSubnetId",
            "stagingResourceGroup",
            "userAssignedIdentities",
            "vmSize",
            "proxyVmSize");
    private static final Set<String> REGIONS = Set.of(
            "/location",
            "/properties/distribute/location",
            "/properties/distribute/replicationRegions",
            "/properties/distribute/targetRegions/name");
    private static final Set<String> BODIES = Set.of("inline", "restartCommand", "restartCheckCommand");

    MemberPattern member(String name) {
        return new MemberPattern(text + "/" + name);
    }

    private String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Whether {@code 0} is the service's default for an absent value (recorded). */
    boolean isZeroAbsent() {
        return ZERO_IS_ABSENT.contains(text);
    }

    /** Whether the caller chooses the names below, so that each counts, whatever its value. */
    boolean isMap() {
        return MAPS.contains(text);
    }

    /** Whether this is the map of identities, whose values only the service sets. */
    boolean isIdentities() {
        return text.equals(IDENTITIES);
    }

    /** Whether the order of the items has no meaning. */
    boolean isSet() {
        return SETS.contains(name()) || text.equals("/properties/vmProfile/userAssignedIdentities");
    }

    /**
     * Whether the letter case of a text has no meaning, as in ids, which the service returns in another one (recorded).
     */
    boolean isInAnyCase() {
        return IN_ANY_CASE.contains(name());
    }

    /** Whether this is a region, which the service returns as {@code West Europe} or {@code westeurope} (recorded). */
    boolean isRegion() {
        return REGIONS.contains(text);
    }

    boolean isChecksum() {
        return name().equals("sha256Checksum");
    }

    boolean isVersioning() {
        return text.equals("/properties/distribute/versioning");
    }

    boolean isIdentityType() {
        return text.equals("/identity/type");
    }

    /** Whether it is the text of a script, which is not shown. */
    boolean isBody() {
        return BODIES.contains(name());
    }
}
