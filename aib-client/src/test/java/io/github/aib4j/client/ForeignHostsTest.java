package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an answer points to, a foreign server gets no request, and no connection is made to it. Every certificate
 * and name is trusted, so that only the client itself prevents it.
 */
@ParameterizedClass
@MethodSource("ways")
class ForeignHostsTest {
    private static final String PATH = "/lure?api-version=2025-10-01&sig=s3cret";

    /** A build has ended at the third poll. */
    private static final SimulatedClock QUICK = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(15));

    private static final Set<String> STARTING = Set.of(
            "beginCreate",
            "beginCreate-options",
            "beginUpdate",
            "beginUpdate-options",
            "beginDelete",
            "beginDelete-options",
            "beginRun",
            "beginRun-options",
            "submitAndRun",
            "submitAndRun-options",
            "beginCreateTrigger",
            "beginDeleteTrigger",
            "apply",
            "apply-options",
            "ensure",
            "ensure-options",
            "applyCleanup",
            "applyCleanup-options",
            "buildIfNeeded",
            "buildIfNeeded-options",
            "recordProvenance",
            "recordProvenance-options",
            "promote",
            "promote-options",
            "beginCreateOrUpdateGallery",
            "beginDeleteGallery",
            "beginCreateOrUpdateImageDefinition",
            "beginUpdateImageDefinition",
            "beginDeleteImageDefinition",
            "ensureImageDefinition",
            "beginCreateImageVersion",
            "beginCreateImageVersion-options",
            "beginCreateOrUpdateImageVersion",
            "beginCreateOrUpdateImageVersion-options",
            "beginUpdateImageVersion",
            "beginUpdateImageVersion-options",
            "beginCopyToRegions",
            "beginCopyToRegions-options",
            "beginDeleteImageVersion",
            "beginUpdateGallery",
            "beginRestoreImageVersion",
            "beginDeleteImageVersionPermanently",
            "beginPurgeImageVersion",
            "beginUpdateSharing",
            "applyRetention",
            "applyRetention-options");

    /** Calls that start an operation without polling it, so that its address does not matter. */
    private static final Set<String> LEAVING = Set.of("startRun");

    /** Calls that report what they could not read in findings, and throw nothing. */
    private static final Set<String> TELLING = Set.of("preflight");

    /** Lists, and builds that list their outputs in the end. */
    private static final Set<String> LISTING = Set.of(
            "list",
            "listByResourceGroup",
            "listRunOutputs",
            "listTriggers",
            "listOperations",
            "getBuildLog",
            "getBuildLog-options",
            "getValidationLog",
            "getValidationLog-options",
            "streamBuildLog",
            "streamBuildLog-options",
            "beginRun",
            "beginRun-options",
            "submitAndRun",
            "submitAndRun-options",
            "watch-name",
            "watch-name-options",
            "watch-token",
            "watch-token-options",
            "buildIfNeeded",
            "buildIfNeeded-options",
            "planCleanup",
            "applyCleanup",
            "applyCleanup-options",
            "promote",
            "promote-options",
            "makeLatest",
            "makeLatest-options",
            "listGalleries",
            "listGalleriesByResourceGroup",
            "listImageDefinitions",
            "listImageVersions",
            "listSoftDeletedImageVersions",
            "beginCreateImageVersion",
            "beginCreateImageVersion-options",
            "planRetention",
            "applyRetention",
            "applyRetention-options");

    private static final Internet INTERNET = new Internet(request -> azure(request));
    /** One call of each kind, for the many addresses. */
    private static final Set<String> SHORT_LISTING = Set.of(
            "list",
            "listByResourceGroup",
            "listRunOutputs",
            "listTriggers",
            "listOperations",
            "watch-token-options",
            "listGalleries",
            "listImageVersions",
            "planRetention");

    private static final Set<String> SHORT_STARTING = Set.of(
            "beginDelete",
            "beginRun",
            "submitAndRun",
            "ensureImageDefinition",
            "beginUpdateImageVersion",
            "beginDeleteImageVersion",
            "applyRetention");
    private static final Set<String> REDIRECTED = Set.of(
            "get",
            "exists",
            "list",
            "beginCreate",
            "beginRun",
            "cancel",
            "getImageVersionAndReplication",
            "imageVersionExists",
            "beginCopyToRegions",
            "ensureImageDefinition");
    private static final Map<Sockets, HttpClient> HTTP = new EnumMap<>(Sockets.class);
    private static volatile RequestHandler azure = request -> ServiceResponse.empty(500);

    private final Flavour flavour;
    private final HttpClient http;
    private final List<ServiceRequest> asked = new ArrayList<>();
    private final AtomicBoolean bitten = new AtomicBoolean();

    ForeignHostsTest(Flavour flavour, Sockets sockets) {
        this.flavour = flavour;
        this.http = HTTP.computeIfAbsent(sockets, kind -> kind.client(Trust.inAnybody(), INTERNET.ways()));
    }

    private static ServiceResponse azure(ServiceRequest request) {
        return azure.answer(request);
    }

    @BeforeEach
    void nothingHasStrayed() {
        INTERNET.forget();
    }

    @AfterAll
    static void close() {
        INTERNET.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(Flavour.values())
                .flatMap(flavour -> Stream.of(Sockets.values()).map(sockets -> Arguments.of(flavour, sockets)));
    }

    static Stream<String> addresses() {
        return Stream.of(
                        "https://evil.example",
                        "https://management.azure.com.evil.example",
                        "https://evil-management.azure.com",
                        "https://azure.com",
                        "https://management.usgovcloudapi.net",
                        "https://127.0.0.1",
                        "https://[::1]",
                        "https://management.azure.com:8443",
                        "http://management.azure.com",
                        "http://management.azure.com:443",
                        "https://management.azure.com@evil.example",
                        "https://management.azure.com:443@evil.example",
                        "https://user:s3cret@management.azure.com",
                        "https://evil.example?@management.azure.com",
                        "https://evil.example#s3cret@management.azure.com",
                        "https://evil.example\\@management.azure.com",
                        "//evil.example",
                        "ftp://management.azure.com")
                .map(origin -> origin + PATH);
    }

    private ServiceResponse answer(ServiceRequest request, LocalImageBuilder service, Lure lure, String elsewhere) {
        asked.add(request);
        ServiceResponse answer = RequestForwarder.answer(service.httpClient(), request);
        ServiceResponse spoilt = lure.spoil(request, answer, elsewhere);
        if (!spoilt.equals(answer)) {
            bitten.set(true);
        }
        return spoilt;
    }

    /** The exception of a call whose answer was changed; empty if none was. */
    private Optional<Throwable> end(EveryCall call, Lure with, String to) {
        LocalImageBuilder service = LocalImageBuilder.builder().clock(QUICK).build();
        azure = request -> answer(request, service, with, to);
        bitten.set(false);
        asked.clear();
        call.prepare(service);

        Throwable end = catchThrowable(() -> call.make(flavour, service, http));

        String what = call + ", " + with + ", " + to;
        assertThat(INTERNET.strayed()).as(what).isEmpty();
        assertThat(INTERNET.strayedTo()).as(what).isEmpty();
        assertThat(asked).as(what).noneMatch(request -> request.url().contains("lure"));
        boolean matters = !(with.isRedirect() ? TELLING : LEAVING).contains(call.name());
        assertThat(end != null).as(what).isEqualTo(bitten.get() && matters);
        return Optional.ofNullable(end);
    }

    private Set<String> lured(Set<String> calls, Lure with, String to, Class<?>... ends) {
        Set<String> lured = new TreeSet<>();
        for (EveryCall call : EveryCall.of(calls)) {
            end(call, with, to).ifPresent(end -> {
                assertThat(end)
                        .as(call + ", " + with + ", " + to)
                        .isInstanceOfAny(ends)
                        .hasMessageNotContaining("s3cret");
                lured.add(call.name());
            });
        }
        return lured;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_operation_at_another_host_is_not_polled(String address) {
        assertThat(lured(STARTING, Lure.OPERATION, address, ForeignHostException.class))
                .isEqualTo(STARTING);
        assertThat(lured(SHORT_STARTING, Lure.LOCATION, address, ForeignHostException.class))
                .isEqualTo(SHORT_STARTING);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_next_page_at_another_host_is_not_fetched(String address) {
        assertThat(lured(SHORT_LISTING, Lure.NEXT_LINK, address, ForeignHostException.class))
                .isEqualTo(SHORT_LISTING);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_redirect_anywhere_is_not_followed(String address) {
        assertThat(lured(REDIRECTED, Lure.REDIRECT_307, address, ImageBuilderException.class))
                .isEqualTo(REDIRECTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_redirect_of_any_call_is_not_followed(Lure kind) {
        if (kind.isRedirect()) {
            assertThat(lured(
                            names(),
                            kind,
                            "https://evil.example" + PATH,
                            ImageBuilderException.class,
                            StateUnknownException.class))
                    .isEqualTo(kind == Lure.REDIRECTED_POLL ? STARTING : throwing());
        }
    }

    @Test
    void all_operations_that_follow_an_address_are_tested() {
        String foreign = "https://evil.example" + PATH;

        assertThat(lured(names(), Lure.OPERATION, foreign, ForeignHostException.class))
                .isEqualTo(STARTING);
        assertThat(lured(names(), Lure.LOCATION, foreign, ForeignHostException.class))
                .isEqualTo(STARTING);
        assertThat(lured(names(), Lure.NEXT_LINK, foreign, ForeignHostException.class))
                .isEqualTo(LISTING);
    }

    private static Set<String> throwing() {
        Set<String> names = names();
        names.removeAll(TELLING);
        return names;
    }

    private static Set<String> names() {
        return new TreeSet<>(EveryCall.all().stream().map(EveryCall::name).toList());
    }

    /** Shows that these tests can fail: the same HTTP client reaches the foreign server when told to. */
    @Test
    void the_foreign_server_counts_its_requests() {
        azure = request -> ServiceResponse.empty(200);
        List<String> reached = addresses().filter(this::reaches).toList();

        assertThat(reached).hasSizeGreaterThanOrEqualTo(9);
        assertThat(INTERNET.strayed().size() + INTERNET.strayedTo().size()).isGreaterThanOrEqualTo(reached.size());
        assertThat(INTERNET.strayed())
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).contains("Bearer t0ken"));
    }

    private boolean reaches(String address) {
        int before = INTERNET.strayed().size() + INTERNET.strayedTo().size();
        HttpRequest request = new HttpRequest(HttpMethod.GET, "https://x/");
        try (HttpResponse response = http.sendSync(
                request.setUrl(address).setHeader(HttpHeaderName.AUTHORIZATION, "Bearer t0ken"), Context.NONE)) {
            assertThat(response.getStatusCode()).isPositive();
        } catch (RuntimeException e) {
            // Some are no addresses to this HTTP client.
        }
        return INTERNET.strayed().size() + INTERNET.strayedTo().size() > before;
    }
}
