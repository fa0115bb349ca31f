#!/usr/bin/env bash
# Immutables 2.12.2: a value keeps the entries of a map in the order in which its builder got them. The style
# jdk9Collections, which promises smaller and faster collections of the JDK, ends that without a word: maps and sets have
# another order, and each start of the virtual machine has its own. JSON that is written from such a value differs from
# run to run, and a signature, a cache or a review of it with it. Keep the style for types that have lists alone.
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
  public interface Plain {
    Map<String, String> tags();
  }

  @Value.Immutable
  @Value.Style(jdk9Collections = true)
  public interface Modern {
    Map<String, String> tags();
  }

  public static void main(String[] args) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String name : List.of("team", "build", "commit", "cost", "owner", "stage")) {
      tags.put(name, "x");
    }
    System.out.println("default " + ImmutablePlain.builder().putAllTags(tags).build().tags().keySet());
    System.out.println("jdk9Collections " + ImmutableModern.builder().putAllTags(tags).build().tags().keySet());
  }
}
JAVA
javac -cp "$(cat classpath)" Probe.java 2> javac.log

for _ in 1 2 3 4 5 6; do
  java -cp ".:$(cat classpath)" Probe
done > runs.txt
echo 'version:  Immutables 2.12.2, six starts of one program'
echo 'expected: [team, build, commit, cost, owner, stage] each time'
echo 'observed:'
sort runs.txt | uniq -c | sed 's/^/  /'
given='\[team, build, commit, cost, owner, stage\]'
[ "$(grep -c "^default $given\$" runs.txt)" = 6 ] &&
  [ "$(grep '^jdk9Collections ' runs.txt | sort -u | wc -l)" -gt 1 ] ||
  { echo 'The behaviour has changed.' >&2; exit 1; }
