package io.github.aib4j.temporal;

import java.util.ArrayList;
import java.util.List;

/** The implementation of {@link PublishImage}. */
final class PublishImageWorkflow implements PublishImage {
    private final List<String> steps = new ArrayList<>();
    private String progress = "COPYING";

    @Override
    public String progress() {
        return progress;
    }

    @Override
    public PublishImageResult publish(PublishImageRequest request) {
        Problems.refuse(request.format(), "image version '" + request.versionId() + "'", request.problem());
        PublishImageActivities activities = Stubs.activities(PublishImageActivities.class, request.heartbeatTimeout());
        List<String> ids = new ArrayList<>(done(activities.copyToRegions(request)));
        if (request.definitionId().isPresent()) {
            progress = "PROMOTING";
            ids.addAll(done(activities.promoteImage(request)));
        }
        if (request.latest()) {
            progress = "MAKING_LATEST";
            done(activities.makeLatest(request, ids.get(ids.size() - 1)));
        }
        progress = "ENDED";
        return new PublishImageResult(ids, steps);
    }

    private List<String> done(PublishImageResult step) {
        steps.addAll(step.steps());
        return step.versionIds();
    }
}
