package io.github.aib4j.model.diagnose;

import static io.github.aib4j.model.diagnose.Clue.all;
import static io.github.aib4j.model.diagnose.Clue.any;
import static io.github.aib4j.model.diagnose.Clue.not;
import static io.github.aib4j.model.diagnose.FailureCategory.PERMISSIONS;
import static io.github.aib4j.model.diagnose.FailureCategory.SCRIPT;
import static io.github.aib4j.model.diagnose.FailureCategory.SERVICE;
import static io.github.aib4j.model.diagnose.FailureCategory.SUBSCRIPTION;
import static io.github.aib4j.model.diagnose.FailureCategory.TEMPLATE;
import static io.github.aib4j.model.diagnose.FailurePlace.LOG;
import static io.github.aib4j.model.diagnose.FailurePlace.RUN;
import static io.github.aib4j.model.diagnose.RetryAdvice.MAYBE;
import static io.github.aib4j.model.diagnose.RetryAdvice.NO;
import static io.github.aib4j.model.diagnose.RetryAdvice.YES;

import java.util.List;

/** Failures that the end of a run shows; one of them is also in the log. */
final class RunFailures {
    private static final String CATCH_ALL = "InternalOperationError";
    private static final Phrase DEADLINE = Phrase.of("context deadline exceeded");
    private static final Phrase DISTRIBUTING = Phrase.of("Failed in distributing");

    private RunFailures() {}

    static List<Row> rows() {
        return List.of(
                policyViolation(),
                packerFailed(),
                buildTimeout(),
                replicationTimeout(),
                containersNotRegistered(),
                containerQuota(),
                containerRate(),
                containerCapacity(),
                networkInterfaceMissing(),
                canceled());
    }

