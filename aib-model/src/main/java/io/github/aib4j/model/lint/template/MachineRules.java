package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.StepKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The build machine and its network. */
final class MachineRules {
    private static final String PROFILE = "/properties/vmProfile";
    private static final String NETWORK = PROFILE + "/vnetConfig";
    private static final String CONTAINER = NETWORK + "/containerInstanceSubnetId";
    private static final String SUBNET = "id of a subnet; write it as /subscriptions/ID/resourceGroups/GROUP/providers/"
            + "Microsoft.Network/virtualNetworks/NETWORK/subnets/SUBNET";

    /** Sizes with one processor, or with less than 2 GB of memory. */
    private static final Pattern TINY = Pattern.compile(
            "(?i)(?:Basic_A[0-2]|Standard_(?:A[0-1]|A1_v2|B1l?m?s|B1ls|B2ats_v2|D1|DS1|D1_v2|DS1_v2|F1s?))");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.R36.by(MachineRules::checkSize),
            TemplateRule.V03.by((request, report) -> diskSize(request)
                    .filter(size -> size == 0)
                    .ifPresent(size -> report.add(
                            PROFILE + "/osDiskSizeGB",
                            "'0' keeps the size of the source, as leaving the member out does; leave it out"))),
            TemplateRule.V04.by(MachineRules::checkGrows),
            TemplateRule.V07.by(
                    (request, report) -> network(request).ifPresent(network -> checkThreeParts(network, report))),
            TemplateRule.V08.by(
                    (request, report) -> network(request).ifPresent(network -> checkSubnets(network, report))),
            TemplateRule.X06.by(
                    (request, report) -> network(request).ifPresent(network -> checkContainer(network, report))),
            TemplateRule.X07.by(
                    (request, report) -> network(request).ifPresent(network -> checkProxy(network, report))));

    private MachineRules() {}

    private static Optional<VirtualNetworkConfig> network(TemplateRequest request) {
        return request.body().vmProfile().flatMap(VmProfile::vnetConfig);
    }

    private static Optional<Integer> diskSize(TemplateRequest request) {
        return request.body().vmProfile().flatMap(VmProfile::osDiskSizeGB);
    }

    private static void checkGrows(TemplateRequest request, Report report) {
        int source = request.facts().sourceOsDiskSizeGB().orElse(0);
        diskSize(request)
                .filter(size -> size > 0 && size < source)
                .ifPresent(size -> report.add(
                        PROFILE + "/osDiskSizeGB",
                        Quoted.of(size) + " GB are less than the " + source
                                + " GB of the source, and a disk only grows; give more, or leave the size out"));
    }

    private static void checkThreeParts(VirtualNetworkConfig network, Report report) {
        long parts = Stream.of(network.name(), network.subnetName(), network.resourceGroupName())
                .filter(Optional::isPresent)
                .count();
        if (parts > 0 && parts < 3) {
            report.add(NETWORK, "name, subnetName and resourceGroupName belong together; give all three");
        }
    }

    private static void checkSubnets(VirtualNetworkConfig network, Report report) {
        network.subnetId().ifPresent(id -> IdChecks.check(id, NETWORK + "/subnetId", SUBNET, report));
        network.containerInstanceSubnetId().ifPresent(id -> IdChecks.check(id, CONTAINER, SUBNET, report));
    }

    private static void checkContainer(VirtualNetworkConfig network, Report report) {
        network.containerInstanceSubnetId().ifPresent(container -> {
            if (network.subnetId().isEmpty()) {
                report.add(
                        CONTAINER,
                        Quoted.of(container) + " is for the build container, but the build machine has no subnet; give"
                                + " subnetId too");
            } else if (container.isParsed() && network.subnetId().get().isParsed()) {
                checkContainer(container, network.subnetId().get(), report);
            }
        });
    }

    private static void checkContainer(SubnetId container, SubnetId machine, Report report) {
        if (container.equals(machine)) {
            report.add(
                    CONTAINER,
                    Quoted.of(container) + " is also the subnet of the build machine; the container needs one of its"
                            + " own, in the same network");
        } else if (!networkOf(container).equalsIgnoreCase(networkOf(machine))) {
            report.add(
                    CONTAINER,
                    Quoted.of(container) + " is in another virtual network than " + Quoted.of(machine)
                            + "; use a subnet of the same network");
        }
    }

    private static String networkOf(SubnetId subnet) {
        return subnet.subscriptionId().orElse("") + "/" + subnet.resourceGroup().orElse("") + "/"
                + subnet.virtualNetworkName().orElse("");
    }

    private static void checkProxy(VirtualNetworkConfig network, Report report) {
        if (network.proxyVmSize().isPresent()
                && network.containerInstanceSubnetId().isPresent()) {
            report.add(
                    NETWORK + "/proxyVmSize",
                    Quoted.of(network.proxyVmSize().get())
                            + " is for a proxy, which a build with a container subnet does not have; give one of the"
                            + " two");
        }
    }

    private static void checkSize(TemplateRequest request, Report report) {
        boolean updates = !request.steps().of(StepKind.WINDOWS_UPDATE).isEmpty();
        request.body()
                .vmProfile()
                .flatMap(VmProfile::vmSize)
                .filter(size -> updates && TINY.matcher(size).matches())
                .ifPresent(size -> report.add(
                        PROFILE + "/vmSize",
                        Quoted.of(size) + " is small for a WindowsUpdate step, which may end without result; take at"
                                + " least two processors and 8 GB, such as 'Standard_D2s_v5'"));
    }
}
