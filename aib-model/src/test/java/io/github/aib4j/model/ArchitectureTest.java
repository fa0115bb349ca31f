package io.github.aib4j.model;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Where Jackson may be used. The dependencies between packages are in ARCHITECTURE.md and tested in aib-examples. */
class ArchitectureTest {
    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.aib4j.model");

    @Test
    void only_the_json_packages_and_their_engine_use_a_json_library() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("io.github.aib4j.model.json", "io.github.aib4j.model.implementation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "com.azure..")
                .check(MODEL);
    }

    @Test
    void no_public_signature_has_types_of_a_json_library() {
        ArchRuleDefinition.noMethods()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.github.aib4j.model.implementation..")
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(resideInAPackage("com.fasterxml.."))
                .orShould()
                .haveRawParameterTypes(anyElementThat(resideInAPackage("com.fasterxml..")))
                .check(MODEL);
    }
}
