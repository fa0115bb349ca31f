package io.github.aib4j.examples;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.policy.AfterRetryPolicyProvider;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The image templates that clients in this process have sent. azure-core finds it as a service. */
public final class SentTemplates implements AfterRetryPolicyProvider {
    private static final List<Sent> ALL = new CopyOnWriteArrayList<>();

    /** A template as it was sent. */
    record Sent(String name, String apiVersion, String json) {}

    /** What was sent since the last call. */
    static List<Sent> take() {
        List<Sent> sent = List.copyOf(ALL);
        ALL.removeAll(sent);
        return sent;
    }

    @Override
    public HttpPipelinePolicy create() {
        return new HttpPipelineSyncPolicy() {
            @Override
            protected void beforeSendingRequest(HttpPipelineCallContext context) {
                record(context.getHttpRequest());
            }
        };
    }

    private static void record(HttpRequest request) {
        String[] path = request.getUrl().getPath().split("/", -1);
        if (request.getHttpMethod() == HttpMethod.PUT && path[path.length - 2].equals("imageTemplates")) {
            ALL.add(new Sent(
                    path[path.length - 1],
                    request.getUrl().getQuery().replaceFirst(".*api-version=", ""),
                    request.getBodyAsBinaryData().toString()));
        }
    }
}
