package io.github.aib4j.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.value.ContentUri;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which templates are deleted or kept for which reason, as the Javadoc of {@link CleanupRule} says. */
class CleanupRuleTest {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final CleanupRule NEWEST = CleanupRule.keepingNewest(1);
    private static final Distributor IMAGE =
            Distributor.sharedImage("web", GalleryImageId.of(SUBSCRIPTION, "images", "gallery", "web"), "westeurope");
    private static final ImageTemplateResource NEW = named("web-0123456789ab", "2026-11-29T11:00:00Z");
    private static final ImageTemplateResource OLD = named("web-ba9876543210", "2026-11-28T12:00:00Z");

    private static ImageTemplateResource named(String name, String created) {
        return tagged(name, name.substring(name.lastIndexOf('-') + 1) + "ffff", created);
    }

    private static ImageTemplateResource tagged(String name, String hash, String created) {
        ImageTemplate template = ImageTemplate.builder()
                .location("westeurope")
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .distribute(IMAGE)
                .putTag(PlanTags.HASH, hash)
                .putTag(PlanTags.CREATED, created)
                .build();
        return ImageTemplateResource.builder()
                .id(ImageTemplateId.of(SUBSCRIPTION, "images", name))
                .name(name)
                .template(template)
                .provisioningState(ProvisioningState.SUCCEEDED)
                .build();
    }

    private static ImageTemplateResource in(ImageTemplateResource template, ProvisioningState state) {
        return template.toBuilder().provisioningState(state).build();
    }

    private static ImageTemplateResource run(ImageTemplateResource template, RunState state) {
        return template.toBuilder()
                .lastRunStatus(RunStatus.builder().runState(state).build())
                .build();
    }

    private static ImageTemplateResource withTarget(ImageTemplateResource template, Distributor target) {
        return template.toBuilder()
                .template(template.template().toBuilder().distribute(target).build())
                .build();
    }

    private static String decision(CleanupRule rule, ImageTemplateResource old) {
        return rule.plan("web", List.of(NEW, old), NOW).decisions().get(1).toString();
    }

    @Test
    void the_newest_stay_and_the_plan_is_shown_from_the_newest_on() {
        ImageTemplateResource oldest = named("web-aaaaaaaaaaaa", "2026-11-01T00:00:00Z");

        CleanupPlan plan = CleanupRule.keepingNewest(2).plan("web", List.of(oldest, NEW, OLD), NOW);

        assertThat(plan)
                .hasToString(String.join(
                        System.lineSeparator(),
                        "keep web-0123456789ab: it is one of the newest 2",
                        "keep web-ba9876543210: it is one of the newest 2",
                        "delete web-aaaaaaaaaaaa: it is not one of the newest 2"));
        assertThat(plan.toDelete()).containsExactly(oldest);
    }

    @Test
    void at_least_one_template_is_always_kept() {
        assertThat(NEWEST.keepNewest()).isEqualTo(1);
        assertThatThrownBy(() -> CleanupRule.keepingNewest(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The newest 0 templates cannot be kept; give a number from 1 on");
    }

    @Test
    void only_names_of_the_family_with_their_own_hash_and_time_matter() {
        List<ImageTemplateResource> strangers = List.of(
                named("db-0123456789ab", "2026-11-28T12:00:00Z"),
                named("web-0123456789ag", "2026-11-28T12:00:00Z"),
                named("web-0123456789a", "2026-11-28T12:00:00Z"),
                tagged("web-0123456789ac", "fedcba987654", "2026-11-28T12:00:00Z"),
                named("web-0123456789ad", "yesterday"));

        assertThat(NEWEST.plan("web", strangers, NOW).decisions()).isEmpty();
        assertThat(NEWEST.plan("WEB", List.of(OLD), NOW).decisions()).hasSize(1);
    }

    @Test
    void a_template_is_deleted_from_exactly_the_given_age_on() {
        assertThat(decision(NEWEST.withOlderThan(Duration.ofDays(1)), OLD))
                .isEqualTo("delete web-ba9876543210: it is not one of the newest 1");
        assertThat(decision(NEWEST.withOlderThan(Duration.ofDays(1).plusSeconds(1)), OLD))
                .isEqualTo("keep web-ba9876543210: it is not yet PT24H1S old");
    }

    @Test
    void a_template_that_is_being_built_or_changed_is_kept() {
        assertThat(decision(NEWEST, run(OLD, RunState.RUNNING))).isEqualTo("keep web-ba9876543210: a build runs");
        assertThat(decision(NEWEST, run(OLD, RunState.CANCELING))).isEqualTo("keep web-ba9876543210: a build runs");
        assertThat(decision(NEWEST, in(OLD, ProvisioningState.CREATING)))
                .isEqualTo("keep web-ba9876543210: its creation is under way");
        assertThat(decision(NEWEST, in(OLD, ProvisioningState.UPDATING)))
                .isEqualTo("keep web-ba9876543210: another change is under way");
        assertThat(decision(NEWEST, in(OLD, ProvisioningState.DELETING)))
                .isEqualTo("keep web-ba9876543210: it is being deleted");
        assertThat(decision(NEWEST, run(OLD, RunState.SUCCEEDED))).startsWith("delete");
    }

    @Test
    void a_template_with_a_disk_in_its_staging_account_is_kept() {
        ImageTemplateResource built = run(withTarget(OLD, Distributor.vhd("disk")), RunState.SUCCEEDED);
        Distributor elsewhere = VhdDistributor.builder()
                .runOutputName("disk")
                .uri(ContentUri.of("https://contoso.blob.core.windows.net/disks/web.vhd"))
                .build();

        assertThat(decision(NEWEST, built))
                .isEqualTo("keep web-ba9876543210: a disk that it made lies in its staging account");
        assertThat(decision(NEWEST, withTarget(built, elsewhere))).startsWith("delete");
        assertThat(decision(NEWEST, withTarget(OLD, Distributor.vhd("disk")))).startsWith("delete");
        assertThat(decision(NEWEST, in(built, ProvisioningState.FAILED))).startsWith("delete");
    }
}
