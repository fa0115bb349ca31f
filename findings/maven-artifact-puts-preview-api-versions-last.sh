#!/usr/bin/env bash
# org.apache.maven:maven-artifact 3.9.9 and api-versions of ARM: ComparableVersion puts 2019-05-01-preview after
# 2019-05-01, since "preview" is none of the qualifiers that it knows (alpha, beta, milestone, rc, snapshot) and unknown
# ones come after the release. One would expect a preview before its release, as for beta. The newest of a list is then a
# preview. Compare the date first, and count any suffix as older.
set -euo pipefail
version=3.9.9
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.apache.maven</groupId><artifactId>maven-artifact</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

class Finding {
    public static void main(String[] args) {
        System.out.println(Stream.of("2019-05-01-preview", "2019-05-01", "2019-05-01-beta", "2018-02-01-preview")
                .map(ComparableVersion::new).sorted().map(ComparableVersion::toString)
                .collect(Collectors.joining(" < ")));
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "maven-artifact $version"
echo "$printed"
[ "$printed" = "2018-02-01-preview < 2019-05-01-beta < 2019-05-01 < 2019-05-01-preview" ] || { echo "This has changed." >&2; exit 1; }
