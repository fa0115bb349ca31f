#!/usr/bin/env bash
# azure-core 1.61.0: DateTimeRfc1123 takes every date as UTC; the zone at its end is not looked at, nor the day of the
# week. "+0200", which RFC 1123 allows, "EST" and a wrong weekday give the same instant as "GMT", without an error. One
# would expect the offset to count, or an exception. Its equals tells apart what its text does not: fractions of a second
# are kept. Take DateTimeFormatter.RFC_1123_DATE_TIME for dates that a proxy may have written, and compare the text.
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
import com.azure.core.util.DateTimeRfc1123;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

class Finding {
    public static void main(String[] args) {
        for (String zone : new String[] {"GMT", "+0200"}) {
            String text = "Mon, 06 Oct 2025 12:00:00 " + zone;
            System.out.println(text + ": azure-core " + new DateTimeRfc1123(text).getDateTime().toInstant()
                    + ", java.time " + OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        }
        DateTimeRfc1123 whole = new DateTimeRfc1123(OffsetDateTime.parse("2025-10-06T12:00:00Z"));
        DateTimeRfc1123 fraction = new DateTimeRfc1123(OffsetDateTime.parse("2025-10-06T12:00:00.5Z"));
        System.out.println("half a second later: same text " + whole.toString().equals(fraction.toString())
                + ", equal " + whole.equals(fraction));
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core $version"
echo "$printed"
[ "$printed" = "Mon, 06 Oct 2025 12:00:00 GMT: azure-core 2025-10-06T12:00:00Z, java.time 2025-10-06T12:00:00Z
Mon, 06 Oct 2025 12:00:00 +0200: azure-core 2025-10-06T12:00:00Z, java.time 2025-10-06T10:00:00Z
half a second later: same text true, equal false" ] || { echo "This has changed." >&2; exit 1; }
