#!/usr/bin/env bash
# azure-identity 1.18.4, in the version and with the bill of materials that Microsoft publishes together (azure-sdk-bom
# 1.3.8), breaks Maven's rule requireUpperBoundDeps without any other library: two of its dependencies want two versions
# of jna, and Maven takes the older one, since it stands nearer. azure-core and azure-storage-blob do not break it. Who
# turns the rule on must except net.java.dev.jna:jna, or manage its version.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
check() { # ARTIFACT -> what the rule says of a project that depends on it alone
  cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencyManagement><dependencies><dependency>
    <groupId>com.azure</groupId><artifactId>azure-sdk-bom</artifactId><version>1.3.8</version>
    <type>pom</type><scope>import</scope>
  </dependency></dependencies></dependencyManagement>
  <dependencies><dependency>
    <groupId>com.azure</groupId><artifactId>$1</artifactId>
    <exclusions><exclusion><groupId>com.azure</groupId><artifactId>azure-core-http-netty</artifactId></exclusion></exclusions>
  </dependency></dependencies>
  <build><plugins><plugin>
    <artifactId>maven-enforcer-plugin</artifactId><version>3.7.0</version>
    <configuration><rules><requireUpperBoundDeps/></rules></configuration>
  </plugin></plugins></build>
</project>
POM
  if mvn -B -ntp enforcer:enforce > maven.log 2>&1; then
    echo "$1: kept"
  else
    echo "$1: broken by $(grep -o '[a-z.]*:[a-z-]*:[0-9.]*\. Paths' maven.log | sed 's/\. Paths//' | sort -u | paste -sd' ')"
    grep -o 'net.java.dev.jna:jna:[0-9]*\.[0-9]*\.[0-9]*' maven.log | sort -u | sed 's/^/  wanted: /'
  fi
}
observed="$(check azure-core)
$(check azure-storage-blob)
$(check azure-identity)"
cat <<REPORT
version:  azure-sdk-bom 1.3.8, azure-identity 1.18.4
expected: all kept
observed:
$observed
REPORT
wanted='azure-core: kept
azure-storage-blob: kept
azure-identity: broken by net.java.dev.jna:jna:5.13.0
  wanted: net.java.dev.jna:jna:5.13.0
  wanted: net.java.dev.jna:jna:5.17.0'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
