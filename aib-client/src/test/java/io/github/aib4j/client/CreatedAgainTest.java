package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.testing.LocalImageBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template that was read can be created again. */
class CreatedAgainTest {
    private final LocalImageBuilder service = LocalImageBuilder.create();

    private ImageBuilderClient client(ImageBuilderServiceVersion version) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ZERO))
                .serviceVersion(version)
                .buildClient();
    }

    @ParameterizedTest
    @EnumSource
    void in_every_api_version_and_compares_equal(ImageBuilderServiceVersion version) {
        ImageBuilderClient client = client(version);
        ImageTemplateResource first =
                client.beginCreate("images", "web", Samples.template()).getFinalResult();
        ImageTemplateResource again =
                client.beginCreate("images", "again", first.template()).getFinalResult();

        assertThat(first.isAsSent(Samples.template())).isTrue();
        assertThat(again.isAsSent(first.template())).isTrue();
        assertThat(again.isAsSent(Samples.template())).isTrue();
        assertThat(again.isAsSent(
                        Samples.template().toBuilder().location("northeurope").build()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void with_the_defaults_of_the_newest_in_every_older_one(ImageBuilderServiceVersion version) {
        ImageTemplate filled = Samples.template().toBuilder()
                .buildTimeout(Duration.ZERO)
                .stagingResourceGroup(Optional.of(ResourceGroupId.ofText("")))
                .build();

        ImageTemplateResource created =
                client(version).beginCreate("images", "web", filled).getFinalResult();

        assertThat(created.isAsSent(filled)).isTrue();
        assertThat(created.isAsSent(Samples.template())).isTrue();
    }
}
