package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.util.Context;
import com.azure.core.util.IterableStream;
import com.azure.core.util.polling.PollerFlux;
import com.azure.core.util.polling.SyncPoller;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Both clients offer the same methods, in synchronous and asynchronous form. */
class SameMethodsTest {
    private static final Map<Class<?>, String> IN_SYNC = Map.of(
            PagedIterable.class, PagedFlux.class.getName(),
            SyncPoller.class, PollerFlux.class.getName(),
            IterableStream.class, Flux.class.getName());
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(boolean.class, Boolean.class, void.class, Void.class);

    @Test
    void both_clients_have_the_same_methods() {
        assertSame(ImageBuilderClient.class, ImageBuilderAsyncClient.class);
        assertSame(GalleryClient.class, GalleryAsyncClient.class);
    }

    private static void assertSame(Class<?> sync, Class<?> async) {
        assertThat(Stream.of(sync.getMethods()).map(SameMethodsTest::asAsync))
                .containsExactlyInAnyOrderElementsOf(Stream.of(async.getMethods())
                        .map(method -> signature(
                                method,
                                parameters(method),
                                method.getGenericReturnType().getTypeName()))
                        .toList());
    }

    /** As the asynchronous client has it: the context comes from Reactor, and what is returned comes later. */
    private static String asAsync(Method method) {
        return signature(method, withoutContext(method), later(method.getGenericReturnType()));
    }

    private static String later(Type type) {
        if (type instanceof ParameterizedType generic && IN_SYNC.containsKey(raw(generic))) {
            return type.getTypeName().replace(raw(generic).getName(), IN_SYNC.get(raw(generic)));
        }
        Type boxed = type instanceof Class<?> plain ? BOXED.getOrDefault(plain, plain) : type;
        return Mono.class.getName() + "<" + boxed.getTypeName() + ">";
    }

    private static Class<?> raw(ParameterizedType type) {
        return (Class<?>) type.getRawType();
    }

    private static List<Class<?>> withoutContext(Method method) {
        return parameters(method).stream().filter(type -> type != Context.class).toList();
    }

    private static List<Class<?>> parameters(Method method) {
        return Arrays.asList(method.getParameterTypes());
    }

    private static String signature(Method method, List<Class<?>> parameters, String returned) {
        return returned + " " + method.getName() + parameters;
    }
}
