package io.github.aib4j.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Records which methods of a client were called, so that a test can check that none was forgotten. */
final class Exercised {
    private final Set<Method> called = ConcurrentHashMap.newKeySet();

    /** That client, with its calls recorded. */
    <T> T seeing(Class<T> type, T client) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            called.add(method);
            try {
                return method.invoke(client, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** Forgets the recorded calls. */
    void forget() {
        called.clear();
    }

    /** The methods that nobody called. */
    Stream<Method> missing(Class<?> type) {
        return Stream.of(type.getMethods()).filter(method -> !called.contains(method));
    }
}
