package io.github.aib4j.model.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.testing.Templates;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TemplateEditorTest {
    private static final ImageTemplate TEMPLATE = Templates.full();

    @Test
    void steps_are_added_inserted_replaced_and_removed_by_name() {
        List<Customizer> shared = List.of(Customizer.shell("clean", "true"), Customizer.shell("report", "true"));

        ImageTemplate changed = TemplateEditor.of(TEMPLATE)
                .insertCustomizersBefore("nginx", Customizer.shell("proxy", "true"))
                .insertCustomizersAfter("nginx", Customizer.shell("greet", "true"))
                .replaceCustomizer("site", Customizer.shell("other site", "true"))
                .removeCustomizer("script")
                .addCustomizers(shared)
                .build();

        assertThat(changed.customize())
                .extracting(step -> step.name().orElseThrow())
                .containsExactly("other site", "proxy", "nginx", "greet", "clean", "report");
        assertThat(TEMPLATE.customize()).hasSize(3);
    }

    @Test
    void targets_are_added_replaced_and_removed_by_run_output_name() {
        ImageTemplate changed = TemplateEditor.of(TEMPLATE)
                .replaceDistributor("gallery", Distributor.vhd("disk"))
                .removeDistributor("managed")
                .addDistributors(Distributor.vhd("second"))
                .build();

        assertThat(changed.distribute()).extracting(Distributor::runOutputName).containsExactly("disk", "second");
        assertThat(changed.distributor("second")).contains(Distributor.vhd("second"));
        assertThat(changed.distributor("gallery")).isEmpty();
    }

    @Test
    void all_steps_can_be_taken_out_but_not_all_targets() {
        assertThat(TemplateEditor.of(TEMPLATE).clearCustomizers().build().customize())
                .isEmpty();
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE).clearDistributors().build())
                .hasMessage("An image template needs at least one target; add one with distribute(…)");
    }

    @Test
    void a_name_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE).removeCustomizer("ngnix"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no step 'ngnix'; those with a name are: 'site', 'nginx', 'script'");
    }

    @Test
    void a_name_that_several_have_is_refused() {
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE)
                        .addCustomizers(Customizer.shell("nginx", "true"))
                        .removeCustomizer("nginx"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("More than one step is called 'nginx'; give each its own name");
    }
}
