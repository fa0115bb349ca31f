package io.github.aib4j.model.testing;

import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.ApiVersion.V2021_10_01;
import static io.github.aib4j.model.ApiVersion.V2022_02_14;
import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.ApiVersion.V2023_07_01;
import static io.github.aib4j.model.ApiVersion.V2024_02_01;
import static io.github.aib4j.model.ApiVersion.V2025_10_01;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.AutoRun;
import io.github.aib4j.model.BuildErrorReaction;
import io.github.aib4j.model.DataDisk;
import io.github.aib4j.model.ErrorHandling;
import io.github.aib4j.model.IdentityType;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.ImageTemplateIdentity;
import io.github.aib4j.model.Optimization;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmBootOptimization;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.WorkloadOptimization;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.PowerShellCustomizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.customize.WindowsUpdateCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.ReplicationMode;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.StorageAccountType;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.IsoSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.PurchasePlan;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.PowerShellValidator;
import io.github.aib4j.model.validate.ShellValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.Sha256Checksum;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Templates with whatever an api-version has, drawn from a random number. */
public final class GeneratedTemplates {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "web-01",
            "sudo apt-get update",
            "\"quoted\" \\ / \b\f\n\r\t",
            "ÄÖÜ €",
            "\uD83D\uDE80",
            "\u0000\u001f",
            "[parameters('x')]",
            "[[escaped]",
            "~1/~0",
            "true",
            "5",
            "null");

    private final Random random;
    private final ApiVersion version;

    private GeneratedTemplates(long seed, ApiVersion version) {
        this.random = new Random(seed);
        this.version = version;
    }

    /** A template that the api-version can say, valid by its schema. */
    public static ImageTemplate of(long seed, ApiVersion version) {
        return new GeneratedTemplates(seed, version).template();
    }

    private ImageTemplate template() {
        ImageTemplate.Builder template =
                ImageTemplate.builder().location(text()).tags(tags()).source(source());
        template.customize(list(0, this::step)).distribute(list(1, this::target));
        if (has(V2020_02_14) || (has(V2019_05_01_PREVIEW) && maybe())) {
            template.identity(identity());
        }
        since(V2019_05_01_PREVIEW, () -> template.buildTimeout(Duration.ofMinutes(random.nextInt(961))));
        since(V2019_05_01_PREVIEW, () -> template.vmProfile(machine()));
        since(V2022_02_14, () -> template.validate(validation()));
        since(V2022_02_14, () -> template.stagingResourceGroup(ResourceGroupId.of(SUBSCRIPTION, name())));
        since(V2022_07_01, () -> template.optimize(optimization()));
        since(V2023_07_01, () -> template.errorHandling(errorHandling()));
        since(
                V2024_02_01,
                () -> template.autoRun(state(AutoRun::of, AutoRun.builder().build())));
        since(V2024_02_01, () -> template.managedResourceTags(tags()));
        since(V2025_10_01, () -> template.additionalDataDisks(list(0, this::disk)));
        return template.build();
    }

    private ImageSource source() {
        return this.<Supplier<ImageSource>>pick(sources()).get();
    }

    private List<Supplier<ImageSource>> sources() {
        List<Supplier<ImageSource>> sources = new ArrayList<>(List.of(this::platformImage));
        addSince(V2019_02_01_PREVIEW, sources, () -> ImageSource.managedImage(managedImage()));
        addSince(
                V2019_05_01_PREVIEW,
                sources,
                () -> ImageSource.sharedImageVersion(GalleryImageVersionId.of(
                        SUBSCRIPTION, name(), name(), name(), pick(List.of("1.0.0", "latest")))));
        if (!has(V2020_02_14)) {
            sources.add(() -> IsoSource.builder()
                    .sourceUri(uri())
                    .sha256Checksum(checksum())
                    .build());
        }
        return sources;
    }

    private ImageSource platformImage() {
        PlatformImageSource.Builder source = PlatformImageSource.builder();
        maybe(text(), source::publisher);
        maybe(text(), source::offer);
        maybe(text(), source::sku);
        maybe(text(), source::version);
        since(V2020_02_14, () -> source.planInfo(PurchasePlan.of(text(), text(), text())));
        return source.build();
    }

    private Customizer step() {
        List<Supplier<Customizer>> steps = new ArrayList<>(List.of(this::shell));
        addSince(V2019_02_01_PREVIEW, steps, this::powerShell);
        addSince(V2019_02_01_PREVIEW, steps, this::restart);
        addSince(V2019_05_01_PREVIEW, steps, this::file);
        addSince(V2020_02_14, steps, this::update);
        return pick(steps).get();
    }

    private Customizer shell() {
        ShellCustomizer.Builder step = ShellCustomizer.builder();
        maybe(text(), step::name);
        script(step::inline, step::scriptUri);
        since(V2019_05_01_PREVIEW, () -> step.sha256Checksum(checksum()));
        return step.build();
    }

    private Customizer powerShell() {
        PowerShellCustomizer.Builder step = PowerShellCustomizer.builder();
        maybe(text(), step::name);
        script(step::inline, step::scriptUri);
        step.validExitCodes(list(0, random::nextInt));
        since(V2019_05_01_PREVIEW, () -> step.sha256Checksum(checksum()));
        since(V2019_05_01_PREVIEW, () -> step.runElevated(random.nextBoolean()));
        since(V2020_02_14, () -> step.runElevated(true).runAsSystem(random.nextBoolean()));
        return step.build();
    }

    private Customizer restart() {
        WindowsRestartCustomizer.Builder step = WindowsRestartCustomizer.builder();
        maybe(text(), step::name);
        maybe(text(), step::restartCommand);
        maybe(text(), step::restartCheckCommand);
        maybe(Duration.ofMinutes(1 + random.nextInt(90)), step::restartTimeout);
        return step.build();
    }

    private Customizer file() {
        FileCustomizer.Builder step = FileCustomizer.builder();
        maybe(text(), step::name);
        step.sourceUri(uri());
        step.destination(text());
        maybe(checksum(), step::sha256Checksum);
        return step.build();
    }

    private Customizer update() {
        WindowsUpdateCustomizer.Builder step = WindowsUpdateCustomizer.builder();
        maybe(text(), step::name);
        maybe(text(), step::searchCriteria);
        step.filters(list(0, this::text));
        maybe(random.nextInt(Integer.MAX_VALUE), step::updateLimit);
        return step.build();
    }

    private Validation validation() {
        Validation.Builder validation = Validation.builder();
        maybe(random.nextBoolean(), validation::continueDistributeOnFailure);
        maybe(random.nextBoolean(), validation::sourceValidationOnly);
        return validation.inVMValidations(list(0, this::check)).build();
    }

    private Validator check() {
        List<Supplier<Validator>> checks = new ArrayList<>(List.of(this::shellCheck, this::powerShellCheck));
        addSince(V2022_07_01, checks, this::fileCheck);
        return pick(checks).get();
    }

    private Validator shellCheck() {
        ShellValidator.Builder check = ShellValidator.builder();
        maybe(text(), check::name);
        maybe(checksum(), check::sha256Checksum);
        script(check::inline, check::scriptUri);
        return check.build();
    }

    private Validator powerShellCheck() {
        PowerShellValidator.Builder check = PowerShellValidator.builder();
        maybe(text(), check::name);
        maybe(checksum(), check::sha256Checksum);
        script(check::inline, check::scriptUri);
        maybe(true, check::runElevated);
        return check.validExitCodes(list(0, random::nextInt)).build();
    }

    private Validator fileCheck() {
        FileValidator.Builder check = FileValidator.builder();
        maybe(text(), check::name);
        check.sourceUri(uri());
        check.destination(text());
        maybe(checksum(), check::sha256Checksum);
        return check.build();
    }

    private Distributor target() {
        List<Supplier<Distributor>> targets = new ArrayList<>(List.of(this::managed, this::shared));
        addSince(V2019_02_01_PREVIEW, targets, this::vhd);
        return pick(targets).get();
    }

    private Distributor managed() {
        return ManagedImageDistributor.builder()
                .runOutputName(name())
                .imageId(managedImage())
                .location(text())
                .artifactTags(tags())
                .build();
    }

    private Distributor vhd() {
        VhdDistributor.Builder target =
                VhdDistributor.builder().runOutputName(name()).artifactTags(tags());
        since(V2022_07_01, () -> target.uri(uri()));
        return target.build();
    }

    private Distributor shared() {
        SharedImageDistributor.Builder target = SharedImageDistributor.builder()
                .runOutputName(name())
                .artifactTags(tags())
                .galleryImageId(galleryImage());
        since(V2020_02_14, () -> target.excludeFromLatest(random.nextBoolean()));
        since(V2020_02_14, () -> target.storageAccountType(storage()));
        since(V2022_07_01, () -> target.versioning(versioning()));
        since(V2025_10_01, () -> target.replicationMode(pick(List.of(ReplicationMode.FULL, ReplicationMode.SHALLOW))));
        if (has(V2022_07_01) && maybe()) {
            return target.targetRegions(list(1, this::region)).build();
        }
        return target.replicationRegions(list(1, this::text)).build();
    }

    private ImageVersioning versioning() {
        return pick(List.of(
                ImageVersioning.latest(), ImageVersioning.latest(random.nextInt(9) - 1), ImageVersioning.source()));
    }

    private TargetRegion region() {
        TargetRegion.Builder region = TargetRegion.builder().name(text());
        maybe(1 + random.nextInt(9), region::replicaCount);
        maybe(storage(), region::storageAccountType);
        return region.build();
    }

    private StorageAccountType storage() {
        return has(V2022_07_01) && maybe()
                ? StorageAccountType.PREMIUM_LRS
                : pick(List.of(StorageAccountType.STANDARD_LRS, StorageAccountType.STANDARD_ZRS));
    }

    private VmProfile machine() {
        VmProfile.Builder machine = VmProfile.builder();
        maybe(text(), machine::vmSize);
        since(V2020_02_14, () -> machine.osDiskSizeGB(random.nextInt(4096)));
        since(V2020_02_14, () -> machine.vnetConfig(network()));
        since(V2021_10_01, () -> machine.userAssignedIdentities(list(0, this::identityId)));
        return machine.build();
    }

    private VirtualNetworkConfig network() {
        VirtualNetworkConfig.Builder network = VirtualNetworkConfig.builder();
        maybe(subnet(), network::subnetId);
        since(V2021_10_01, () -> network.proxyVmSize(text()));
        since(V2024_02_01, () -> network.containerInstanceSubnetId(subnet()));
        return network.build();
    }

    private Optimization optimization() {
        Optimization.Builder optimization = Optimization.builder();
        maybe(state(VmBootOptimization::of, VmBootOptimization.builder().build()), optimization::vmBoot);
        since(V2025_10_01, () -> optimization.workload(workload()));
        return optimization.build();
    }

    private WorkloadOptimization workload() {
        WorkloadOptimization.Builder workload = WorkloadOptimization.builder();
        maybe(FeatureState.ENABLED, workload::state);
        maybe(uri(), workload::scriptUri);
        maybe(checksum(), workload::sha256Checksum);
        return workload.build();
    }

    private ErrorHandling errorHandling() {
        ErrorHandling.Builder handling = ErrorHandling.builder();
        maybe(BuildErrorReaction.ABORT, handling::onCustomizerError);
        maybe(BuildErrorReaction.CLEANUP, handling::onValidationError);
        return handling.build();
    }

    private ImageTemplateIdentity identity() {
        ImageTemplateIdentity.Builder identity = ImageTemplateIdentity.builder();
        maybe(pick(List.of(IdentityType.NONE, IdentityType.USER_ASSIGNED)), identity::type);
        return identity.userAssignedIdentities(list(0, this::identityId)).build();
    }

    private DataDisk disk() {
        DataDisk.Builder disk = DataDisk.builder();
        maybe(random.nextInt(1024), disk::sizeGB);
        return disk.build();
    }

    private <T> T state(java.util.function.Function<FeatureState, T> of, T without) {
        return maybe() ? of.apply(pick(List.of(FeatureState.ENABLED, FeatureState.DISABLED))) : without;
    }

    private void script(Consumer<List<String>> inline, Consumer<ContentUri> scriptUri) {
        if (has(V2019_02_01_PREVIEW) && maybe()) {
            inline.accept(list(1, this::text));
        } else {
            scriptUri.accept(uri());
        }
    }

    private GalleryImageId galleryImage() {
        GalleryImageId image = GalleryImageId.of(SUBSCRIPTION, name(), name(), name());
        return has(V2020_02_14) && maybe() ? GalleryImageId.parse(image.text() + "/versions/1.0.3") : image;
    }

    private ManagedImageId managedImage() {
        return maybe() ? ManagedImageId.of(SUBSCRIPTION, name(), name()) : ManagedImageId.parse("[variables('image')]");
    }

    private SubnetId subnet() {
        return SubnetId.of(SUBSCRIPTION, name(), name(), name());
    }

    private UserAssignedIdentityId identityId() {
        return UserAssignedIdentityId.of(SUBSCRIPTION, name(), name());
    }

    private ContentUri uri() {
        return ContentUri.of("https://" + name() + ".blob.core.windows.net/a%20b?sv=1&sig=%3D");
    }

    private Sha256Checksum checksum() {
        return Sha256Checksum.ofContent(text().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        list(0, this::text).forEach(name -> tags.put(name, text()));
        return tags;
    }

    private String text() {
        return pick(TEXTS);
    }

    /** A name that every version takes, or one with a dot where dots are taken. */
    private String name() {
        String name = pick(List.of("a", "B2", "web-01", "a_b", "x".repeat(64)));
        return has(V2019_05_01_PREVIEW) && name.length() < 9 && maybe() ? name + ".c" : name;
    }

    private boolean has(ApiVersion since) {
        return version.isAtLeast(since);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> void maybe(T value, Consumer<T> set) {
        if (maybe()) {
            set.accept(value);
        }
    }

    private void since(ApiVersion first, Runnable set) {
        if (has(first) && maybe()) {
            set.run();
        }
    }

    private <T> void addSince(ApiVersion first, List<T> all, T one) {
        if (has(first)) {
            all.add(one);
        }
    }

    private <T> T pick(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> list(int least, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        int size = least + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            items.add(item.get());
        }
        return items;
    }
}
