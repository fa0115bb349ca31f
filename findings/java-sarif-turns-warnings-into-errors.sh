#!/usr/bin/env bash
# com.contrastsecurity:java-sarif 2.0: a result whose level is "warning" is written without a level. One would take that
# for the default of SARIF, but there an absent level means the level of the rule's default configuration. Read and
# written once, the warning below becomes an error, and reading an absent level gives "warning" whatever the rule says.
# Give every rule the level "warning", or put the level in yourself after writing.
set -euo pipefail
version=2.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.contrastsecurity</groupId><artifactId>java-sarif</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.ObjectMapper;

class Finding {
    private static final String LOG = "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"image-lint\","
            + "\"rules\":[{\"id\":\"R1\",\"defaultConfiguration\":{\"level\":\"error\"}}]}},\"results\":["
            + "{\"ruleId\":\"R1\",\"level\":\"warning\",\"message\":{\"text\":\"explicit warning\"}},"
            + "{\"ruleId\":\"R1\",\"level\":\"note\",\"message\":{\"text\":\"explicit note\"}},"
            + "{\"ruleId\":\"R1\",\"message\":{\"text\":\"as the rule says: error\"}}]}]}";

    public static void main(String[] args) throws java.lang.Exception {
        ObjectMapper json = new ObjectMapper();
        for (Result result : json.readValue(LOG, SarifSchema210.class).getRuns().get(0).getResults()) {
            System.out.println(result.getMessage().getText() + " | read " + result.getLevel().value()
                    + " | written " + json.valueToTree(result).path("level").asText("absent"));
        }
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "java-sarif $version"
echo "$printed"
[ "$printed" = "explicit warning | read warning | written absent
explicit note | read note | written note
as the rule says: error | read warning | written absent" ] || { echo "This has changed." >&2; exit 1; }
