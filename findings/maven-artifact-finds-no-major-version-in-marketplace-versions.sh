#!/usr/bin/env bash
# org.apache.maven:maven-artifact 3.9.9 and image versions: DefaultArtifactVersion gives the major version of 2023.02.09
# and of 18.04.202306070, as the marketplace numbers images, as 0, since it gives up on the whole text at a number that
# begins with 0, and ComparableVersion calls 2023.02.09 and 2023.2.9 equal. One would expect 2023 and 18. Grouping images
# by major version puts them all together. Split the text at its dots, and keep it as the name of the image.
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
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;

class Finding {
    public static void main(String[] args) {
        for (String version : new String[] {"2023.2.9", "2023.02.09", "18.04.202306070", "0.25342.22189"}) {
            DefaultArtifactVersion parsed = new DefaultArtifactVersion(version);
            System.out.println(version + ": " + parsed.getMajorVersion() + ", " + parsed.getMinorVersion() + ", "
                    + parsed.getIncrementalVersion());
        }
        System.out.println("equal: " + new ComparableVersion("2023.02.09").equals(new ComparableVersion("2023.2.9")));
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "maven-artifact $version"
echo "$printed"
[ "$printed" = "2023.2.9: 2023, 2, 9
2023.02.09: 0, 0, 0
18.04.202306070: 0, 0, 0
0.25342.22189: 0, 25342, 22189
equal: true" ] || { echo "This has changed." >&2; exit 1; }
