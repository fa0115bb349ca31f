package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.gallery.publish.AggregatedReplicationState;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.gallery.share.SharingGroupType;
import io.github.aib4j.model.gallery.share.SharingPermission;
import io.github.aib4j.model.gallery.share.SharingProfile;
import io.github.aib4j.model.gallery.share.SharingProfileGroup;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation on galleries, by each client over each transport, against the local service; none is left out. */
@ParameterizedClass
@MethodSource("io.github.aib4j.client.Transport#withEachFlavour")
class EveryGalleryOperationTest {
    private static final GalleryId GOLDEN = GallerySamples.GOLDEN;
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final GalleryImageVersionId ONE = WEB.imageVersion("1.0.0");
    private static final PollOptions PLAIN =
            PollOptions.every(Duration.ofMillis(1)).withDetail(false);
    private static final List<GalleryTargetRegion> EAST = List.of(GalleryTargetRegion.region("eastus"));
    private static final Exercised CALLS = new Exercised();
    private static int tests;

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
            .pageSize(2)
            .build();
    private final GalleryClient client;
    private final GalleryClient elsewhere;

    EveryGalleryOperationTest(Flavour flavour, Transport transport) {
        GalleryClientBuilder builder = transport.toGalleriesOf(service);
        client = flavour.of(builder, CALLS);
        elsewhere = builder.buildClient();
    }

    @AfterEach
    void close() {
        tests++;
        service.close();
    }

    @BeforeParameterizedClassInvocation
    static void nothing_was_called_yet() {
        CALLS.forget();
        tests = 0;
    }

    /** Only after all tests, because a single one calls few methods. */
    @AfterParameterizedClassInvocation
    static void every_method_was_called(Flavour flavour) {
        long all = Stream.of(EveryGalleryOperationTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(tests == all ? CALLS.missing(flavour.galleryType) : Stream.empty())
                .isEmpty();
    }

    private List<String> methods() {
        return service.requests().stream().map(LocalRequest::method).toList();
    }

    private static List<GalleryProvisioningState> succeeded() {
        return List.of(GalleryProvisioningState.SUCCEEDED);
    }

    @Test
    void a_gallery_is_created_changed_and_deleted() {
        Gallery created = client.beginCreateOrUpdateGallery(GOLDEN, GallerySamples.GALLERY)
                .getFinalResult();
        Gallery updated = client.beginUpdateGallery(
                        GOLDEN,
                        gallery -> gallery.toBuilder()
                                .description("golden images")
                                .putTag("team", "web")
                                .build())
                .getFinalResult();
        Response<Gallery> response = client.getGalleryWithResponse(GOLDEN, Context.NONE);
        GalleryId deleted = client.beginDeleteGallery(GOLDEN).getFinalResult();

        assertThat(created.id()).contains(GOLDEN);
        assertThat(created.provisioningState().stream()).containsExactlyElementsOf(succeeded());
        assertThat(updated.description()).contains("golden images");
        assertThat(updated.location()).contains("westeurope");
        assertThat(response.getValue()).isEqualTo(updated);
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(deleted).isEqualTo(GOLDEN);
        assertThat(client.galleryExists(GOLDEN)).isFalse();
        assertThat(client.beginDeleteGallery(GOLDEN).getFinalResult()).isEqualTo(GOLDEN);
    }

    @Test
    void an_image_definition_is_created_changed_and_deleted() {
        client.beginCreateOrUpdateGallery(GOLDEN, GallerySamples.GALLERY).getFinalResult();

        GalleryImageDefinition created = client.beginCreateOrUpdateImageDefinition(
                        WEB, GallerySamples.definition("ubuntu"))
                .getFinalResult();
        GalleryImageDefinition updated = client.beginUpdateImageDefinition(
                        WEB,
                        definition ->
                                definition.toBuilder().description("the web").build())
                .getFinalResult();
        Response<GalleryImageDefinition> response = client.getImageDefinitionWithResponse(WEB, Context.NONE);
        assertThat(client.imageDefinitionExists(WEB)).isTrue();
        GalleryImageId deleted = client.beginDeleteImageDefinition(WEB).getFinalResult();

        assertThat(created.id()).contains(WEB);
        assertThat(updated.description()).contains("the web");
        assertThat(updated.identifier()).isEqualTo(created.identifier());
        assertThat(response.getValue()).isEqualTo(updated);
        assertThat(deleted).isEqualTo(WEB);
        assertThat(client.imageDefinitionExistsWithResponse(WEB, Context.NONE).getValue())
                .isFalse();
    }

    @Test
    void a_deleted_version_is_restored_deleted_again_and_purged() {
        GallerySamples.define(elsewhere);
        elsewhere
                .beginUpdateGallery(
                        GOLDEN,
                        gallery -> gallery.toBuilder()
                                .softDeletePolicy(SoftDeletePolicy.enabled())
                                .build())
                .getFinalResult();
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION).getFinalResult();
        GalleryImageVersion made = elsewhere.getImageVersion(ONE);
        elsewhere.beginDeleteImageVersion(ONE).getFinalResult();

        List<SoftDeletedImageVersion> bin =
                client.listSoftDeletedImageVersions(WEB).stream().toList();
        GalleryImageVersion restored = client.beginRestoreImageVersion(ONE).getFinalResult();
        elsewhere.beginDeleteImageVersion(ONE).getFinalResult();
        assertThatThrownBy(() -> client.beginDeleteImageDefinition(WEB).getFinalResult())
                .isInstanceOf(LintException.class)
                .hasMessageContaining("L18")
                .hasMessageContaining("'1.0.0'");
        assertThatThrownBy(() -> client.beginDeleteGallery(GOLDEN).getFinalResult())
                .isInstanceOf(LintException.class)
                .hasMessageContaining("L18");
        GalleryImageVersionId purged = client.beginPurgeImageVersion(ONE).getFinalResult();

        assertThat(bin).extracting(SoftDeletedImageVersion::resourceArmId).containsExactly(Optional.of(ONE));
        assertThat(bin.get(0).consumptionEndTime()).isPresent();
        assertThat(restored).isEqualTo(made);
        assertThat(purged).isEqualTo(ONE);
        assertThat(client.listSoftDeletedImageVersions(WEB)).isEmpty();
    }

