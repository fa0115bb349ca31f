package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which templates the client refuses with the id of a rule, and when. */
@ParameterizedClass
@EnumSource(Flavour.class)
class TemplateRulesTest {
    private static final ImageTemplate ALIKE = Samples.template().toBuilder()
            .distribute(Distributor.vhd("disk"), Distributor.vhd("disk"))
            .build();

    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final Flavour flavour;
    private final ImageBuilderClient client;

    TemplateRulesTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(Transport.IN_MEMORY.to(service));
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void refuses(String rule, String pointer, ThrowingCallable call) {
        int before = service.requests().size();

        assertThatThrownBy(call)
                .isInstanceOf(LintException.class)
                .extracting(e -> ((LintException) e).findings())
                .asInstanceOf(InstanceOfAssertFactories.list(Finding.class))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo(rule))
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo(pointer));

        assertThat(service.requests().stream().skip(before))
                .extracting(LocalRequest::method)
                .doesNotContain("PUT", "PATCH");
    }

    @Test
    void a_template_that_breaks_a_rule_is_refused_before_anything_is_sent() {
        refuses(
                "D03",
                "/properties/distribute/1/runOutputName",
                () -> client.beginCreate("images", "web", ALIKE).getFinalResult());
        refuses("D03", "/properties/distribute/1/runOutputName", () -> client.submitAndRun("images", "web", ALIKE));
        refuses(
                "R01",
                "/name",
                () -> client.beginCreate("images", "web 1", Samples.template()).getFinalResult());

        assertThat(service.requests()).isEmpty();
    }

    @Test
    void without_rules_the_service_decides() {
        ImageBuilderClient unchecked =
                flavour.of(Transport.IN_MEMORY.to(service).checkRules(false));

        assertThatThrownBy(() -> unchecked.beginCreate("images", "web", ALIKE).getFinalResult())
                .isInstanceOf(ImageBuilderException.class);
    }

    @Test
    void an_update_to_targets_is_compared_with_the_template_as_it_is() {
        ImageTemplateResource current =
                client.beginCreate("images", "web", Samples.template()).getFinalResult();

        refuses(
                "D05",
                "/properties/distribute/2/imageId",
                () -> client.beginUpdate(
                                "images",
                                "web",
                                current.update()
                                        .leavingVersioningUnset("gallery")
                                        .addDistributor(Distributor.managedImage(
                                                "other", ManagedImageId.ofText("other"), "westeurope"))
                                        .build())
                        .getFinalResult());
    }

    @Test
    void violations_that_the_service_has_already_accepted_do_not_block_an_update() {
        ImageTemplate old = Samples.template().toBuilder()
                .customize(Customizer.file("conf", ContentUri.of("https://example.org/site.conf"), "/etc/site.conf"))
                .build();
        refuses("C26", "/properties/customize/0/destination", () -> client.beginCreate("images", "web", old));
        ImageTemplateResource current = flavour.of(
                        Transport.IN_MEMORY.to(service).checkRules(false))
                .beginCreate("images", "web", old)
                .getFinalResult();
        int before = service.requests().size();

        client.beginUpdate(
                        "images",
                        "web",
                        current.update()
                                .leavingVersioningUnset("gallery")
                                .addDistributor(Distributor.vhd("disk"))
                                .build())
                .getFinalResult();

        assertThat(service.requests().stream().skip(before).map(LocalRequest::method))
                .startsWith("GET", "PATCH");
    }

    @Test
    void tags_are_changed_by_one_request() {
        client.beginCreate("images", "web", Samples.template()).getFinalResult();
        int before = service.requests().size();

        client.beginUpdate(
                        "images",
                        "web",
                        TemplateUpdate.builder().putTag("team", "web").build())
                .getFinalResult();

        assertThat(List.copyOf(service.requests()).get(before).method()).isEqualTo("PATCH");
    }
}
