package io.github.aib4j.model.testing;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_10_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;

import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.Disallowed;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryIdentifier;
import io.github.aib4j.model.gallery.GalleryIdentity;
import io.github.aib4j.model.gallery.GalleryIdentityType;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.RecommendedMachine;
import io.github.aib4j.model.gallery.ResourceRange;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.share.CommunityGalleryInfo;
import io.github.aib4j.model.gallery.share.SharingPermission;
import io.github.aib4j.model.gallery.share.SharingProfile;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.value.IdentityPrincipal;

/** Galleries, definitions and versions with whatever a request of an api-version can say, drawn from a random number. */
public final class GeneratedGalleries {
    private final GalleryDraws draw;

    private GeneratedGalleries(GalleryDraws draw) {
        this.draw = draw;
    }

    /** One that the api-version can say. */
    public static Object of(GalleryKind kind, long seed, GalleryApiVersion version) {
        GalleryDraws draw = new GalleryDraws(seed, version);
        return switch (kind) {
            case GALLERY -> new GeneratedGalleries(draw).gallery();
            case DEFINITION -> new GeneratedGalleries(draw).definition();
            case VERSION -> new GeneratedImageVersions(draw).version();
        };
    }

    private Gallery gallery() {
        Gallery.Builder gallery = Gallery.builder().location(draw.name()).tags(draw.tags());
        draw.maybe(draw.text(), gallery::description);
        draw.maybe(GalleryIdentifier.builder().build(), gallery::identifier);
        draw.since(V2020_09_30, () -> gallery.sharingProfile(sharing()));
        draw.since(V2021_07_01, () -> gallery.softDeletePolicy(softDelete()));
        draw.since(V2024_03_03, () -> gallery.identity(identity()));
        return gallery.build();
    }

    private SharingProfile sharing() {
        SharingProfile.Builder sharing = SharingProfile.builder();
        draw.maybe(
                draw.has(V2022_01_03)
                        ? draw.pick(SharingPermission.known())
                        : draw.pick(java.util.List.of(SharingPermission.PRIVATE, SharingPermission.GROUPS)),
                sharing::permissions);
        draw.since(V2021_10_01, () -> sharing.communityGalleryInfo(community()));
        return sharing.build();
    }

    private CommunityGalleryInfo community() {
        CommunityGalleryInfo.Builder info = CommunityGalleryInfo.builder();
        draw.maybe(draw.uri(), info::publisherUri);
        draw.maybe(draw.text(), info::publisherContact);
        draw.maybe(draw.text(), info::eula);
        draw.maybe(draw.text(), info::publicNamePrefix);
        return info.build();
    }

    private SoftDeletePolicy softDelete() {
        SoftDeletePolicy.Builder policy = SoftDeletePolicy.builder();
        draw.maybe(draw.maybe(), policy::isSoftDeleteEnabled);
        draw.since(V2026_03_03, () -> policy.retentionPeriodInDays(draw.number(60)));
        draw.since(V2026_03_03, () -> policy.gracePeriodInDays(draw.number(60)));
        return policy.build();
    }

    private GalleryIdentity identity() {
        GalleryIdentity.Builder identity = GalleryIdentity.builder();
        draw.maybe(draw.pick(GalleryIdentityType.known()), identity::type);
        draw.list(() -> UserAssignedIdentityId.of(GalleryDraws.SUBSCRIPTION, draw.name(), draw.name()))
                .forEach(id -> identity.putUserAssignedIdentity(
                        id, IdentityPrincipal.builder().build()));
        return identity.build();
    }

    private GalleryImageDefinition definition() {
        GalleryImageDefinition.Builder definition = GalleryImageDefinition.builder()
                .location(draw.name())
                .tags(draw.tags())
                .osType(draw.pick(OsType.known()))
                .osState(draw.pick(OsState.known()))
                .identifier(GalleryImageIdentifier.of(draw.text(), draw.text(), draw.text()));
        draw.maybe(draw.text(), definition::description);
        draw.maybe(draw.text(), definition::eula);
        draw.maybe(draw.uri(), definition::privacyStatementUri);
        draw.maybe(draw.uri(), definition::releaseNoteUri);
        draw.maybe(draw.date(), definition::endOfLifeDate);
        draw.maybe(plan(), definition::purchasePlan);
        draw.maybe(recommended(), definition::recommended);
        draw.maybe(Disallowed.builder().diskTypes(draw.list(draw::text)).build(), definition::disallowed);
        draw.since(V2019_07_01, () -> definition.hyperVGeneration(draw.pick(HyperVGeneration.known())));
        draw.since(V2020_09_30, () -> definition.features(draw.list(this::feature)));
        draw.since(V2021_10_01, () -> definition.architecture(draw.pick(Architecture.known())));
        draw.since(V2024_03_03, () -> definition.allowUpdateImage(draw.maybe()));
        return definition.build();
    }

    private GalleryPurchasePlan plan() {
        return draw.maybe()
                ? GalleryPurchasePlan.of(draw.text(), draw.text(), draw.text())
                : GalleryPurchasePlan.builder().build();
    }

    private RecommendedMachine recommended() {
        RecommendedMachine.Builder machine = RecommendedMachine.builder();
        draw.maybe(range(), machine::vCpus);
        draw.maybe(range(), machine::memory);
        return machine.build();
    }

    private ResourceRange range() {
        ResourceRange.Builder range = ResourceRange.builder();
        draw.maybe(draw.number(9), range::min);
        draw.maybe(9 + draw.number(9), range::max);
        return range.build();
    }

    private GalleryImageFeature feature() {
        GalleryImageFeature.Builder feature = GalleryImageFeature.builder();
        draw.maybe(draw.text(), feature::name);
        draw.maybe(draw.text(), feature::value);
        draw.since(V2024_03_03, () -> feature.startsAtVersion(new ImageVersionNumber(1, 0, draw.number(9))));
        return feature.build();
    }
}
