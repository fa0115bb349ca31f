#!/usr/bin/env bash
# azure-core 1.61.0: the longest delay of RetryOptions bounds the computed delays alone. A Retry-After goes past it, and
# a synchronous call sleeps through it in the calling thread: with a longest delay of 20 ms the call below takes three
# seconds, and when ARM asks for an hour, it takes an hour. One would expect setMaxDelay to bound every wait. Give the
# call a timeout, or put a policy behind the retries that fails the call when Retry-After is longer than you will wait.
set -euo pipefail
version=1.61.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.azure</groupId><artifactId>azure-core</artifactId><version>$version</version>
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
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Context;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Finding {
    public static void main(String[] args) {
        seconds(new HttpHeaders()); // The classes are loaded here, and not in what is measured.
        System.out.println("429 without Retry-After: " + seconds(new HttpHeaders()) + " s");
        System.out.println("429 with Retry-After 3: "
                + seconds(new HttpHeaders().set(HttpHeaderName.RETRY_AFTER, "3")) + " s");
        System.exit(0);
    }

    private static long seconds(HttpHeaders of429) {
        AtomicInteger sent = new AtomicInteger();
        HttpPipeline azure = new HttpPipelineBuilder()
                .policies(new RetryPolicy(new RetryOptions(new ExponentialBackoffOptions()
                        .setMaxRetries(1).setBaseDelay(Duration.ofMillis(10)).setMaxDelay(Duration.ofMillis(20)))))
                .httpClient(request -> Mono.fromCallable(() -> sent.getAndIncrement() == 0
                        ? new Answer(request, 429, of429) : new Answer(request, 200, new HttpHeaders())))
                .build();
        long start = System.nanoTime();
        azure.sendSync(new HttpRequest(HttpMethod.GET, "https://management.azure.com/"), Context.NONE).close();
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static final class Answer extends HttpResponse {
        private final int status;
        private final HttpHeaders headers;

        Answer(HttpRequest request, int status, HttpHeaders headers) {
            super(request);
            this.status = status;
            this.headers = headers;
        }

        @Override public int getStatusCode() { return status; }
        @Override public HttpHeaders getHeaders() { return headers; }
        @Override @SuppressWarnings("deprecation") public String getHeaderValue(String name) {
            return headers.getValue(name);
        }
        @Override public Flux<ByteBuffer> getBody() { return Flux.empty(); }
        @Override public Mono<byte[]> getBodyAsByteArray() { return Mono.empty(); }
        @Override public Mono<String> getBodyAsString() { return Mono.empty(); }
        @Override public Mono<String> getBodyAsString(Charset charset) { return Mono.empty(); }
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core $version, longest delay 20 ms"
echo "$printed"
[ "$printed" = "429 without Retry-After: 0 s
429 with Retry-After 3: 3 s" ] || { echo "This has changed." >&2; exit 1; }
