package io.github.aib4j.stress;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.source.ImageSource;
import java.time.Duration;
import java.util.Random;

/**
 * How the builds of a template end. The template causes it, since the local service obeys {@code exit} and the timeout.
 */
enum Fate {
    SUCCEEDS("true", Duration.ofMinutes(90)),
    FAILS("exit 3", Duration.ofMinutes(90)),
    TIMES_OUT("true", Duration.ofMinutes(6));

    private final String command;
    private final Duration timeout;

    Fate(String command, Duration timeout) {
        this.command = command;
        this.timeout = timeout;
    }

    static Fate any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    ImageTemplate template(String name) {
        return template(Bench.SUBSCRIPTION, name, "westeurope");
    }

    ImageTemplate template(String subscription, String name, String region) {
        return ImageTemplate.builder()
                .location(region)
                .identity(UserAssignedIdentityId.of(subscription, Bench.GROUP, "builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("step", command))
                .distribute(
                        Distributor.managedImage("managed", ManagedImageId.of(subscription, Bench.GROUP, name), region))
                .buildTimeout(timeout)
                .build();
    }

    /** Whether this is how a build ended that nobody canceled. */
    boolean isOf(BuildOutcome outcome) {
        return switch (this) {
            case SUCCEEDS -> outcome.isSucceeded() && outcome.outputs().size() == 1;
            case FAILS -> outcome.isFailed() && outcome.summary().contains("ustomizing");
            case TIMES_OUT -> outcome.isFailed() && !outcome.summary().contains("ustomizing:");
        };
    }
}
