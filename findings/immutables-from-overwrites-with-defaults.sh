#!/usr/bin/env bash
# Layering two values with a builder of Immutables 2.12.2, from(base).from(override), follows three rules at once: lists
# are appended (each step of a build twice, when the override was derived from the base), an empty Optional leaves the
# base's value, and an attribute with @Value.Default is overwritten even where the override never set it, here 50 GB by the
# default 30. Nothing tells that a default was not set on purpose. Make such attributes Optional in values that are layered.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.immutables</groupId><artifactId>value</artifactId><version>2.12.2</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > maven.log 2>&1

cat > Probe.java <<'JAVA'
import java.util.*;
import org.immutables.value.Value;

public class Probe {
  @Value.Immutable
  public interface Profile {
    Optional<String> size();

    List<String> steps();

    @Value.Default
    default int diskInGigabytes() {
      return 30;
    }
  }

  public static void main(String[] args) {
    Profile base = ImmutableProfile.builder().size("D4").diskInGigabytes(50).addSteps("update").build();
    Profile override = ImmutableProfile.builder().addSteps("nginx").build();
    System.out.println(ImmutableProfile.builder().from(base).from(override).build());
  }
}
JAVA
javac -cp "$(cat classpath)" Probe.java 2> javac.log

observed=$(java -cp ".:$(cat classpath)" Probe)
cat <<REPORT
version:  Immutables 2.12.2
expected: Profile{size=D4, steps=[nginx], diskInGigabytes=50} (or at least one rule for all three attributes)
observed: $observed
REPORT
wanted='Profile{size=D4, steps=[update, nginx], diskInGigabytes=30}'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
