package io.github.aib4j.model.plan;

import java.util.Set;

/** The names of members of templates in any api-version; others are additions by the service or the caller. */
final class KnownMembers {
    private static final Set<String> NAMES = Set.of("""
            identity location properties tags additionalDataDisks autoRun buildTimeoutInMinutes customize distribute
            errorHandling managedResourceTags optimize source stagingResourceGroup validate vmProfile type imageId offer
            planInfo publisher sku version planName planProduct planPublisher imageVersionId name destination
            sha256Checksum sourceUri sourceURI inline runAsSystem runElevated script scriptUri validExitCodes
            restartCheckCommand restartCommand restartTimeout filters searchCriteria updateLimit vmBoot workload state
            continueDistributeOnFailure inVMValidations sourceValidationOnly artifactTags runOutputName
            excludeFromLatest galleryImageId replicationMode replicationRegions storageAccountType targetRegions
            versioning replicaCount scheme major uri onCustomizerError onValidationError osDiskSizeGB
            userAssignedIdentities vmSize vnetConfig containerInstanceSubnetId proxyVmSize subnetId subnetName
            resourceGroupName sizeGB""".split("\\s+"));

    private KnownMembers() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
