#!/usr/bin/env bash
# The default RetryPolicy of azure-core 1.61.0 repeats a POST after 500, 502, 503 and 504 as it repeats a GET. When
# the service has accepted the start of a build and only the answer is lost, the client sends the start again and
# reports what the second one got: a conflict with the build that it has just started itself. Read 409 after a start as
# "perhaps mine", or leave such requests out of the policy (RetryOptions.setShouldRetryCondition).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.azure</groupId><artifactId>azure-core</artifactId><version>1.61.0</version></dependency>
    <dependency><groupId>com.azure</groupId><artifactId>azure-core-http-jdk-httpclient</artifactId><version>1.1.7</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > maven.log 2>&1

cat > Probe.java <<'JAVA'
import com.azure.core.http.*;
import com.azure.core.http.policy.*;
import com.azure.core.util.Context;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

public class Probe {
  public static void main(String[] args) throws Exception {
    AtomicInteger starts = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/run", exchange -> {
      exchange.getRequestBody().readAllBytes();
      // The first request starts the build, but a gateway on the way back answers 504.
      exchange.sendResponseHeaders(starts.incrementAndGet() == 1 ? 504 : 409, -1);
      exchange.close();
    });
    server.start();
    HttpPipeline pipeline = new HttpPipelineBuilder()
        .policies(new RetryPolicy(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(10)))))
        .build();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/run";
    try (HttpResponse response = pipeline.sendSync(new HttpRequest(HttpMethod.POST, url), Context.NONE)) {
      System.out.println("status " + response.getStatusCode() + ", sent " + starts + " times");
    }
    System.exit(0);
  }
}
JAVA

observed=$(java -cp "$(cat classpath)" Probe.java)
cat <<REPORT
version:  azure-core 1.61.0
expected: status 504, sent 1 times (a POST may have had its effect, so it is not repeated unasked)
observed: $observed
REPORT
wanted='status 409, sent 2 times'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
