package io.github.aib4j.client;

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
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.Optimization;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmBootOptimization;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.PowerShellCustomizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.customize.WindowsUpdateCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
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
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.PurchasePlan;
import io.github.aib4j.model.validate.ShellValidator;
import io.github.aib4j.model.validate.Validation;
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

/** Templates that the local service takes in an api-version, drawn from a random number; left-out members are frequent. */
final class DrawnTemplates {
    private final Random random;
    private final ApiVersion version;
    private final long seed;
    private int names;

    private DrawnTemplates(long seed, ApiVersion version) {
        this.seed = seed;
        this.random = new Random(seed);
        this.version = version;
    }

    static ImageTemplate of(long seed, ApiVersion version) {
        return new DrawnTemplates(seed, version).template();
    }

    private ImageTemplate template() {
        ImageTemplate.Builder template = ImageTemplate.builder()
                .location(region())
                .tags(tags())
                .source(pick(sources()).get())
                .customize(list(0, this::step))
                .distribute(list(1, this::target));
        if (version.isAtLeast(V2020_02_14)) {
            template.identity(UserAssignedIdentityId.of(Samples.SUBSCRIPTION, word(), word()));
        }
        since(V2019_05_01_PREVIEW, () -> template.buildTimeout(Duration.ofMinutes(pick(List.of(0, 6, 240, 960)))));
        since(V2019_05_01_PREVIEW, () -> template.vmProfile(machine()));
        since(V2022_02_14, () -> template.validate(validation()));
        since(
                V2022_02_14,
                () -> template.stagingResourceGroup(ResourceGroupId.of(Samples.SUBSCRIPTION, "Staging-" + seed)));
        since(
                V2022_07_01,
                () -> template.optimize(Optimization.builder()
                        .vmBoot(VmBootOptimization.of(FeatureState.ENABLED))
                        .build()));
        since(
                V2023_07_01,
                () -> template.errorHandling(ErrorHandling.builder()
                        .onCustomizerError(BuildErrorReaction.ABORT)
                        .build()));
        since(V2024_02_01, () -> template.autoRun(AutoRun.of(FeatureState.DISABLED)));
        since(V2024_02_01, () -> template.managedResourceTags(tags()));
        since(
                V2025_10_01,
                () -> template.additionalDataDisks(list(
                        0,
                        () -> DataDisk.builder().sizeGB(1 + random.nextInt(64)).build())));
        return template.build();
    }

    private List<Supplier<ImageSource>> sources() {
        List<Supplier<ImageSource>> sources = new ArrayList<>(List.of(this::platform));
        add(V2019_02_01_PREVIEW, sources, () -> ImageSource.managedImage(managedImage()));
        add(
                V2019_05_01_PREVIEW,
                sources,
                () -> ImageSource.sharedImageVersion(GalleryImageVersionId.of(
                        Samples.SUBSCRIPTION, word(), word(), word(), pick(List.of("1.0.0", "latest")))));
        return sources;
    }

    private ImageSource platform() {
        PlatformImageSource.Builder source = PlatformImageSource.builder()
                .publisher("Canonical")
                .offer(word())
                .sku(word())
                .version(pick(List.of("latest", "24.04.202601010")));
        since(V2020_02_14, () -> source.planInfo(PurchasePlan.of(word(), word(), word())));
        return source.build();
    }

    private Customizer step() {
        List<Supplier<Customizer>> steps = new ArrayList<>(List.of(this::shell));
        add(V2019_02_01_PREVIEW, steps, this::powerShell);
        add(V2019_02_01_PREVIEW, steps, this::restart);
        add(V2019_05_01_PREVIEW, steps, this::file);
        add(V2020_02_14, steps, this::update);
        return pick(steps).get();
    }

    private Customizer shell() {
        ShellCustomizer.Builder step = ShellCustomizer.builder();
        maybe(word(), step::name);
        if (version.isAtLeast(V2019_02_01_PREVIEW) && random.nextBoolean()) {
            return step.inline(list(1, this::command)).build();
        }
        since(V2019_05_01_PREVIEW, () -> step.sha256Checksum(checksum()));
        return step.scriptUri(uri()).build();
    }

    private Customizer powerShell() {
        PowerShellCustomizer.Builder step =
                PowerShellCustomizer.builder().validExitCodes(list(0, () -> random.nextInt(9)));
        maybe(word(), step::name);
        since(V2019_05_01_PREVIEW, () -> step.runElevated(random.nextBoolean()));
        since(V2020_02_14, () -> step.runElevated(true).runAsSystem(random.nextBoolean()));
        return random.nextBoolean()
                ? step.scriptUri(uri()).build()
                : step.inline(list(1, this::command)).build();
    }

