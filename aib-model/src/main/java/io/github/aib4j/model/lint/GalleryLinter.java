package io.github.aib4j.model.lint;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Arrays;
import java.util.List;

/**
 * Judges a gallery, an image definition or an image version before it is sent.
 *
 * <p>{@code lint} says all that it finds, errors first; {@code check} throws if there is an error. A rule holds from the
 * api-version on that introduced it. Rules about the source, about the definition of a version and about what exists
 * already find nothing unless the {@link GalleryFacts} say what they need. A value that is an ARM expression is not
 * judged. Where an id is not parsed, the name is that in the body, if there is one. Nothing is looked up, and no time
 * is read: the same arguments give the same findings, on any thread.
 *
 * <p>One sentence of Microsoft's page has no rule here, for there is nothing in a request that could break it: that
 * replication takes its time (G21).
 */
public final class GalleryLinter {
    private GalleryLinter() {}

    /** All rules of galleries, definitions and versions, by their ids. */
    public static List<RuleInfo> rules() {
        return Arrays.stream(GalleryRule.values()).map(GalleryRule::info).toList();
    }

    /** What is to be said of a gallery. */
    public static List<Finding> lint(GalleryId id, Gallery gallery, GalleryApiVersion apiVersion) {
        return Report.of(
                GalleryNameRules.OF_GALLERY,
                GalleryRequest.of(id, id.name(), gallery, gallery.name(), apiVersion, GalleryFacts.none()),
                apiVersion);
    }

    /** What is to be said of an image definition by itself. */
    public static List<Finding> lint(
            GalleryImageId id, GalleryImageDefinition definition, GalleryApiVersion apiVersion) {
        return lint(id, definition, apiVersion, GalleryFacts.none());
    }

    /** What is to be said of an image definition, as the facts are. */
    public static List<Finding> lint(
            GalleryImageId id, GalleryImageDefinition definition, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return Report.of(
                GalleryNameRules.OF_IMAGE_DEFINITION,
                GalleryRequest.of(id, id.definitionName(), definition, definition.name(), apiVersion, facts),
                apiVersion);
    }

    /** What is to be said of an image version by itself. */
    public static List<Finding> lint(
            GalleryImageVersionId id, GalleryImageVersion version, GalleryApiVersion apiVersion) {
        return lint(id, version, apiVersion, GalleryFacts.none());
    }

    /** What is to be said of an image version, as the facts are. */
    public static List<Finding> lint(
            GalleryImageVersionId id, GalleryImageVersion version, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return Report.of(
                GalleryNameRules.OF_IMAGE_VERSION,
                GalleryRequest.of(id, id.version(), version, version.name(), apiVersion, facts),
                apiVersion);
    }

    /**
     * Checks a gallery before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(GalleryId id, Gallery gallery, GalleryApiVersion apiVersion) {
        return withoutErrors("Gallery", id.text(), apiVersion, lint(id, gallery, apiVersion));
    }

    /**
     * Checks an image definition by itself before it is sent.
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
        return withoutErrors("Image definition", id.text(), apiVersion, lint(id, definition, apiVersion, facts));
    }

    /**
     * Checks an image version by itself before it is sent.
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
        return withoutErrors("Image version", id.text(), apiVersion, lint(id, version, apiVersion, facts));
    }

    private static List<Finding> withoutErrors(
            String what, String id, ServiceApiVersion apiVersion, List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new LintException(what + " " + Quoted.of(id) + " in api-version " + apiVersion, findings);
        }
        return findings;
    }
}
