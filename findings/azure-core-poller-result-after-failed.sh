#!/usr/bin/env bash
# azure-core 1.61.0: SyncPoller.getFinalResult() calls the operation that fetches the result even when the poll said
# FAILED, and returns what that gives. One would expect an exception. A client whose fetch reads the resource (most do)
# hands its caller a resource as if the operation had succeeded. Look at poll().getStatus() before getFinalResult().
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

class Finding {
    public static void main(String[] args) {
        SyncPoller<String, String> poller = SyncPoller.createPoller(
                Duration.ofMillis(10),
                context -> new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, "begun"),
                context -> new PollResponse<>(LongRunningOperationStatus.FAILED, "quota exceeded"),
                (context, response) -> "cancelled",
                context -> "the resource");
        System.out.println("status: " + poller.waitForCompletion().getStatus());
        System.out.println("final result: " + poller.getFinalResult());
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core $version"
echo "$printed"
[ "$printed" = "status: FAILED
final result: the resource" ] || { echo "This has changed." >&2; exit 1; }
