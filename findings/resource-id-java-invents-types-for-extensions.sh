#!/usr/bin/env bash
# The id of a lock or a role assignment on a gallery names two providers: that of the gallery, then that of the extension.
# ResourceId of azure-resourcemanager-resources 2.53.5 reads such an id without complaint, but reports the type
# "Microsoft.Compute/galleries/providers/locks" and the provider Microsoft.Compute: neither exists. Code that picks an
# api-version or an owner by type goes astray for extensions only. Look for the last "/providers/" yourself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.azure.resourcemanager</groupId><artifactId>azure-resourcemanager-resources</artifactId><version>2.53.5</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > maven.log 2>&1

cat > Probe.java <<'JAVA'
import com.azure.resourcemanager.resources.fluentcore.arm.ResourceId;

public class Probe {
  public static void main(String[] args) {
    String gallery = "/subscriptions/0000/resourceGroups/images/providers/Microsoft.Compute/galleries/web";
    for (String id : new String[] {gallery, gallery + "/providers/Microsoft.Authorization/locks/keep"}) {
      ResourceId parsed = ResourceId.fromString(id);
      System.out.println(parsed.name() + ": " + parsed.fullResourceType() + " of " + parsed.providerNamespace());
    }
  }
}
JAVA

observed=$(java -cp "$(cat classpath)" Probe.java)
cat <<REPORT
version:  azure-resourcemanager-resources 2.53.5
expected: keep: Microsoft.Authorization/locks of Microsoft.Authorization
observed:
$observed
REPORT
wanted='web: Microsoft.Compute/galleries of Microsoft.Compute
keep: Microsoft.Compute/galleries/providers/locks of Microsoft.Compute'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
