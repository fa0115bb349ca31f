package io.github.aib4j.model.lint;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2018_06_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_12_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2025_03_03;
import static io.github.aib4j.model.lint.Severity.ERROR;
import static io.github.aib4j.model.lint.Severity.NOTE;
import static io.github.aib4j.model.lint.Severity.WARNING;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.function.BiConsumer;

/**
 * The rules of galleries, their definitions and their versions.
 *
 * <p>G01 to G22 are from Microsoft's page for api-version 2019-12-01, X26 to X30 from the descriptions of the published
 * types (documented). The rules from L01 on are of this library: each tells at its check what is known of it, mostly from
 * Microsoft's page about errors with galleries.
 */
enum GalleryRule {
    G01(ERROR, V2019_12_01, "A data disk has at most 1 TB (1024 GiB)."),
    G02(ERROR, V2019_12_01, "The name of an image definition is of letters, digits, dots and dashes."),
    G03(ERROR, V2019_12_01, "The name of a version is three numbers of 32 bits: major.minor.patch."),
    G04(NOTE, V2019_12_01, "The source is of a known kind and lies in the subscription of the gallery."),
    G05(ERROR, V2019_12_01, "A version has one source of its system disk, and only one."),
    G06(ERROR, V2019_12_01, "Each data disk has a LUN."),
    G07(ERROR, V2019_12_01, "The definition and the source agree on whether the image is generalized."),
    G08(ERROR, V2019_12_01, "The definition and the source have the same operating system."),
    G09(ERROR, V2019_12_01, "The definition and the source are of the same generation of machines."),
    G10(WARNING, V2019_12_01, "Publisher, offer and sku are words of your own, and unique in the gallery."),
    G11(ERROR, V2019_12_01, "The definition has the plan of the Marketplace image from which the source stems."),
    G12(ERROR, V2019_12_01, "The target regions contain the version's own region and that of the source."),
    G13(NOTE, V2019_12_01, "The first replica is made in the version's own region, whether or not others follow."),
    G14(NOTE, V2019_12_01, "A region's own number of replicas goes before that of the profile."),
    G15(ERROR, V2019_12_01, "The storage account type is one that the api-version has."),
    G16(NOTE, V2019_12_01, "Machines that ask for the latest version pass over one that is excluded from it."),
    G17(NOTE, V2019_12_01, "The end of life is a date, and still to come."),
    G18(WARNING, V2019_12_01, "A machine is stopped or deallocated before an image is made of it."),
    G19(WARNING, V2019_12_01, "A managed image lies in the version's own region, other sources sometimes have to."),
    G20(WARNING, V2019_12_01, "A managed image makes one version at a time."),
    G22(ERROR, V2019_12_01, "A request says the location."),
    X26(ERROR, V2018_06_01, "A name is not too long, and has punctuation only in the middle."),
    X27(ERROR, V2025_03_03, "The storage account is chosen by its type or by a strategy, not by both."),
    X28(ERROR, V2019_07_01, "No two data disks have the same LUN."),
    X29(WARNING, V2019_07_01, "The storage account type and the replication mode of a version stay as they are."),
    X30(ERROR, V2024_03_03, "Features are changed only with allowUpdateImage."),
    L01(ERROR, V2018_06_01, "A version that exists is not made again."),
    L02(WARNING, V2024_03_03, "The name of a gallery has no dash, and no underscore at its end."),
    L03(ERROR, V2018_06_01, "A version has 1 to 100 replicas in a region."),
    L04(ERROR, V2018_06_01, "Each target region is named once, under either of its spellings."),
    L05(WARNING, V2020_09_30, "Trusted launch and confidential machines are of the second generation."),
    L06(WARNING, V2020_09_30, "The address of a VHD begins with https:// and ends in .vhd."),
    L07(ERROR, V2019_07_01, "A source is of a kind that fits its place: the whole version, or one disk."),
    L08(ERROR, V2018_06_01, "A recommended range begins with the lesser number."),
    L09(WARNING, V2018_06_01, "No recommended number is below 0.");

    private final Severity severity;
    private final GalleryApiVersion since;
    private final String text;

    GalleryRule(Severity severity, GalleryApiVersion since, String text) {
        this.severity = severity;
        this.since = since;
        this.text = text;
    }

    boolean holdsIn(GalleryApiVersion apiVersion) {
        return apiVersion.isAtLeast(since);
    }

    RuleInfo info() {
        return new RuleInfo(name(), severity, since, text);
    }

    /** The rule with its check. */
    <S> Rule<S> by(BiConsumer<S, Report> check) {
        return new Rule<>(info(), check);
    }
}
