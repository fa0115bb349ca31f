package io.github.aib4j.testing.gallery;

import io.github.aib4j.testing.wire.ErrorResponseException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The refusals of invalid bodies: 400 with {@code InvalidParameter} and the member (reported for regions and for
 * required members; assumed for others). The words are documented on Microsoft's page about errors with galleries,
 * unless stated otherwise.
 */
final class InvalidParameter {
    private static final String SOURCE = "galleryImageVersion.properties.storageProfile.source.id";

    private InvalidParameter() {}

    /** @param member such as {@code galleryImage.properties.osType} */
    static ErrorResponseException parameter(String member, String words) {
        return ErrorResponseException.byArm(400, "InvalidParameter", words).about(member);
    }

    /** The words are those of other resources of Compute, reported. */
    static ErrorResponseException required(String member) {
        return parameter(member, "Required parameter '" + member + "' is missing (null).");
    }

    /** The words are our own. */
    static ErrorResponseException noneOf(String member, String value, Collection<String> values) {
        return parameter(
                member,
                "The value '" + value + "' of parameter '" + member + "' is invalid; write one of "
                        + values.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    /** The words are our own. */
    static ErrorResponseException notBoth(String member, String other) {
        return parameter(member, "Parameter '" + member + "' is not allowed together with '" + other + "'.");
    }

    static ErrorResponseException assetName(String member, int longest) {
        return parameter(
                member,
                "Asset name " + member + " is not valid. It cannot be empty. Allowed characters are uppercase or"
                        + " lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to"
                        + " end with period(.). The length of the name cannot exceed " + longest + " characters.");
    }

    static ErrorResponseException range(String member) {
        return parameter(
                member,
                "The minimum value of " + member + " must not be greater than the maximum value of " + member + ".");
    }

    static ErrorResponseException endOfLife(String member) {
        return parameter(member, "EndOfLifeDate must be set to a future date.");
    }

    static ErrorResponseException sources(String member) {
        return parameter(
                member,
                "The gallery artifact version source can only be specified either directly under storageProfile or"
                        + " within individual OS or data disks. One and only one source type (user image, snapshot,"
                        + " disk, virtual machine) can be provided.");
    }

    static ErrorResponseException sameLun(String member) {
        return parameter(
                member,
                "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each"
                        + " data disk.");
    }

    static ErrorResponseException sameSource(String member) {
        return parameter(
                member,
                "Duplicated source ids are found in the input disks. Source id should be unique for each disk.");
    }

    static ErrorResponseException sameRegion(String member) {
        return parameter(member, "Duplicate regions are not allowed in target publishing regions.");
    }

    static ErrorResponseException withoutOwnRegion(String member, List<String> regions, String location) {
        return parameter(
                member,
                "Gallery image version publishing profile regions '" + String.join(",", regions)
                        + "' must contain the location of image version '" + location + "'.");
    }

    /** Reported, of TrustedLaunchSupported. */
    static ErrorResponseException securityType(String type, String source) {
        return parameter(
                SOURCE,
                "The security type '" + type + "' is not supported for the source id '" + source
                        + "'. Currently only Vhd"
                        + " Blob, User Image and Gallery Image Version sources are supported for '" + type
                        + "' images.");
    }

    /** Reported. */
    static ErrorResponseException confidentialRegions(String home) {
        return parameter(
                "galleryImageVersion.properties.publishingProfile.targetRegions",
                "Only the home region '" + home
                        + "' can be specified as a target region for Images with the ConfidentialVM"
                        + " feature unless the Confidential VM encryption type is set to 'NonPersistedTPM'.");
    }

    /** That the accounts are compared is reported, the rest assumed. */
    static ErrorResponseException otherAccount(String member, String blob) {
        return parameter(
                member, "The storage account of parameter '" + member + "' is not '" + blob + "', that of the blob.");
    }

    /** Assumed. */
    static ErrorResponseException outside(String member, String value) {
        return parameter(member, "The value '" + value + "' of parameter '" + member + "' is not allowed here.");
    }

    static ErrorResponseException outOfRange(long value, String member, int least, int most) {
        return parameter(
                member,
                "The value " + value + " of parameter '" + member + "' is out of range. The value must be between "
                        + least + " and " + most + ", inclusive.");
    }

    static ErrorResponseException galleryName() {
        return parameter(
                "galleryName",
                "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and"
                        + " periods allowed in the middle, up to 80 characters total. All other special characters,"
                        + " including dashes, are disallowed.");
    }

    static ErrorResponseException definitionName() {
        return parameter(
                "galleryImageName",
                "The entity name 'galleryImageName' is invalid according to its validation rule:"
                        + " ^[^_\\W][\\w-._]{0,79}(?<![-.])$.");
    }

    static ErrorResponseException versionName() {
        return parameter(
                "galleryImageVersionName",
                "The image version name is invalid. The image version name should follow Major(int).Minor(int)"
                        + ".Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.");
    }

    static ErrorResponseException otherState(String source, String is, String wanted) {
        return parameter(
                SOURCE,
                "Cannot create Gallery Image Version from: " + source
                        + " since the OS State in the parent gallery image (" + wanted + ") is not " + is + ".");
    }

    static ErrorResponseException otherType(String source, String is, String wanted) {
        return different(source, "OS type", is, "OS type generation", wanted);
    }

    static ErrorResponseException otherGeneration(String source, String is, String wanted) {
        return different(source, "Hypervisor generation", is, "Hypervisor generation", wanted);
    }

    /** Documented for virtual machines that are created from a version, assumed for versions. */
    static ErrorResponseException otherPlan(String source, String is, String wanted) {
        return different(source, "plan", is, "plan", wanted);
    }

    private static ErrorResponseException different(
            String source, String what, String is, String parent, String wanted) {
        return parameter(
                SOURCE,
                "The resource with id '" + source + "' has a different " + what + " ['" + is
                        + "'] than the parent gallery image " + parent + " ['" + wanted + "'].");
    }
}
