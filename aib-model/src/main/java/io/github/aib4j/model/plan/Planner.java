package io.github.aib4j.model.plan;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.Sha256Checksum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;

/** Makes one plan. */
final class Planner {
    private static final String STATE = "/properties/provisioningState";
    private static final int LONGEST_NAME = 200;

    private final ImageTemplateId id;
    private final ImageTemplate desired;
    private final ApiVersion version;
    private final JsonValue wanted;

    Planner(ImageTemplateId id, ImageTemplate desired, ApiVersion version) {
        this.id = id;
        this.desired = Objects.requireNonNull(desired, "desired");
        this.version = version;
        this.wanted = TemplateHash.json(desired, version);
    }

    TemplatePlan plan(Optional<ImageTemplateResource> found) {
        return found.map(this::change)
                .orElseGet(() -> plan(
                        PlanAction.CREATE, Optional.empty(), List.of(), List.of(), List.of(), TemplatePlan.MISSING));
    }

    private TemplatePlan change(ImageTemplateResource found) {
        JsonValue is = TemplateHash.json(found.template(), version);
        List<TemplateDifference> differences = new ArrayList<>();
        failure(found).ifPresent(differences::add);
        PatchRules rules = new PatchRules(version, found.template(), desired);
        TemplateComparison.between(is, wanted).stream().map(rules::judged).forEach(differences::add);
        List<TriggerDefinition> triggers = pendingTriggers(found);
        triggers.forEach(trigger -> differences.add(new TemplateDifference(
                "/triggers/" + trigger.name(), Optional.empty(), Optional.of("'" + trigger.kind() + "'"), true)));
        PlanAction action = action(differences);
        return plan(
                action,
                PlanObstacle.of(found, action),
                differences,
                action == PlanAction.REPLACE ? losses(found) : List.of(),
                triggers,
                state(found, is));
    }

    private TemplatePlan plan(
            PlanAction action,
            Optional<PlanObstacle> obstacle,
            List<TemplateDifference> differences,
            List<String> losses,
            List<TriggerDefinition> triggers,
            String state) {
        String hash = TemplateHash.of(desired);
        return new TemplatePlan(id, version, desired, hash, action, obstacle, differences, losses, triggers, state);
    }

    /**
     * The difference that requires the replacement of a failed template, which cannot run and occupies its name
     * (documented).
     */
    private static Optional<TemplateDifference> failure(ImageTemplateResource found) {
        return found.provisioningState()
                .filter(state -> state.equals(ProvisioningState.FAILED) || state.equals(ProvisioningState.CANCELED))
                .map(state -> new TemplateDifference(
                        STATE, Optional.of("'" + state + "'"), Optional.of("'Succeeded'"), false));
    }

    /** The triggers that an unfinished replacement still has to restore. */
    private static List<TriggerDefinition> pendingTriggers(ImageTemplateResource found) {
        String names = found.template().tags().getOrDefault(PlanTags.TRIGGERS, "");
        List<TriggerDefinition> pending = new ArrayList<>();
        for (StringTokenizer rest = new StringTokenizer(names, ","); rest.hasMoreTokens(); ) {
            pending.add(TriggerDefinition.builder()
                    .name(rest.nextToken())
                    .kind(TriggerKind.SOURCE_IMAGE)
                    .build());
        }
        return pending;
    }

    private static PlanAction action(List<TemplateDifference> differences) {
        if (differences.isEmpty()) {
            return PlanAction.NOTHING;
        }
        return differences.stream().allMatch(TemplateDifference::isPatchable) ? PlanAction.PATCH : PlanAction.REPLACE;
    }

    /**
     * What a replacement destroys: the service deletes logs, run outputs and the staging account with the template
     * (documented).
     */
    private static List<String> losses(ImageTemplateResource found) {
        if (found.lastRunStatus().isEmpty()) {
            return List.of();
        }
        List<String> losses = new ArrayList<>();
        String build = "the last build"
                + started(found).map(start -> ", which started at " + start).orElse("");
        losses.add("the log of " + build);
        losses.add("the run outputs of " + build + "; the images themselves stay");
        for (Distributor target : found.template().distribute()) {
            if (target instanceof VhdDistributor vhd
                    && vhd.uri().filter(uri -> !uri.text().isEmpty()).isEmpty()) {
                losses.add("the disk of target " + OneLine.quoted(target.runOutputName(), LONGEST_NAME)
                        + ", which lies in the staging account; copy it first");
            }
        }
        return losses;
    }

    private static Optional<Instant> started(ImageTemplateResource found) {
        return found.lastRunStatus().flatMap(RunStatus::startTime);
    }

    /**
     * The state that the plan is made for, without what changes by itself, such as the end of a build or of a creation.
     */
    private static String state(ImageTemplateResource found, JsonValue template) {
        String content = CanonicalTemplate.of(MemberPattern.ROOT, template)
                .map(JsonText::print)
                .orElse("");
        boolean isFailed = failure(found).isPresent();
        String text = content + "\n" + isFailed + "\n" + started(found);
        return Sha256Checksum.ofContent(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
