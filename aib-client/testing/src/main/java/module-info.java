/**
 * Azure VM Image Builder and Azure Compute Gallery in memory, for tests.
 *
 * <p>Start from {@link io.github.aib4j.testing.LocalImageBuilder}.
 */
module io.github.aib4j.testing {
    requires transitive com.azure.core;
    requires transitive io.github.aib4j.model;
    requires static transitive org.jspecify;
    requires jdk.httpserver;

    exports io.github.aib4j.testing;
}
