#!/usr/bin/env bash
# The CycloneDX plugin for Maven 2.9.3 lists dependencies of scope `provided` in its bill of materials, as components that
# are "required", just like those that a user gets at run time: annotation processors and the like look shipped. A scanner
# then raises alarms for jars that nobody receives. Set includeProvidedScope to false for a library's bill.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.azure</groupId><artifactId>azure-json</artifactId><version>1.5.1</version></dependency>
    <dependency><groupId>org.immutables</groupId><artifactId>value</artifactId><version>2.12.2</version><scope>provided</scope></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version><scope>test</scope></dependency>
  </dependencies>
</project>
POM
bill() {
  mvn -B -q -ntp org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom -DoutputFormat=json "$@" > maven.log 2>&1
  node -p 'JSON.parse(require("fs").readFileSync("target/bom.json", "utf8")).components.map((c) => `${c.name} (${c.scope})`).join(", ")'
}
observed="by default: $(bill)
includeProvidedScope=false: $(bill -DincludeProvidedScope=false)"
cat <<REPORT
version:  cyclonedx-maven-plugin 2.9.3
expected: azure-json only, or at least 'value' with a scope that tells it from azure-json
observed:
$observed
REPORT
wanted='by default: azure-json (required), value (required)
includeProvidedScope=false: azure-json (required)'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