    private static Row policyViolation() {
        return Row.of(KnownFailure.POLICY_VIOLATION, SUBSCRIPTION, NO)
                .seenIn(RUN, LOG)
                .because("An Azure Policy forbids something that the build deploys: a key vault, storage, a container"
                        + " instance, a network, a group without certain tags.")
                .fix(
                        "Exempt the staging group from the policy, set managedResourceTags, or bring a staging group of your"
                                + " own that the policy takes.")
                .knownBy(any(
                        Phrase.of("RequestDisallowedByPolicy"),
                        all(
                                Phrase.of("InvalidTemplateDeployment"),
                                any(Phrase.of("policy violation"), Phrase.of("disallowed by policy")))))
                .says(
                        "InvalidTemplateDeployment",
                        "The template deployment failed because of policy violation. RequestDisallowedByPolicy: Resource"
                                + " 'keyvault' was disallowed by policy.")
                .logs(
                        "ERROR: -> InvalidTemplateDeployment : The template deployment failed.",
                        "RequestDisallowedByPolicy: Resource 'keyvault' was disallowed by policy.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row packerFailed() {
        return Row.of(KnownFailure.PACKER_FAILED, SCRIPT, NO)
                .seenIn(RUN)
                .rank(3)
                .because("A step or a validator of the template failed. The message does not say which: the log does.")
                .fix("Read the log that the message names, and diagnose it.")
                .knownBy(any(
                        Phrase.of("PackerBuildFailed"),
                        Phrase.of("Packer build command has failed: exit status 1"),
                        Phrase.of("During the image build a failure has occurred")))
                .says(
                        "PackerBuildFailed",
                        "Packer build command has failed: exit status 1. Please review the build log.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row buildTimeout() {
        return Row.of(KnownFailure.BUILD_TIMEOUT, SCRIPT, MAYBE)
                .seenIn(RUN)
                .rank(1)
                .because("The build took longer than its timeout: a script waits for input, a File step carries a large"
                        + " file, or the machine is small.")
                .fix(
                        "Give commands their quiet flags, download large files in a script, take a larger machine, or raise"
                                + " buildTimeoutInMinutes (6 to 960).")
                .knownBy(all(DEADLINE, Phrase.of("packerizer"), not(DISTRIBUTING)))
                .says(
                        "BuildTimeout",
                        "Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context"
                                + " deadline exceeded'")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row replicationTimeout() {
        return Row.of(KnownFailure.REPLICATION_TIMEOUT, TEMPLATE, NO)
                .seenIn(RUN)
                .because(
                        "Copying the image to its regions took longer than the build's timeout; the image itself is good.")
                .fix("Look at the image version in the gallery, whose replication may still end; raise"
                        + " buildTimeoutInMinutes, or name fewer regions.")
                .knownBy(all(any(Phrase.of("Error waiting on Azure Compute Gallery future"), DISTRIBUTING), DEADLINE))
                .says(
                        CATCH_ALL,
                        "Failed in distributing 1 images out of total 1: {[Error 0] [Distribute 0] Error waiting on Azure"
                                + " Compute Gallery future: context deadline exceeded}")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row containersNotRegistered() {
        return Row.of(KnownFailure.CONTAINERS_NOT_REGISTERED, SUBSCRIPTION, NO)
                .seenIn(RUN)
                .because("Builds run in a container instance, and the subscription has not registered their provider.")
                .fix("Register Microsoft.ContainerInstance in the subscription.")
                .knownBy(Phrase.of("Azure Container Instances provider not registered"))
                .says(CATCH_ALL, "Azure Container Instances provider not registered for the subscription.")
                .from(Sources.TROUBLESHOOTING, Sources.ISOLATED_BUILDS);
    }

    private static Row containerQuota() {
        return Row.of(KnownFailure.CONTAINER_QUOTA, SUBSCRIPTION, YES)
                .seenIn(RUN)
                .because(
                        "Each build takes four cores of container instances, and the subscription has too few of them for"
                                + " so many builds at once.")
                .fix("Run fewer builds at once, or ask for a higher quota of container instances.")
                .knownBy(Phrase.of("Azure Container Instances quota exceeded"))
                .says(CATCH_ALL, "Azure Container Instances quota exceeded in this region.")
                .from(Sources.TROUBLESHOOTING, Sources.ISOLATED_BUILDS);
    }

    private static Row containerRate() {
        return Row.of(KnownFailure.CONTAINER_RATE, SERVICE, YES)
                .seenIn(RUN)
                .because("Too many builds began in a short time.")
                .fix("Begin builds one after another, and try again later.")
                .knownBy(Phrase.of("Too many Azure Container Instances deployed within a period"))
                .says(CATCH_ALL, "Too many Azure Container Instances deployed within a period. Try again later.")
                .from(Sources.TROUBLESHOOTING, Sources.ISOLATED_BUILDS);
    }

    private static Row containerCapacity() {
        return Row.of(KnownFailure.CONTAINER_CAPACITY, SERVICE, YES)
                .seenIn(RUN)
                .because("The region has no room for another container instance at this time.")
                .fix("Try again later, or build in another region.")
                .knownBy(any(
                        Phrase.of("InsufficientCapacity"),
                        Phrase.of("The requested resource is not available in the location"),
                        all(Phrase.of("not available in the location"), Phrase.beginning("container"))))
                .says(
                        "InsufficientCapacity",
                        "The requested container group is not available in the location 'westeurope' at this moment.")
                .from(Sources.gitHub("Azure/Azure-Landing-Zones/issues/2404"), Sources.ISOLATED_BUILDS);
    }

    private static Row networkInterfaceMissing() {
        return Row.of(KnownFailure.NETWORK_INTERFACE_MISSING, PERMISSIONS, NO)
                .seenIn(RUN)
                .because("The identity lacks rights on the network or the staging group, so that a network interface is"
                        + " not found.")
                .fix("Give the identity a role on the network: virtualNetworks/read and subnets/join/action.")
                .knownBy(Phrase.like(
                        "networkInterfaces/",
                        "networkInterfaces/[^\\s'\"]{1,200}['\"]?(?: under resource group ['\"][^'\"]{1,100}['\"])?"
                                + "\\s{1,3}was not found",
                        "networkInterfaces/… was not found"))
                .says(
                        CATCH_ALL,
                        "network.InterfacesClient#UpdateTags: StatusCode=404: The Resource"
                                + " 'Microsoft.Network/networkInterfaces/aibpls.nic.1' was not found.")
                .from(Sources.TROUBLESHOOTING, Sources.PERMISSIONS);
    }

    private static Row canceled() {
        return Row.of(KnownFailure.CANCELED, SERVICE, YES)
                .seenIn(RUN)
                .rank(1)
                .because("Somebody or something canceled the run; an agent of Azure DevOps does after 60 minutes. The"
                        + " template is not to blame.")
                .fix("Run it again; give the agent a longer limit.")
                .knownBy(any(
                        Phrase.of("The build was canceled"),
                        Phrase.of("##[error]The operation was canceled"),
                        all(
                                Phrase.of("context canceled"),
                                Phrase.like("runState", "runState[\"\\s:=]{1,40}Canceled\\b", "runState Canceled"))))
                .says("BuildCanceled", "The build was canceled: context canceled")
                .from(Sources.TROUBLESHOOTING);
    }
}
