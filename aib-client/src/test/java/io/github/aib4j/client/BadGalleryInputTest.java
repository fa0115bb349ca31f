package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.testing.GalleryAssumption;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Invalid input for galleries with 2026-03-03: refused by a rule before the call, or by the service with its own error.
 */
@ParameterizedClass
@EnumSource(Flavour.class)
class BadGalleryInputTest {
    private static final GalleryImageId WEB = GallerySamples.WEB;

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .assuming(GalleryAssumption.SPELLINGS_ARE_ONE_NAME)
            .build();
    private final GalleryClient client;

    BadGalleryInputTest(Flavour flavour) {
        client = flavour.of(
                Transport.IN_MEMORY.toGalleriesOf(service).serviceVersion(GalleryServiceVersion.V2026_03_03));
    }

    @BeforeEach
    void prepare() {
        client.beginCreateOrUpdateGallery(
                        GallerySamples.GOLDEN,
                        GallerySamples.GALLERY.toBuilder()
                                .softDeletePolicy(SoftDeletePolicy.enabled(30, 7))
                                .build())
                .getFinalResult();
        client.beginCreateOrUpdateImageDefinition(WEB, GallerySamples.definition("ubuntu"))
                .getFinalResult();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private long puts() {
        return service.requests().stream()
                .map(LocalRequest::method)
                .filter("PUT"::equals)
                .count();
    }

    @Test
    void an_api_version_that_no_table_has_is_refused_by_the_model_and_by_the_service() {
        assertThatThrownBy(() -> GalleryApiVersion.of("2027-01-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'2027-01-01'");
        HttpRequest request = new HttpRequest(
                        HttpMethod.GET, service.endpoint() + GallerySamples.GOLDEN.text() + "?api-version=2027-01-01")
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer t0ken");
        try (HttpResponse response = service.httpClient().sendSync(request, Context.NONE)) {
            assertThat(response.getStatusCode()).isEqualTo(400);
            assertThat(response.getBodyAsString().block()).contains("InvalidResourceType", "2026-03-03");
        }
    }

    @Test
    void a_retention_of_negative_days_is_refused_before_the_call() {
        long before = puts();
        assertThatThrownBy(() -> client.beginCreateOrUpdateGallery(
                                GallerySamples.GOLDEN,
                                GallerySamples.GALLERY.toBuilder()
                                        .softDeletePolicy(SoftDeletePolicy.enabled(-1, 7))
                                        .build())
                        .getFinalResult())
                .isInstanceOf(LintException.class)
                .hasMessageContaining("L12")
                .hasMessageContaining("'-1'");
        assertThat(puts()).isEqualTo(before);
    }

    @Test
    void restoring_a_version_that_is_not_in_the_bin_throws_the_services_error() {
        assertThatThrownBy(() -> client.beginRestoreImageVersion(WEB.imageVersion("9.0.0"))
                        .getFinalResult())
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isBetween(400, 499));
    }

    @Test
    void a_number_that_exceeds_the_range_is_refused_before_the_call() {
        long before = puts();
        for (String number : new String[] {"1.0.2147483648", "99999999999999999999.0.0", "1.0.-1"}) {
            assertThatThrownBy(() -> client.beginCreateOrUpdateImageVersion(
                                    WEB.imageVersion(number), GallerySamples.version("westeurope"))
                            .getFinalResult())
                    .as(number)
                    .isInstanceOf(LintException.class)
                    .hasMessageContaining("G03")
                    .hasMessageContaining("'" + number + "'");
        }
        assertThat(puts()).isEqualTo(before);
    }

    /** Rule L10 only warns, because the behavior is not known; the service decides. */
    @Test
    void a_second_spelling_of_a_number_throws_the_services_error() {
        GalleryImageVersion version = GallerySamples.version("westeurope");
        client.beginCreateImageVersion(WEB.imageVersion("1.0.1"), version).getFinalResult();

        assertThatThrownBy(() -> client.beginCreateImageVersion(WEB.imageVersion("1.0.01"), version)
                        .getFinalResult())
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(409))
                .hasMessageContaining("1.0.1");
    }

    @Test
    void every_call_refuses_an_invalid_id_with_the_same_message() {
        GalleryImageVersionId version = GalleryImageVersionId.ofText("nope");
        List<ThrowingCallable> calls = List.of(
                () -> client.beginDeleteImageVersion(version),
                () -> client.makeLatest(version),
                () -> client.promote(version, WEB),
                () -> client.promote(WEB.imageVersion("1.0.0"), GalleryImageId.ofText("nope")),
                () -> client.beginDeleteImageDefinition(GalleryImageId.ofText("nope")),
                () -> client.planRetention(GalleryImageId.ofText("nope"), RetentionRule.keepingNewest(1)));

        assertThat(calls)
                .allSatisfy(
                        call -> assertThatThrownBy(call)
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage(
                                        "'nope' is not an id that can be called; give one without expressions and placeholders"));
    }

    @Test
    void latest_is_refused_as_the_id_of_a_version() {
        GalleryImageVersionId latest = WEB.imageVersion("latest");
        int before = service.requests().size();

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> client.getImageVersion(latest),
                () -> client.beginDeleteImageVersion(latest).getFinalResult(),
                () -> client.beginDeleteImageVersionPermanently(latest).getFinalResult(),
                () -> client.beginRestoreImageVersion(latest).getFinalResult())) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + latest + "' is for sources and names no version; give its number");
        }
        assertThat(service.requests()).hasSize(before);
    }

    @Test
    @SuppressWarnings("NullAway") // tests null
    void a_null_argument_is_named() {
        Map<String, ThrowingCallable> calls = Map.of(
                "rule", () -> client.planRetention(WEB, null),
                "plan", () -> client.applyRetention(null),
                "update", () -> client.beginUpdateSharing(GallerySamples.GOLDEN, null));

        calls.forEach((name, call) -> assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
    }
}
