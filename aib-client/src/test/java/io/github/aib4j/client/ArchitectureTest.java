package io.github.aib4j.client;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The client's packages, from the leaves to the face. */
class ArchitectureTest {
    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.aib4j.client");

    private static final String HIDDEN = "io.github.aib4j.client.implementation";

    @Test
    void each_package_knows_only_those_below_it_and_the_local_service_none() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("error")
                .definedBy("io.github.aib4j.client.error")
                .layer("poll")
                .definedBy("io.github.aib4j.client.poll")
                .layer("http")
                .definedBy(HIDDEN + ".http")
                .layer("arm")
                .definedBy(HIDDEN + ".arm")
                .layer("waiting")
                .definedBy(HIDDEN + ".poll")
                .layer("build")
                .definedBy(HIDDEN + ".build")
                .layer("client")
                .definedBy("io.github.aib4j.client")
                .layer("testing")
                .definedBy("io.github.aib4j.client.testing")
                .whereLayer("error")
                .mayNotAccessAnyLayer()
                .whereLayer("poll")
                .mayOnlyAccessLayers("error")
                .whereLayer("http")
                .mayNotAccessAnyLayer()
                .whereLayer("arm")
                .mayOnlyAccessLayers("error", "poll", "http")
                .whereLayer("waiting")
                .mayOnlyAccessLayers("error", "poll", "http", "arm")
                .whereLayer("build")
                .mayOnlyAccessLayers("error", "poll", "arm", "waiting")
                .whereLayer("client")
                .mayOnlyAccessLayers("error", "poll", "http", "arm", "waiting", "build")
                .whereLayer("testing")
                .mayNotAccessAnyLayer()
                .whereLayer("testing")
                .mayNotBeAccessedByAnyLayer()
                .check(CLIENT);
    }

    @Test
    void only_azure_core_and_reactor_show_beside_our_own_types() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "com.azure.identity..", "com.azure.json..")
                .check(CLIENT);
    }
}
