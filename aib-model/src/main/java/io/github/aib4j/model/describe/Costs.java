package io.github.aib4j.model.describe;

import io.github.aib4j.model.BuildErrorReaction;
import io.github.aib4j.model.ErrorHandling;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.source.PlatformImageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a template costs: resources and times, without prices. */
final class Costs {
    private Costs() {}

    static List<String> of(ImageTemplate template, TemplateFacts facts) {
        List<String> costs = new ArrayList<>();
        costs.add("during the build: a virtual machine of size " + size(template, facts) + " with its disks"
                + disk(template));
        addNetwork(template.vmProfile().flatMap(VmProfile::vnetConfig), costs);
        costs.add("from then on: a storage account with the logs, until the template is deleted");
        if (template.source() instanceof PlatformImageSource image
                && image.planInfo().isPresent()) {
            costs.add("during the build: what the Marketplace plan of the source asks for");
        }
        template.errorHandling()
                .filter(Costs::keepsMachine)
                .ifPresent(kept -> costs.add("after a failure: the build machine, which is kept until you delete it"));
        if (!Waits.isValidationOnly(template)) {
            template.distribute().forEach(target -> addTarget(target, template.location(), costs));
        }
        return costs;
    }

    private static String size(ImageTemplate template, TemplateFacts facts) {
        return template.vmProfile()
                .flatMap(VmProfile::vmSize)
                .filter(size -> !size.isBlank())
                .orElseGet(() -> facts.sourceHyperVGeneration()
                        .map(generation -> generation.equals(HyperVGeneration.V2)
                                ? "Standard_D2ds_v4 (the default)"
                                : "Standard_D1_v2 (the default)")
                        .orElse("Standard_D1_v2 or Standard_D2ds_v4 (the defaults of generations 1 and 2)"));
    }

    private static String disk(ImageTemplate template) {
        return template.vmProfile()
                .flatMap(VmProfile::osDiskSizeGB)
                .filter(size -> size > 0)
                .map(size -> ", of which that of the system has " + size + " GB")
                .orElse("");
    }

    private static void addNetwork(Optional<VirtualNetworkConfig> network, List<String> costs) {
        if (network.flatMap(VirtualNetworkConfig::subnetId).isEmpty()) {
            costs.add("during the build: a public IP address and a container of 4 cores, by which the service works");
        } else if (network.flatMap(VirtualNetworkConfig::containerInstanceSubnetId)
                .isPresent()) {
            costs.add("during the build: a container of 4 cores in your network, by which the service works");
        } else {
            costs.add("during the build: a container of 4 cores, and a proxy machine of size "
                    + network.flatMap(VirtualNetworkConfig::proxyVmSize).orElse("Standard_A1_v2 (the default)"));
        }
    }

    private static boolean keepsMachine(ErrorHandling handling) {
        return handling.onCustomizerError()
                        .filter(BuildErrorReaction.ABORT::equals)
                        .isPresent()
                || handling.onValidationError()
                        .filter(BuildErrorReaction.ABORT::equals)
                        .isPresent();
    }

    private static void addTarget(Distributor target, String location, List<String> costs) {
        String name = "'" + target.runOutputName() + "'";
        if (target instanceof SharedImageDistributor image) {
            int copies = image.targetRegions().stream()
                            .mapToInt(region -> region.replicaCount().orElse(1))
                            .sum()
                    + image.replicationRegions().size();
            costs.add("from then on: the storage of " + (copies > 1 ? copies + " replicas" : "a replica") + " of "
                    + name + (elsewhere(image, location) > 0 ? ", and once the traffic to other regions" : ""));
        } else if (target instanceof ManagedImageDistributor image) {
            costs.add("from then on: the storage of the managed image " + name
                    + (image.location().equalsIgnoreCase(location) ? "" : ", and once the traffic to its region"));
        } else if (target instanceof VhdDistributor) {
            costs.add("from then on: the storage of the VHD " + name);
        }
    }

    private static long elsewhere(SharedImageDistributor image, String location) {
        return image.targetRegions().stream()
                        .map(TargetRegion::name)
                        .filter(region -> !region.equalsIgnoreCase(location))
                        .count()
                + image.replicationRegions().stream()
                        .filter(region -> !region.equalsIgnoreCase(location))
                        .count();
    }
}
