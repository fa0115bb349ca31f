package io.github.aib4j.testing.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.BuildKind;
import io.github.aib4j.testing.build.BuildTimeline;
import io.github.aib4j.testing.build.FailurePoint;
import io.github.aib4j.testing.build.LogFolder;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.build.RunOverrides;
import io.github.aib4j.testing.wire.CloudAddresses;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The memory of a long test that builds the same image again and again. */
class ForgottenImagesTest {
    private static final Instant START = Instant.parse("2025-06-02T08:00:00Z");

    private final ManagedImages images = new ManagedImages();

    @Test
    @Timeout(20)
    void a_build_that_made_no_image_is_forgotten_when_the_next_begins() throws Exception {
        WeakReference<BuiltImage> failed = add(START);

        add(START.plus(Duration.ofHours(1)));

        while (failed.get() != null) {
            System.gc();
            Thread.sleep(5);
        }
        assertThat(failed.get()).isNull();
    }

    @Test
    void a_build_that_has_not_ended_is_not_forgotten() {
        WeakReference<BuiltImage> running = add(START.plus(Duration.ofHours(1)));

        add(START);

        System.gc();
        assertThat(running.get()).isNotNull();
    }

    private WeakReference<BuiltImage> add(Instant start) {
        JsonObject distributor =
                (JsonObject) JsonText.parse("{\"imageId\": \"/x/web\", \"runOutputName\": \"web\"}", "test");
        Run run = new Run(
                start,
                new BuildTimeline(List.of()),
                List.of(),
                new LogFolder("group", "account", "folder", "operation", CloudAddresses.PUBLIC),
                new BuildKind(false, false),
                RunOverrides.to(new FailurePoint.Nowhere()));
        BuiltImage built = new BuiltImage(distributor, run, false);
        images.add(built, START);
        return new WeakReference<>(built);
    }
}
