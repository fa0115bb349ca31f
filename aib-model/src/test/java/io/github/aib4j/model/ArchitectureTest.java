package io.github.aib4j.model;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Data moves from left to right, and no package knows one further right. */
class ArchitectureTest {
    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.aib4j.model");

    @Test
    void each_package_knows_only_those_to_its_left() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("style")
                .definedBy("io.github.aib4j.model.style")
                .layer("value")
                .definedBy("io.github.aib4j.model.value")
                .layer("id")
                .definedBy("io.github.aib4j.model.id")
                .layer("source")
                .definedBy("io.github.aib4j.model.source")
                .layer("customize")
                .definedBy("io.github.aib4j.model.customize")
                .layer("validate")
                .definedBy("io.github.aib4j.model.validate")
                .layer("distribute")
                .definedBy("io.github.aib4j.model.distribute")
                .layer("gallery")
                .definedBy("io.github.aib4j.model.gallery")
                .layer("template")
                .definedBy("io.github.aib4j.model")
                .layer("run")
                .definedBy("io.github.aib4j.model.run")
                .layer("lint")
                .definedBy("io.github.aib4j.model.lint")
                .layer("lint.template")
                .definedBy("io.github.aib4j.model.lint.template")
                .layer("json")
                .definedBy("io.github.aib4j.model.json")
                .whereLayer("value")
                .mayOnlyAccessLayers("style")
                .whereLayer("id")
                .mayOnlyAccessLayers("value")
                .whereLayer("source")
                .mayOnlyAccessLayers("style", "value", "id")
                .whereLayer("customize")
                .mayOnlyAccessLayers("style", "value", "id")
                .whereLayer("validate")
                .mayOnlyAccessLayers("style", "value", "id")
                .whereLayer("distribute")
                .mayOnlyAccessLayers("style", "value", "id")
                .whereLayer("gallery")
                .mayOnlyAccessLayers("style", "value", "id")
                .whereLayer("template")
                .mayOnlyAccessLayers("style", "value", "id", "source", "customize", "validate", "distribute")
                .whereLayer("run")
                .mayOnlyAccessLayers("style", "value", "id", "template")
                .whereLayer("lint")
                .mayOnlyAccessLayers("style", "value", "id", "gallery")
                .whereLayer("lint.template")
                .mayOnlyAccessLayers(
                        "style",
                        "value",
                        "id",
                        "source",
                        "customize",
                        "validate",
                        "distribute",
                        "gallery",
                        "template",
                        "lint")
                .whereLayer("lint.template")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("json")
                .mayNotBeAccessedByAnyLayer()
                .check(MODEL);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.github.aib4j.(model..)").should().beFreeOfCycles().check(MODEL);
    }

    @Test
    void only_the_json_package_touches_a_json_library() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.github.aib4j.model.json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "com.azure..")
                .check(MODEL);
    }

    @Test
    void no_json_library_shows_in_a_public_signature() {
        ArchRuleDefinition.noMethods()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(resideInAPackage("com.fasterxml.."))
                .orShould()
                .haveRawParameterTypes(anyElementThat(resideInAPackage("com.fasterxml..")))
                .check(MODEL);
    }
}
