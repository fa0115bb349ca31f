package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.InvalidBuildTokenException;
import io.github.aib4j.model.value.OneLine;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to build, in ids and names.
 *
 * @param templateId the id of the image template
 * @param templateName under which name the worker's {@link TemplateSource} has the template; empty for one that exists
 * @param token the text of a {@link BuildToken}: a build that has begun already, and is followed
 * @param region where it is built; only {@link BuildFleet} needs it, to count what runs there
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImageToBuild(
        String templateId, Optional<String> templateName, Optional<String> token, Optional<String> region) {
    private static final int LONGEST = 300;

    /** A template that exists. */
    public static ImageToBuild of(ImageTemplateId templateId) {
        return new ImageToBuild(templateId.text(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A template that is created from the worker's {@link TemplateSource} unless it exists. */
    public static ImageToBuild of(ImageTemplateId templateId, String templateName) {
        return new ImageToBuild(templateId.text(), Optional.of(templateName), Optional.empty(), Optional.empty());
    }

    /** A build that has begun already, such as one of another program. */
    public static ImageToBuild joining(BuildToken token) {
        return new ImageToBuild(
                token.templateId().text(), Optional.empty(), Optional.of(token.toString()), Optional.empty());
    }

    /** The same in a region. */
    public ImageToBuild inRegion(String name) {
        return new ImageToBuild(templateId, templateName, token, Optional.of(name));
    }

    ImageTemplateId id() {
        return ImageTemplateId.ofText(templateId);
    }

    /** The subscription in lower case. */
    String subscription() {
        return id().subscriptionId().orElse("").toLowerCase(Locale.ROOT);
    }

    /** Why this image cannot be built. */
    Optional<String> problem() {
        if (!id().isParsed() || id().isExpression()) {
            return Optional.of("'" + OneLine.of(templateId)
                    + "' is not the id of an image template; give one with subscription, resource group and name");
        }
        return Stream.of(Optional.of(templateId), templateName, region)
                .flatMap(Optional::stream)
                .filter(text -> text.length() > LONGEST)
                .findFirst()
                .map(text -> "'" + OneLine.of(text, 60) + "' has " + text.length() + " characters; histories hold names"
                        + " of at most " + LONGEST)
                .or(this::tokenProblem);
    }

    private Optional<String> tokenProblem() {
        try {
            return token.map(BuildToken::parse)
                    .filter(parsed -> !parsed.templateId().equals(id()))
                    .map(parsed -> "The token is of image template '" + parsed.templateId() + "', not of '" + templateId
                            + "'");
        } catch (InvalidBuildTokenException e) {
            return Optional.of("The token for '" + templateId + "' cannot be read: " + e.getMessage());
        }
    }
}
