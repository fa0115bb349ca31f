package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.lint.template.Subject.COMPUTE;
import static io.github.aib4j.model.lint.template.Subject.DEFINITION;
import static io.github.aib4j.model.lint.template.Subject.IDENTITY;
import static io.github.aib4j.model.lint.template.Subject.SUBSCRIPTION;
import static io.github.aib4j.model.lint.template.Subject.iso;
import static io.github.aib4j.model.lint.template.Subject.linux;
import static io.github.aib4j.model.lint.template.Subject.step;
import static io.github.aib4j.model.lint.template.Subject.unknown;

import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.PurchasePlan;
import java.util.List;

/** What builds start from. */
final class ExamplesOfSources {
    private static final String SOURCE = "/properties/source";
    private static final String RHEL = "https://access.cdn.redhat.com/content/rhel-server-7.%s-x86_64-dvd.iso";
    private static final ManagedImageId BASE = ManagedImageId.of(SUBSCRIPTION, "images", "base");

    private ExamplesOfSources() {}

    private static Subject version(String number) {
        return Subject.of(
                "{'type': 'SharedImageVersion', 'imageVersionId': '" + DEFINITION + "/versions/" + number + "'}");
    }

    private static Subject shared(String id) {
        return Subject.of("{'type': 'SharedImageVersion', 'imageVersionId': '" + id + "'}");
    }

    static List<Example> images() {
        return List.of(
                Example.of("S03", Subject.of("{'type': 'Disk'}"), SOURCE + "/type", linux(), "'Disk'"),
                Example.of(
                        "S16",
                        Subject.of("{'type': 'ManagedImage', 'imageId': '" + COMPUTE + "disks/base'}"),
                        SOURCE + "/imageId",
                        unknown(),
                        "disks/base'"),
                Example.of("S16", Subject.of("{'type': 'ManagedImage'}"), SOURCE + "/imageId", unknown(), "missing"),
                Example.of(
                        "S19",
                        Subject.of("{'type': 'SharedImageVersion', 'imageVersionId': '" + DEFINITION + "'}"),
                        SOURCE + "/imageVersionId",
                        version("1.0.0"),
                        "images/web'"),
                Example.of(
                        "S19",
                        Subject.of("{'type': 'SharedImageVersion'}"),
                        SOURCE + "/imageVersionId",
                        version("1.0.0"),
                        "missing"),
                Example.of(
                        "S19",
                        shared("/SharedGalleries/9e223dbe-ALL/Images/web"),
                        SOURCE + "/imageVersionId",
                        shared("/SharedGalleries/9e223dbe-ALL/Images/web/Versions/1.0.0"),
                        "without a version",
                        "/Versions/"),
                Example.of(
                        "R47",
                        shared("/sharedGalleries/9e223dbe-ALL/images/web/versions/1.0.0"),
                        SOURCE + "/imageVersionId",
                        version("1.0.0"),
                        "/sharedGalleries/9e223dbe-ALL/images/web/versions/1.0.0'",
                        "2022-07-01"),
                Example.of(
                        "R48",
                        shared("/CommunityGalleries/all-9e223dbe/Images/web/Versions/1.0.0"),
                        SOURCE + "/imageVersionId",
                        shared("/SharedGalleries/9e223dbe-ALL/Images/web/Versions/1.0.0"),
                        "'/CommunityGalleries/all-9e223dbe/"),
                Example.of("R03", version("latest"), SOURCE + "/imageVersionId", version("1.0.0"), "'latest'"),
                Example.of(
                        "S17",
                        version("1.0.0").knowing(f -> f.sourceOsState(OsState.SPECIALIZED)),
                        SOURCE,
                        version("1.0.0").knowing(f -> f.sourceOsState(OsState.GENERALIZED)),
                        "specialized"),
                Example.of(
                        "S18",
                        unknown().knowing(f -> f.putExisting(BASE, "northeurope")),
                        SOURCE + "/imageId",
                        unknown().knowing(f -> f.putExisting(BASE, "West Europe")),
                        "'northeurope'",
                        "'westeurope'"),
                Example.of(
                        "S20",
                        version("1.0.0").knowing(f -> f.addSourceRegions("northeurope", "eastus")),
                        SOURCE + "/imageVersionId",
                        version("1.0.0").knowing(f -> f.addSourceRegions("northeurope", "westeurope")),
                        "'northeurope', 'eastus'",
                        "'westeurope'"),
                Example.of(
                        "S21",
                        linux().with(SOURCE + "/sku", "'22_04-lts-gen2'"),
                        SOURCE,
                        linux().with(SOURCE + "/sku", "'22_04-lts-gen2'")
                                .target("{'type': 'VHD', 'runOutputName': 'disk'}"),
                        "second generation"),
                Example.of(
                        "S21",
                        unknown().knowing(f -> f.sourceHyperVGeneration(HyperVGeneration.V2)),
                        SOURCE,
                        unknown().knowing(f -> f.sourceHyperVGeneration(HyperVGeneration.V1)),
                        "second generation"),
                Example.of(
                        "X09",
                        unknown()
                                .knowing(f -> f.templateId(
                                        ImageTemplateId.of("0a0e1c4a-1d2b-4c3d-8e4f-5a6b7c8d9e0f", "images", "web"))),
                        SOURCE + "/imageId",
                        unknown().knowing(f -> f.templateId(ImageTemplateId.of(SUBSCRIPTION, "images", "web"))),
                        "subscription"),
                Example.of(
                        "R22",
                        unknown().knowing(f -> f.addMissing(BASE)),
                        SOURCE + "/imageId",
                        unknown().knowing(f -> f.putExisting(BASE, "westeurope")),
                        "does not exist"),
                Example.of(
                        "R22",
                        linux().knowing(f -> f.addMissing(UserAssignedIdentityId.parse(IDENTITY))),
                        "/identity/userAssignedIdentities/" + IDENTITY.replace("/", "~1"),
                        linux(),
                        "does not exist"));
    }

