package io.github.aib4j.model;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.implementation.MembersOnce;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * <p>A template is immutable and holds only what a user may set; {@link io.github.aib4j.model.run.ImageTemplateResource}
 * has what the service reports about it. It has no name, because you name it when you create it. It has no api-version
 * either: {@link io.github.aib4j.model.json.ImageTemplateJson} refuses to write members that a version lacks.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ImageTemplate implements OpenObject {
    private static final Duration LONGEST_BUILD = Duration.ofHours(16);

    /** Names that belong to the resource or its address, so that an unknown member cannot have them. */
    private static final Set<String> RESERVED = Set.of("apiVersion", "id", "name", "properties", "type");

    private static final Map<String, Optional<String>> NOT_IN_PROPERTIES = Map.of(
            "location", Optional.empty(),
            "tags", Optional.empty(),
            "identity", Optional.empty(),
            "buildTimeout", Optional.empty(),
            "buildTimeoutInMinutes", Optional.of("buildTimeout"));

    private static final Map<String, Optional<String>> ONLY_IN_PROPERTIES = Stream.of(
                    "source",
                    "customize",
                    "distribute",
                    "vmProfile",
                    "buildTimeout",
                    "validate",
                    "optimize",
                    "errorHandling",
                    "autoRun",
                    "stagingResourceGroup",
                    "managedResourceTags",
                    "additionalDataDisks")
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> Optional.empty()));

    ImageTemplate() {}

    /** The region in which the image is built, such as {@code westeurope}. It cannot be changed later. */
    public abstract String location();

    /**
     * Tags of the template itself. The tags of the image belong into {@code artifactTags} of its distributors, although
     * some old pages say that these are the image's.
     */
    public abstract Map<String, String> tags();

    /**
     * The identity that the service uses to read and write images and scripts. Without it, scripts and files must be
     * publicly accessible. Since api-version 2019-05-01-preview; required since 2020-02-14.
     */
    public abstract Optional<ImageTemplateIdentity> identity();

    /** The image that the build starts from. */
    public abstract ImageSource source();

    /**
     * The steps that change the image. They run in this order, and the first failure ends the build. Try scripts on a
     * machine of your own first. {@link io.github.aib4j.model.customize.Generalization} says what runs after the last step.
     */
    public abstract List<Customizer> customize();

    /**
     * Where the finished image goes. At least one target is required, and each needs its own run output name; several kinds
     * can be combined. A build that is canceled during distribution may leave incomplete images behind, which you must
     * remove yourself.
     */
    public abstract List<Distributor> distribute();

    /** The machine on which the image is built. Since api-version 2019-05-01-preview. */
    public abstract Optional<VmProfile> vmProfile();

    /**
     * How long the whole build may take, including distribution: whole minutes up to 960. Zero and absent both mean the
     * service's default of 240 minutes. The build stops at the limit with {@code context deadline exceeded}; a build that
     * hangs is not reported earlier, so do not set the limit far above what is needed. 1 to 5 minutes always fail, and
     * Windows needs 60 or more. Since api-version 2019-05-01-preview.
     */
    public abstract Optional<Duration> buildTimeout();

    /** The checks of the finished image before it is distributed. Since api-version 2022-02-14. */
    public abstract Optional<Validation> validate();

    /** How the service optimizes the image for faster boot and start. Since api-version 2022-07-01. */
    public abstract Optional<Optimization> optimize();

    /** What happens to the build machine when something fails. Since api-version 2023-07-01. */
    public abstract Optional<ErrorHandling> errorHandling();

    /** Whether the service runs the template as soon as it is created. Since api-version 2024-02-01. */
    public abstract Optional<AutoRun> autoRun();

    /**
     * The resource group in which the service keeps logs and the build machine. It must be in the template's subscription
     * and region, empty, and not used by another template. If absent, the service creates one with a random name and
     * deletes it together with the template; in a group that you name it deletes only the resources. Since api-version
     * 2022-02-14.
     */
    public abstract Optional<ResourceGroupId> stagingResourceGroup();

    /** Tags for what the service creates in the staging resource group. Since api-version 2024-02-01. */
    public abstract Map<String, String> managedResourceTags();

    /** Data disks of the build machine, in addition to its system disk. Since api-version 2025-10-01. */
    public abstract List<DataDisk> additionalDataDisks();

    /** Members of {@code properties} that have no accessor here; {@link #unknownMembers()} has those outside of it. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /**
     * The expressions that are left in a resource that was read from a deployment template, which alone evaluates them.
     * They stand as texts where texts belong, and where something else belongs in the unknown members, under the name of
     * the member, or as a value of an unknown type. A template with such a text is not sent. Empty for a value that was built.
     */
    @Value.Redacted
    public abstract Set<String> openExpressions();

    @Value.Check
    void check() {
        boolean isOpen = ArmExpression.isKept(unknownProperties(), "distribute")
                || ArmExpression.isKept(unknownMembers(), "properties");
        if (distribute().isEmpty() && !isOpen) {
            throw new IllegalStateException("An image template needs at least one target; add one with distribute(…)");
        }
        buildTimeout().ifPresent(ImageTemplate::checkTimeout);
        if (!unknownMembers().isEmpty()) {
            MembersOnce.check(this, unknownMembers(), RESERVED, ONLY_IN_PROPERTIES);
        }
        if (!unknownProperties().isEmpty()) {
            MembersOnce.check(this, unknownProperties(), Set.of(), NOT_IN_PROPERTIES);
        }
    }

    private static void checkTimeout(Duration timeout) {
        if (timeout.isNegative()
                || timeout.compareTo(LONGEST_BUILD) > 0
                || !timeout.equals(Duration.ofMinutes(timeout.toMinutes()))) {
            throw new IllegalArgumentException(
                    "A build timeout of " + timeout + " is not possible; use whole minutes from 0 to 960");
        }
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
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

    /** Finds the target with this run output name. */
    public final Optional<Distributor> distributor(String runOutputName) {
        return distribute().stream()
                .filter(target -> target.runOutputName().equals(runOutputName))
                .findFirst();
    }

    /** Builds an {@link ImageTemplate}. A location, a source and a target are required. */
    public static final class Builder extends ImmutableImageTemplate.Builder {
        Builder() {}

        /** Sets the only identity that the service uses for this template. */
        public Builder identity(UserAssignedIdentityId identity) {
            return identity(ImageTemplateIdentity.userAssigned(identity));
        }

        /** Sets the steps, and replaces any that were set before. */
        public Builder customize(Customizer... steps) {
            return customize(Arrays.asList(steps));
        }

        /** Sets the checks of the finished image. The first failure ends the build. */
        public Builder validate(Validator... checks) {
            return validate(Validation.of(checks));
        }

        /** Sets the targets, and replaces any that were set before. */
        public Builder distribute(Distributor... targets) {
            return distribute(Arrays.asList(targets));
        }
    }
}
