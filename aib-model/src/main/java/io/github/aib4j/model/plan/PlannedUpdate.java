package io.github.aib4j.model.plan;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.ImageTemplateIdentity;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.update.TemplateUpdateEditor;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The PATCH of a plan, which contains only the parts that differ. */
final class PlannedUpdate {
    private final TemplatePlan plan;
    private final ImageTemplate found;
    private final ImageTemplate sent;
    private final TemplateUpdateEditor update;

    private PlannedUpdate(TemplatePlan plan, ImageTemplate found) {
        this.plan = plan;
        this.found = found;
        this.sent = plan.sent();
        this.update = TemplateUpdate.of(found);
    }

    static TemplateUpdate of(TemplatePlan plan, ImageTemplate found) {
        return new PlannedUpdate(plan, found).update();
    }

    private TemplateUpdate update() {
        update.tags(tags());
        if (concerns("/identity")) {
            identity();
        }
        if (concerns("/properties/distribute")) {
            targets();
        }
        if (concerns("/properties/vmProfile")) {
            sent.vmProfile().ifPresent(update::vmProfile);
        }
        return update.build();
    }

    /**
     * The tags, which are replaced as a whole. This library's own stay, except that of the pending triggers, which are
     * restored first.
     */
    private Map<String, String> tags() {
        Map<String, String> tags = PlanTags.own(found.tags());
        tags.putAll(sent.tags());
        tags.remove(PlanTags.TRIGGERS);
        return tags;
    }

    private boolean concerns(String part) {
        return plan.differences().stream()
                .anyMatch(difference -> difference.pointer().startsWith(part));
    }

    /** Sets the identity; the service accepts only one (documented). */
    private void identity() {
        Set<UserAssignedIdentityId> wanted = sent.identity()
                .map(ImageTemplateIdentity::userAssignedIdentities)
                .orElse(Set.of());
        if (wanted.isEmpty()) {
            update.noIdentity();
        } else {
            update.identity(wanted.iterator().next());
        }
    }

    private void targets() {
        Set<String> existing =
                found.distribute().stream().map(Distributor::runOutputName).collect(Collectors.toSet());
        for (Distributor target : sent.distribute()) {
            if (existing.contains(target.runOutputName())) {
                update.replaceDistributor(target.runOutputName(), target)
                        .leavingVersioningUnset(target.runOutputName());
            } else {
                update.addDistributor(target);
            }
        }
    }
}
