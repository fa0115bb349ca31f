#!/usr/bin/env bash
# azure-core 1.61.0: UrlBuilder.setQuery adds to the query that the URL has, and so does setPath when the path carries a
# query; only setQueryParameter replaces, and it tells parameters apart by the case of their names, which ARM does not.
# One would expect setters to set. A next link or operation URL that is to be asked with another api-version ends up
# with two. Use clearQuery() before setQuery, and look a parameter up without case before replacing it.
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
    private static UrlBuilder parse(String host) {
        return UrlBuilder.parse("https://" + host + ".example.com/images?api-version=2024-02-01");
    }

    public static void main(String[] args) {
        System.out.println(parse("a").setQuery("api-version=2025-10-01"));
        System.out.println(parse("b").setPath("/templates?api-version=2025-10-01"));
        System.out.println(parse("c").setQueryParameter("api-version", "2025-10-01"));
        System.out.println(parse("d").setQueryParameter("Api-Version", "2025-10-01"));
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core $version: setQuery, setPath, setQueryParameter, the same in another case"
echo "$printed"
[ "$printed" = "https://a.example.com/images?api-version=2024-02-01&api-version=2025-10-01
https://b.example.com/templates?api-version=2024-02-01&api-version=2025-10-01
https://c.example.com/images?api-version=2025-10-01
https://d.example.com/images?api-version=2024-02-01&Api-Version=2025-10-01" ] || { echo "This has changed." >&2; exit 1; }
