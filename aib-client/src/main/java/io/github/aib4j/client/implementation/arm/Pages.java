package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.PagedResponseBase;
import com.azure.core.util.Context;
import com.azure.core.util.FluxUtil;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.json.ResponseJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in pages, each with the address of the next. Pages are fetched on demand. A list that returns to an earlier
 * page would never end, so it is an error.
 *
 * @param url the address of the first page
 * @param reader reads a page
 */
public record Pages<T>(
        ArmEndpoint manager, RequestPurpose task, String url, Function<byte[], ResponseJson.Page<T>> reader) {

    /**
     * For iteration on a thread; each iteration starts over.
     *
     * @param options a deadline for each page among them
     */
    public PagedIterable<T> iterable(PollOptions options) {
        return new RestartingPagedIterable<>(() -> {
            Set<String> seen = new HashSet<>();
            return new PagedIterable<>(
                    () -> page(url, seen).runSync(timed(Context.NONE, options)),
                    next -> page(next, seen).runSync(timed(Context.NONE, options)));
        });
    }

    private static Context timed(Context context, PollOptions options) {
        return Expiry.start(options).in(context);
    }

    /**
     * For subscribers; each subscription starts over.
     *
     * @param options a deadline for each page among them
     */
    public PagedFlux<T> flux(PollOptions options) {
        return new SequentialPagedFlux<>(PagedFlux.create(() -> {
            Set<String> seen = new HashSet<>();
            return (next, size) -> FluxUtil.withContext(
                            context -> page(orFirst(next), seen).runAsync(timed(context, options)))
                    .flux();
        }));
    }

    private String orFirst(@Nullable String next) {
        return next == null ? url : next;
    }

    /** All items of all pages. */
    public ArmCall<List<T>> all() {
        return ArmCall.defer(() -> {
            List<T> items = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            return ArmCall.loop(
                            Optional.of(url),
                            Optional::isEmpty,
                            next -> page(next.orElseThrow(), seen).map(page -> {
                                items.addAll(page.getValue());
                                return Optional.ofNullable(page.getContinuationToken());
                            }))
                    .map(end -> items);
        });
    }

    private ArmCall<PagedResponse<T>> page(String from, Set<String> seen) {
        return manager.send(ArmRequest.get(task, from)).map(response -> {
            ResponseJson.Page<T> page = ResponseReaders.read(response, reader);
            seen.add(from);
            String next = page.nextLink().filter(link -> !link.isEmpty()).orElse(null);
            if (next != null && seen.contains(next)) {
                throw Errors.unknown(
                        task, response, "the list comes back to a page that it had before, and never ends");
            }
            return new PagedResponseBase<Void, T>(
                    response.response().getRequest(),
                    response.status(),
                    response.response().getHeaders(),
                    page.items(),
                    next,
                    null);
        });
    }
}