    static List<Example> marketplace() {
        PurchasePlan plan = PurchasePlan.of("rhel-lvm75", "rhel-byos", "redhat");
        String info = "{'planName': 'rhel-lvm75', 'planProduct': '%s', 'planPublisher': 'redhat'}";
        return List.of(
                Example.of("R05", linux().without(SOURCE + "/sku"), SOURCE + "/sku", linux(), "sku"),
                Example.of(
                        "R09",
                        linux().with(SOURCE + "/publisher", "'RedHat'").with(SOURCE + "/offer", "'rhel-byos'"),
                        SOURCE + "/planInfo",
                        linux().with(SOURCE + "/publisher", "'RedHat'").with(SOURCE + "/offer", "'RHEL'"),
                        "'RedHat'",
                        "'rhel-byos'"),
                Example.of(
                        "S12", linux().with(SOURCE + "/version", "'latest'"), SOURCE + "/version", linux(), "'latest'"),
                Example.of(
                        "S15",
                        linux().knowing(f -> f.sourcePurchasePlan(plan)),
                        SOURCE + "/planInfo",
                        linux().with(SOURCE + "/planInfo", info.formatted("rhel-byos"))
                                .knowing(f -> f.sourcePurchasePlan(plan)),
                        "redhat:rhel-byos:rhel-lvm75"),
                Example.of(
                        "S15",
                        linux().with(SOURCE + "/planInfo", info.formatted("rhel"))
                                .knowing(f -> f.sourcePurchasePlan(plan)),
                        SOURCE + "/planInfo",
                        linux().with(SOURCE + "/planInfo", info.formatted("rhel")),
                        "redhat:rhel:rhel-lvm75",
                        "redhat:rhel-byos:rhel-lvm75"),
                Example.of(
                        "S15",
                        linux().with(SOURCE + "/planInfo", "{'planName': 'rhel-lvm75'}"),
                        SOURCE + "/planInfo",
                        linux().with(SOURCE + "/planInfo", info.formatted("rhel-byos")),
                        "not complete"));
    }

    static List<Example> media() {
        Subject rhel = iso(RHEL.formatted("5"));
        return List.of(
                Example.of("S04", iso(RHEL.formatted("6")), SOURCE + "/sourceUri", rhel, "'7.6'"),
                Example.of(
                        "S05",
                        rhel.with(SOURCE + "/sha256Checksum", "'abc'"),
                        SOURCE + "/sha256Checksum",
                        rhel,
                        "'abc'"),
                Example.of("S05", rhel.without(SOURCE + "/sha256Checksum"), SOURCE, rhel, "both"),
                Example.of("S05", rhel.without(SOURCE + "/sourceUri"), SOURCE, rhel, "both"),
                Example.of(
                        "S06",
                        iso(RHEL.formatted("5") + "?user=a&_auth_=b"),
                        SOURCE + "/sourceUri",
                        rhel,
                        "dvd.iso?(redacted)"),
                Example.of(
                        "S07",
                        rhel.inline("Shell", "sudo yum install -y httpd"),
                        "/properties/customize/0",
                        rhel.inline(
                                "Shell", "sudo subscription-manager register", "sudo subscription-manager unregister"),
                        "register"),
                Example.of(
                        "S07",
                        rhel.steps(step("Shell", "sudo subscription-manager register"), step("Shell", "id")),
                        "/properties/customize/1",
                        rhel.steps(
                                step("Shell", "sudo subscription-manager register"),
                                step("Shell", "sudo subscription-manager unregister")),
                        "unregister"),
                Example.of("S08", rhel, SOURCE + "/type", linux(), "'ISO'", "2020-03-31"));
    }
}
