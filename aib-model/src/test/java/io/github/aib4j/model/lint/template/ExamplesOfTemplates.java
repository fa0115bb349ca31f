package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.lint.template.Subject.IDENTITY;
import static io.github.aib4j.model.lint.template.Subject.NETWORK;
import static io.github.aib4j.model.lint.template.Subject.SUBSCRIPTION;
import static io.github.aib4j.model.lint.template.Subject.linux;
import static io.github.aib4j.model.lint.template.Subject.windows;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceGroupId;
import java.util.List;

/** Names, times, identities and machines. */
final class ExamplesOfTemplates {
    private static final String PROPERTIES = "/properties/";
    private static final String MACHINE = PROPERTIES + "vmProfile/";
    private static final String NET = MACHINE + "vnetConfig/";
    private static final String TIMEOUT = PROPERTIES + "buildTimeoutInMinutes";
    private static final ImageTemplateId ID = ImageTemplateId.of(SUBSCRIPTION, "images", "web");

    private ExamplesOfTemplates() {}

    static List<Example> names() {
        return List.of(
                Example.of("R01", linux().named("web server"), "/name", linux().named("web-server"), "'web server'"),
                Example.of("R01", linux().named("x".repeat(65)), "/name", linux().named("x".repeat(64)), "xxx"),
                Example.of("R11", linux().with("/location", "' '"), "/location", linux(), "' '", "region"),
                Example.of(
                        "R21",
                        linux().knowing(f -> f.templateId(ID).putExisting(ID, "westeurope")),
                        "/name",
                        linux().knowing(f -> f.templateId(ID)),
                        "exists already"),
                Example.of(
                        "T04",
                        linux().knowing(f -> f.addRegions("eastus", "westus")),
                        "/location",
                        linux().knowing(f -> f.addRegions("East US", "West Europe")),
                        "'westeurope'",
                        "'eastus', 'westus'"),
                Example.of(
                        "C02",
                        linux().steps(
                                        "{'type': 'Shell', 'name': 'a', 'inline': ['id']}",
                                        "{'type': 'Shell', 'name': 'a', 'inline': ['id']}"),
                        PROPERTIES + "customize/1/name",
                        linux().steps(
                                        "{'type': 'Shell', 'name': 'a', 'inline': ['id']}",
                                        "{'type': 'Shell', 'name': 'b', 'inline': ['id']}"),
                        "'a'",
                        "step 0"));
    }

    static List<Example> times() {
        String restart = "{'type': 'WindowsRestart', 'restartTimeout': '%s'}";
        return List.of(
                Example.of("T07", linux().with(TIMEOUT, "961"), TIMEOUT, linux().with(TIMEOUT, "960"), "'961'"),
                Example.of("T07", linux().with(TIMEOUT, "-1"), TIMEOUT, linux().with(TIMEOUT, "0"), "'-1'"),
                Example.of("F30", linux().with(TIMEOUT, "5"), TIMEOUT, linux().with(TIMEOUT, "6"), "'5'"),
                Example.of(
                        "T09", windows().with(TIMEOUT, "59"), TIMEOUT, windows().with(TIMEOUT, "60"), "'59'"),
                Example.of("T09", windows().with(TIMEOUT, "6"), TIMEOUT, linux().with(TIMEOUT, "59"), "'6'"),
                Example.of(
                        "T11",
                        windows().steps(restart.formatted("2h"), restart.formatted("120m")),
                        TIMEOUT,
                        windows().steps(restart.formatted("2h"), restart.formatted("119m")),
                        "240 minutes",
                        "after 240"),
                Example.of(
                        "C16",
                        windows().steps(restart.formatted("5 minutes")),
                        PROPERTIES + "customize/0/restartTimeout",
                        windows().steps(restart.formatted("1h30m")),
                        "'5 minutes'"),
                Example.of(
                        "C16",
                        windows().steps(restart.formatted("5")),
                        PROPERTIES + "customize/0/restartTimeout",
                        windows().steps(restart.formatted("5s")),
                        "'5'"));
    }

    static List<Example> identities() {
        String two = "{'" + IDENTITY + "': {}, '" + IDENTITY + "2': {}}";
        return List.of(
                Example.of("I02", linux().without("/identity"), "/identity", linux(), "missing"),
                Example.of("I02", linux().with("/identity", "{'type': 'None'}"), "/identity/type", linux(), "'None'"),
                Example.of(
                        "I03",
                        linux().with("/identity/userAssignedIdentities", two),
                        "/identity/userAssignedIdentities",
                        linux(),
                        "2 identities"),
                Example.of(
                        "I03",
                        linux().with("/identity/userAssignedIdentities", "{}"),
                        "/identity/userAssignedIdentities",
                        linux().with("/identity", "{'type': 'None'}"),
                        "no identity"),
                Example.of(
                        "I04",
                        linux().with("/identity/userAssignedIdentities", "{'<imgBuilderId>': {}}"),
                        "/identity/userAssignedIdentities/<imgBuilderId>",
                        linux().with("/identity/userAssignedIdentities", "{'[parameters(‹id›)]': {}}"),
                        "'<imgBuilderId>'"),
                Example.of(
                        "I04",
                        linux().with("/identity/type", "'SystemAssigned'"),
                        "/identity/type",
                        linux(),
                        "'SystemAssigned'"),
                Example.of("I04", linux().without("/identity/type"), "/identity/type", linux(), "missing"),
                Example.of(
                        "R15",
                        linux().with(MACHINE + "userAssignedIdentities", "['builder']"),
                        MACHINE + "userAssignedIdentities/0",
                        linux().with(MACHINE + "userAssignedIdentities", "['" + IDENTITY + "']"),
                        "'builder'"));
    }

