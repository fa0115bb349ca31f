/**
 * Azure VM Image Builder in memory, for tests.
 *
 * <p>Start from {@link io.github.aib4j.client.testing.LocalImageBuilder}.
 */
module io.github.aib4j.client {
    requires transitive com.azure.core;
    requires transitive io.github.aib4j.model;
    requires static transitive org.jspecify;

    exports io.github.aib4j.client.testing;
}
