package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.id.ResourceId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The resources that a template names besides its source and its targets. */
final class ReferencedResources {
    private ReferencedResources() {}

    /** The resources by the places that name them. */
    static Map<String, ResourceId> of(TemplateRequest request) {
        Map<String, ResourceId> ids = new LinkedHashMap<>();
        request.body()
                .identity()
                .ifPresent(identity -> identity.userAssignedIdentities()
                        .forEach(id -> ids.put(
                                "/identity/userAssignedIdentities/"
                                        + id.text().replace("~", "~0").replace("/", "~1"),
                                id)));
        request.body().vmProfile().ifPresent(profile -> {
            profile.vnetConfig().ifPresent(network -> put(network, ids));
            for (int i = 0; i < profile.userAssignedIdentities().size(); i++) {
                ids.put(
                        "/properties/vmProfile/userAssignedIdentities/" + i,
                        profile.userAssignedIdentities().get(i));
            }
        });
        return ids;
    }

    private static void put(VirtualNetworkConfig network, Map<String, ResourceId> ids) {
        String pointer = "/properties/vmProfile/vnetConfig/";
        network.subnetId().ifPresent(id -> ids.put(pointer + "subnetId", id));
        network.containerInstanceSubnetId().ifPresent(id -> ids.put(pointer + "containerInstanceSubnetId", id));
    }
}
