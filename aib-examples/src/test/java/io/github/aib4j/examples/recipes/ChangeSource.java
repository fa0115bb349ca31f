package io.github.aib4j.examples.recipes;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.source.ImageSource;

final class ChangeSource {
    /** Builds on an image version of ours from now on. The service cannot change a source, so this replaces the template. */
    static void buildOn(ImageBuilderClient client, GalleryImageVersionId base) {
        ImageTemplate current = client.get("images", "web").template();
        ImageTemplate desired =
                current.toBuilder().source(ImageSource.sharedImageVersion(base)).build();

        TemplatePlan plan = client.plan("images", "web", desired);
        System.out.println(plan); // what differs, and what the replacement destroys
        client.apply(plan, ApplyOptions.defaults().withWhenBlocked(WhenBlocked.WAIT)); // for a build that runs now
    }
}
