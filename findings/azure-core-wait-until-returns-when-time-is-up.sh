#!/usr/bin/env bash
# azure-core 1.61.0: SyncPoller.waitUntil(timeout, status) returns as usual when its time is up, with the last response
# it saw. One would expect the TimeoutException that waitForCompletion(timeout) throws in the same case. Code that goes
# on after waitUntil(..., SUCCESSFULLY_COMPLETED) may go on while the image is still being built: compare the status of
# what it returns, or call waitForCompletion.
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
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

class Finding {
    public static void main(String[] args) {
        SyncPoller<String, String> poller = SyncPoller.createPoller(
                Duration.ofMillis(20),
                context -> new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, "begun"),
                context -> new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, "building"),
                (context, response) -> "cancelled",
                context -> "the image");
        Duration timeout = Duration.ofMillis(200);
        System.out.println("waitUntil success: "
                + poller.waitUntil(timeout, LongRunningOperationStatus.SUCCESSFULLY_COMPLETED).getStatus());
        try {
            System.out.println("waitForCompletion: " + poller.waitForCompletion(timeout).getStatus());
        } catch (RuntimeException e) {
            System.out.println("waitForCompletion: timed out " + (e.getCause() instanceof TimeoutException));
        }
        System.exit(0);
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core $version"
echo "$printed"
[ "$printed" = "waitUntil success: IN_PROGRESS
waitForCompletion: timed out true" ] || { echo "This has changed." >&2; exit 1; }
