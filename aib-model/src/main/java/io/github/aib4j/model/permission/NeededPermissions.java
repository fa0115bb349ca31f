package io.github.aib4j.model.permission;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.source.ManagedImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.ScriptedStep;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a template needs, in the order of the template. Not thread-safe. */
final class NeededPermissions {
    private static final String IMAGES = "Microsoft.Compute/images/";
    private static final String GALLERIES = "Microsoft.Compute/galleries/";
    private static final String TEMPLATES = "Microsoft.VirtualMachineImages/imageTemplates/";
    private static final String ASSIGN = "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action";
    private static final List<String> GALLERY_READ =
            List.of(GALLERIES + "read", GALLERIES + "images/read", GALLERIES + "images/versions/read");
    private static final String CONTRIBUTOR = "Contributor";

    private final ImageTemplate template;
    private final TemplateFacts facts;
    private final List<Permission> all = new ArrayList<>();

    NeededPermissions(ImageTemplate template, TemplateFacts facts) {
        this.template = template;
        this.facts = facts;
    }

    List<Permission> all() {
        addCaller();
        addSource();
        for (int i = 0; i < template.customize().size(); i++) {
            addStep(template.customize().get(i), "/properties/customize/" + i);
        }
        List<Validator> validators =
                template.validate().map(Validation::inVMValidations).orElse(List.of());
        for (int i = 0; i < validators.size(); i++) {
            addStep(validators.get(i), "/properties/validate/inVMValidations/" + i);
        }
        for (int i = 0; i < template.distribute().size(); i++) {
            addTarget(template.distribute().get(i), "/properties/distribute/" + i);
        }
        template.vmProfile().ifPresent(this::addMachine);
        template.stagingResourceGroup().ifPresent(this::addStaging);
        return all;
    }

    private void add(String scope, List<String> actions, String reason, String pointer) {
        all.add(Permission.of(Principal.TEMPLATE_IDENTITY, scope, actions, reason, pointer));
    }

    private void addCaller() {
        String group = facts.templateId()
                .filter(ResourceId::isParsed)
                .map(id -> group(id))
                .orElse("the resource group of the template");
        List<String> actions = new ArrayList<>(List.of(
                TEMPLATES + "read",
                TEMPLATES + "write",
                TEMPLATES + "delete",
                TEMPLATES + "run/action",
                TEMPLATES + "cancel/action",
                TEMPLATES + "runOutputs/read"));
        all.add(Permission.of(
                Principal.CALLER, group, actions, "the template is created, built and deleted there", ""));
        template.identity()
                .ifPresent(identity -> identity.userAssignedIdentities()
                        .forEach(id -> all.add(new Permission(
                                Principal.CALLER,
                                id.text(),
                                List.of(ASSIGN),
                                Optional.of("Managed Identity Operator"),
                                "the template gets this identity",
                                "/identity"))));
    }

    /** Adds what the source needs; an image that is shared directly or with everybody needs no role (documented). */
    private void addSource() {
        String pointer = "/properties/source";
        if (template.source() instanceof ManagedImageSource image) {
            add(image.imageId().text(), List.of(IMAGES + "read"), "the build starts from this image", pointer);
        } else if (template.source() instanceof SharedImageVersionSource image
                && image.imageVersionId() instanceof GalleryImageVersionId version) {
            add(gallery(version), GALLERY_READ, "the build starts from a version in it", pointer);
        }
    }

    private void addTarget(Distributor target, String pointer) {
        if (target instanceof ManagedImageDistributor image) {
            ManagedImageId id = image.imageId();
            add(
                    id.isParsed() ? group(id) : id.text(),
                    List.of(IMAGES + "read", IMAGES + "write", IMAGES + "delete"),
                    "the build makes a managed image there",
                    pointer);
        } else if (target instanceof SharedImageDistributor image) {
            List<String> actions = new ArrayList<>(GALLERY_READ);
            actions.add(GALLERIES + "images/versions/write");
            add(gallery(image.galleryImageId()), actions, "the build makes an image version in it", pointer);
        } else if (target instanceof VhdDistributor vhd) {
            vhd.uri()
                    .flatMap(NeededPermissions::container)
                    .ifPresent(container -> all.add(Permission.ofRole(
                            Principal.TEMPLATE_IDENTITY,
                            container,
                            "Storage Blob Data Contributor",
                            "the build copies a VHD there",
                            pointer + "/uri")));
        }
    }

