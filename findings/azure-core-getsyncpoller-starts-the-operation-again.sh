#!/usr/bin/env bash
# A PollerFlux of azure-core 1.61.0 for Java starts its operation once, however often one subscribes to it.
# getSyncPoller() of the same object, however, starts it again, even after the flux has run
# to its end. Whoever watches progress through the flux and fetches the result through getSyncPoller() sends the POST
# twice: a second build, or a conflict with the first. Fetch the result from the last AsyncPollResponse instead.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.azure</groupId><artifactId>azure-core</artifactId><version>1.61.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > maven.log 2>&1

cat > Probe.java <<'JAVA'
import com.azure.core.util.polling.*;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

public class Probe {
  public static void main(String[] args) {
    AtomicInteger builds = new AtomicInteger();
    PollerFlux<String, String> flux = new PollerFlux<>(
        Duration.ofMillis(10),
        context -> Mono.fromCallable(() -> "build " + builds.incrementAndGet()),
        context -> Mono.just(new PollResponse<>(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED, "done")),
        (context, activation) -> Mono.empty(),
        context -> Mono.just("the image"));
    flux.blockLast();
    System.out.println("after one subscription: " + builds);
    AsyncPollResponse<String, String> last = flux.blockLast();
    System.out.println("after another: " + builds);
    last.getFinalResult().block();
    System.out.println("after its final result: " + builds);
    flux.getSyncPoller().getFinalResult();
    System.out.println("after getSyncPoller: " + builds);
    System.exit(0);
  }
}
JAVA

observed=$(java -cp "$(cat classpath)" Probe.java)
cat <<REPORT
version:  azure-core 1.61.0
expected: the operation is started once
observed: number of times that it was started
$observed
REPORT
wanted='after one subscription: 1
after another: 1
after its final result: 1
after getSyncPoller: 2'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
