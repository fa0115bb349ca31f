#!/usr/bin/env bash
# azure-core 1.61.0: two UrlBuilders parsed from the same text share their parameters. When one of them gets a second
# value for a parameter (addQueryParameter, setQuery), the other has it too, and so has every builder that is parsed from
# that text later in the same process: parse keeps what it parsed and hands out shallow copies. One would expect parse
# to depend on its argument alone. Replace with setQueryParameter, which is safe, or take java.net.URI.
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
import com.azure.core.util.UrlBuilder;

class Finding {
    private static final String URL = "https://example.com/images?api-version=2025-10-01&zone=1";

    public static void main(String[] args) {
        UrlBuilder earlier = UrlBuilder.parse(URL);
        System.out.println("parsed:           " + earlier);
        UrlBuilder.parse(URL).setQueryParameter("zone", "2");
        System.out.println("another replaced: " + UrlBuilder.parse(URL));
        UrlBuilder.parse(URL).addQueryParameter("zone", "2");
        System.out.println("another added:    " + UrlBuilder.parse(URL));
        System.out.println("the first one:    " + earlier);
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core $version"
echo "$printed"
[ "$printed" = "parsed:           https://example.com/images?api-version=2025-10-01&zone=1
another replaced: https://example.com/images?api-version=2025-10-01&zone=1
another added:    https://example.com/images?api-version=2025-10-01&zone=1&zone=2
the first one:    https://example.com/images?api-version=2025-10-01&zone=1&zone=2" ] || { echo "This has changed." >&2; exit 1; }
