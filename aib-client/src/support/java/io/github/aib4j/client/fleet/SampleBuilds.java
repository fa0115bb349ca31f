package io.github.aib4j.client.fleet;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import java.util.Locale;

/** Builds for tests of fleets, in numbered subscriptions. */
public final class SampleBuilds {
    private SampleBuilds() {}

    public static String subscription(int number) {
        return String.format(Locale.ROOT, "11111111-2222-3333-4444-%012d", number);
    }

    public static ImageTemplateId id(int subscription, String name) {
        return ImageTemplateId.of(subscription(subscription), "images", name);
    }

    /** A template whose build runs a command. */
    public static ImageTemplate template(int subscription, String name, String command) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(subscription(subscription), "images", "builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("step", command))
                .distribute(Distributor.managedImage(
                        "managed", ManagedImageId.of(subscription(subscription), "images", name), "westeurope"))
                .build();
    }

    public static FleetBuild build(int subscription, String name) {
        return FleetBuild.of(id(subscription, name), template(subscription, name, "true"));
    }

    public static FleetBuild build(int subscription, String name, String region) {
        ImageTemplate template = template(subscription, name, "true");
        return FleetBuild.of(
                id(subscription, name), template.toBuilder().location(region).build());
    }

    /** A build whose step ends with an error. */
    public static FleetBuild failing(int subscription, String name) {
        return FleetBuild.of(id(subscription, name), template(subscription, name, "exit 3"));
    }
}
