#!/usr/bin/env bash
# An entry in the `details` of an Azure error may have a message and no code. azure-core 1.61.0 for Java reads an
# error with ResponseError.fromJson, which insists on a code in every object: one entry without it, and the whole error,
# its good code and message included, is lost to an IllegalStateException about a "required property". The type has no
# accessor for the details anyway. Read error bodies leniently, as a tree, and keep what is there.
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
import com.azure.core.models.ResponseError;
import com.azure.json.*;

public class Probe {
  static void read(String json) throws Exception {
    try (JsonReader reader = JsonProviders.createReader(json)) {
      ResponseError error = ResponseError.fromJson(reader);
      System.out.println(error.getCode() + ": " + error.getMessage());
    } catch (IllegalStateException e) {
      System.out.println("IllegalStateException: " + e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    String error = "{\"code\":\"Conflict\",\"message\":\"The template is running\",\"details\":[{%s\"message\":\"Wait for it\"}]}";
    read(error.formatted("\"code\":\"Busy\","));
    read(error.formatted(""));
  }
}
JAVA

observed=$(java -cp "$(cat classpath)" Probe.java)
cat <<REPORT
version:  azure-core 1.61.0
expected: "Conflict: The template is running" for both, with and without a code in the detail
observed:
$observed
REPORT
wanted='Conflict: The template is running
IllegalStateException: Missing required property: code'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
