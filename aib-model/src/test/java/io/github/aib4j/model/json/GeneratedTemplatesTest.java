package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.testing.GeneratedTemplates;
import io.github.aib4j.model.testing.Schemas;
import io.github.aib4j.model.testing.Shared;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Thousands of templates: each is valid by the schema of its version and reads back as it was. */
class GeneratedTemplatesTest {
    private static final java.util.Map<ApiVersion, Integer> COUNTS = new java.util.EnumMap<>(ApiVersion.class);

    @Property(tries = 12_000, seed = "20261121", shrinking = ShrinkingMode.OFF)
    @Label("a built template is valid by its version's schema and reads back equal")
    void a_built_template_is_valid_and_reads_back_equal(@ForAll("templates") Drawn drawn) {
        String written = ImageTemplateJson.write(drawn.template(), drawn.version());

        if (Shared.isPresent()) {
            assertThat(Schemas.errors(drawn.version(), written)).as(written).isEmpty();
        }
        String file = "{\"apiVersion\": \"" + drawn.version() + "\"," + written.substring(1);
        TemplateDocument read = ImageTemplateJson.read(file);
        assertThat(read.template()).isEqualTo(drawn.template());
        assertThat(read.remarks())
                .as(written)
                .allMatch(remark -> remark.message().startsWith("an empty text is not a name")
                        || (remark.kind() == ReadRemark.Kind.UNCERTAIN
                                && drawn.version() == ApiVersion.V2019_05_01_PREVIEW));
        assertThat(ImageTemplateJson.write(read.template(), drawn.version())).isEqualTo(written);
        COUNTS.merge(drawn.version(), 1, Integer::sum);
    }

    @Provide
    Arbitrary<Drawn> templates() {
        return Combinators.combine(
                        Arbitraries.longs().withoutEdgeCases(),
                        Arbitraries.of(ApiVersion.class).withoutEdgeCases())
                .as(Drawn::new);
    }

    @AfterContainer
    static void each_version_was_tried_a_thousand_times() {
        System.out.println("GeneratedTemplatesTest: " + COUNTS
                + (Shared.isPresent() ? "" : "; schema checks skipped: no reference data, set -Daib.shared"));
        assertThat(COUNTS).hasSize(ApiVersion.values().length);
        assertThat(COUNTS.values()).allMatch(count -> count >= 1_000);
    }

    /** A version and a template for it. */
    record Drawn(long seed, ApiVersion version) {
        ImageTemplate template() {
            return GeneratedTemplates.of(seed, version);
        }
    }
}
