package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.ResponseJson;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template that was just created plans to nothing in every api-version, whatever the service rewrites in it. */
class GeneratedPlansTest {
    private static final int TEMPLATES = 1_000;

    private final SimulatedClock clock = SimulatedClock.manual(Instant.parse("2026-11-29T08:00:00Z"));
    private final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(clock).requestLog(1).build();

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void a_template_just_created_plans_to_nothing(ApiVersion version) {
        for (long seed = 0; seed < TEMPLATES; seed++) {
            ImageTemplate desired = DrawnTemplates.of(seed, version);
            ImageTemplateId id = ImageTemplateId.of(Samples.SUBSCRIPTION, "images", "web-" + seed);
            TemplatePlan creation = TemplatePlan.of(id, desired, Optional.empty(), version);
            HttpResponse created = send(
                    HttpMethod.PUT, id, version, ImageTemplateJson.writeBytes(creation.sent(clock.now()), version));
            assertThat(created.getStatusCode())
                    .as(() -> created.getBodyAsString().block())
                    .isEqualTo(201);
            TemplatePlan atOnce = plan(id, desired, created, version);
            clock.advance(Duration.ofMinutes(1));

            TemplatePlan plan = plan(id, desired, send(HttpMethod.GET, id, version, new byte[0]), version);

            assertThat(atOnce.differences())
                    .as("while it is created, seed " + seed)
                    .isEmpty();
            assertThat(plan.isSettled()).as("seed " + seed + "\n" + plan).isTrue();
            send(HttpMethod.DELETE, id, version, new byte[0]);
        }
    }

    private static TemplatePlan plan(
            ImageTemplateId id, ImageTemplate desired, HttpResponse response, ApiVersion version) {
        ImageTemplateResource found =
                ResponseJson.imageTemplate(response.getBodyAsBinaryData().toBytes());
        return TemplatePlan.of(id, desired, Optional.of(found), version);
    }

    private HttpResponse send(HttpMethod method, ImageTemplateId id, ApiVersion version, byte[] body) {
        HttpRequest request = new HttpRequest(method, service.endpoint() + id + "?api-version=" + version);
        if (body.length > 0) {
            request.setHeader(com.azure.core.http.HttpHeaderName.CONTENT_TYPE, "application/json")
                    .setBody(body);
        }
        request.setHeader(com.azure.core.http.HttpHeaderName.AUTHORIZATION, "Bearer token");
        return service.httpClient().sendSync(request, Context.NONE);
    }
}
