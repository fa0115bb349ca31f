package io.github.aib4j.model.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.testing.ExportedTypes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all exported types have in common where they are used. */
class CallSiteTest {
    @Test
    void whatever_is_built_with_a_builder_can_be_changed_with_one() {
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
}
