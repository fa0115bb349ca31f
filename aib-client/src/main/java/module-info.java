/**
 * A client for Azure VM Image Builder on azure-core, and the service in memory for tests.
 *
 * <p>Start from {@link io.github.aib4j.client.ImageBuilderClientBuilder}; in tests, from {@link
 * io.github.aib4j.client.testing.LocalImageBuilder}.
 */
module io.github.aib4j.client {
    requires transitive com.azure.core;
    requires transitive io.github.aib4j.model;
    requires static transitive org.jspecify;
    requires jdk.httpserver;

    exports io.github.aib4j.client;
    exports io.github.aib4j.client.error;
    exports io.github.aib4j.client.poll;
    exports io.github.aib4j.client.testing;
}
