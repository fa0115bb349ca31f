package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.value.ArmExpression;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks a gallery, an image definition or an image version before it is sent.
 *
 * <p>{@code lint} returns all findings, errors first. {@code check} throws if there is an error, and otherwise returns
 * the warnings and notes. A rule applies from its first api-version on. Rules about the source, about the definition of
 * a version and about existing resources find nothing unless the {@link GalleryFacts} have what they need. ARM
 * expressions are not checked. Nothing is looked up, and no clock is read: the same arguments give the same findings on
 * any thread.
 *
 * <p>Every method takes either an id, or the resource's own name. A text that is not a valid name cannot be part of an
 * id; pass it as a name, and a rule reports it. If an id is not parsed or is an expression, its name is unknown; the
 * linter then checks the name in the body, if there is one.
 *
 * <p>One sentence of Microsoft's page has no rule here, because no request can violate it: that replication takes time
 * (G21).
 *
 * @since 0.1.0
 */
public final class GalleryLinter {
    private static final List<Rule<GalleryRequest<GalleryImageDefinition>>> OF_IMAGE_DEFINITION = Rule.inOrder(List.of(
            GalleryNameRules.OF_IMAGE_DEFINITION,
            ImageDefinitionRules.OF_IMAGE_DEFINITION,
            ImageMachineRules.OF_IMAGE_DEFINITION,
            ImageRangeRules.OF_IMAGE_DEFINITION,
            ImageMatchRules.OF_IMAGE_DEFINITION,
            ImagePublishingRules.OF_IMAGE_DEFINITION));

    private static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = Rule.inOrder(List.of(
            GalleryNameRules.OF_IMAGE_VERSION,
            ImageDiskRules.OF_IMAGE_VERSION,
            ImageSourceRules.OF_IMAGE_VERSION,
            ImageSourcePlaceRules.OF_IMAGE_VERSION,
            ImageMatchRules.OF_IMAGE_VERSION,
            ImagePublishingRules.OF_IMAGE_VERSION,
            ImageReplicaRules.OF_IMAGE_VERSION,
            ImageStorageRules.OF_IMAGE_VERSION,
            SecurityTypeRules.OF_IMAGE_VERSION,
            VhdAccountRules.OF_IMAGE_VERSION,
            DeletionRules.OF_IMAGE_VERSION));

    private static final List<Rule<GalleryRequest<Gallery>>> OF_GALLERY =
            Rule.inOrder(List.of(GalleryNameRules.OF_GALLERY, DeletionRules.OF_GALLERY));

    private GalleryLinter() {}

    /** Returns all rules of galleries, definitions and versions, in the order of RULES.md. */
    public static List<RuleInfo> rules() {
        return Arrays.stream(GalleryRule.values()).map(GalleryRule::info).toList();
    }

    /** Returns the findings about a gallery. */
    public static List<Finding> lint(GalleryId id, Gallery gallery, GalleryApiVersion apiVersion) {
        return lintGallery(id.name(), gallery, apiVersion);
    }

    /** Returns the findings about a gallery with this name. */
    public static List<Finding> lint(String name, Gallery gallery, GalleryApiVersion apiVersion) {
        return lintGallery(Optional.of(Objects.requireNonNull(name, "name")), gallery, apiVersion);
    }

    /** Returns the findings about an image definition, without facts. */
    public static List<Finding> lint(
            GalleryImageId id, GalleryImageDefinition definition, GalleryApiVersion apiVersion) {
        return lint(id, definition, apiVersion, GalleryFacts.none());
    }

    /** Returns the findings about an image definition, given these facts. */
    public static List<Finding> lint(
            GalleryImageId id, GalleryImageDefinition definition, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return lintDefinition(id.definitionName(), definition, apiVersion, placed(id, facts));
    }

    /** Returns the findings about an image definition with this name, given these facts. */
    public static List<Finding> lint(
            String name, GalleryImageDefinition definition, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return lintDefinition(Optional.of(Objects.requireNonNull(name, "name")), definition, apiVersion, facts);
    }

    /** Returns the findings about an image version, without facts. */
    public static List<Finding> lint(
            GalleryImageVersionId id, GalleryImageVersion version, GalleryApiVersion apiVersion) {
        return lint(id, version, apiVersion, GalleryFacts.none());
    }

    /** Returns the findings about an image version, given these facts. */
    public static List<Finding> lint(
            GalleryImageVersionId id, GalleryImageVersion version, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return lintVersion(id.version(), version, apiVersion, placed(id, facts));
    }

