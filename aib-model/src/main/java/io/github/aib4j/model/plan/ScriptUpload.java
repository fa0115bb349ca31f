package io.github.aib4j.model.plan;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.model.value.ScriptedStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of this machine that a step of a template needs, and the blob that it becomes.
 *
 * @param pointer the first step that needs it, such as {@code /properties/customize/0}
 * @param script the file
 * @param address the address of the blob
 * @since 0.1.0
 */
public record ScriptUpload(String pointer, LocalScript script, ContentUri address) {
    /** Returns what the steps of a template need of this machine, each blob once, in the order of the steps. */
    public static List<ScriptUpload> of(ImageTemplate template) {
        Found found = new Found(new ArrayList<>(), new HashSet<>());
        for (int i = 0; i < template.customize().size(); i++) {
            found.add("/properties/customize/" + i, address(template.customize().get(i)));
        }
        List<Validator> checks =
                template.validate().map(Validation::inVMValidations).orElse(List.of());
        for (int i = 0; i < checks.size(); i++) {
            found.add("/properties/validate/inVMValidations/" + i, address(checks.get(i)));
        }
        return List.copyOf(found.uploads);
    }

    private static Optional<ContentUri> address(Customizer step) {
        return step instanceof FileCustomizer file ? Optional.of(file.sourceUri()) : ofScript(step);
    }

    private static Optional<ContentUri> address(Validator step) {
        return step instanceof FileValidator file ? Optional.of(file.sourceUri()) : ofScript(step);
    }

    private static Optional<ContentUri> ofScript(Object step) {
        return step instanceof ScriptedStep scripted ? scripted.scriptUri() : Optional.empty();
    }

    /** Which file goes where, in one line. */
    @Override
    public String toString() {
        return script + " -> " + address;
    }

    private record Found(List<ScriptUpload> uploads, Set<ContentUri> known) {
        void add(String pointer, Optional<ContentUri> address) {
            address.filter(place -> place.local().isPresent() && known.add(place))
                    .ifPresent(place ->
                            uploads.add(new ScriptUpload(pointer, place.local().orElseThrow(), place)));
        }
    }
}