    @Test
    void a_version_is_deleted_permanently_without_the_recycle_bin() {
        GallerySamples.define(elsewhere, "1.0.0");
        elsewhere
                .beginUpdateGallery(
                        GOLDEN,
                        gallery -> gallery.toBuilder()
                                .softDeletePolicy(SoftDeletePolicy.enabled())
                                .build())
                .getFinalResult();

        assertThat(client.beginDeleteImageVersionPermanently(ONE).getFinalResult())
                .isEqualTo(ONE);
        assertThat(client.listSoftDeletedImageVersions(WEB)).isEmpty();
    }

    @Test
    void a_version_that_is_not_in_the_recycle_bin_cannot_be_restored() {
        GallerySamples.define(elsewhere);

        assertThatThrownBy(() -> client.beginRestoreImageVersion(ONE).getFinalResult())
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("restore version '1.0.0'");
    }

    @Test
    void what_somebody_else_changes_while_a_change_is_computed_is_not_lost() {
        GallerySamples.define(elsewhere);
        AtomicInteger calls = new AtomicInteger();

        GalleryImageDefinition updated = client.beginUpdateImageDefinition(WEB, definition -> {
                    if (calls.incrementAndGet() == 1) {
                        elsewhere
                                .beginUpdateImageDefinition(
                                        WEB,
                                        other -> other.toBuilder()
                                                .description("theirs")
                                                .build())
                                .getFinalResult();
                    }
                    return definition.toBuilder().eula("ours").build();
                })
                .getFinalResult();

        assertThat(calls).hasValue(2);
        assertThat(updated.description()).contains("theirs");
        assertThat(updated.eula()).contains("ours");
    }