    static List<Example> machines() {
        String build = "'" + NETWORK + "hub/subnets/build'";
        String containers = "'" + NETWORK + "hub/subnets/containers'";
        Subject subnet = linux().with(NET + "subnetId", build);
        Subject both = subnet.with(NET + "containerInstanceSubnetId", containers);
        Subject updating = windows().steps("{'type': 'WindowsUpdate'}");
        String group = PROPERTIES + "stagingResourceGroup";
        ResourceGroupId staging = ResourceGroupId.of(SUBSCRIPTION, "staging");
        Subject staged = linux().with(group, "'" + staging + "'").knowing(f -> f.templateId(ID));
        return List.of(
                Example.of(
                        "V03",
                        linux().with(MACHINE + "osDiskSizeGB", "0"),
                        MACHINE + "osDiskSizeGB",
                        linux().with(MACHINE + "osDiskSizeGB", "30"),
                        "'0'"),
                Example.of(
                        "V04",
                        linux().with(MACHINE + "osDiskSizeGB", "29").knowing(f -> f.sourceOsDiskSizeGB(30)),
                        MACHINE + "osDiskSizeGB",
                        linux().with(MACHINE + "osDiskSizeGB", "30").knowing(f -> f.sourceOsDiskSizeGB(30)),
                        "'29'",
                        "30 GB"),
                Example.of(
                        "V07",
                        linux().with(NET + "name", "'hub'").with(NET + "subnetName", "'build'"),
                        MACHINE + "vnetConfig",
                        linux().with(NET + "name", "'hub'")
                                .with(NET + "subnetName", "'build'")
                                .with(NET + "resourceGroupName", "'network'"),
                        "all three"),
                Example.of(
                        "V08",
                        linux().with(NET + "subnetId", "'" + NETWORK + "hub'"),
                        NET + "subnetId",
                        subnet,
                        "virtualNetworks/hub'"),
                Example.of(
                        "V08",
                        subnet.with(NET + "containerInstanceSubnetId", "'" + NETWORK + "hub'"),
                        NET + "containerInstanceSubnetId",
                        subnet.with(NET + "containerInstanceSubnetId", containers),
                        "virtualNetworks/hub'"),
                Example.of(
                        "X06",
                        linux().with(NET + "containerInstanceSubnetId", containers),
                        NET + "containerInstanceSubnetId",
                        both,
                        "subnetId too"),
                Example.of(
                        "X06",
                        subnet.with(NET + "containerInstanceSubnetId", "'" + NETWORK + "other/subnets/containers'"),
                        NET + "containerInstanceSubnetId",
                        both,
                        "another virtual network"),
                Example.of(
                        "X06",
                        subnet.with(NET + "containerInstanceSubnetId", build),
                        NET + "containerInstanceSubnetId",
                        both,
                        "of its own"),
                Example.of(
                        "X07",
                        both.with(NET + "proxyVmSize", "'Standard_A1_v2'"),
                        NET + "proxyVmSize",
                        subnet.with(NET + "proxyVmSize", "'Standard_A1_v2'"),
                        "'Standard_A1_v2'"),
                Example.of(
                        "R36",
                        updating.with(MACHINE + "vmSize", "'Standard_D1_v2'"),
                        MACHINE + "vmSize",
                        updating.with(MACHINE + "vmSize", "'Standard_D2_v2'"),
                        "'Standard_D1_v2'"),
                Example.of(
                        "X13",
                        linux().with(group, "'staging'"),
                        group,
                        linux().with(group, "'[parameters(‹group›)]'"),
                        "'staging'"),
                Example.of("X13", linux().with(group, "' '"), group, linux().with(group, "''"), "' '"),
                Example.of(
                        "X13",
                        staged.with(
                                group, "'/subscriptions/0a0e1c4a-1d2b-4c3d-8e4f-5a6b7c8d9e0f/resourceGroups/staging'"),
                        group,
                        staged,
                        "subscription"),
                Example.of(
                        "X13",
                        staged.knowing(f -> f.putExisting(staging, "northeurope")),
                        group,
                        staged.knowing(f -> f.putExisting(staging, "West Europe")),
                        "'northeurope'"),
                Example.of(
                        "X13",
                        staged.knowing(f -> f.stagingGroupIsEmpty(false)),
                        group,
                        staged.knowing(f -> f.stagingGroupIsEmpty(true)),
                        "empty"),
                Example.of(
                        "X13",
                        staged.knowing(f -> f.stagingGroupTemplate("db")),
                        group,
                        staged.knowing(f -> f.stagingGroupTemplate("web")),
                        "'db'"));
    }
}
