package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks up the name, the providers, the identities, the subnets and the staging resource group. */
final class Surroundings {
    private static final String RESOURCES = "api-version=2021-04-01";
    private static final String IDENTITIES = "api-version=2023-01-31";
    private static final String NETWORKS = "api-version=2023-11-01";
    private static final String STAGING = "/properties/stagingResourceGroup";

    /** The providers that the service's documentation names (F42). */
    private static final List<String> PROVIDERS = List.of(
            "Microsoft.VirtualMachineImages",
            "Microsoft.KeyVault",
            "Microsoft.Compute",
            "Microsoft.Storage",
            "Microsoft.Network",
            "Microsoft.ContainerInstance");

    private final Preflight preflight;
    private final ImageTemplateId id;
    private final ImageTemplate template;
    private final ApiVersion apiVersion;

    Surroundings(Preflight preflight, ImageTemplateId id, ImageTemplate template, ApiVersion apiVersion) {
        this.preflight = preflight;
        this.id = id;
        this.template = template;
        this.apiVersion = apiVersion;
    }

    void addAll() {
        preflight.add(new Lookup(
                "the name '" + id.name().orElseThrow() + "'",
                RequestPath.ofId(id),
                "api-version=" + apiVersion,
                "/name",
                body -> preflight.facts.putExisting(id, region(body)),
                () -> {}));
        PROVIDERS.forEach(this::addProvider);
        template.identity()
                .ifPresent(identity -> identity.userAssignedIdentities()
                        .forEach(one -> addIdentity(one, "/identity/userAssignedIdentities")));
        template.vmProfile().ifPresent(this::addMachine);
        template.stagingResourceGroup().filter(ResourceId::isParsed).ifPresent(this::addStaging);
    }

    static String region(byte[] body) {
        return Json.object(body).text("location").orElse("");
    }

    private void addProvider(String namespace) {
        preflight.add(new Lookup(
                "the registration of " + namespace,
                RequestPath.ofSubscription(id.subscriptionId().orElseThrow()).provider(namespace),
                RESOURCES,
                "",
                body -> checkRegistered(namespace, Json.object(body).text("registrationState")),
                () -> checkRegistered(namespace, Optional.of("NotRegistered"))));
    }

    private void checkRegistered(String namespace, Optional<String> state) {
        if (state.filter("Registered"::equalsIgnoreCase).isEmpty()) {
            preflight.report(
                    PreflightRule.P01,
                    "",
                    namespace + " is '" + state.orElse("") + "' in the subscription '"
                            + id.subscriptionId().orElseThrow() + "'; register it");
        }
    }

    private void addIdentity(ResourceId identity, String pointer) {
        if (identity.isParsed()) {
            preflight.add(new Lookup(
                    "the identity '" + identity + "'",
                    RequestPath.ofId(identity),
                    IDENTITIES,
                    pointer,
                    body -> preflight.facts.putExisting(identity, region(body)),
                    () -> preflight.facts.addMissing(identity)));
        }
    }

    private void addMachine(VmProfile machine) {
        machine.userAssignedIdentities()
                .forEach(one -> addIdentity(one, "/properties/vmProfile/userAssignedIdentities"));
        machine.vnetConfig().ifPresent(network -> {
            String pointer = "/properties/vmProfile/vnetConfig/";
            network.subnetId()
                    .ifPresent(subnet -> addSubnet(
                            subnet,
                            pointer + "subnetId",
                            body -> checkBuild(subnet, network, Json.properties(body), pointer + "subnetId")));
            network.containerInstanceSubnetId()
                    .ifPresent(subnet -> addSubnet(
                            subnet,
                            pointer + "containerInstanceSubnetId",
                            body -> checkContainer(
                                    subnet, Json.properties(body), pointer + "containerInstanceSubnetId")));
        });
    }

    private void addSubnet(SubnetId subnet, String pointer, Consumer<byte[]> found) {
        if (subnet.isParsed()) {
            preflight.add(new Lookup(
                    "the subnet '" + subnet + "'",
                    RequestPath.ofId(subnet),
                    NETWORKS,
                    pointer,
                    found,
                    () -> preflight.facts.addMissing(subnet)));
        }
    }

    /** Checks a build subnet. Without a container subnet, the service puts a private link service into it. */
    private void checkBuild(SubnetId subnet, VirtualNetworkConfig network, JsonObject properties, String pointer) {
        if (!delegations(properties).isEmpty()) {
            unusable(
                    pointer,
                    "'" + subnet + "' is delegated to " + delegations(properties)
                            + "; name a subnet without delegations");
        }
        boolean isBlocked = properties
                .text("privateLinkServiceNetworkPolicies")
                .filter("Enabled"::equalsIgnoreCase)
                .isPresent();
        if (isBlocked && network.containerInstanceSubnetId().isEmpty()) {
            unusable(
                    pointer,
                    "'" + subnet
                            + "' has network policies for private link services; disable them, or name a container subnet");
        }
    }

    private void checkContainer(SubnetId subnet, JsonObject properties, String pointer) {
        String wanted = "Microsoft.ContainerInstance/containerGroups";
        if (delegations(properties).stream().noneMatch(wanted::equalsIgnoreCase)) {
            unusable(pointer, "'" + subnet + "' is not delegated to " + wanted + "; delegate it");
        }
    }

    private void unusable(String pointer, String message) {
        preflight.report(PreflightRule.P03, pointer, message);
    }

    private static List<String> delegations(JsonObject properties) {
        return properties.array("delegations").map(JsonArray::items).orElse(List.of()).stream()
                .map(one -> one instanceof JsonObject delegation
                        ? Json.text(delegation, "properties", "serviceName").orElse("?")
                        : "?")
                .toList();
    }

    private void addStaging(ResourceGroupId group) {
        preflight.add(new Lookup(
                "the staging resource group '" + group + "'",
                RequestPath.ofId(group),
                RESOURCES,
                STAGING,
                body -> {
                    preflight.facts.putExisting(group, region(body));
                    JsonObject tags = Json.object(body).object("tags").orElse(JsonObject.empty());
                    tags.text("imageTemplateName").ifPresent(preflight.facts::stagingGroupTemplate);
                },
                () -> preflight.facts.addMissing(group)));
        preflight.add(new Lookup(
                "the content of the staging resource group '" + group + "'",
                RequestPath.ofId(group).all("resources"),
                "$top=1&" + RESOURCES,
                STAGING,
                body -> preflight.facts.stagingGroupIsEmpty(Json.items(body).isEmpty()),
                () -> {}));
    }
}
