package io.github.aib4j.model.plan;

import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which templates that {@code ensure} created under a common name may be deleted: all but the newest, if they are old
 * enough. A template that is being built or changed is kept, and so is one that has a disk in its staging account. Templates
 * without the tags of {@link PlanTags} are never touched.
 *
 * @param keepNewest how many of the newest to keep, at least 1
 * @param olderThan the least age of a template to be deleted; any by default
 * @since 0.1.0
 */
public record CleanupRule(int keepNewest, Optional<Duration> olderThan) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{12}");

    /** Refuses to keep none. */
    public CleanupRule {
        if (keepNewest < 1) {
            throw new IllegalArgumentException(
                    "The newest " + keepNewest + " templates cannot be kept; give a number from 1 on");
        }
    }

    /** Returns a rule that keeps this number of the newest templates. */
    public static CleanupRule keepingNewest(int count) {
        return new CleanupRule(count, Optional.empty());
    }

    /** Returns the same rule for templates of at least this age. */
    public CleanupRule withOlderThan(Duration age) {
        return new CleanupRule(keepNewest, Optional.of(Objects.requireNonNull(age, "age")));
    }

    /**
     * Plans what this rule would do.
     *
     * @param name the common begin of the names
     * @param templates templates, of which only those matter that have such a name and the tags
     * @param now the time from which ages are computed; preferably the service's
     */
    public CleanupPlan plan(String name, Collection<ImageTemplateResource> templates, Instant now) {
        List<ImageTemplateResource> family = new ArrayList<>();
        templates.stream()
                .filter(template -> isOf(name, template) && created(template).isPresent())
                .forEach(family::add);
        family.sort(Comparator.comparing(
                        (ImageTemplateResource template) -> created(template).orElse(Instant.EPOCH))
                .reversed());
        List<CleanupPlan.Decision> decisions = new ArrayList<>();
        for (ImageTemplateResource template : family) {
            decisions.add(decision(template, decisions.size(), now));
        }
        return new CleanupPlan(name, this, decisions);
    }

    private static boolean isOf(String name, ImageTemplateResource template) {
        String whole = LetterCase.lower(template.name());
        String begin = LetterCase.lower(name) + "-";
        return whole.startsWith(begin)
                && HASH.matcher(whole.substring(begin.length())).matches()
                && PlanTags.hash(template.template().tags())
                        .filter(hash -> hash.startsWith(whole.substring(begin.length())))
                        .isPresent();
    }

    private static Optional<Instant> created(ImageTemplateResource template) {
        try {
            return Optional.ofNullable(template.template().tags().get(PlanTags.CREATED))
                    .map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private CleanupPlan.Decision decision(ImageTemplateResource template, int newer, Instant now) {
        Optional<String> kept = keepReason(template, newer, now);
        return new CleanupPlan.Decision(
                template, kept.isEmpty(), kept.orElse("it is not one of the newest " + keepNewest));
    }

    private Optional<String> keepReason(ImageTemplateResource template, int newer, Instant now) {
        if (newer < keepNewest) {
            return Optional.of("it is one of the newest " + keepNewest);
        }
        Optional<PlanObstacle> obstacle = PlanObstacle.of(template, PlanAction.REPLACE);
        if (obstacle.isPresent()) {
            return obstacle.map(PlanObstacle::toString);
        }
        boolean isDone = template.provisioningState()
                .filter(ProvisioningState.FAILED::equals)
                .isEmpty();
        if (isDone && template.lastRunStatus().isPresent() && hasStagedDisk(template)) {
            return Optional.of("a disk that it made lies in its staging account");
        }
        return olderThan
                .filter(age -> created(template).orElse(now).plus(age).isAfter(now))
                .map(age -> "it is not yet " + age + " old");
    }

    private static boolean hasStagedDisk(ImageTemplateResource template) {
        return template.template().distribute().stream()
                .anyMatch(target -> target instanceof VhdDistributor disk
                        && disk.uri().filter(uri -> !uri.text().isEmpty()).isEmpty());
    }
}
