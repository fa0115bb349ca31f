package io.github.aib4j.client.fleet;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.value.OneLine;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A build that a {@link Fleet} is to make.
 *
 * @param templateId the template, with its subscription and resource group
 * @param template what the template is; it is created unless it is there. Empty for a template that exists
 * @param token a build that has begun already; it is watched and not begun again
 * @since 0.1.0
 */
public record FleetBuild(ImageTemplateId templateId, Optional<ImageTemplate> template, Optional<BuildToken> token) {
    /**
     * Refuses ids that are not complete.
     *
     * @throws IllegalArgumentException if the id lacks its subscription, resource group or name
     */
    public FleetBuild {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(token, "token");
        if (!Objects.requireNonNull(templateId, "templateId").isParsed() || templateId.isExpression()) {
            throw new IllegalArgumentException("'" + OneLine.of(templateId.text())
                    + "' is not the id of an image template; give one with subscription, resource group and name");
        }
    }

    /** A build of a template, which is created if it does not exist. */
    public static FleetBuild of(ImageTemplateId templateId, ImageTemplate template) {
        return new FleetBuild(templateId, Optional.of(Objects.requireNonNull(template, "template")), Optional.empty());
    }

    /** A build of a template that exists. */
    public static FleetBuild of(ImageTemplateId templateId) {
        return new FleetBuild(templateId, Optional.empty(), Optional.empty());
    }

    /** A build that has begun already, such as one of an earlier process. */
    public static FleetBuild joining(BuildToken token) {
        Objects.requireNonNull(token, "token");
        return new FleetBuild(token.templateId(), Optional.empty(), Optional.of(token));
    }

    String subscription() {
        return templateId.subscriptionId().orElseThrow().toLowerCase(Locale.ROOT);
    }

    String resourceGroup() {
        return templateId.resourceGroup().orElseThrow();
    }

    String name() {
        return templateId.name().orElseThrow();
    }

    /** The id, the region if it is known, and whether the build is joined; not the template. */
    @Override
    public String toString() {
        return "FleetBuild[" + templateId
                + template.map(found -> ", in " + OneLine.of(found.location())).orElse("")
                + (token.isPresent() ? ", joined" : "") + "]";
    }
}
