package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.ApiVersion.V2018_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.ApiVersion.V2021_10_01;
import static io.github.aib4j.model.ApiVersion.V2022_02_14;
import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.ApiVersion.V2024_02_01;
import static io.github.aib4j.model.ApiVersion.V2025_10_01;
import static io.github.aib4j.model.lint.Severity.ERROR;
import static io.github.aib4j.model.lint.Severity.NOTE;
import static io.github.aib4j.model.lint.Severity.WARNING;
import static io.github.aib4j.model.lint.template.RulePage.NEWS;
import static io.github.aib4j.model.lint.template.RulePage.REFERENCE;
import static io.github.aib4j.model.lint.template.RulePage.TRIGGERS;
import static io.github.aib4j.model.lint.template.RulePage.TROUBLESHOOTING;
import static io.github.aib4j.model.lint.template.RulePage.TYPES;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.lint.Severity;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of image templates and their triggers.
 *
 * <p>T, I, V, S, C, Z and D are from Microsoft's reference pages of 2019-05-01-preview and 2020-02-14, X from the
 * descriptions of the published types, F from the troubleshooting page (documented). Two are milder than there, because
 * an official example breaks them: C02 and C19. The rules from R01 on are this library's own, from the same pages; the
 * check of each says what is only assumed.
 */
