package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.value.ArmExpression;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A template in a file, with what the file says about it and the reader's remarks.
 *
 * @param template the template
 * @param name the name that the file gives it, if any
 * @param apiVersion the api-version that the file names, if it is one that is known here
 * @param dependsOn what is to be deployed before it, in an ARM template file
 * @param triggers what starts builds by itself: the child resources of the template in an ARM template file
 * @param remarks what was taken although it is not as it should be, in the order of the file
 * @param secrets JSON pointers, from the resource on, to what the value of a secure parameter went into; a document that
 *     has some is not written to a file unless a secure parameter takes the place of each
 * @param origin what else the file says about it, which is written back
 * @since 0.1.0
 */
public record TemplateDocument(
        ImageTemplate template,
        Optional<String> name,
        Optional<ApiVersion> apiVersion,
        List<String> dependsOn,
        List<TriggerDefinition> triggers,
        String pointer,
        List<ReadRemark> remarks,
        Set<String> secrets,
        DeploymentOrigin origin) {
    /** Copies the lists. */
    public TemplateDocument {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(apiVersion, "apiVersion");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(origin, "origin");
        dependsOn = List.copyOf(Objects.requireNonNull(dependsOn, "dependsOn"));
        triggers = List.copyOf(Objects.requireNonNull(triggers, "triggers"));
        remarks = List.copyOf(Objects.requireNonNull(remarks, "remarks"));
        secrets = Objects.requireNonNull(secrets, "secrets").isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new TreeSet<>(secrets));
    }

    /** A document without secrets. */
    public TemplateDocument(
            ImageTemplate template,
            Optional<String> name,
            Optional<ApiVersion> apiVersion,
            List<String> dependsOn,
            List<TriggerDefinition> triggers,
            List<ReadRemark> remarks) {
        this(template, name, apiVersion, dependsOn, triggers, "", remarks, Set.of(), DeploymentOrigin.none());
    }

    TemplateDocument withSecrets(Set<String> places) {
        return new TemplateDocument(template, name, apiVersion, dependsOn, triggers, pointer, remarks, places, origin);
    }

    TemplateDocument withOrigin(DeploymentOrigin other) {
        return new TemplateDocument(template, name, apiVersion, dependsOn, triggers, pointer, remarks, secrets, other);
    }

    TemplateDocument withTriggers(List<TriggerDefinition> others) {
        return new TemplateDocument(template, name, apiVersion, dependsOn, others, pointer, remarks, secrets, origin);
    }

    /** Returns a copy with this template, such as an edited one; what the file says about it stays. */
    public TemplateDocument withTemplate(ImageTemplate other) {
        return new TemplateDocument(other, name, apiVersion, dependsOn, triggers, pointer, remarks, secrets, origin);
    }

    /**
     * The api-version that the file names, which it is written for.
     *
     * @throws IllegalArgumentException if the file names none
     */
    String ownVersion() {
        return origin.apiVersion()
                .or(() -> apiVersion.map(ApiVersion::toString))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the file names no api-version for this template; say which one to write it for"));
    }

    /**
     * Refuses another api-version for a document whose own is not known, because the meaning of its members is not
     * known.
     */
    static void check(TemplateDocument document, ApiVersion version) {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(document, "document").checkVersion(version);
    }

    private void checkVersion(ApiVersion version) {
        boolean isUnknown = origin.apiVersion()
                .filter(named -> !ArmExpression.isExpression(named))
                .isPresent();
        if (apiVersion.isEmpty() && isUnknown) {
            throw new IllegalArgumentException("the template is of api-version '"
                    + origin.apiVersion().get() + "', which is not known here, and cannot be written for " + version
                    + "; write it for its own, or a document of its template alone");
        }
    }

    /**
     * Refuses to show secrets.
     *
     * @param hidden the places whose values are not written
     */
    void checkNoSecrets(Set<String> hidden) {
        checkNoSecrets(secrets, hidden);
    }

    static void checkNoSecrets(Set<String> secrets, List<TemplateParameter> parameters) {
        checkNoSecrets(
                secrets,
                Objects.requireNonNull(parameters, "parameters").stream()
                        .filter(parameter -> parameter.type().isSecure())
                        .map(TemplateParameter::pointer)
                        .collect(Collectors.toSet()));
    }

    private static void checkNoSecrets(Set<String> secrets, Set<String> hidden) {
        List<String> shown =
                secrets.stream().filter(secret -> !hidden.contains(secret)).toList();
        if (!shown.isEmpty()) {
            throw new IllegalArgumentException(
                    "the values of secure parameters went into "
                            + String.join(", ", shown)
                            + ", and they are not written to a file; name a secure parameter for each, in a deployment template");
        }
    }

    TemplateDocument withRemarks(List<ReadRemark> others) {
        return new TemplateDocument(template, name, apiVersion, dependsOn, triggers, pointer, others, secrets, origin);
    }

    /** Returns a document for a template with this name. */
    public static TemplateDocument of(String name, ImageTemplate template) {
        Objects.requireNonNull(name, "name");
        return new TemplateDocument(template, Optional.of(name), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** All of it; without the template if there are secrets in it. */
    @Override
    public String toString() {
        return "TemplateDocument[" + (secrets.isEmpty() ? "template=" + template + ", name=" + name + ", " : "")
                + "apiVersion=" + apiVersion + ", remarks=" + remarks + ", secrets=" + secrets + "]";
    }
}
