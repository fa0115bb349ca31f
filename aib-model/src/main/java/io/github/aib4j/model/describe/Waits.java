package io.github.aib4j.model.describe;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.Optimization;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.customize.WindowsUpdateCustomizer;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.validate.Validation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Describes what a template waits for, in order. */
final class Waits {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(4);

    private Waits() {}

    static List<String> of(ImageTemplate template) {
        List<String> waits = new ArrayList<>();
        waits.add("the creation of the template, in which the service checks what it names");
        if (isValidationOnly(template)) {
            waits.add("the checks of the source alone; nothing is built");
        } else {
            addBuild(template, waits);
        }
        if (Open.isOpen(template, "buildTimeoutInMinutes")) {
            waits.add(
                    "the end of all of this, at most as long after the build has begun as an expression says, which only a"
                            + " deployment evaluates");
            return waits;
        }
        Duration timeout =
                template.buildTimeout().filter(minutes -> !minutes.isZero()).orElse(DEFAULT_TIMEOUT);
        waits.add("the end of all of this, at most " + timeout.toMinutes() + " minutes after the build has begun"
                + (template.buildTimeout().filter(minutes -> !minutes.isZero()).isPresent()
                        ? ""
                        : " (the service's default)"));
        return waits;
    }

    static boolean isValidationOnly(ImageTemplate template) {
        return template.validate()
                .flatMap(Validation::sourceValidationOnly)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private static void addBuild(ImageTemplate template, List<String> waits) {
        long restarts = template.customize().stream()
                .filter(WindowsRestartCustomizer.class::isInstance)
                .count();
        if (restarts > 0) {
            waits.add(restarts == 1 ? "a restart of Windows" : restarts + " restarts of Windows");
        }
        if (template.customize().stream().anyMatch(WindowsUpdateCustomizer.class::isInstance)) {
            waits.add("Windows Update, whose length nobody knows in advance");
        }
        waits.add("the preparation of the image (Sysprep on Windows, waagent on Linux)");
        if (template.optimize().flatMap(Optimization::vmBoot).isPresent()) {
            waits.add("the optimization of the image");
        }
        for (DescribedTarget target : Targets.of(template, TemplateFacts.none())) {
            if (target.regions().size() > 1) {
                waits.add("the replication of '" + target.runOutputName() + "' to "
                        + target.regions().size() + " regions");
            }
        }
        template.distribute().stream()
                .filter(ManagedImageDistributor.class::isInstance)
                .map(ManagedImageDistributor.class::cast)
                .filter(image -> !image.location().equalsIgnoreCase(template.location()))
                .forEach(image -> waits.add("the copy of '" + image.runOutputName() + "' to " + image.location()));
    }
}