enum TemplateRule {
    C02(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "No two customizers have the same name.",
            "The log names steps, and two of one name cannot be told apart there.",
            "Give each step a name of its own."),
    C05(
            WARNING,
            V2019_05_01_PREVIEW,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Commands contain no secrets.",
            "Everyone who can read the template can read its commands.",
            "Move the secret to storage that is read when the build runs."),
    C06(
            WARNING,
            V2020_02_14,
            REFERENCE,
            "Commands contain no secrets.",
            "Commands are stored in the template, and readers and support see them.",
            "Move it to a script in storage that the template's identity reads."),
    C07(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Without an identity, scripts and files are reachable from everywhere.",
            "The service fetches them without credentials then.",
            "Publish the file, or give the template an identity."),
    C09(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Shell steps are for Linux.",
            "Windows has no such shell, and the build fails.",
            "Use a PowerShell step."),
    C10(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A Shell step has commands or a script.",
            "There is nothing to run otherwise.",
            "Give inline, an array of commands, or scriptUri."),
    C11(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Commands that need superuser rights begin with sudo.",
            "Steps run as a user without them.",
            "Begin the command with sudo."),
    C12(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A checksum is 64 hexadecimal digits.",
            "The service compares it with the SHA-256 of what it fetched.",
            "Give what sha256sum or Get-FileHash says."),
    C13(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "WindowsRestart steps are for Windows.",
            "Linux has no restart step.",
            "Reboot in a Shell step."),
    C16(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A restart timeout is a number and its unit.",
            "The service reads nothing else.",
            "Write 5m or 2h."),
    C19(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "PowerShell steps are for Windows.",
            "Old pages have them for Linux too, the description of the type does not.",
            "Use a Shell step."),
    C20(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A PowerShell step has commands or a script.",
            "There is nothing to run otherwise.",
            "Give inline, an array of commands, or scriptUri."),
    C24(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A File step fetches one file.",
            "A folder cannot be fetched.",
            "Give the address of one file; pack several into an archive."),
    C25(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A destination is a full path with a file name.",
            "The service does not make one up.",
            "Write the path, file name included."),
    C26(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "On Linux a file goes below /tmp.",
            "The service may write nowhere else.",
            "Put it there, and move it in a Shell step."),
    C29(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "File steps are for files under 20 MB.",
            "Larger ones take hours, and the build times out.",
            "Fetch the file in a script."),
    C31(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "WindowsUpdate steps are for Windows.",
            "Linux has no update step.",
            "Update in a Shell step."),
    C35(
            WARNING,
            V2020_02_14,
            REFERENCE,
            "No restart is pending when Windows updates begin.",
            "They fail with 0x80240016 then.",
            "Put a WindowsRestart step before."),
    D01(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A target is a managed image, a gallery image or a VHD.",
            "The service knows no others.",
            "Write ManagedImage, SharedImage or VHD."),
    D03(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "No two targets have the same output name.",
            "Each makes a run output of that name.",
            "Give each its own."),
    D05(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A managed image target has the id of a managed image.",
            "The service refuses other ids.",
            "Write the whole id of the image."),
    D06(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The resource group of a managed image exists.",
            "The service does not make it.",
            "Make the group first."),
    D07(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A managed image is made in the region of the template.",
            "A copy to another region lengthens the run.",
            "Build in the region of the image."),
    D08(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The gallery and the image definition exist.",
            "The service does not make them.",
            "Make them before the build."),
    D09(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A gallery target has the id of an image definition.",
            "The service refuses other ids.",
            "Write the whole id of the definition."),
    D10(
            ERROR,
            V2018_02_01_PREVIEW,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The version of a gallery target is not chosen.",
            "These api-versions number it themselves.",
            "End the id with the image definition."),
    D11(
            ERROR,
            V2020_02_14,
            REFERENCE,
            "A version number is three numbers.",
            "Galleries know no others.",
            "Write a number such as 1.0.3."),
    D12(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The regions contain that of the gallery.",
            "The version is made there.",
            "Add the region of the gallery."),
    D13(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Galleries have versions in each region.",
            "Replication to another fails.",
            "Name regions that galleries have."),
    D15(
            WARNING,
            V2019_05_01_PREVIEW,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The gallery is in the region of the template.",
            "A copy to another region takes longer.",
            "Build in the region of the gallery."),
    D16(
            WARNING,
            V2020_02_14,
            REFERENCE,
            "The image definition is in the region of the template.",
            "The version is made in the definition's region, and copied from there.",
            "Build in the region of the definition."),
    D18(
            WARNING,
            V2020_02_14,
            REFERENCE,
            "The storage account type is one that the api-version has.",
            "Others are refused, or come later.",
            "Use a type that the message names."),
    D21(
            ERROR,
            V2019_02_01_PREVIEW,
            V2022_02_14,
            REFERENCE,
            "The place of a VHD is not chosen.",
            "These api-versions keep it in the staging resource group.",
            "Leave uri out, and read artifactUri of the run output."),
    F30(
            ERROR,
            V2019_05_01_PREVIEW,
            TROUBLESHOOTING,
            "A build timeout is not between 1 and 5 minutes.",
            "The service's own token lives longer than that.",
            "Give 0, or 6 to 960."),
    I02(
            ERROR,
            V2020_02_14,
            REFERENCE,
            "A template has an identity.",
            "The service reads and writes images with it.",
            "Give a user-assigned identity."),
    I03(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A template has exactly one identity.",
            "The service takes no more.",
            "Keep one."),
    I04(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The identity is a user-assigned one, named by its id.",
            "The service knows no other kinds.",
            "Write type UserAssigned, and the id of the identity as a name."),
    R01(
            ERROR,
            V2018_02_01_PREVIEW,
            TYPES,
            "The name of a template is of letters, digits, dashes and underscores, and dots.",
            "The published type has that pattern; dots since 2019-05-01-preview.",
            "Use at most 64 of these."),
    R02(
            ERROR,
            V2018_02_01_PREVIEW,
            TYPES,
            "The name of a run output is of letters, digits, dashes and underscores, and dots.",
            "The published type has that pattern; dots since 2019-05-01-preview.",
            "Use at most 64 of these."),
    R03(
            WARNING,
            V2019_05_01_PREVIEW,
            V2022_02_14,
            TYPES,
            "The version of a gallery source is a number.",
            "These api-versions do not describe latest; 2022-07-01 is the first that does.",
            "Name a version."),
    R04(
            NOTE,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The address of a script or file has no signature.",
            "Readers of the template see it, and it ends one day.",
            "Let the template's identity read the storage."),
    R05(
            WARNING,
            V2018_02_01_PREVIEW,
            REFERENCE,
            "A Marketplace image is named by publisher, offer, sku and version.",
            "It is not found by less.",
            "Give all four."),
    R06(
            ERROR,
            V2018_02_01_PREVIEW,
            TYPES,
            "A step is of a type that the service has.",
            "The service refuses others.",
            "Use a type that the message names."),
    R07(
            ERROR,
            V2019_05_01_PREVIEW,
            TYPES,
            "Each region of a target is named once.",
            "Galleries refuse a region that is named twice.",
            "Say all of a region in one place."),
    R08(
            ERROR,
            V2022_07_01,
            TYPES,
            "A target with a version number has no versioning.",
            "There is nothing to number.",
            "Give one of the two."),
    R09(
            WARNING,
            V2020_02_14,
            REFERENCE,
            "Sources that have a purchase plan name it.",
            "The build is refused with PurchasePlanNotProvided otherwise.",
            "Give planInfo, and accept the terms in the subscription."),
    R10(
            WARNING,
            V2022_02_14,
            TYPES,
            "Where only the source is validated, there are no customizers.",
            "They never run.",
            "Leave the switch out, or the customizers."),
    R11(
            ERROR,
            V2018_02_01_PREVIEW,
            TYPES,
            "A template has a location.",
            "The service builds in that region.",
            "Name the region, such as westeurope."),
    R12(
            ERROR,
            V2018_02_01_PREVIEW,
            REFERENCE,
            "Steps are for one operating system.",
            "A template has one source.",
            "Use the steps of the source's system."),
    R13(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "No two targets make the same image.",
            "One replaces the other, or fails.",
            "Give each its own image or version."),
    R14(
            ERROR,
            V2018_02_01_PREVIEW,
            REFERENCE,
            "Scripts and files have an address that can be fetched.",
            "The service fetches by HTTP.",
            "Give an address that begins with https://."),
    R15(
            ERROR,
            V2021_10_01,
            TYPES,
            "The identities of the build machine are named by their ids.",
            "The service refuses other texts.",
            "Write the whole id of each."),
    R16(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The image definition has the operating system of the source.",
            "The gallery refuses the version otherwise.",
            "Name a definition of the same system."),
    R17(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The image definition is for generalized images.",
            "A build makes no others.",
            "Name a definition for generalized images."),
    R18(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The image definition is of the generation of the source.",
            "The gallery refuses the version otherwise.",
            "Name a definition of the same generation."),
    R19(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The image definition is of the architecture of the source.",
            "The gallery refuses the version otherwise.",
            "Name a definition of the same architecture."),
    R20(
            ERROR,
            V2020_02_14,
            REFERENCE,
            "The version that a target names does not exist yet.",
            "A version is not made again.",
            "Take a number that is free."),
    R21(
            ERROR,
            V2018_02_01_PREVIEW,
            TROUBLESHOOTING,
            "The name of a new template is free.",
            "A template cannot be replaced by a PUT.",
            "Delete the other, or take another name."),
    R22(
            ERROR,
            V2019_05_01_PREVIEW,
            TROUBLESHOOTING,
            "What a template names exists.",
            "The service does not make it.",
            "Name what exists, or make it first."),
    R30(
            WARNING,
            V2018_02_01_PREVIEW,
            REFERENCE,
            "No secret stands in a tag.",
            "Tags are shown to everyone who may read the resource.",
            "Keep it in a key vault."),
    R31(
            NOTE,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Scripts and files that are fetched have a checksum.",
            "What is at the address may change between builds.",
            "Give its sha256Checksum."),
    R32(
            WARNING,
            V2019_02_01_PREVIEW,
            TROUBLESHOOTING,
            "Installers are quiet.",
            "Others wait for somebody until the build times out.",
            "Give the switch that makes it quiet."),
    R33(
            WARNING,
            V2018_02_01_PREVIEW,
            TROUBLESHOOTING,
            "No command waits for input.",
            "Nobody is there, and the build times out.",
            "Take the value from elsewhere."),
    R34(
            WARNING,
            V2018_02_01_PREVIEW,
            TROUBLESHOOTING,
            "Package managers do not ask.",
            "Nobody answers, and the step fails or the build times out.",
            "Give the option for yes."),
    R35(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The folder of a file exists.",
            "A File step makes no folders.",
            "Make it in a step before."),
    R36(
            WARNING,
            V2019_05_01_PREVIEW,
            TROUBLESHOOTING,
            "Windows updates have a machine that is large enough.",
            "They starve on small ones, and end without result.",
            "Take at least two processors and 8 GB."),
    R37(
            WARNING,
            V2018_02_01_PREVIEW,
            TROUBLESHOOTING,
            "No step removes the script that prepares the image.",
            "The build fails at its end without it.",
            "Leave that file there."),
    R40(
            ERROR,
            V2022_07_01,
            TRIGGERS,
            "A trigger has a source whose latest version is asked for.",
            "Nothing new can come otherwise, and it never fires.",
            "Write latest as the version of the source."),
    R41(
            ERROR,
            V2022_07_01,
            TRIGGERS,
            "A template with a trigger names no version of a target.",
            "It can be made only once.",
            "Let the service number the versions."),
    R42(
            ERROR,
            V2022_07_01,
            TRIGGERS,
            "A template with a trigger does not build into its own source.",
            "Each build would start the next.",
            "Name another image definition."),
    R43(
            ERROR,
            V2022_07_01,
            TRIGGERS,
            "A template has one trigger of the kind SourceImage.",
            "The service takes no more.",
            "Keep one."),
    R44(
            ERROR,
            V2022_07_01,
            TYPES,
            "The name of a trigger is of letters, digits, dashes, underscores and dots.",
            "The published type has that pattern.",
            "Use at most 64 of these."),
    R45(
            ERROR,
            V2022_07_01,
            TYPES,
            "A trigger is of the kind SourceImage.",
            "There is no other kind.",
            "Write SourceImage."),
    R46(
            ERROR,
            V2022_07_01,
            TRIGGERS,
            "There are at most 100 triggers in a subscription and region.",
            "The service takes no more.",
            "Remove others first."),
    R47(
            WARNING,
            V2019_05_01_PREVIEW,
            V2022_02_14,
            NEWS,
            "A gallery source is not shared directly.",
            "These api-versions do not take such images; 2022-07-01 is the first that does.",
            "Use a later api-version, or an image in your own gallery."),
    R48(
            NOTE,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A gallery source is not one that is shared with everybody.",
            "The pages name own galleries and direct sharing alone.",
            "Copy the image to a gallery of your own."),
    S03(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A source is a Marketplace image, a managed image or a gallery image.",
            "The service knows no others.",
            "Write PlatformImage, ManagedImage or SharedImageVersion."),
    S04(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "An ISO source is a release of Red Hat Enterprise Linux 7 that could be installed.",
            "The service knew no others.",
            "Start from a Marketplace image."),
    S05(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "An ISO source has a link and its checksum.",
            "The service compares the two.",
            "Give both."),
    S06(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The link of an ISO source is taken anew each time.",
            "It carries a token that changes.",
            "Fetch the link before each submission."),
    S07(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Steps on an ISO source register the machine first and unregister it last.",
            "Packages come from the vendor's entitlement server.",
            "Call subscription-manager in Shell steps."),
    S08(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A source is no ISO.",
            "They are not taken since 2020-03-31.",
            "Start from a Marketplace image."),
    S12(
            WARNING,
            V2019_05_01_PREVIEW,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The version of a Marketplace image is a number.",
            "The first page of this api-version forbids latest, later ones do not.",
            "Name a version, or use a later api-version."),
    S15(
            ERROR,
            V2020_02_14,
            REFERENCE,
            "The purchase plan of the source is given, all of it.",
            "The build is refused with PurchasePlanNotProvided otherwise.",
            "Give planName, planProduct and planPublisher."),
    S16(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A managed image source has the id of a managed image.",
            "The service refuses other ids.",
            "Write the whole id of the image."),
    S17(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The source is generalized.",
            "A build cannot start from a specialized image.",
            "Generalize it, or name another."),
    S18(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A managed image is in the region of the template.",
            "The service reads no image of another region.",
            "Copy it, or build in its region."),
    S19(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A gallery source has the id of an image version.",
            "The service refuses other ids.",
            "Write the whole id of the version."),
    S20(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A gallery source is replicated to the region of the template.",
            "The service reads no replica of another region.",
            "Replicate it there."),
    S21(
            WARNING,
            V2020_02_14,
            V2020_02_14,
            REFERENCE,
            "Sources of the second generation go to VHDs.",
            "The page of this api-version has no other way.",
            "Use a VHD target, or a later api-version."),
    T04(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The service builds in the region of the template.",
            "It refuses other regions.",
            "Name a region in which the service is."),
    T07(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A build timeout is 0 to 960 minutes.",
            "The service refuses others.",
            "Give whole minutes, 0 or 6 to 960."),
    T09(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "Windows has an hour or more.",
            "Its builds take long, and end at the limit.",
            "Give at least 60 minutes."),
    T11(
            WARNING,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The build timeout covers what the steps may wait.",
            "The build stops at the limit, finished or not.",
            "Raise it, or shorten the restarts' timeouts."),
    V03(
            NOTE,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A disk size of 0 is left out.",
            "It says the same as nothing.",
            "Leave osDiskSizeGB out."),
    V04(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "The system disk is no smaller than that of the source.",
            "A disk only grows.",
            "Give more, or leave the size out."),
    V07(
            WARNING,
            V2019_05_01_PREVIEW,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A network of three parts has all three.",
            "It is not found by less.",
            "Give name, subnetName and resourceGroupName."),
    V08(
            ERROR,
            V2020_02_14,
            REFERENCE,
            "A subnet is named by its id.",
            "The service refuses other texts.",
            "Write the whole id of the subnet."),
    X01(
            ERROR,
            V2020_02_14,
            TYPES,
            "A step has commands or a script, not both.",
            "Only one of them could run.",
            "Give one of inline and scriptUri."),
    X02(
            ERROR,
            V2020_02_14,
            TYPES,
            "What runs as the system is elevated.",
            "The service refuses it otherwise.",
            "Set runElevated to true too."),
    X03(
            ERROR,
            V2022_07_01,
            TYPES,
            "A target has replicationRegions or targetRegions, not both.",
            "They say the same.",
            "Write targetRegions."),
    X04(
            ERROR,
            V2022_07_01,
            TYPES,
            "storageAccountType of a target goes with replicationRegions.",
            "With targetRegions each region has its own.",
            "Give it for each region."),
    X05(
            WARNING,
            V2022_07_01,
            TYPES,
            "Regions are written as targetRegions.",
            "replicationRegions and storageAccountType are deprecated.",
            "Write targetRegions."),
    X06(
            ERROR,
            V2024_02_01,
            TYPES,
            "A container subnet goes with a subnet, another one of the same network.",
            "The container reaches the build machine through it.",
            "Give subnetId too, of the same network."),
    X07(
            ERROR,
            V2024_02_01,
            TYPES,
            "There is no proxy where there is a container subnet.",
            "The container does what the proxy did.",
            "Give one of the two."),
    X09(
            ERROR,
            V2025_10_01,
            TYPES,
            "A managed image is in the subscription of the template.",
            "The service reads no image of another.",
            "Copy it, or use a gallery."),
    X12(
            WARNING,
            V2018_02_01_PREVIEW,
            TYPES,
            "A managed image stays in its region.",
            "The image that is there is in another.",
            "Name its region, or another image."),
    X13(
            ERROR,
            V2022_02_14,
            TYPES,
            "A staging resource group is the template's own: same subscription, same region, empty.",
            "The service works in it, and removes what it made.",
            "Name a group that is, or leave it out."),
    X25(
            ERROR,
            V2019_05_01_PREVIEW,
            TYPES,
            "A destination is an absolute path.",
            "There is no current folder.",
            "Begin with / or with a drive."),
    Z02(
            ERROR,
            V2019_05_01_PREVIEW,
            REFERENCE,
            "A command of your own for the preparation of the image is where the service looks for it.",
            "The service reads exactly these two files.",
            "Write c:\\DeprovisioningScript.ps1 or /tmp/DeprovisioningScript.sh."),
    Z04(
            WARNING,
            V2020_02_14,
            REFERENCE,
            "An image with Hyper-V is prepared with /mode:vm.",
            "The service's own Sysprep command lacks it.",
            "Write a c:\\DeprovisioningScript.ps1 that has it.");

    private final Severity severity;
    private final ApiVersion since;
    private final @Nullable ApiVersion until;
    private final RulePage page;
    private final String text;
    private final String reason;
    private final String advice;

    TemplateRule(Severity severity, ApiVersion since, RulePage page, String text, String reason, String advice) {
        this(severity, since, null, page, text, reason, advice);
    }

    TemplateRule(
            Severity severity,
            ApiVersion since,
            @Nullable ApiVersion until,
            RulePage page,
            String text,
            String reason,
            String advice) {
        this.severity = severity;
        this.since = since;
        this.until = until;
        this.page = page;
        this.text = text;
        this.reason = reason;
        this.advice = advice;
    }

    RuleInfo info() {
        return new RuleInfo(
                name(), severity, since, Optional.ofNullable(until), text, reason, advice, Optional.of(page.address()));
    }

    /** The rule with its check. */
    Rule<TemplateRequest> by(BiConsumer<TemplateRequest, Report> check) {
        return new Rule<>(info(), check);
    }
}
