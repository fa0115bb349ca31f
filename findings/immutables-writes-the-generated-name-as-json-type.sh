#!/usr/bin/env bash
# Immutables 2.12.2 with Jackson 2.18.4: the names in @JsonSubTypes hold for reading alone. What is written is an instance
# of the generated class, whose name is not in that list: the customizer below is read as "Shell" and written as
# "ImmutableShell", which ARM refuses and Jackson itself cannot read back. One would expect the list to count both ways.
# Put @JsonTypeName on each abstract type; the generated class inherits it.
set -euo pipefail
immutables=2.12.2
jackson=2.18.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.immutables</groupId><artifactId>value</artifactId><version>$immutables</version></dependency>
    <dependency>
      <groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>$jackson</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

public class Finding {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shell.class, name = "Shell"),
        @JsonSubTypes.Type(value = PowerShell.class, name = "PowerShell")
    })
    public interface Customizer { String name(); }

    @Value.Immutable
    @JsonDeserialize(as = ImmutableShell.class)
    public interface Shell extends Customizer {}

    @Value.Immutable
    @JsonTypeName("PowerShell")
    @JsonDeserialize(as = ImmutablePowerShell.class)
    public interface PowerShell extends Customizer {}

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (String type : new String[] {"Shell", "PowerShell"}) {
            String read = "{\"type\":\"" + type + "\",\"name\":\"web\"}";
            System.out.println(read + " -> " + json.writeValueAsString(json.readValue(read, Customizer.class)));
        }
    }
}
JAVA

mkdir classes
javac -cp "lib/*" -d classes Finding.java
printed=$(java -cp "classes:lib/*" Finding)
echo "Immutables $immutables, Jackson $jackson; the second type has a @JsonTypeName"
echo "$printed"
[ "$printed" = '{"type":"Shell","name":"web"} -> {"type":"ImmutableShell","name":"web"}
{"type":"PowerShell","name":"web"} -> {"type":"PowerShell","name":"web"}' ] || { echo "This has changed." >&2; exit 1; }
