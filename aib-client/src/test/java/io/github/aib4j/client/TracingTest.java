package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.HttpClientOptions;
import io.github.aib4j.client.RecordingTracerProvider.Span;
import io.github.aib4j.client.RecordingTracerProvider.Spans;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A span for each call, one for each build, and those of the requests below the calls. */
@ParameterizedClass
@EnumSource(Flavour.class)
class TracingTest {
    private final Spans spans = new Spans();
    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final ImageBuilderClient client;

    TracingTest(Flavour flavour) {
        HttpClientOptions options = new HttpClientOptions();
        options.setTracingOptions(spans);
        client = flavour.of(new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .credential(service.credential())
                .httpClient(service.httpClient())
                .clientOptions(options)
                .pollOptions(PollOptions.every(Duration.ofMillis(1))));
    }

    private List<Span> named(String name) {
        return spans.all.stream().filter(span -> span.name.equals(name)).toList();
    }

    @Test
    void a_call_has_a_span_and_its_request_one_below() {
        client.exists("images", "web-01");

        Span call = named("ImageBuilder.exists").get(0);
        assertThat(call.ends).hasValue(1);
        assertThat(call.failure).isNull();
        assertThat(spans.all).filteredOn(span -> span.parent == call).hasSize(1);
    }

    @Test
    void a_call_that_fails_ends_its_span_with_the_failure() {
        assertThatThrownBy(() -> client.get("images", "web-01")).isInstanceOf(ImageBuilderException.class);

        assertThat(named("ImageBuilder.get")).singleElement().satisfies(span -> {
            assertThat(span.ends).hasValue(1);
            assertThat(span.failure).isInstanceOf(ImageBuilderException.class);
        });
    }

    @Test
    void a_build_has_one_span_from_start_to_end_with_its_outcome() {
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        service.nextRun(Scenario.failsWhile(RunSubState.CUSTOMIZING));

        client.beginRun("images", "web-01").getFinalResult();

        assertThat(named("ImageBuilder.build")).singleElement().satisfies(span -> {
            assertThat(span.ends).hasValue(1);
            assertThat(span.attributes).containsEntry("aib.state", "Failed");
        });
        assertThat(named("ImageBuilder.beginRun")).hasSize(1);
    }
}
