package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * Emits items in order, and fetches a page only after the previous one was consumed.
 *
 * <p>azure-core's own flux (1.61.0) fetches and keeps 257 pages if a subscriber requests one item.
 */
final class SequentialPagedFlux<T> extends PagedFlux<T> {
    private final PagedFlux<T> pages;

    SequentialPagedFlux(PagedFlux<T> pages) {
        super(() -> pages.byPage().next(), next -> pages.byPage(next).next());
        this.pages = pages;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
        byPage().concatMap(page -> Flux.fromIterable(page.getElements()), 0).subscribe(subscriber);
    }

    @Override
    public Flux<PagedResponse<T>> byPage() {
        return pages.byPage();
    }

    @Override
    public Flux<PagedResponse<T>> byPage(String continuationToken) {
        return pages.byPage(continuationToken);
    }

    @Override
    public Flux<PagedResponse<T>> byPage(int preferredPageSize) {
        return pages.byPage(preferredPageSize);
    }

    @Override
    public Flux<PagedResponse<T>> byPage(String continuationToken, int preferredPageSize) {
        return pages.byPage(continuationToken, preferredPageSize);
    }
}
