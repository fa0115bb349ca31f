package io.github.aib4j.examples;

import io.github.aib4j.client.AzureCloud;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a program works in Azure or on the service in memory, and on which template. */
final class AzureOptions {
    @Option(
            names = "--azure",
            description = "Work in Azure, signed in with DefaultAzureCredential, and not on the service in memory.")
    private boolean azure;

    @Option(names = "--subscription", paramLabel = "ID", description = "The id of the subscription; required in Azure.")
    private @Nullable String subscription;

    @Option(
            names = "--resource-group",
            paramLabel = "NAME",
            description = "The resource group; required in Azure. Offline, any name works.")
    private @Nullable String resourceGroup;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name of the image template; required in Azure, except for a report.")
    private @Nullable String name;

    @Option(names = "--cloud", paramLabel = "CLOUD", description = "public (default), us_government or china.")
    private AzureCloud cloud = AzureCloud.PUBLIC;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    boolean isAzure() {
        return azure;
    }

    /** Where the named template is. */
    Target target(Target.Pace pace) {
        if (!azure) {
            return Target.local(subscription, resourceGroup, name, pace);
        }
        if (subscription == null || resourceGroup == null || name == null) {
            throw usageError("--azure needs --subscription, --resource-group and --name");
        }
        return Target.azure(subscription, resourceGroup, name, cloud);
    }

    /** Whether the options select a template: the one that is named, or every one without a name. */
    boolean selects(String template) {
        return name == null || name.equalsIgnoreCase(template);
    }

    /** Where the templates of the resource group are. */
    Target group() {
        if (subscription == null || resourceGroup == null) {
            throw usageError("--azure needs --subscription and --resource-group");
        }
        return Target.azure(subscription, resourceGroup, name == null ? "" : name, cloud);
    }

    private RuntimeException usageError(String message) {
        return spec == null ? new IllegalStateException(message) : new ParameterException(spec.commandLine(), message);
    }
}
