package io.github.aib4j.model.plan;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where an image comes from, as its tags tell. Anybody who may change tags can change this.
 *
 * @param hash the {@link TemplateHash} of the template
 * @param templateId the template that made the image
 * @param sourceVersion the exact version of the source
 * @param buildStart when the build started
 * @since 0.1.0
 */
public record Provenance(
        Optional<String> hash,
        Optional<ImageTemplateId> templateId,
        Optional<String> sourceVersion,
        Optional<Instant> buildStart) {
    /** Reads the tags of an image; what they do not tell, or what makes no sense, is empty. */
    public static Provenance of(Map<String, String> tags) {
        return new Provenance(
                PlanTags.hash(tags),
                Optional.ofNullable(tags.get(PlanTags.TEMPLATE))
                        .map(ImageTemplateId::ofText)
                        .filter(ImageTemplateId::isParsed),
                Optional.ofNullable(tags.get(PlanTags.SOURCE)),
                Optional.ofNullable(tags.get(PlanTags.STARTED)).flatMap(Provenance::time));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns what a build tells of its images; the hash is only known from the template's own artifact tags. */
    public static Provenance of(BuildOutcome outcome) {
        return new Provenance(
                Optional.empty(), Optional.of(outcome.templateId()), outcome.exactSourceVersion(), outcome.startTime());
    }

    /** Returns the tags that tell this; values of more than 256 characters, which tags cannot hold, are left out. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        hash.ifPresent(text -> tags.put(PlanTags.HASH, text));
        templateId.ifPresent(id -> tags.put(PlanTags.TEMPLATE, id.text()));
        sourceVersion.ifPresent(version -> tags.put(PlanTags.SOURCE, version));
        buildStart.ifPresent(start -> tags.put(PlanTags.STARTED, start.toString()));
        tags.values().removeIf(value -> value.length() > PlanTags.LONGEST_VALUE);
        return tags;
    }
}
