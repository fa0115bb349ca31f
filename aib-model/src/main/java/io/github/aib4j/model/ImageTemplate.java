package io.github.aib4j.model;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What to build: a source, steps that change it, and targets for the result.
 *
 * <pre>{@code
 * ImageTemplate web = ImageTemplate.builder()
 *     .location("westeurope")
 *     .identity(builderIdentity)
 *     .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
 *     .customize(Customizer.shell("install nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
 *     .distribute(Distributor.managedImage("web", webImage, "westeurope"))
 *     .buildTimeout(Duration.ofMinutes(90))
 *     .build();
 * }</pre>
 *
 * <p>A template is immutable and holds only what a user may set; what the service reports about it is {@link
 * io.github.aib4j.model.run.ImageTemplateResource}. It has no name: that is given when it is created. It says nothing
 * of an api-version either: {@link io.github.aib4j.model.json.ImageTemplateJson} refuses to write what a version lacks.
 */
@ModelStyle
@Value.Immutable
public abstract class ImageTemplate implements OpenObject {
    private static final Duration LONGEST_BUILD = Duration.ofHours(16);

    ImageTemplate() {}

    /** The region in which the image is built, such as {@code westeurope}; it cannot be changed later. */
    public abstract String location();

    /** Tags of the template, as opposed to those of the image, which its distributors hold. */
    public abstract Map<String, String> tags();

    /** As whom the service reads and writes images and scripts. Required since api-version 2020-02-14. */
    public abstract Optional<ImageTemplateIdentity> identity();

    /** What the build starts from. */
    public abstract ImageSource source();

    /** The steps that change the image, in the order in which they run; the first that fails ends the build. */
    public abstract List<Customizer> customize();

    /** Where the finished image goes: at least one target, each with its own run output name. */
    public abstract List<Distributor> distribute();

    /** The machine on which the image is built. Since api-version 2019-05-01-preview. */
    public abstract Optional<VmProfile> vmProfile();

    /**
     * How long the whole build may take, distribution included: whole minutes up to 960. Zero and absent both mean the
     * service's default of 240. Since api-version 2019-05-01-preview.
     */
    public abstract Optional<Duration> buildTimeout();

    /** What is checked in the finished image before it is distributed. Since api-version 2022-02-14. */
    public abstract Optional<Validation> validate();

    /** How the image is made to boot and run faster. Since api-version 2022-07-01. */
    public abstract Optional<Optimization> optimize();

    /** What becomes of the build machine when something fails. Since api-version 2023-07-01. */
    public abstract Optional<ErrorHandling> errorHandling();

    /** Whether the template is run as soon as it is created. Since api-version 2024-02-01. */
    public abstract Optional<AutoRun> autoRun();

    /** Where the service keeps logs and the build machine; it makes a group if absent. Since api-version 2022-02-14. */
    public abstract Optional<ResourceGroupId> stagingResourceGroup();

    /** Tags for what the service makes in the staging resource group. Since api-version 2024-02-01. */
    public abstract Map<String, String> managedResourceTags();

    /** Data disks of the build machine, beside the system disk. Since api-version 2025-10-01. */
    public abstract List<DataDisk> additionalDataDisks();

    /** Members of {@code properties} that have no accessor here, as {@link #unknownMembers()} has those beside it. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    @Value.Check
    void check() {
        if (distribute().isEmpty()) {
            throw new IllegalStateException("An image template needs at least one target; add one with distribute(…)");
        }
        buildTimeout().ifPresent(ImageTemplate::checkTimeout);
    }

    private static void checkTimeout(Duration timeout) {
        if (timeout.isNegative()
                || timeout.compareTo(LONGEST_BUILD) > 0
                || !timeout.equals(Duration.ofMinutes(timeout.toMinutes()))) {
            throw new IllegalStateException(
                    "A build timeout of " + timeout + " is not possible; use whole minutes from 0 to 960");
        }
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * The same template without what the service fills in where nothing was sent (recorded): a staging resource group that
     * is empty, a build timeout of zero, a machine without a size, empty objects. Taken from an answer, it is what any
     * api-version that has the rest can create again.
     */
    public final ImageTemplate withoutServiceDefaults() {
        return ServiceDefaults.takenFrom(this);
    }

    /** The step of that name, if there is one; the first if there are several. */
    public final Optional<Customizer> customizer(String name) {
        return customize().stream()
                .filter(step -> step.name().filter(name::equals).isPresent())
                .findFirst();
    }

    /** The target of that run output name, if there is one. */
    public final Optional<Distributor> distributor(String runOutputName) {
        return distribute().stream()
                .filter(target -> target.runOutputName().equals(runOutputName))
                .findFirst();
    }

    /** Builds {@link ImageTemplate}; {@code build} needs a location, a source and a target. */
    public static final class Builder extends ImmutableImageTemplate.Builder {
        Builder() {}

        /** Sets the one identity as which the service works. */
        public Builder identity(UserAssignedIdentityId identity) {
            return identity(ImageTemplateIdentity.userAssigned(identity));
        }

        /** Sets the steps; those set before are replaced. */
        public Builder customize(Customizer... steps) {
            return customize(Arrays.asList(steps));
        }

        /** Sets the checks of the finished image, the first failure of which ends the build. */
        public Builder validate(Validator... checks) {
            return validate(Validation.of(checks));
        }

        /** Sets the targets; those set before are replaced. */
        public Builder distribute(Distributor... targets) {
            return distribute(Arrays.asList(targets));
        }
    }
}
