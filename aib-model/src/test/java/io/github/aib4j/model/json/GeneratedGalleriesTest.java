package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.testing.GalleryKind;
import io.github.aib4j.model.testing.GallerySchemas;
import io.github.aib4j.model.testing.GalleryTable;
import io.github.aib4j.model.testing.GeneratedGalleries;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Thousands of bodies: each is valid by its version's table, and by its schema where there is one. */
class GeneratedGalleriesTest {
    private static final Map<GalleryApiVersion, Integer> COUNTS = new EnumMap<>(GalleryApiVersion.class);
    private static int checkedBySchema;

    @Property(tries = 16_000, seed = "20261121", shrinking = ShrinkingMode.OFF)
    @Label("a built gallery, definition or version is valid by its api-version and reads back equal")
    void a_built_resource_is_valid_and_reads_back_equal(@ForAll("resources") Drawn drawn) {
        GalleryKind kind = drawn.kind();
        String written = kind.write(drawn.value(), drawn.version());

        checkValid(drawn, written);
        String file = "{\"apiVersion\": \"" + drawn.version() + "\"," + written.substring(1);
        GalleryDocument<?> read = kind.read(file);
        assertThat(read.value()).isEqualTo(drawn.value());
        assertThat(read.remarks()).as(written).isEmpty();
        assertThat(kind.write(read.value(), drawn.version())).isEqualTo(written);
        COUNTS.merge(drawn.version(), 1, Integer::sum);
    }

    /** Else the property above could not fail. */
    @Example
    @Label("table and schema find a member, a value and a type that the api-version does not have")
    void table_and_schema_find_errors() {
        assumeTrue(Shared.isPresent(), "skipped: no reference data, set -Daib.shared");
        String definition = """
                {"location": "l",
                 "properties": {"osType": "Linux", "osState": "Generalized", %s
                                "identifier": {"publisher": "p", "offer": "o", "sku": "s"}}}""";

        assertThat(errors(definition.formatted(""))).isEmpty();
        assertThat(errors(definition.formatted("\"architecture\": \"x64\","))).hasSizeGreaterThan(1);
        assertThat(errors(definition.formatted("\"hyperVGeneration\": \"V3\",")))
                .hasSizeGreaterThan(1);
        assertThat(errors(definition.formatted("\"description\": 5,"))).hasSizeGreaterThan(1);
        assertThat(errors(definition.formatted("").replace("\"sku\": \"s\"", "\"sku\": 1")))
                .hasSizeGreaterThan(1);
    }

    private static List<String> errors(String definition) {
        GalleryApiVersion version = GalleryApiVersion.V2019_12_01;
        List<String> byTable = GalleryTable.errors(GalleryKind.DEFINITION, version, Trees.tree(definition));
        List<String> bySchema = GallerySchemas.errors(GalleryKind.DEFINITION, version, definition);
        assertThat(byTable.isEmpty()).isEqualTo(bySchema.isEmpty());
        return Stream.concat(byTable.stream(), bySchema.stream()).toList();
    }

    private static void checkValid(Drawn drawn, String written) {
        if (!Shared.isPresent()) {
            return;
        }
        assertThat(GalleryTable.errors(drawn.kind(), drawn.version(), Trees.tree(written)))
                .as(written)
                .isEmpty();
        if (GallerySchemas.VERSIONS.contains(drawn.version())) {
            assertThat(GallerySchemas.errors(drawn.kind(), drawn.version(), written))
                    .as(written)
                    .isEmpty();
            checkedBySchema++;
        }
    }

    /** The two versions that have schemas are drawn more often than the others. */
    @Provide
    Arbitrary<Drawn> resources() {
        Arbitrary<GalleryApiVersion> any = Arbitraries.of(GalleryApiVersion.class);
        Arbitrary<GalleryApiVersion> withSchema = Arbitraries.of(GallerySchemas.VERSIONS);
        return Combinators.combine(
                        Arbitraries.longs().withoutEdgeCases(),
                        Arbitraries.of(GalleryKind.class).withoutEdgeCases(),
                        Arbitraries.oneOf(any, any, withSchema).withoutEdgeCases())
                .as(Drawn::new);
    }

    @AfterContainer
    static void each_version_was_tried_often() {
        System.out.println("GeneratedGalleriesTest: " + COUNTS + ", of these by schema " + checkedBySchema
                + (Shared.isPresent() ? "" : "; checks skipped: no reference data, set -Daib.shared"));
        assertThat(COUNTS).hasSize(GalleryApiVersion.values().length);
        assertThat(COUNTS.values()).allMatch(count -> count >= 600);
        assertThat(checkedBySchema).isGreaterThan(Shared.isPresent() ? 4_000 : -1);
    }

    /** A resource for a version. */
    record Drawn(long seed, GalleryKind kind, GalleryApiVersion version) {
        Object value() {
            return GeneratedGalleries.of(kind, seed, version);
        }
    }
}
