package io.github.aib4j.testing;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.models.AzureCloud;
import io.github.aib4j.testing.server.FaultInjector;
import io.github.aib4j.testing.server.LocalHttpClient;
import io.github.aib4j.testing.server.RequestLog;
import io.github.aib4j.testing.service.Engine;
import io.github.aib4j.testing.service.PendingScenarios;
import io.github.aib4j.testing.service.ServiceSettings;
import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.EventLog;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Azure VM Image Builder in memory, behind azure-core's {@link HttpClient}, without sockets, subscription or waiting.
 *
 * <p>It accepts the JSON that the real service accepts, and its responses follow recordings of the real service: headers,
 * order and spelling of members, states, times. Here is a test of a failing build, from the call to its outcome:
 *
 * <pre>{@code
 * class NightlyBuildTest {
 *     private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
 *     private static final ImageTemplate TEMPLATE = ImageTemplate.builder()
 *             .location("westeurope")
 *             .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "builder"))
 *             .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
 *             .addDistribute(Distributor.vhd("disk"))
 *             .build();
 *
 *     private final LocalImageBuilder service = LocalImageBuilder.create();
 *     private final ImageBuilderClient client = new ImageBuilderClientBuilder()
 *             .endpoint(service.endpoint())
 *             .subscriptionId(SUBSCRIPTION)
 *             .credential(service.credential())
 *             .httpClient(service.httpClient())
 *             .pollOptions(PollOptions.every(Duration.ofMillis(1)))
 *             .buildClient();
 *
 *     @AfterEach
 *     void everyScenarioWasUsed() {
 *         service.close();
 *     }
 *
 *     @Test
 *     void a_build_that_runs_out_of_quota_while_distributing_says_so() {
 *         client.beginCreate("images", "web-01", TEMPLATE).getFinalResult();
 *         service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING)
 *                 .after(Duration.ofMinutes(41))
 *                 .withMessage("QuotaExceeded"));
 *
 *         BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();
 *
 *         assertThat(outcome.summary()).isEqualTo("Failed while distributing, after 41 minutes: QuotaExceeded");
 *     }
 * }
 * }</pre>
 *
 * <p>Without a scenario a build succeeds, with two exceptions: it takes longer than the template's {@code
 * buildTimeoutInMinutes}, or a {@code Shell} or {@code PowerShell} step or validator has the inline line {@code exit N}
 * with a code other than 0 (with or without {@code sudo}). That step then fails with {@code PackerBuildFailed}. The
 * service does not interpret anything else in scripts, and it downloads nothing.
 *
 * <p>Builds write their logs to a storage account of their template. Clients read them as in Azure, with a bearer token
 * and {@code x-ms-version}, or with the result of {@code listServiceSas}, but not anonymously. The address is {@code
 * https://<account>.blob.core.windows.net/packerlogs/} or, as with storage emulators, {@code /<account>/packerlogs/}
 * below the service's own address. A signature may also be made with a key of {@code listKeys}. While a build runs, its
 * container group in the staging resource group has the log as well. Reading a log does not advance the clock.
 *
 * <p>The service supports templates (PUT, GET, PATCH, DELETE, list), {@code run}, {@code cancel}, {@code runOutputs},
 * triggers and operations. Since api-version 2024-02-01 it refuses members that the api-version does not know
 * (documented); before that it keeps and returns them (assumed).
 *
 * <p>Of Compute it knows galleries, image definitions and image versions (PUT, GET, PATCH, DELETE, lists, replication
 * status, operations), and managed images: those that versions are made from, and those that builds make. A build puts
 * its version where its {@code SharedImage} distributor says; there it can be read while the build distributes, and
 * afterwards.
 *
 * <p>It deploys ARM templates, which Bicep files are compiled to, to resource groups and subscriptions (PUT, GET, HEAD,
 * DELETE, validate, cancel, exportTemplate, lists, operations): it evaluates expressions and outputs, runs loops, goes into
 * nested templates, and creates the resources in the order of their dependencies by the code that PUTs of clients run
 * through. A template with a resource type that it does not know is refused with {@code InvalidTemplateDeployment}; see
 * {@link Builder#otherResourceTypes}. Mode {@code Complete}, {@code templateLink} and what-if are not supported.
 *
 * <p>It also answers what any client of Azure Resource Manager asks first: subscriptions, their locations and their
 * resource groups.
 *
 * <p>With JUnit, {@link io.github.aib4j.testing.junit.LocalImageBuilderTest} creates the service and its clients for each
 * test. Clients of other languages, or in other processes, use {@link #openHttps(int)}. Instances are independent of each
 * other and safe for several threads. The same requests give the same ids.
 *
 * @since 0.1.0
 */
public final class LocalImageBuilder implements AutoCloseable {
    static final String ENDPOINT = CloudAddresses.PUBLIC.management();

    /** The time between two polls of the recorded clients. */
    private static final Duration RECORDED_POLLS = Duration.ofSeconds(30);

    private final SimulatedClock clock;
    private final CloudAddresses cloud;
    private final PendingScenarios pending;
    private final EventLog history = new EventLog();
    private final Engine engine;
    private final FaultInjector line;
    private final RequestLog requests;
    private final LocalHttpClient httpClient;
    private final OpenServers servers;

    private LocalImageBuilder(Builder builder) {
        this.clock = builder.clock;
        this.cloud = builder.cloud;
        this.pending = new PendingScenarios(history);
        this.engine = new Engine(builder.settings(), clock.time(), pending);
        this.line = new FaultInjector(engine, engine::stamped, clock.time(), history, builder.seed);
        this.requests = new RequestLog(line, builder.requestLog, builder.requestLogBytes);
        this.httpClient = new LocalHttpClient(requests, builder.cloud);
        this.servers = new OpenServers(requests);
    }

    /**
     * Creates a service in which every subscription and resource group exists, and whose clock advances by 30 seconds
     * with each poll.
     */
    public static LocalImageBuilder create() {
        return builder().build();
    }

    /** Starts building a service with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The HTTP client that reaches this service. It responds on the calling thread. It throws an {@link
     * IllegalArgumentException} for addresses that belong neither to {@link #endpoint()} nor to Azure's blob storage.
     */
    public HttpClient httpClient() {
        return httpClient;
    }

    /**
     * Opens a server for clients in any language: HTTPS on a loopback port, with a new certificate. All servers lead to the
     * same resources.
     *
     * @param port 0 for any free port
     * @throws IllegalArgumentException if this is not a port
     * @throws IllegalStateException if this service was closed
     * @throws UncheckedIOException if the port is in use, or no certificate can be created
     */
    public LocalHttpsServer openHttps(int port) {
        return servers.open(LocalHttpsServer.checkedPort(port), LocalCertificate.make());
    }

    /**
     * Opens a server with an existing certificate.
     *
     * @param port 0 for any free port
     * @throws IllegalArgumentException if this is not a port
     * @throws IllegalStateException if this service was closed
     * @throws UncheckedIOException if the port is in use
     */
    public LocalHttpsServer openHttps(int port, LocalCertificate certificate) {
        return servers.open(port, certificate);
    }

    /** A credential that this service accepts; it accepts any token that is not empty. */
    public TokenCredential credential() {
        return request -> Mono.fromSupplier(() -> new AccessToken(
                "local-image-builder", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
    }

    /** The address that clients are to use: that of its cloud, by default Azure's public cloud. */
    public String endpoint() {
        return cloud.management();
    }

    /** The clock of this service. */
    public SimulatedClock clock() {
        return clock;
    }

    /** Sets how the next run proceeds. Several scenarios apply to the next runs in this order. */
    public void nextRun(Scenario scenario) {
        pending.nextRun(scenario.overrides());
    }

    /** Sets how the next template is provisioned. Several scenarios apply to the next templates in this order. */
    public void nextCreate(CreateScenario scenario) {
        pending.nextCreate(scenario.overrides());
    }

    /**
     * Sets how the next image version of a request is created or changed. Several scenarios apply to the next ones in
     * this order.
     */
    public void nextVersion(VersionScenario scenario) {
        pending.versions().next(scenario.overrides());
    }

    /** Adds faults between client and service. Each affects the requests that it is meant for. */
    public void inject(WireFault... faults) {
        for (WireFault fault : faults) {
            line.add(fault.fault());
        }
    }

    /** Removes all faults, including unused ones. */
    public void clearFaults() {
        line.clear();
    }

    /**
     * Announces a new version of a source image. From then on, {@code latest} means this version when a template is
     * created or run. Each idle template that is built from {@code latest} and has an active trigger starts a run at
     * once (documented; the delay is assumed). Versions that are not announced start nothing, not even versions that a
     * build here has created.
     *
     * @param version {@code publisher:offer:sku:version}, such as {@code
     *     Canonical:ubuntu-24_04-lts:server:24.04.202506020}, or the id of a gallery image version
     * @return the number of runs that it started
     * @throws IllegalArgumentException if the version is neither
     */
    public int newSourceVersion(String version) {
        return engine.newSourceVersion(Objects.requireNonNull(version, "version"));
    }

    /**
     * Creates a blob container, to which clients upload scripts: {@code
     * service.createBlobContainer("https://contoso.blob.core.windows.net/scripts")}. Its storage account exists from then
     * on. If it exists, nothing happens. Clients can also create it as in Azure, by {@code PUT …?restype=container}.
     *
     * @param address the address of the container, without a signature, in the storage of the service's cloud
     * @throws IllegalArgumentException if the address is not one
     * @since 0.1.0
     */
    public void createBlobContainer(String address) {
        engine.createBlobContainer(Objects.requireNonNull(address, "address"));
    }

    /**
     * The requests received so far, including refused ones: a copy of the newest, up to {@link Builder#requestLog} and
     * {@link Builder#requestLogBytes}. {@link #requestCount} tells how many there were.
     */
    public List<LocalRequest> requests() {
        return requests.requests().stream()
                .map(request -> new LocalRequest(request.method(), request.url(), request.body()))
                .toList();
    }

    /**
     * The {@link #requests()} with their answers, one line each, such as {@code GET /subscriptions/…/web-01 -> 404}. Queries
     * and bodies are left out, which may hold signatures and scripts. The format may change.
     */
    public List<String> exchanges() {
        return requests.exchanges();
    }

    /** The total number of requests so far. */
    public long requestCount() {
        return requests.count();
    }

    /** What scenarios and faults did: one line for each use, which begins with the time of {@link #clock}. */
    public List<String> history() {
        return history.lines();
    }

    /**
     * Describes this service for people: templates with their states and runs, what scenarios and faults have done, and
     * those that are still unused. The format may change.
     */
    public String dump() {
        return Stream.of(
                        engine.describe().stream(),
                        history().stream(),
                        waiting().map(line -> "waiting: " + line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> waiting() {
        return Stream.concat(pending.unused().stream(), line.waiting().stream());
    }

    private Stream<String> unused() {
        return Stream.concat(pending.unused().stream(), line.unused().stream());
    }

    /**
     * Closes what {@link #openHttps(int)} opened, breaks the connections of calls that are never answered, and says what
     * the test got wrong.
     *
     * @throws IllegalStateException if a scenario or a fault was set up that nothing has used; a fault for several calls is used
     *     once it has hit one
     */
    @Override
    public void close() {
        servers.close();
        httpClient.close();
        List<String> unused = unused().toList();
        if (!unused.isEmpty()) {
            throw new IllegalStateException(
                    unused.size() + " scenario(s) or fault(s) were set up, but nothing used them: "
                            + String.join("; ", unused) + ". Set them up before the request that they are meant for.");
        }
    }

    /** Builds a {@link LocalImageBuilder}. */
    public static final class Builder {
        private SimulatedClock clock = SimulatedClock.movingWithEachPoll(RECORDED_POLLS);
        private Set<String> subscriptions = Set.of();
        private Set<String> resourceGroups = Set.of();
        private Set<String> forbidden = Set.of();
        private Set<String> otherTypes = Set.of();
        private long seed;
        private int pageSize = 1000;
        private int requestLog = 10_000;
        private long requestLogBytes = 64L * 1024 * 1024;
        private CloudAddresses cloud = CloudAddresses.PUBLIC;
        private Optional<Boolean> galleriesMustExist = Optional.empty();
        private Set<Alternative> alternatives = Set.of();

        private Builder() {}

        /** The clock; by default it advances by 30 seconds with each poll. */
        public Builder clock(SimulatedClock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * The cloud that it plays: its endpoint, the addresses of its storage, and where it sends clients for a token.
         * By default the public one.
         *
         * @throws IllegalArgumentException if the cloud is none of those that azure-core names
         */
        public Builder cloud(AzureCloud cloud) {
            this.cloud = addresses(cloud);
            return this;
        }

        private static CloudAddresses addresses(AzureCloud cloud) {
            if (cloud.equals(AzureCloud.AZURE_PUBLIC_CLOUD)) {
                return CloudAddresses.PUBLIC;
            }
            if (cloud.equals(AzureCloud.AZURE_CHINA_CLOUD)) {
                return CloudAddresses.CHINA;
            }
            if (cloud.equals(AzureCloud.AZURE_US_GOVERNMENT_CLOUD)) {
                return CloudAddresses.US_GOVERNMENT;
            }
            throw new IllegalArgumentException("'" + cloud + "' is none of the clouds that are known here; give '"
                    + AzureCloud.AZURE_PUBLIC_CLOUD + "', '" + AzureCloud.AZURE_CHINA_CLOUD + "' or '"
                    + AzureCloud.AZURE_US_GOVERNMENT_CLOUD + "'");
        }

        /** The subscriptions there are, letter case aside; by default any. */
        public Builder subscriptions(String... ids) {
            this.subscriptions = lowerCase(ids);
            return this;
        }

        /** The existing resource groups in every subscription, without regard to letter case; by default all exist. */
        public Builder resourceGroups(String... names) {
            this.resourceGroups = lowerCase(names);
            return this;
        }

        /** The seed of generated ids; by default 0. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * The maximum number of values in a page of a list; by default 1,000.
         *
         * @throws IllegalArgumentException if the size is not positive
         */
        public Builder pageSize(int values) {
            this.pageSize = positive(values, "a page");
            return this;
        }

        /**
         * The number of newest requests to remember; by default 10,000.
         *
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder requestLog(int requests) {
            this.requestLog = positive(requests, "the log of requests");
            return this;
        }

        /**
         * The maximum size of the request log in bytes, two for each character of address and body; by
         * default 64 MiB. The newest is remembered whatever it has.
         *
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder requestLogBytes(long bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException(
                        "the log of requests cannot hold " + bytes + " bytes; give a positive number");
            }
            this.requestLogBytes = bytes;
            return this;
        }

        /** Resources that no template's identity may use: a template that names one fails to be provisioned (recorded). */
        public Builder forbidden(String... resourceIds) {
            this.forbidden = Set.of(resourceIds);
            return this;
        }

        /**
         * Whether a template can only distribute to an image definition that was created here; otherwise its
         * provisioning fails with {@code BadSharedImageDistribute} (documented). By default, all definitions in a
         * subscription are taken to exist until the first gallery is created in it, and only the created ones after
         * that.
         */
        public Builder galleriesMustExist(boolean must) {
            this.galleriesMustExist = Optional.of(must);
            return this;
        }

        /**
         * Sets further types of resources that deployments and clients can put here, such as {@code
         * Microsoft.Storage/storageAccounts}. They are kept and answered as they came, in state {@code Succeeded}, and do
         * nothing. Those of Microsoft.ManagedIdentity, Microsoft.Network and Microsoft.Authorization always are.
         */
        public Builder otherResourceTypes(String... types) {
            this.otherTypes = lowerCase(types);
            return this;
        }

        /**
         * What this service does otherwise than it does by default, where nobody knows what Azure does. Each call replaces
         * the choice before.
         */
        public Builder assuming(GalleryAssumption... assumptions) {
            this.alternatives =
                    Stream.of(assumptions).map(GalleryAssumption::alternative).collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /** Creates the service. */
        public LocalImageBuilder build() {
            return new LocalImageBuilder(this);
        }

        private ServiceSettings settings() {
            return new ServiceSettings(
                    subscriptions,
                    resourceGroups,
                    forbidden,
                    seed,
                    pageSize,
                    cloud,
                    galleriesMustExist,
                    otherTypes,
                    alternatives);
        }

        private static int positive(int number, String what) {
            if (number <= 0) {
                throw new IllegalArgumentException(what + " cannot hold " + number + "; give a positive number");
            }
            return number;
        }

        private static Set<String> lowerCase(String... names) {
            return Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
