package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.testing.GeneratedTemplates;
import io.github.aib4j.model.testing.Schemas;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.update.TemplateUpdateEditor;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Thousands of updates: each is valid by the schema of its version, and none loses a target. */
class GeneratedUpdatesTest {

    @Property(tries = 2_000, seed = "20261122", shrinking = ShrinkingMode.OFF)
    @Label("an update of targets and machine is valid and holds every target that was there")
    void an_update_of_targets_is_valid_and_loses_none(@ForAll long seed, @ForAll long other) {
        ImageTemplate current = withNames(GeneratedTemplates.of(seed, ApiVersion.V2025_10_01), "present");
        ImageTemplate wanted = withNames(GeneratedTemplates.of(other, ApiVersion.V2025_10_01), "added");

        TemplateUpdateEditor editor = TemplateUpdate.of(current).tags(wanted.tags());
        wanted.distribute().forEach(editor::addDistributor);
        current.distribute().forEach(target -> editor.leavingVersioningUnset(target.runOutputName()));
        wanted.vmProfile().ifPresent(editor::vmProfile);
        wanted.identity()
                .ifPresent(identity -> identity.userAssignedIdentities().forEach(editor::identity));
        String written = RequestJson.write(editor.build(), ApiVersion.V2025_10_01);

        checkSchema(ApiVersion.V2025_10_01, written);
        List<Distributor> all = new ArrayList<>(current.distribute());
        all.addAll(wanted.distribute());
        assertThat(targets(written)).isEqualTo(targets(asTemplate(current, all)));
    }

    @Property(tries = 2_000, seed = "20261123", shrinking = ShrinkingMode.OFF)
    @Label("an update of tags and identity is valid in every version that has it")
    void an_update_of_tags_and_identity_is_valid(@ForAll long seed, @ForAll ApiVersion version) {
        ImageTemplate wanted = GeneratedTemplates.of(seed, version);
        TemplateUpdateEditor editor =
                TemplateUpdate.of(GeneratedTemplates.of(seed + 1, version)).tags(wanted.tags());
        if (version.isAtLeast(ApiVersion.V2020_02_14)) {
            wanted.identity()
                    .ifPresent(identity -> identity.userAssignedIdentities().forEach(editor::identity));
        }

        checkSchema(version, RequestJson.write(editor.build(), version));
    }

    private static void checkSchema(ApiVersion version, String written) {
        if (Shared.isPresent()) {
            assertThat(Schemas.updateErrors(version, written)).as(written).isEmpty();
        }
    }

    private static JsonNode targets(String json) {
        return Trees.tree(json).at("/properties/distribute");
    }

    private static String asTemplate(ImageTemplate template, List<Distributor> targets) {
        return ImageTemplateJson.write(template.toBuilder().distribute(targets).build(), ApiVersion.V2025_10_01);
    }

    /** The same template, with a name of its own for each target. */
    private static ImageTemplate withNames(ImageTemplate template, String prefix) {
        List<Distributor> named = new ArrayList<>();
        template.distribute().forEach(target -> named.add(renamed(target, prefix + named.size())));
        return template.toBuilder().distribute(named).build();
    }

    private static Distributor renamed(Distributor target, String name) {
        if (target instanceof SharedImageDistributor shared) {
            return shared.toBuilder().runOutputName(name).build();
        }
        if (target instanceof ManagedImageDistributor managed) {
            return managed.toBuilder().runOutputName(name).build();
        }
        return ((VhdDistributor) target).toBuilder().runOutputName(name).build();
    }
}
