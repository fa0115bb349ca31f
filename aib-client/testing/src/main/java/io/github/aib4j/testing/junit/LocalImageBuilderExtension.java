package io.github.aib4j.testing.junit;

import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The extension of JUnit behind {@link LocalImageBuilderTest}: a local service for each test, and clients that talk to it.
 *
 * <p>To change settings, or to use the service in fields and helper methods, register it yourself:
 *
 * <pre>{@code
 * @RegisterExtension
 * final LocalImageBuilderExtension azure = LocalImageBuilderExtension.of(
 *         () -> LocalImageBuilder.builder().resourceGroups("images").build());
 * }</pre>
 *
 * <p>Parameters of test methods and of {@code @BeforeEach} and {@code @AfterEach} methods can be:
 *
 * <ul>
 *   <li>{@link LocalImageBuilder} and {@link SimulatedClock}: the service of the test, and its clock;
 *   <li>{@code ImageBuilderClient}, {@code ImageBuilderAsyncClient}, {@code GalleryClient} and {@code GalleryAsyncClient}
 *       of aib-client, if that is on the class path;
 *   <li>{@code ImageBuilderClientBuilder} and {@code GalleryClientBuilder}, prepared like the clients, to change a setting.
 * </ul>
 *
 * <p>A parameter of a {@code @BeforeAll} method makes one service for all tests of the class, which ends with them.
 * Parameters of constructors are not supported.
 *
 * <p>Clients use the subscription {@link #SUBSCRIPTION}, poll every millisecond, repeat a request up to three times without
 * a pause worth mentioning, and measure deadlines by the clock of the service. So tests take no time, unless the service
 * has a clock that runs on its own.
 *
 * <p>If a test fails, its exception gets a suppressed one that shows what the service then had, and the last requests with
 * their answers, without queries and bodies. If a scenario or a fault that it set up was never used, the test fails; see
 * {@link LocalImageBuilder#close()}. Safe for tests that run in parallel, except {@link #service()} and {@link #client}
 * of an extension that they share.
 *
 * @since 0.1.0
 */
public final class LocalImageBuilderExtension
        implements ParameterResolver, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** The subscription of the clients. */
    public static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    private final Namespace namespace = Namespace.create(LocalImageBuilderExtension.class, this);
    private final Supplier<LocalImageBuilder> services;
    private volatile @Nullable LocalImageBuilder current;

    /** Creates an extension with the service of {@link LocalImageBuilder#create()}; JUnit calls it. */
    public LocalImageBuilderExtension() {
        this(LocalImageBuilder::create);
    }

    private LocalImageBuilderExtension(Supplier<LocalImageBuilder> services) {
        this.services = services;
    }

    /** Creates an extension with the service of {@link LocalImageBuilder#create()}. */
    public static LocalImageBuilderExtension create() {
        return new LocalImageBuilderExtension();
    }

    /**
     * Creates an extension with services that have their own settings.
     *
     * @param services creates a new service with each call. A {@link SimulatedClock} that it gives to several services is
     *     shared by their tests
     */
    public static LocalImageBuilderExtension of(Supplier<LocalImageBuilder> services) {
        return new LocalImageBuilderExtension(Objects.requireNonNull(services, "services"));
    }

    /**
     * The service of the test that runs.
     *
     * @throws IllegalStateException if no test runs
     */
    public LocalImageBuilder service() {
        LocalImageBuilder service = current;
        if (service == null) {
            throw new IllegalStateException(
                    "There is a service only while a test runs, or a method before or after each"
                            + " test; take it as a parameter in @BeforeAll methods");
        }
        return service;
    }

    /**
     * A new client, or a builder of one, for the service of the test that runs.
     *
     * @param type one of the types of clients and builders that can be parameters, such as {@code ImageBuilderClient.class}
     * @throws IllegalArgumentException if it is another type
     * @throws IllegalStateException if no test runs
     */
    public <T> T client(Class<T> type) {
        if (!LocalClients.isSupported(type)) {
            throw new IllegalArgumentException(
                    "'" + type.getName() + "' is none of the clients and builders of aib-client; give one of those");
        }
        return type.cast(LocalClients.create(type, service()));
    }

    /** Whether a parameter is the service, its clock, a client or a builder of one. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalImageBuilder.class || type == SimulatedClock.class || LocalClients.isSupported(type);
    }

    /** Gives a test what it asks for. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        LocalImageBuilder service = service(context);
        if (type == LocalImageBuilder.class) {
            return service;
        }
        return type == SimulatedClock.class ? service.clock() : LocalClients.create(type, service);
    }

    /** Starts the service of a test. */
    @Override
    public void beforeEach(ExtensionContext context) {
        current = service(context);
    }

    /** Adds what was exchanged to a failure, fails a test that left scenarios unused, and ends its service. */
    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .filter(failure -> !LocalExchange.isAbort(failure))
                .ifPresent(failure -> failure.addSuppressed(LocalExchange.of(service(context))));
        current = null;
        close(context);
    }

    /** Ends the service that the tests of a class share. */
    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    /** The service of this test, or the one that its class has for all tests. */
    private LocalImageBuilder service(ExtensionContext context) {
        Store store = context.getStore(namespace);
        LocalImageBuilder found = store.get(LocalImageBuilder.class, LocalImageBuilder.class);
        if (found != null) {
            return found;
        }
        LocalImageBuilder created = services.get();
        store.put(LocalImageBuilder.class, created);
        return created;
    }

    /** Closes what was created for this test or this class, and nothing that outlives it. */
    private void close(ExtensionContext context) {
        Store store = context.getStore(namespace);
        LocalImageBuilder service = store.remove(LocalImageBuilder.class, LocalImageBuilder.class);
        if (service != null) {
            LocalExchange.close(service, context.getExecutionException().filter(LocalExchange::isAbort));
        }
    }
}
