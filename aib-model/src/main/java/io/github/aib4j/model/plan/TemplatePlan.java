package io.github.aib4j.model.plan;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.value.OneLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What has to be done so that a template is as desired, so that you can show it first. Its text has one line for each
 * difference and for each loss.
 *
 * <p>What the service rewrites is no difference: the defaults that it fills in, checksums that it computes, exact versions,
 * ids and regions in another spelling, {@code versioning} by the source, which reads back as {@code null} (recorded), and
 * members that this library does not know. The tags of {@link PlanTags} do not count either. A checksum that is no longer
 * desired cannot be told from one that the service computed.
 *
 * @param id the template
 * @param apiVersion the api-version in which it was read and is written
 * @param desired the template as it is to be
 * @param hash the {@link TemplateHash} of the desired template
 * @param action what has to be done
 * @param obstacle what must end first; the plan is blocked until then
 * @param differences the members that differ, each with its pointer; empty for a template that does not exist
 * @param losses what a replacement destroys and what nobody can get again; empty for other actions
 * @param triggers the triggers that a replacement restores
 * @param state a hash of what was found, by which {@code apply} notices that it changed
 * @since 0.1.0
 */
public record TemplatePlan(
        ImageTemplateId id,
        ApiVersion apiVersion,
        ImageTemplate desired,
        String hash,
        PlanAction action,
        Optional<PlanObstacle> obstacle,
        List<TemplateDifference> differences,
        List<String> losses,
        List<TriggerDefinition> triggers,
        String state) {
    /** The {@link #state()} of a template that does not exist. */
    static final String MISSING = "missing";

    private static final int LONGEST_NAME = 200;

    /** Copies the lists. */
    public TemplatePlan {
        differences = List.copyOf(differences);
        losses = List.copyOf(losses);
        triggers = List.copyOf(triggers);
    }

    /**
     * Plans without a client.
     *
     * @param found the template as the service has it; empty if there is none
     * @param apiVersion the api-version in which the template was read and is to be written
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if the api-version cannot say the desired template, or
     *     the one that was found
     */
    public static TemplatePlan of(
            ImageTemplateId id, ImageTemplate desired, Optional<ImageTemplateResource> found, ApiVersion apiVersion) {
        return new Planner(Objects.requireNonNull(id, "id"), desired, apiVersion).plan(found);
    }

    /** Returns the same plan with the triggers that it restores. */
    public TemplatePlan withTriggers(List<TriggerDefinition> restored) {
        return new TemplatePlan(id, apiVersion, desired, hash, action, obstacle, differences, losses, restored, state);
    }

    /** Returns the same plan with triggers that were found, and that a replacement restores. */
    public TemplatePlan withRestored(List<Trigger> found) {
        List<TriggerDefinition> restored = new ArrayList<>();
        found.forEach(trigger -> restored.add(TriggerDefinition.builder()
                .name(trigger.name())
                .kind(trigger.kind())
                .unknownProperties(trigger.unknownProperties())
                .build()));
        return new TemplatePlan(id, apiVersion, desired, hash, action, obstacle, differences, losses, restored, state);
    }

    /**
     * Returns the files of this machine that are uploaded before the template is created or replaced, unless they are there
     * already; none for other actions, because the service copies scripts when it creates a template.
     */
    public List<ScriptUpload> uploads() {
        return action == PlanAction.CREATE || action == PlanAction.REPLACE ? ScriptUpload.of(desired) : List.of();
    }

    /** Returns whether something must end before the plan can be applied. */
    public boolean isBlocked() {
        return obstacle.isPresent();
    }

    /** Returns whether the template is as desired. */
    public boolean isSettled() {
        return action == PlanAction.NOTHING && !isBlocked();
    }

    /**
     * Returns the template as it is sent: the desired one with the tags of {@link PlanTags}. Its targets get the hash and
     * the template's id as artifact tags.
     */
    public ImageTemplate sent() {
        return PlanTags.marked(desired, id, hash);
    }

    /**
     * Returns the template as it is created: {@link #sent()} with the time, and with the triggers that are still to be
     * restored.
     */
    public ImageTemplate sent(Instant now) {
        ImageTemplate.Builder created = sent().toBuilder().putTag(PlanTags.CREATED, now.toString());
        if (!triggers.isEmpty()) {
            String names = triggers.stream().map(TriggerDefinition::name).collect(Collectors.joining(","));
            created.putTag(PlanTags.TRIGGERS, names);
        }
        return created.build();
    }

    /** Returns the plan to create the template, for when it was deleted already. */
    public TemplatePlan asCreation() {
        return new TemplatePlan(
                id,
                apiVersion,
                desired,
                hash,
                PlanAction.CREATE,
                Optional.empty(),
                List.of(),
                List.of(),
                triggers,
                MISSING);
    }

    /**
     * Returns the change of a {@link PlanAction#PATCH}, given the template as it was found.
     *
     * @throws IllegalStateException if the action is another one
     */
    public TemplateUpdate update(ImageTemplate found) {
        if (action != PlanAction.PATCH) {
            throw new IllegalStateException("A plan to " + action + " has no update");
        }
        return PlannedUpdate.of(this, found);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(OneLine.of(id.name().orElse(id.text()))).append(": ");
        obstacle.ifPresent(what -> text.append("blocked, ").append(what).append("; then "));
        text.append(action);
        uploads()
                .forEach(upload ->
                        text.append(System.lineSeparator()).append("  upload: ").append(upload));
        differences.forEach(
                difference -> text.append(System.lineSeparator()).append("  ").append(difference));
        losses.forEach(
                loss -> text.append(System.lineSeparator()).append("  lost: ").append(loss));
        triggers.forEach(trigger -> text.append(System.lineSeparator())
                .append("  restored: trigger ")
                .append(OneLine.quoted(trigger.name(), LONGEST_NAME)));
        return text.toString();
    }
}
