package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.PagedResponse;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A list that starts again for each iteration, so that each iteration can remember which pages it has seen. */
final class RestartingPagedIterable<T> extends PagedIterable<T> {
    private final Supplier<PagedIterable<T>> fresh;

    RestartingPagedIterable(Supplier<PagedIterable<T>> fresh) {
        super(() -> firstPage(fresh), next -> pageAt(fresh, next));
        this.fresh = fresh;
    }

    private static <T> PagedResponse<T> firstPage(Supplier<PagedIterable<T>> fresh) {
        return fresh.get().iterableByPage().iterator().next();
    }

    private static <T> PagedResponse<T> pageAt(Supplier<PagedIterable<T>> fresh, String next) {
        return fresh.get().iterableByPage(next).iterator().next();
    }

    @Override
    public Iterator<T> iterator() {
        return fresh.get().iterator();
    }

    @Override
    public Stream<T> stream() {
        return fresh.get().stream();
    }

    @Override
    public Iterable<PagedResponse<T>> iterableByPage() {
        return () -> fresh.get().iterableByPage().iterator();
    }

    @Override
    public Iterable<PagedResponse<T>> iterableByPage(String continuationToken) {
        return () -> fresh.get().iterableByPage(continuationToken).iterator();
    }

    @Override
    public Iterable<PagedResponse<T>> iterableByPage(int preferredPageSize) {
        return () -> fresh.get().iterableByPage(preferredPageSize).iterator();
    }

    @Override
    public Iterable<PagedResponse<T>> iterableByPage(String continuationToken, int preferredPageSize) {
        return () ->
                fresh.get().iterableByPage(continuationToken, preferredPageSize).iterator();
    }

    @Override
    public Stream<PagedResponse<T>> streamByPage() {
        return fresh.get().streamByPage();
    }

    @Override
    public Stream<PagedResponse<T>> streamByPage(String continuationToken) {
        return fresh.get().streamByPage(continuationToken);
    }

    @Override
    public Stream<PagedResponse<T>> streamByPage(int preferredPageSize) {
        return fresh.get().streamByPage(preferredPageSize);
    }

    @Override
    public Stream<PagedResponse<T>> streamByPage(String continuationToken, int preferredPageSize) {
        return fresh.get().streamByPage(continuationToken, preferredPageSize);
    }
}
