package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * Gives items in their order, and fetches the next page when the one before it is read.
 *
 * <p>azure-core's own (1.61.0) fetches 257 pages for a subscriber that asks for one item, and keeps them.
 */
final class SteadyPagedFlux<T> extends PagedFlux<T> {
    private final PagedFlux<T> pages;

    SteadyPagedFlux(PagedFlux<T> pages) {
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
