package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.deployment.DeploymentSections;
import io.github.aib4j.model.implementation.wire.template.ResourceHead;
import io.github.aib4j.model.value.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about a resource besides its content: the expressions that are left in it, what of the deployment
 * template they need, and the members that every resource of a deployment template may have.
 *
 * <p>It is kept so that {@link DeploymentTemplateJson} and {@link GalleryDeploymentJson} write it back. Immutable.
 *
 * @since 0.1.0
 */
public final class DeploymentOrigin {
    private static final DeploymentOrigin NONE =
            new DeploymentOrigin(new Parts(ResourceHead.NONE, List.of(), Set.of(), DeploymentSections.NONE, false, ""));

    /** An api-version; any other text in its place may be a secret. */
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?");

    private final Parts parts;

    private DeploymentOrigin(Parts parts) {
        this.parts = parts;
    }

    /** Returns the origin of a resource that was not read from a file. */
    public static DeploymentOrigin none() {
        return NONE;
    }

    /** A resource that is alone in its file. */
    static DeploymentOrigin alone(ResourceHead head) {
        return new DeploymentOrigin(new Parts(head, List.of(), Set.of(), DeploymentSections.NONE, false, ""));
    }

    /**
     * A resource of a deployment template.
     *
     * @param literals the texts in it that look like expressions but are none
     * @param symbolicName its name in the section of resources, or its index there
     */
    static DeploymentOrigin of(
            ResourceHead head,
            List<OpenExpression> expressions,
            Set<String> literals,
            DeploymentSections sections,
            String symbolicName) {
        return new DeploymentOrigin(new Parts(head, expressions, literals, sections, true, symbolicName));
    }

    /** The same with the triggers beside this resource in the file. */
    DeploymentOrigin withTriggers(List<DeploymentReading.Beside> triggers) {
        Set<String> expressions = new HashSet<>(parts.head.expressions());
        Set<String> literals = new HashSet<>(parts.literals);
        Map<String, JsonObject> children = new HashMap<>(parts.head.children());
        triggers.forEach(trigger -> {
            expressions.addAll(trigger.open().texts());
            literals.addAll(trigger.open().literals());
            children.put(trigger.read().trigger().name(), trigger.read().members());
        });
        return new DeploymentOrigin(new Parts(
                new ResourceHead(parts.head.apiVersion(), parts.head.members(), children, expressions),
                parts.expressions,
                literals,
                parts.sections,
                parts.isDeployment,
                parts.symbolicName));
    }

    /** The api-version that the file names, whether or not this library knows it. */
    public Optional<String> apiVersion() {
        return parts.head.apiVersion();
    }

    /** The expressions that have no value here, with their places in the resource and the reasons, by place. */
    public List<OpenExpression> openExpressions() {
        return parts.expressions;
    }

    /** What the deployment template says of the resource by {@code condition}, {@code comments}, {@code copy} and the like. */
    public JsonObject resourceMembers() {
        return parts.head.members();
    }

    /** Whether the resource was read from a deployment template. */
    public boolean isDeployment() {
        return parts.isDeployment;
    }

    /** For the tables that write resources. */
    public ResourceHead head() {
        return parts.head;
    }

    Set<String> literals() {
        return parts.literals;
    }

    DeploymentSections sections() {
        return parts.sections;
    }

    String symbolicName() {
        return parts.symbolicName;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentOrigin that && that.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.head.hashCode();
    }

    /** The api-version if it is one, and the places of the expressions. */
    @Override
    public String toString() {
        return "DeploymentOrigin[apiVersion=" + apiVersion().filter(VERSION.asMatchPredicate()) + ", openExpressions="
                + openExpressions() + "]";
    }

    private record Parts(
            ResourceHead head,
            List<OpenExpression> expressions,
            Set<String> literals,
            DeploymentSections sections,
            boolean isDeployment,
            String symbolicName) {
        private Parts {
            expressions = List.copyOf(expressions);
            literals = Set.copyOf(literals);
        }
    }
}
