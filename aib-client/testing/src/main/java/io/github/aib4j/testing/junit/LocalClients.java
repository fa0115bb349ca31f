package io.github.aib4j.testing.junit;

import com.azure.core.client.traits.EndpointTrait;
import com.azure.core.client.traits.HttpTrait;
import com.azure.core.client.traits.TokenCredentialTrait;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.testing.LocalImageBuilder;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Creates clients of aib-client. This artifact only knows them by name, because programs without them can use it, too.
 */
final class LocalClients {
    private static final String CLIENT = "io.github.aib4j.client.";
    private static final String POLL_OPTIONS = CLIENT + "poll.PollOptions";
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final int RETRIES = 3;

    private static final Set<String> BUILDERS =
            Set.of(CLIENT + "ImageBuilderClientBuilder", CLIENT + "GalleryClientBuilder");

    private LocalClients() {}

    static boolean isSupported(Class<?> type) {
        return BUILDERS.contains(builderName(type));
    }

    static Object create(Class<?> type, LocalImageBuilder service) {
        try {
            Object builder = prepared(type, service);
            if (type.isInstance(builder)) {
                return builder;
            }
            String build = isAsync(type) ? "buildAsyncClient" : "buildClient";
            return builder.getClass().getMethod(build).invoke(builder);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The client could not be created: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "aib-client does not fit aib-testing; give both the same version, such as by aib-bom", e);
        }
    }

    private static Object prepared(Class<?> type, LocalImageBuilder service) throws ReflectiveOperationException {
        ClassLoader loader = type.getClassLoader();
        Object builder =
                Class.forName(builderName(type), true, loader).getConstructor().newInstance();
        ((EndpointTrait<?>) builder).endpoint(service.endpoint());
        ((TokenCredentialTrait<?>) builder).credential(service.credential());
        ((HttpTrait<?>) builder).httpClient(service.httpClient());
        ((HttpTrait<?>) builder).retryOptions(new RetryOptions(new FixedDelayOptions(RETRIES, SHORT)));
        Class<?> options = Class.forName(POLL_OPTIONS, true, loader);
        set(builder, "subscriptionId", String.class, LocalImageBuilderExtension.SUBSCRIPTION);
        set(builder, "pollOptions", options, pollOptions(options, service.clock()::now));
        return builder;
    }

    private static Object pollOptions(Class<?> options, InstantSource clock) throws ReflectiveOperationException {
        Object often = options.getMethod("every", Duration.class).invoke(null, SHORT);
        return options.getMethod("withClock", InstantSource.class).invoke(often, clock);
    }

    private static void set(Object builder, String setting, Class<?> type, Object value)
            throws ReflectiveOperationException {
        builder.getClass().getMethod(setting, type).invoke(builder, value);
    }

    private static boolean isAsync(Class<?> type) {
        return type.getName().endsWith("AsyncClient");
    }

    private static String builderName(Class<?> type) {
        String name = type.getName();
        return name.endsWith("Builder") ? name : name.replaceFirst("(Async)?Client$", "ClientBuilder");
    }
}