    private void addStep(Customizer step, String pointer) {
        if (step instanceof ScriptedStep scripted) {
            addContent(scripted.scriptUri(), pointer + "/scriptUri");
        } else if (step instanceof FileCustomizer file) {
            addContent(Optional.of(file.sourceUri()), pointer + "/sourceUri");
        }
    }

    private void addStep(Validator step, String pointer) {
        if (step instanceof ScriptedStep scripted) {
            addContent(scripted.scriptUri(), pointer + "/scriptUri");
        } else if (step instanceof FileValidator file) {
            addContent(Optional.of(file.sourceUri()), pointer + "/sourceUri");
        }
    }

    /** Adds the permission to read a blob, which is needed even if the blob is public (documented). */
    private void addContent(Optional<ContentUri> address, String pointer) {
        address.flatMap(NeededPermissions::container)
                .ifPresent(container -> all.add(Permission.ofRole(
                        Principal.TEMPLATE_IDENTITY,
                        container,
                        "Storage Blob Data Reader",
                        "a script or file is fetched from it",
                        pointer)));
        address.filter(content -> content.local().isPresent())
                .flatMap(NeededPermissions::container)
                .ifPresent(container -> all.add(Permission.ofRole(
                        Principal.CALLER,
                        container,
                        "Storage Blob Data Contributor",
                        "a script or file of this machine is uploaded to it",
                        pointer)));
    }

    private void addMachine(VmProfile machine) {
        machine.vnetConfig().ifPresent(this::addNetwork);
        for (int i = 0; i < machine.userAssignedIdentities().size(); i++) {
            all.add(new Permission(
                    Principal.TEMPLATE_IDENTITY,
                    machine.userAssignedIdentities().get(i).text(),
                    List.of(ASSIGN),
                    Optional.of("Managed Identity Operator"),
                    "the build machine gets this identity",
                    "/properties/vmProfile/userAssignedIdentities/" + i));
        }
    }

    private void addNetwork(VirtualNetworkConfig network) {
        String pointer = "/properties/vmProfile/vnetConfig/";
        network.subnetId().ifPresent(id -> addSubnet(id, "the build machine", pointer + "subnetId"));
        network.containerInstanceSubnetId()
                .ifPresent(id -> addSubnet(id, "the build container", pointer + "containerInstanceSubnetId"));
    }

    private void addSubnet(SubnetId subnet, String what, String pointer) {
        add(
                network(subnet),
                List.of(
                        "Microsoft.Network/virtualNetworks/read",
                        "Microsoft.Network/virtualNetworks/subnets/join/action"),
                what + " joins a subnet of it",
                pointer);
    }

    private void addStaging(ResourceGroupId group) {
        if (group.text().isBlank()) {
            return;
        }
        String pointer = "/properties/stagingResourceGroup";
        all.add(Permission.ofRole(
                Principal.TEMPLATE_IDENTITY, group.text(), CONTRIBUTOR, "the service works in this group", pointer));
        boolean isWindows =
                facts.osTypeOf(template).filter(OsType.WINDOWS::equals).isPresent();
        if (isWindows && template.vmProfile().flatMap(VmProfile::vnetConfig).isPresent()) {
            all.add(Permission.ofRole(
                    Principal.SERVICE,
                    group.text(),
                    CONTRIBUTOR,
                    "Windows is built in a network of yours, with a staging resource group of yours",
                    pointer));
        }
    }

    private static String group(ResourceId id) {
        return ResourceGroupId.of(
                        id.subscriptionId().orElseThrow(), id.resourceGroup().orElseThrow())
                .text();
    }

    private static String gallery(ResourceId id) {
        if (!id.isParsed() || !(id instanceof GalleryImageId || id instanceof GalleryImageVersionId)) {
            return id.text();
        }
        return GalleryId.of(
                        id.subscriptionId().orElseThrow(),
                        id.resourceGroup().orElseThrow(),
                        id.names().get(0))
                .text();
    }

    private static String network(SubnetId subnet) {
        return subnet.isParsed()
                ? group(subnet) + "/providers/Microsoft.Network/virtualNetworks/"
                        + subnet.virtualNetworkName().orElseThrow()
                : subnet.text();
    }

    /** The address of the container, if this is a blob of Azure Storage in any cloud. */
    private static Optional<String> container(ContentUri content) {
        return content.uri().filter(NeededPermissions::isBlob).map(uri -> {
            String[] path = String.valueOf(uri.getRawPath()).split("/", 3);
            return "https://" + uri.getHost() + "/" + (path.length > 2 ? path[1] : "$root");
        });
    }

    private static boolean isBlob(URI uri) {
        return uri.getHost() != null && LetterCase.lower(uri.getHost()).contains(".blob.");
    }
}
