/**
 * Azure VM Image Builder and Azure Compute Gallery in memory, for tests.
 *
 * <p>Start from {@link io.github.aib4j.testing.LocalImageBuilder}, with JUnit from {@link
 * io.github.aib4j.testing.junit.LocalImageBuilderTest}.
 */
module io.github.aib4j.testing {
    requires transitive com.azure.core;
    requires transitive io.github.aib4j.model;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires jdk.httpserver;

    exports io.github.aib4j.testing;
    exports io.github.aib4j.testing.junit;
}
