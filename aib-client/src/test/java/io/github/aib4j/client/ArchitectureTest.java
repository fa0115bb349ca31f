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

    @Test
    void each_package_knows_only_those_below_it_and_the_local_service_none() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("error")
                .definedBy("io.github.aib4j.client.error")
                .layer("poll")
                .definedBy("io.github.aib4j.client.poll")
                .layer("implementation")
                .definedBy("io.github.aib4j.client.implementation")
                .layer("client")
                .definedBy("io.github.aib4j.client")
                .layer("testing")
                .definedBy("io.github.aib4j.client.testing")
                .whereLayer("error")
                .mayNotAccessAnyLayer()
                .whereLayer("poll")
                .mayOnlyAccessLayers("error")
                .whereLayer("implementation")
                .mayOnlyAccessLayers("error", "poll")
                .whereLayer("client")
                .mayOnlyAccessLayers("error", "poll", "implementation")
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