    @Test
    void a_gallery_is_shared_with_groups_and_unshared() {
        elsewhere
                .beginCreateOrUpdateGallery(
                        GOLDEN,
                        GallerySamples.GALLERY.toBuilder()
                                .sharingProfile(SharingProfile.with(SharingPermission.GROUPS))
                                .build())
                .getFinalResult();
        SharingProfileGroup tenants = SharingProfileGroup.builder()
                .type(SharingGroupType.AAD_TENANTS)
                .addIds("c24c76aa-8897-4027-9b03-8f7928b54ff6")
                .build();

        Gallery shared =
                client.beginUpdateSharing(GOLDEN, SharingUpdate.add(tenants)).getFinalResult();
        Gallery read = client.getGalleryAndSharing(GOLDEN);
        Gallery removed =
                client.beginUpdateSharing(GOLDEN, SharingUpdate.remove(tenants)).getFinalResult();
        Gallery reset = client.beginUpdateSharing(GOLDEN, SharingUpdate.reset()).getFinalResult();

        assertThat(shared.sharingProfile().orElseThrow().groups()).containsExactly(tenants);
        assertThat(read).isEqualTo(shared);
        assertThat(removed.sharingProfile().orElseThrow().groups()).isEmpty();
        assertThat(reset.sharingProfile().orElseThrow().permissions()).contains(SharingPermission.PRIVATE);
        assertThat(client.getGalleryAndSharingWithResponse(GOLDEN, Context.NONE).getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void a_version_is_made_and_reaches_its_regions() {
        GallerySamples.define(elsewhere);

        SyncPoller<ReplicationProgress, GalleryImageVersion> poller =
                client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);
        ReplicationProgress first = poller.poll().getValue();
        ReplicationProgress second = poller.poll().getValue();
        GalleryImageVersion made = poller.getFinalResult();

        assertThat(first.replication()).isPresent();
        assertThat(second.toString())
                .matches("InProgress: westeurope Replicating \\d+ %, northeurope Replicating \\d+ %");
        assertThat(made.replicationStatus().orElseThrow().in("North Europe")).isPresent();
        assertThat(made.provisioningState().stream()).containsExactlyElementsOf(succeeded());
        assertThat(client.listImageVersions(WEB)).hasSize(1);
    }

    @Test
    void a_version_is_read_with_and_without_its_replication() {
        GallerySamples.define(elsewhere, "1.0.0");

        assertThat(client.getImageVersion(ONE).replicationStatus()).isEmpty();
        assertThat(client.getImageVersionWithResponse(ONE, Context.NONE).getValue())
                .isEqualTo(client.getImageVersion(ONE));
        GalleryImageVersion replicated = client.getImageVersionAndReplication(ONE);
        Response<GalleryImageVersion> response = client.getImageVersionAndReplicationWithResponse(ONE, Context.NONE);

        assertThat(replicated.replicationStatus().orElseThrow().aggregatedState())
                .contains(AggregatedReplicationState.COMPLETED);
        assertThat(response.getValue()).isEqualTo(replicated);
        assertThat(response.getHeaders().getValue(HttpHeaderName.fromString("x-ms-request-id")))
                .isNotBlank();
        assertThat(client.imageVersionExists(ONE)).isTrue();
        assertThat(client.imageVersionExistsWithResponse(WEB.imageVersion("9.9.9"), Context.NONE)
                        .getValue())
                .isFalse();
    }

    @Test
    void a_version_is_changed_copied_to_more_regions_and_deleted() {
        GallerySamples.define(elsewhere, "1.0.0");

        GalleryImageVersion hidden = client.beginUpdateImageVersion(ONE, version -> version.withExcludeFromLatest(true))
                .getFinalResult();
        GalleryImageVersion seen = client.beginUpdateImageVersion(
                        ONE, version -> version.withExcludeFromLatest(false), PLAIN)
                .getFinalResult();
        GalleryImageVersion copied = client.beginCopyToRegions(ONE, EAST).getFinalResult();
        GalleryImageVersion further = client.beginCopyToRegions(
                        ONE, List.of(GalleryTargetRegion.region("northeurope", 2)), PLAIN)
                .getFinalResult();
        GalleryImageVersionId deleted = client.beginDeleteImageVersion(ONE).getFinalResult();

        assertThat(hidden.isExcludedFromLatest()).isTrue();
        assertThat(seen.isExcludedFromLatest()).isFalse();
        assertThat(seen.replicationStatus()).isEmpty();
        assertThat(copied.replicationStatus().orElseThrow().in("eastus")).isPresent();
        assertThat(further.publishingProfile().orElseThrow().targetRegions())
                .extracting(GalleryTargetRegion::name)
                .containsExactly("West Europe", "East US", "North Europe");
        assertThat(deleted).isEqualTo(ONE);
        assertThat(client.imageVersionExists(ONE)).isFalse();
    }

    @Test
    void a_version_that_somebody_else_creates_is_watched() {
        GallerySamples.define(elsewhere);
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);

        SyncPoller<ReplicationProgress, GalleryImageVersion> watch = client.watchReplication(ONE);
        assertThat(watch.poll().getStatus()).isEqualTo(LongRunningOperationStatus.IN_PROGRESS);
        GalleryImageVersion there = watch.getFinalResult();

        assertThat(there.replicationStatus().orElseThrow().aggregatedState())
                .contains(AggregatedReplicationState.COMPLETED);
        assertThat(client.watchReplication(ONE, PLAIN).getFinalResult()).isEqualTo(there);
    }

    @Test
    void a_version_is_made_with_options_of_its_own() {
        GallerySamples.define(elsewhere);

        SyncPoller<ReplicationProgress, GalleryImageVersion> poller =
                client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION, PLAIN);

