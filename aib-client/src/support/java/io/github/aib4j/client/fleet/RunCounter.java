package io.github.aib4j.client.fleet;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.model.id.ImageTemplateId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the requests to run a template that a service accepts, and remembers when the last one was sent. */
public final class RunCounter {
    private final InstantSource time;
    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastSent = new ConcurrentHashMap<>();

    public RunCounter(InstantSource time) {
        this.time = time;
    }

    /** Counts the requests that pass through to the service. */
    public HttpClient counting(HttpClient service) {
        return new BlockingHttpClient() {
            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                String path = request.getUrl().getPath().toLowerCase(Locale.ROOT);
                boolean isRun = request.getHttpMethod() == HttpMethod.POST && path.endsWith("/run");
                if (isRun) {
                    lastSent.put(path, time.instant());
                }
                HttpResponse response = service.sendSync(request, context);
                if (isRun && response.getStatusCode() < 300) {
                    accepted.merge(path, 1, Integer::sum);
                }
                return response;
            }
        };
    }

    /** How many runs of a template the service accepted with a response that arrived. */
    public int accepted(ImageTemplateId id) {
        return accepted.getOrDefault(path(id), 0);
    }

    /** When the last request to run a template was sent. */
    public Instant lastSent(ImageTemplateId id) {
        return Objects.requireNonNull(lastSent.get(path(id)), id.text());
    }

    private static String path(ImageTemplateId id) {
        return id.text().toLowerCase(Locale.ROOT) + "/run";
    }
}
