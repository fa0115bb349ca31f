package io.github.aib4j.client;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * Which libraries the client may use. The dependencies between packages are in ARCHITECTURE.md and tested in
 * aib-examples.
 */
class ArchitectureTest {
    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.aib4j.client");

    @Test
    void public_signatures_only_use_our_own_types_azure_core_and_reactor() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "com.azure.identity..", "com.azure.json..")
                .check(CLIENT);
    }
}
