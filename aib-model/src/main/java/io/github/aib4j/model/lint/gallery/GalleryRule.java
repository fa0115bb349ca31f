package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2018_06_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_12_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_10_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2025_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static io.github.aib4j.model.lint.Severity.ERROR;
import static io.github.aib4j.model.lint.Severity.NOTE;
import static io.github.aib4j.model.lint.Severity.WARNING;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.lint.Severity;
import java.util.function.BiConsumer;

/**
 * The rules of galleries, their definitions and their versions.
 *
 * <p>G01 to G22 are from Microsoft's page for api-version 2019-12-01, X26 to X30 from the descriptions of the published
 * types (documented). The rules from L01 on are this library's own; the check of each says what it is based on, mostly
 * Microsoft's page about errors with galleries.
 */
enum GalleryRule {
    G01(
            ERROR,
            V2019_12_01,
            "A data disk has at most 1 TB (1024 GiB).",
            "Take a smaller disk, or leave it out of the image."),
    G02(
            ERROR,
            V2019_12_01,
            "The name of an image definition is of letters, digits, dots and dashes.",
            "Leave other characters out of the name."),
    G03(
            ERROR,
            V2019_12_01,
            "The name of a version is three numbers of 32 bits: major.minor.patch.",
            "Write a number such as 1.0.3."),
    G04(
            NOTE,
            V2019_12_01,
            "The source is of a known kind and lies in the subscription of the gallery.",
            "Look at the id for mistakes; make sure that the caller may read the source."),
    G05(
            ERROR,
            V2019_12_01,
            "A version has one source of its system disk, and only one.",
            "Give a source of the version, or one of osDiskImage."),
    G06(ERROR, V2019_12_01, "Each data disk has a LUN.", "Give each data disk a number from 0 on."),
    G07(
            ERROR,
            V2019_12_01,
            "The definition and the source agree on whether the image is generalized.",
            "Use a definition, or a source, of the same state."),
    G08(
            ERROR,
            V2019_12_01,
            "The definition and the source have the same operating system.",
            "Use a definition, or a source, of the same system."),
    G09(
            ERROR,
            V2019_12_01,
            "The definition and the source are of the same generation of machines.",
            "Use a definition, or a source, of the same generation."),
    G10(
            WARNING,
            V2019_12_01,
            "Publisher, offer and sku are words of your own, and unique in the gallery.",
            "Name the team, the product and the variant."),
    G11(
            ERROR,
            V2019_12_01,
            "The definition has the plan of the Marketplace image from which the source stems.",
            "Give the definition the plan of the source, letter by letter."),
    G12(
            ERROR,
            V2019_12_01,
            "The target regions contain the version's own region and that of the source.",
            "Add the region that is missing."),
    G13(
            NOTE,
            V2019_12_01,
            "The first replica is made in the version's own region, whether or not others follow.",
            "Name the other regions in which machines start from it."),
    G14(
            NOTE,
            V2019_12_01,
            "A region's own number of replicas goes before that of the profile.",
            "Leave the number of the profile out, or change those of the regions."),
    G15(
            ERROR,
            V2019_12_01,
            "The storage account type is one that the api-version has.",
            "Use a type that the message names."),
    G16(
            NOTE,
            V2019_12_01,
            "Machines that ask for the latest version pass over one that is excluded from it.",
            "Set excludeFromLatest to false once the version is to be used."),
    G17(NOTE, V2019_12_01, "The end of life is a date, and still to come.", "Give a date to come, or none."),
    G18(
            WARNING,
            V2019_12_01,
            "A machine is stopped or deallocated before an image is made of it.",
            "Stop or deallocate the machine before."),
    G19(
            WARNING,
            V2019_12_01,
            "A managed image lies in the version's own region, other sources sometimes have to.",
            "Make the version in the region of the source, and replicate it."),
    G20(
            WARNING,
            V2019_12_01,
            "A managed image makes one version at a time.",
            "Wait until the other version is made and replicated."),
    G22(ERROR, V2019_12_01, "A request says the location.", "Name the region, such as westeurope."),
    X26(
            ERROR,
            V2018_06_01,
            "A name is not too long, and has punctuation only in the middle.",
            "Use at most 80 letters and digits, and begin and end with one."),
    X27(
            ERROR,
            V2025_03_03,
            "The storage account is chosen by its type or by a strategy, not by both.",
            "Keep one of the two."),
    X28(ERROR, V2019_07_01, "No two data disks have the same LUN.", "Give each data disk its own."),
    X29(
            WARNING,
            V2019_07_01,
            "The storage account type and the replication mode of a version stay as they are.",
            "Leave them as they are, or make another version."),
    X30(
            ERROR,
            V2024_03_03,
            "Features are changed only with allowUpdateImage.",
            "Set allowUpdateImage to true, or leave the features as they are."),
    L01(ERROR, V2018_06_01, "A version that exists is not made again.", "Take a number that is free."),
    L02(
            WARNING,
            V2024_03_03,
            "The name of a gallery has no dash, and no underscore at its end.",
            "Put an underscore or a dot there, or leave it out at the end."),
    L03(ERROR, V2018_06_01, "A version has 1 to 100 replicas in a region.", "Give a number from 1 to 100, or none."),
    L04(
            ERROR,
            V2018_06_01,
            "Each target region is named once, under either of its spellings.",
            "Say all of a region in one place."),
    L05(
            WARNING,
            V2020_09_30,
            "Trusted launch and confidential machines are of the second generation.",
            "Say hyperVGeneration V2, or leave the feature out."),
    L06(
            WARNING,
            V2020_09_30,
            "The address of a VHD begins with https:// and ends in .vhd.",
            "Look for a mistake in the address."),
    L07(
            ERROR,
            V2019_07_01,
            "A source is of a kind that fits its place: the whole version, or one disk.",
            "Name disks and snapshots in osDiskImage or dataDiskImages, and all else in source."),
    L08(ERROR, V2018_06_01, "A recommended range begins with the lesser number.", "Let min be the lesser number."),
    L09(WARNING, V2018_06_01, "No recommended number is below 0.", "Give a number from 0 on, or none."),
    L10(
            WARNING,
            V2018_06_01,
            "No two versions have the same number in two spellings.",
            "Write the number as the existing version does, or take another one."),
    L11(
            WARNING,
            V2026_03_03,
            "A version says when it can be deleted.",
            "Give an endOfLifeDate, or set blockDeletionBeforeEndOfLife."),
    L12(
            ERROR,
            V2026_03_03,
            "The periods of soft deletion are not negative.",
            "Give numbers of days from 0 on, or none."),
    L13(
            ERROR,
            V2020_09_30,
            "The security type of the definition is one for such a source.",
            "Use a definition with the security type of the source, or another source."),
    L14(
            ERROR,
            V2021_10_01,
            "A confidential image is in its home region alone.",
            "Name the home region alone, or encrypt it as NonPersistedTPM."),
    L15(
            ERROR,
            V2020_09_30,
            "The blob of a VHD is in the storage account that is named.",
            "Name the account of the blob."),
    L16(
            ERROR,
            V2018_06_01,
            "The disks of the source are managed.",
            "Convert the disks of the source to managed disks."),
    L17(
            WARNING,
            V2026_03_03,
            "DataDiskEncryptedWithCmk is for data disks, which have no other encryption.",
            "Use it for data disks, and another one for the system disk."),
    L18(
            ERROR,
            V2021_07_01,
            "What is deleted has no soft-deleted versions, or soft deletion is off.",
            "Delete these versions permanently, or turn soft deletion off."),
    L19(
            ERROR,
            V2024_03_03,
            "A version whose deletion is blocked stays until its end of life.",
            "Wait, or set blockDeletionBeforeEndOfLife to false."),
    L20(
            ERROR,
            V2018_06_01,
            "What an existing image definition is for stays as it is.",
            "Leave it as it is, or create another definition."),
    L21(
            WARNING,
            V2020_09_30,
            "A version is not made from an image that is shared directly.",
            "Use a version that the caller may read by a right of its own."),
    L22(
            WARNING,
            V2022_03_03,
            "A community image has the id of one.",
            "Write /CommunityGalleries/GALLERY/Images/IMAGE/Versions/VERSION.");

    private final Severity severity;
    private final GalleryApiVersion since;
    private final String text;
    private final String advice;

    GalleryRule(Severity severity, GalleryApiVersion since, String text, String advice) {
        this.severity = severity;
        this.since = since;
        this.text = text;
        this.advice = advice;
    }

    boolean appliesTo(GalleryApiVersion apiVersion) {
        return apiVersion.isAtLeast(since);
    }

    RuleInfo info() {
        return new RuleInfo(name(), severity, since, text, advice);
    }

    /** The rule with its check. */
    <S> Rule<S> by(BiConsumer<S, Report> check) {
        return new Rule<>(info(), check);
    }
}