    /** Returns the findings about an image version with this name, which should be its number, given these facts. */
    public static List<Finding> lint(
            String name, GalleryImageVersion version, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return lintVersion(Optional.of(Objects.requireNonNull(name, "name")), version, apiVersion, facts);
    }

    /**
     * Returns the findings about the deletion of a gallery or of an image definition.
     *
     * @param policy the soft-delete policy of the gallery
     * @param softDeleted the versions in its recycle bin that belong to what is deleted
     */
    public static List<Finding> lintDeletion(
            Optional<SoftDeletePolicy> policy,
            Collection<SoftDeletedImageVersion> softDeleted,
            GalleryApiVersion apiVersion) {
        return Report.of(DeletionRules.OF_BIN, new DeletionRules.FilledBin(policy, softDeleted), apiVersion);
    }

    /**
     * Returns the findings about the deletion of an image version.
     *
     * @param now the time of the deletion; preferably the service's, not this machine's
     */
    public static List<Finding> lintDeletion(GalleryImageVersion version, Instant now, GalleryApiVersion apiVersion) {
        return Report.of(DeletionRules.OF_VERSION, new DeletionRules.DatedVersion(version, now), apiVersion);
    }

    /**
     * Checks a gallery before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(GalleryId id, Gallery gallery, GalleryApiVersion apiVersion) {
        return LintException.throwIfAnyError("Gallery", id.text(), apiVersion, lint(id, gallery, apiVersion));
    }

    /**
     * Checks a gallery with this name before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(String name, Gallery gallery, GalleryApiVersion apiVersion) {
        return LintException.throwIfAnyError("Gallery", name, apiVersion, lint(name, gallery, apiVersion));
    }

    /**
     * Checks an image definition without facts before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(
            GalleryImageId id, GalleryImageDefinition definition, GalleryApiVersion apiVersion) {
        return check(id, definition, apiVersion, GalleryFacts.none());
    }

    /**
     * Checks an image definition before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(
            GalleryImageId id, GalleryImageDefinition definition, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return LintException.throwIfAnyError(
                "Image definition", id.text(), apiVersion, lint(id, definition, apiVersion, facts));
    }

    /**
     * Checks an image definition with this name before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(
            String name, GalleryImageDefinition definition, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return LintException.throwIfAnyError(
                "Image definition", name, apiVersion, lint(name, definition, apiVersion, facts));
    }

    /**
     * Checks an image version without facts before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(
            GalleryImageVersionId id, GalleryImageVersion version, GalleryApiVersion apiVersion) {
        return check(id, version, apiVersion, GalleryFacts.none());
    }

    /**
     * Checks an image version before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(
            GalleryImageVersionId id, GalleryImageVersion version, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return LintException.throwIfAnyError(
                "Image version", id.text(), apiVersion, lint(id, version, apiVersion, facts));
    }

    /**
     * Checks an image version with this name, which should be its number, before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(
            String name, GalleryImageVersion version, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return LintException.throwIfAnyError("Image version", name, apiVersion, lint(name, version, apiVersion, facts));
    }

    private static List<Finding> lintGallery(Optional<String> name, Gallery gallery, GalleryApiVersion apiVersion) {
        return Report.of(
                OF_GALLERY,
                new GalleryRequest<>(known(name, gallery.name()), gallery, apiVersion, GalleryFacts.none()),
                apiVersion);
    }

    private static List<Finding> lintDefinition(
            Optional<String> name,
            GalleryImageDefinition definition,
            GalleryApiVersion apiVersion,
            GalleryFacts facts) {
        return Report.of(
                OF_IMAGE_DEFINITION,
                new GalleryRequest<>(known(name, definition.name()), definition, apiVersion, facts),
                apiVersion);
    }

    private static List<Finding> lintVersion(
            Optional<String> name, GalleryImageVersion version, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return Report.of(
                OF_IMAGE_VERSION,
                new GalleryRequest<>(known(name, version.name()), version, apiVersion, facts),
                apiVersion);
    }

    /** The name; in a file, those of the parent resources precede it. */
    private static Optional<String> known(Optional<String> name, Optional<String> inBody) {
        return name.or(() -> inBody.filter(text -> !ArmExpression.isExpression(text))
                        .map(text -> text.substring(text.lastIndexOf('/') + 1)))
                .filter(text -> !ArmExpression.isExpression(text));
    }

    private static GalleryFacts placed(ResourceId id, GalleryFacts facts) {
        return facts.toBuilder()
                .subscriptionId(id.subscriptionId().or(facts::subscriptionId))
                .build();
    }
}
