package io.github.aib4j.model.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.testing.ExportedTypes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the use of all exported types has in common. */
class CallSiteTest {
    /** What is computed from a value, a check, or a selection that reads as a sentence. */
    private static final Set<String> OTHERS = Set.of(
            "BuildOutcome.orThrow",
            "RetentionOutcome.orThrow",
            "ImageVersionNumber.nextPatch",
            "ImageVersionNumber.nextMinor",
            "ResourceEvaluation.evaluatedAgain",
            "DeploymentScope.nested",
            "RuleSelection.only",
            "TemplatePlan.asCreation");

    @Test
    void every_type_with_a_builder_has_toBuilder() {
        List<Class<?>> built = ExportedTypes.all().stream()
                .filter(type -> ExportedTypes.builder(type, "builder").isPresent())
                .toList();

        assertThat(built).hasSizeGreaterThan(90).allSatisfy(type -> {
            Optional<Class<?>> builder = ExportedTypes.builder(type, "builder");
            assertThat(ExportedTypes.builder(type, "toBuilder"))
                    .as(type.getName())
                    .isEqualTo(builder);
        });
    }

    @Test
    void what_returns_a_changed_copy_is_called_with_or_without() {
        List<String> copies = new ArrayList<>();
        for (Class<?> type : ExportedTypes.all()) {
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> isCopy(type, method))
                    .map(method -> type.getSimpleName() + "." + method.getName())
                    .filter(name -> !OTHERS.contains(name))
                    .forEach(copies::add);
        }

        assertThat(copies)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(name).matches("\\w+\\.(with|without)([A-Z]\\w*)?"));
    }

    private static boolean isCopy(Class<?> type, Method method) {
        return method.getReturnType() == type
                && Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !type.getSimpleName().endsWith("Editor")
                && !type.getSimpleName().endsWith("Builder");
    }
}
