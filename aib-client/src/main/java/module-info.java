/**
 * A client for Azure VM Image Builder and Azure Compute Gallery on azure-core.
 *
 * <p>Start from {@link io.github.aib4j.client.ImageBuilderClientBuilder} or {@link
 * io.github.aib4j.client.GalleryClientBuilder}.
 */
module io.github.aib4j.client {
    requires transitive com.azure.core;
    requires transitive io.github.aib4j.model;
    requires static org.jspecify;

    exports io.github.aib4j.client;
    exports io.github.aib4j.client.desired;
    exports io.github.aib4j.client.error;
    exports io.github.aib4j.client.fleet;
    exports io.github.aib4j.client.log;
    exports io.github.aib4j.client.poll;
}
