#!/usr/bin/env bash
# An operation of Azure that reports a status outside Succeeded, Failed and Canceled means different things to
# Microsoft's own pollers. JavaScript's @azure/core-lro 3.3.1 looks for the letters "succeeded" anywhere, so that
# "PartiallySucceeded" and even "NotSucceeded" are successes. Java's azure-core 1.61.0 knows the exact words only: the
# same answer is "in progress", and it goes on polling. Give every wait a limit, and look at the resource itself
# (runState of an image template has PartiallySucceeded) before calling an operation good.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @azure/core-lro@3.3.1
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
mvn -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > /dev/null

cat > probe.mjs <<'JS'
import { createHttpPoller } from "@azure/core-lro";

const answer = (status, headers, body) => ({
  flatResponse: body,
  rawResponse: { request: { method: "POST", url: "/run" }, statusCode: status, headers, body },
});
for (const status of ["Succeeded", "PartiallySucceeded", "NotSucceeded"]) {
  const poller = createHttpPoller({
    sendInitialRequest: async () => answer(202, { "operation-location": "/operations/1" }, {}),
    sendPollRequest: async () => answer(200, {}, { status }),
  }, { intervalInMs: 10 });
  await poller.pollUntilDone();
  console.log(`js ${status}: ${poller.operationState.status}`);
}
JS

cat > Probe.java <<'JAVA'
import com.azure.core.http.*;
import com.azure.core.http.rest.*;
import com.azure.core.util.BinaryData;
import com.azure.core.util.polling.*;
import com.azure.core.util.serializer.TypeReference;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.time.Duration;

public class Probe {
  static volatile String status;

  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/", exchange -> {
      boolean run = exchange.getRequestURI().getPath().equals("/run");
      byte[] body = (run ? "{}" : "{\"status\":\"" + status + "\"}").getBytes();
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      if (run) exchange.getResponseHeaders().add("Operation-Location", root + "/operations/1");
      exchange.sendResponseHeaders(run ? 202 : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    HttpPipeline pipeline = new HttpPipelineBuilder().build();
    TypeReference<BinaryData> type = TypeReference.createInstance(BinaryData.class);
    for (String each : new String[] {"Succeeded", "PartiallySucceeded", "NotSucceeded"}) {
      status = each;
      SyncPoller<BinaryData, BinaryData> poller = PollerFlux.create(Duration.ofMillis(20),
          () -> pipeline.send(new HttpRequest(HttpMethod.POST, root + "/run")).<Response<?>>map(r ->
              new SimpleResponse<>(r.getRequest(), r.getStatusCode(), r.getHeaders(), BinaryData.fromString("{}"))),
          new OperationResourcePollingStrategy<BinaryData, BinaryData>(pipeline), type, type).getSyncPoller();
      String seen;
      try {
        seen = "complete " + poller.waitForCompletion(Duration.ofSeconds(2)).getStatus().isComplete();
      } catch (RuntimeException e) {
        seen = "not complete after 2 s";
      }
      System.out.println("java " + each + ": " + seen);
    }
    System.exit(0);
  }
}
JAVA

observed=$(node probe.mjs; java -cp "$(cat classpath)" Probe.java)
wanted='js Succeeded: succeeded
js PartiallySucceeded: succeeded
js NotSucceeded: succeeded
java Succeeded: complete true
java PartiallySucceeded: not complete after 2 s
java NotSucceeded: not complete after 2 s'
cat <<REPORT
versions: @azure/core-lro 3.3.1, azure-core 1.61.0
expected: both pollers see the same answers alike, and neither calls NotSucceeded a success
observed:
$observed
REPORT
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
