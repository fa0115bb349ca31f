package io.github.aib4j.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.WireFault;
import io.github.aib4j.testing.junit.LocalImageBuilderExtension;
import io.github.aib4j.testing.junit.LocalImageBuilderTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalImageBuilderTest
class NightlyBuildTest {
    private static final ImageTemplate TEMPLATE = ImageTemplate.builder()
            .location("westeurope")
            .identity(UserAssignedIdentityId.of(LocalImageBuilderExtension.SUBSCRIPTION, "images", "image-builder"))
            .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
            .customize(Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
            .distribute(Distributor.vhd("disk"))
            .build();

    @BeforeEach
    void create_the_template(ImageBuilderClient client) {
        client.beginCreate("images", "web", TEMPLATE).getFinalResult();
    }

    @Test
    void a_build_that_runs_out_of_quota_says_so(LocalImageBuilder service, ImageBuilderClient client) {
        service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING)
                .after(Duration.ofMinutes(41))
                .withMessage("QuotaExceeded"));

        BuildOutcome outcome = client.beginRun("images", "web").getFinalResult();

        assertThat(outcome.summary()).isEqualTo("Failed while distributing, after 41 minutes: QuotaExceeded");
    }

    @Test
    void a_short_outage_of_the_gateway_does_not_matter(LocalImageBuilder service, ImageBuilderClient client) {
        service.inject(WireFault.unavailable().forNext(2).on("GET", "/operations/"));

        assertThat(client.beginRun("images", "web").getFinalResult().isSucceeded())
                .isTrue();
    }
}