    private Customizer restart() {
        WindowsRestartCustomizer.Builder step = WindowsRestartCustomizer.builder();
        maybe(command(), step::restartCommand);
        maybe(Duration.ofMinutes(1 + random.nextInt(90)), step::restartTimeout);
        return step.build();
    }

    private Customizer file() {
        FileCustomizer.Builder step = FileCustomizer.builder().sourceUri(uri()).destination("/tmp/" + word());
        maybe(checksum(), step::sha256Checksum);
        return step.build();
    }

    private Customizer update() {
        WindowsUpdateCustomizer.Builder step = WindowsUpdateCustomizer.builder().filters(list(0, this::command));
        maybe(random.nextInt(1000), step::updateLimit);
        return step.build();
    }

    private Validation validation() {
        Validation.Builder validation = Validation.builder();
        maybe(random.nextBoolean(), validation::continueDistributeOnFailure);
        maybe(random.nextBoolean(), validation::sourceValidationOnly);
        return validation
                .inVMValidations(list(
                        0,
                        () -> random.nextBoolean()
                                ? ShellValidator.builder().scriptUri(uri()).build()
                                : ShellValidator.builder()
                                        .inline(list(1, this::command))
                                        .build()))
                .build();
    }

    private Distributor target() {
        List<Supplier<Distributor>> targets = new ArrayList<>(List.of(this::managed, this::shared));
        add(V2019_02_01_PREVIEW, targets, this::vhd);
        return pick(targets).get();
    }

    private Distributor managed() {
        return Distributor.managedImage(name(), managedImage(), region());
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
                .galleryImageId(GalleryImageId.of(Samples.SUBSCRIPTION, word(), "gallery", word()));
        since(V2020_02_14, () -> target.excludeFromLatest(random.nextBoolean()));
        since(
                V2022_07_01,
                () -> target.versioning(
                        pick(List.of(ImageVersioning.latest(), ImageVersioning.latest(3), ImageVersioning.source()))));
        if (version.isAtLeast(V2022_07_01) && random.nextBoolean()) {
            return target.targetRegions(list(
                            1,
                            () -> TargetRegion.builder()
                                    .name(region())
                                    .replicaCount(1 + random.nextInt(5))
                                    .storageAccountType(StorageAccountType.STANDARD_ZRS)
                                    .build()))
                    .build();
        }
        return target.replicationRegions(list(1, this::region)).build();
    }

    private VmProfile machine() {
        VmProfile.Builder machine = VmProfile.builder();
        maybe("Standard_D2s_v5", machine::vmSize);
        since(V2020_02_14, () -> machine.osDiskSizeGB(random.nextInt(3) * 64));
        since(
                V2020_02_14,
                () -> machine.vnetConfig(VirtualNetworkConfig.builder()
                        .subnetId(SubnetId.of(Samples.SUBSCRIPTION, word(), word(), word()))
                        .build()));
        since(
                V2021_10_01,
                () -> machine.userAssignedIdentities(
                        list(0, () -> UserAssignedIdentityId.of(Samples.SUBSCRIPTION, word(), word()))));
        return machine.build();
    }

    private ManagedImageId managedImage() {
        return ManagedImageId.of(Samples.SUBSCRIPTION, word(), word());
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        list(0, this::word).forEach(name -> tags.put(name, pick(List.of("", "a", "B"))));
        return tags;
    }

    private String region() {
        return pick(List.of("westeurope", "northeurope", "West US 2", "EastUS"));
    }

    private String word() {
        return pick(List.of("images", "Web", "web-01", "a.b", "X")) + random.nextInt(9);
    }

    private String name() {
        names++;
        return "output-" + names;
    }

    private String command() {
        return pick(List.of("", " ", "true", "echo \"a\" \\ / \t", "ÄÖÜ €", "null", "0"));
    }

    private ContentUri uri() {
        return ContentUri.of("https://account.blob.core.windows.net/scripts/" + word() + "?sig=" + word());
    }

    private Sha256Checksum checksum() {
        return Sha256Checksum.ofContent(word().getBytes(StandardCharsets.UTF_8));
    }

    private void since(ApiVersion first, Runnable setting) {
        if (version.isAtLeast(first) && random.nextBoolean()) {
            setting.run();
        }
    }

    private <T> void add(ApiVersion first, List<Supplier<T>> all, Supplier<T> one) {
        if (version.isAtLeast(first)) {
            all.add(one);
        }
    }

    private <T> void maybe(T value, Consumer<T> setter) {
        if (random.nextBoolean()) {
            setter.accept(value);
        }
    }

    private <T> List<T> list(int least, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        int size = least + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            items.add(item.get());
        }
        return items;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
