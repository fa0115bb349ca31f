#!/usr/bin/env bash
# The RedirectPolicy of azure-core 1.61.0 cannot follow a redirect whose Location is relative ("/new/place"), though
# HTTP has allowed that since 2014 and many script and artifact hosts send it: the call ends with an
# IllegalArgumentException about a URL that nobody wrote, without status or address of the answer. With an absolute
# Location the same redirect works. Follow redirects with another client, or in a policy of your own that
# resolves Location against the address of the request.
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
import com.azure.core.http.policy.RedirectPolicy;
import com.azure.core.util.Context;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

public class Probe {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/absolute")) exchange.getResponseHeaders().add("Location", root + "/script.sh");
      if (path.equals("/relative")) exchange.getResponseHeaders().add("Location", "/script.sh");
      exchange.sendResponseHeaders(path.equals("/script.sh") ? 200 : 302, -1);
      exchange.close();
    });
    server.start();
    HttpPipeline pipeline = new HttpPipelineBuilder().policies(new RedirectPolicy()).build();
    for (String path : new String[] {"/absolute", "/relative"}) {
      String outcome;
      try (HttpResponse response = pipeline.sendSync(new HttpRequest(HttpMethod.GET, root + path), Context.NONE)) {
        outcome = "status " + response.getStatusCode();
      } catch (RuntimeException e) {
        outcome = e.getClass().getSimpleName() + ": " + e.getMessage();
      }
      System.out.println(path + " Location: " + outcome);
    }
    System.exit(0);
  }
}
JAVA

observed=$(java -cp "$(cat classpath)" Probe.java)
cat <<REPORT
version:  azure-core 1.61.0
expected: status 200 for both
observed:
$observed
REPORT
wanted="/absolute Location: status 200
/relative Location: IllegalArgumentException: 'url' must be a valid URL."
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
