package io.github.aib4j.testing;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.Region;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.Context;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.models.Gallery;
import com.azure.resourcemanager.compute.models.GalleryImage;
import com.azure.resourcemanager.compute.models.GalleryImageVersion;
import com.azure.resourcemanager.compute.models.OperatingSystemStateTypes;
import com.azure.resourcemanager.compute.models.ReplicationStatusTypes;
import com.azure.resourcemanager.compute.models.VirtualMachineCustomImage;
import com.azure.resourcemanager.resources.fluentcore.utils.ResourceManagerUtils;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Microsoft's client for Compute, with a local service behind HTTPS as its Azure. */
final class OfficialCompute implements AutoCloseable {
    /** Not "images": this client takes the segment after the first "images" of an id for the name of a definition. */
    static final String GROUP = "linux";

    /** The id of the image that {@link #image} creates. */
    static final String MANAGED_IMAGE = id("Microsoft.Compute/images/golden");

    /** The pause between polls, instead of half a minute: the clock of the service moves with each poll. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    final LocalImageBuilder service;
    final ComputeManager manager;
    private final LocalHttpsServer server;

    OfficialCompute(LocalImageBuilder.Builder builder) {
        ResourceManagerUtils.InternalRuntimeContext.setDelayProvider(usual -> AT_ONCE);
        service = builder.build();
        server = service.openHttps(0, TestCertificate.get());
        manager = ComputeManager.configure()
                .withHttpClient(trusting(server))
                .authenticate(
                        service.credential(), new AzureProfile("any-tenant", Web.SUBSCRIPTION, at(server.endpoint())));
    }

    /** The id of a resource in the group. */
    static String id(String typeAndName) {
        return "/subscriptions/" + Web.SUBSCRIPTION + "/resourceGroups/" + GROUP + "/providers/" + typeAndName;
    }

    private static HttpClient trusting(LocalHttpsServer server) {
        return new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder()
                        .sslContext(server.certificate().sslContext()))
                .build();
    }

    private static AzureEnvironment at(String endpoint) {
        Map<String, String> endpoints = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
        endpoints.put("resourceManagerEndpointUrl", endpoint + "/");
        endpoints.put("managementEndpointUrl", endpoint + "/");
        return new AzureEnvironment(endpoints);
    }

    /** A gallery in westeurope. */
    Gallery gallery(String name) {
        return manager.galleries()
                .define(name)
                .withRegion(Region.EUROPE_WEST)
                .withExistingResourceGroup(GROUP)
                .create();
    }

    /** The definition of a generalized Linux image in gallery g, with only the required properties. */
    GalleryImage.DefinitionStages.WithCreate definition(String name) {
        return manager.galleryImages()
                .define(name)
                .withExistingGallery(GROUP, "g")
                .withLocation(Region.EUROPE_WEST)
                .withIdentifier("canonical", "ubuntu", name)
                .withGeneralizedLinux();
    }

    /** A version of definition web in that gallery, still without a source. */
    GalleryImageVersion.DefinitionStages.WithSource version(String name) {
        return manager.galleryImageVersions()
                .define(name)
                .withExistingImage(GROUP, "g", "web")
                .withLocation(Region.EUROPE_WEST);
    }

    /** Creates the managed image of generalized Linux with 64 GB and one data disk. */
    VirtualMachineCustomImage image() {
        return manager.virtualMachineCustomImages()
                .define("golden")
                .withRegion(Region.EUROPE_WEST)
                .withExistingResourceGroup(GROUP)
                .withLinuxFromVhd(
                        "https://golden.blob.core.windows.net/vhds/os.vhd", OperatingSystemStateTypes.GENERALIZED)
                .withOSDiskSizeInGB(64)
                .withDataDiskImageFromVhd("https://golden.blob.core.windows.net/vhds/data.vhd")
                .create();
    }

    /**
     * Creates a version in westeurope and northeurope, with the image, the definition and the gallery that it needs.
     */
    GalleryImageVersion made(String name) {
        gallery("g");
        definition("web").create();
        image();
        return more(name);
    }

    /** Creates another version like that. */
    GalleryImageVersion more(String name) {
        return version(name)
                .withSourceCustomImage(MANAGED_IMAGE)
                .withRegionAvailability(Region.EUROPE_NORTH, 1)
                .create();
    }

    GalleryImageVersion read(String name) {
        return manager.galleryImageVersions().getByGalleryImage(GROUP, "g", "web", name);
    }

    /** Reads a version with its replication status, which only this client's lower layer returns. */
    GalleryImageVersionInner expanded(String name) {
        return manager.serviceClient()
                .getGalleryImageVersions()
                .getWithResponse(GROUP, "g", "web", name, ReplicationStatusTypes.REPLICATION_STATUS, Context.NONE)
                .getValue();
    }

    @Override
    public void close() {
        ResourceManagerUtils.InternalRuntimeContext.setDelayProvider(usual -> usual);
        server.close();
        service.close();
    }
}
