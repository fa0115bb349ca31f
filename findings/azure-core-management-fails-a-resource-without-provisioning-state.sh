#!/usr/bin/env bash
# azure-core-management 1.19.4: a PUT that is answered with 201 and no operation URL is followed by polling the resource.
# When the resource has no provisioningState, which in ARM means that it is ready, the poller ends as FAILED; the same
# body in the answer to the PUT itself counts as success. One would expect both to be success, as @azure/core-lro has it.
# For a resource type without provisioningState, GET the resource before you believe this FAILED.
set -euo pipefail
version=1.19.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.azure</groupId><artifactId>azure-core-management</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.rest.SimpleResponse;
import com.azure.core.management.polling.PollerFactory;
import com.azure.core.management.polling.PollResult;
import com.azure.core.util.serializer.JacksonAdapter;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Finding {
    private static final String READY = "{\"name\":\"web\",\"properties\":{}}";
    private static final String CREATING = "{\"name\":\"web\",\"properties\":{\"provisioningState\":\"Creating\"}}";

    public static void main(String[] args) {
        System.out.println("PUT 200 without provisioningState: " + end(200, READY));
        System.out.println("PUT 201 Creating, then GET 200 without it: " + end(201, CREATING));
        System.exit(0);
    }

    private static Object end(int status, String answer) {
        HttpPipeline azure = new HttpPipelineBuilder()
                .httpClient(request -> Mono.just(new Answer(request, 200, READY))).build();
        HttpRequest put = new HttpRequest(HttpMethod.PUT, "https://management.azure.com/web?api-version=2024-01-01");
        HttpResponse begun = new Answer(put, status, answer);
        return PollerFactory.<PollResult, Object>create(
                        JacksonAdapter.createDefaultSerializerAdapter(), azure, PollResult.class, Object.class,
                        Duration.ofMillis(10),
                        Mono.just(new SimpleResponse<>(put, status, begun.getHeaders(), begun.getBody())))
                .blockLast().getStatus();
    }

    private static final class Answer extends HttpResponse {
        private final int status;
        private final byte[] body;

        Answer(HttpRequest request, int status, String body) {
            super(request);
            this.status = status;
            this.body = body.getBytes(StandardCharsets.UTF_8);
        }

        @Override public int getStatusCode() { return status; }
        @Override public HttpHeaders getHeaders() {
            return new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, "application/json");
        }
        @Override @SuppressWarnings("deprecation") public String getHeaderValue(String name) {
            return getHeaders().getValue(name);
        }
        @Override public Flux<ByteBuffer> getBody() { return Flux.just(ByteBuffer.wrap(body)); }
        @Override public Mono<byte[]> getBodyAsByteArray() { return Mono.just(body); }
        @Override public Mono<String> getBodyAsString() { return getBodyAsString(StandardCharsets.UTF_8); }
        @Override public Mono<String> getBodyAsString(Charset charset) { return Mono.just(new String(body, charset)); }
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core-management $version"
echo "$printed"
[ "$printed" = "PUT 200 without provisioningState: SUCCESSFULLY_COMPLETED
PUT 201 Creating, then GET 200 without it: FAILED" ] || { echo "This has changed." >&2; exit 1; }