        assertThat(poller.poll().getValue().replication()).isEmpty();
        assertThat(poller.getFinalResult().replicationStatus()).isEmpty();
    }

    @Test
    void a_version_that_does_not_exist_is_created() {
        GallerySamples.define(elsewhere);

        GalleryImageVersion first =
                client.beginCreateImageVersion(ONE, GallerySamples.VERSION).getFinalResult();

        assertThat(first.replicationStatus()).isPresent();
        assertThatThrownBy(() -> client.beginCreateImageVersion(ONE, GallerySamples.VERSION, PLAIN)
                        .getFinalResult())
                .isInstanceOf(LintException.class)
                .hasMessageContaining("exists");
    }

    @Test
    void lists_come_in_pages() {
        GallerySamples.define(elsewhere, "1.0.0", "1.0.1", "1.0.2");
        for (String name : List.of("a", "b")) {
            elsewhere
                    .beginCreateOrUpdateGallery(
                            GalleryId.of(Samples.SUBSCRIPTION, "other", name), GallerySamples.GALLERY)
                    .getFinalResult();
            elsewhere
                    .beginCreateOrUpdateImageDefinition(GOLDEN.imageDefinition(name), GallerySamples.definition(name))
                    .getFinalResult();
        }

        assertPages(client.listGalleries(), 3);
        assertPages(client.listImageDefinitions(GOLDEN), 3);
        assertPages(client.listImageVersions(WEB), 3);
        assertThat(client.listGalleriesByResourceGroup("OTHER").stream()
                        .map(gallery -> gallery.name().orElseThrow()))
                .containsExactlyInAnyOrder("a", "b");
    }

    private static <T> void assertPages(PagedIterable<T> list, int size) {
        assertThat(list.streamByPage().map(PagedResponse::getValue).map(List::size))
                .containsExactly(2, size - 2);
        assertThat(list).hasSize(size);
    }

    @Test
    void a_definition_is_ensured_once() {
        client.beginCreateOrUpdateGallery(GOLDEN, GallerySamples.GALLERY).getFinalResult();

        GalleryImageDefinition made = client.ensureImageDefinition(WEB, GallerySamples.definition("ubuntu"));
        int before = service.requests().size();
        GalleryImageDefinition found = client.ensureImageDefinition(WEB, GallerySamples.definition("ubuntu"));

        assertThat(found).isEqualTo(made);
        assertThat(methods().subList(before, methods().size())).containsExactly("GET");
    }

    @Test
    void old_versions_are_shown_and_deleted() {
        GallerySamples.define(elsewhere, "1.0.0", "1.0.1", "1.0.2");

        RetentionPlan plan = client.planRetention(WEB, RetentionRule.keepingNewest(1));
        RetentionOutcome shown =
                client.applyRetention(plan, ApplyOptions.defaults().asDryRun());
        assertThat(client.listImageVersions(WEB)).hasSize(3);
        RetentionOutcome outcome = client.applyRetention(plan).orThrow();

        assertThat(plan.toString().lines())
                .containsExactly(
                        "keep 1.0.2: it is one of the newest 1",
                        "delete 1.0.1: it is not one of the newest 1",
                        "delete 1.0.0: it is not one of the newest 1");
        assertThat(outcome.deleted())
                .containsExactly(WEB.imageVersion("1.0.1"), WEB.imageVersion("1.0.0"))
                .isEqualTo(shown.deleted());
        assertThat(client.listImageVersions(WEB)).hasSize(1);
    }

    @Test
    void versions_are_traced_promoted_and_made_the_latest() {
        GallerySamples.define(elsewhere, "1.0.0", "1.0.1");
        GalleryImageVersionId one = WEB.imageVersion("1.0.0");
        BuildOutcome outcome = BuildOutcome.builder()
                .templateId(ImageTemplateId.of(Samples.SUBSCRIPTION, "images", "web-01"))
                .state(RunState.SUCCEEDED)
                .addOutput(RunOutput.builder().name("gallery").artifactId(one).build())
                .build();

        assertThat(client.recordProvenance(outcome, ApplyOptions.defaults().asDryRun())
                        .steps())
                .hasSize(1);
        client.recordProvenance(outcome);
        assertThat(client.provenance(one).templateId()).contains(outcome.templateId());
        assertThat(client.makeLatest(one).steps()).hasSize(1);
        assertThat(client.makeLatest(one, ApplyOptions.defaults()).steps()).isEmpty();
        assertThat(client.promote(
                                one,
                                GOLDEN.imageDefinition("copy"),
                                ApplyOptions.defaults().asDryRun())
                        .steps())
                .hasSize(1);
        assertThatThrownBy(() -> client.promote(one, WEB)).hasMessageContaining("no copy");
    }

    @Test
    void a_missing_resource_is_reported() {
        assertThatThrownBy(() -> client.getGallery(GOLDEN))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(404))
                .hasMessageContaining("Could not read gallery 'golden' in resource group 'images': ResourceNotFound");
        assertThatThrownBy(() -> client.getImageDefinition(WEB)).hasMessageContaining("ParentResourceNotFound");
        assertThat(client.galleryExistsWithResponse(GOLDEN, Context.NONE).getValue())
                .isFalse();
    }
}
