#!/usr/bin/env bash
# azure-core 1.61.0 with azure-resourcemanager-compute 2.55.1: values() of an enumeration that is open for new names
# (ExpandableStringEnum) returns more than the names the client declares. Whatever any part of the program has read or
# passed to fromString is in the list from then on, for the life of the process. A menu that is filled from values()
# shows the typing errors of others, and an argument that was made by fromString is always in the list that is to check
# it. Keep a list of your own.
set -euo pipefail
core=1.61.0 compute=2.55.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.azure</groupId><artifactId>azure-core</artifactId><version>$core</version></dependency>
    <dependency>
      <groupId>com.azure.resourcemanager</groupId><artifactId>azure-resourcemanager-compute</artifactId><version>$compute</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import com.azure.json.JsonProviders;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.models.Architecture;
import java.util.TreeSet;

class Finding {
    public static void main(String[] args) throws Exception {
        show("at first");
        GalleryImageInner.fromJson(JsonProviders.createReader("{\"properties\":{\"architecture\":\"RISCV64\"}}"));
        show("after reading");
        Architecture asked = Architecture.fromString("Amr64");
        System.out.println("is Amr64 one? " + Architecture.values().contains(asked));
        show("after asking");
    }

    private static void show(String when) {
        TreeSet<String> names = new TreeSet<>();
        Architecture.values().forEach(value -> names.add(value.toString()));
        System.out.println(when + " " + names);
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-core $core, azure-resourcemanager-compute $compute"
echo "$printed"
[ "$printed" = 'at first [Arm64, x64]
after reading [Arm64, RISCV64, x64]
is Amr64 one? true
after asking [Amr64, Arm64, RISCV64, x64]' ]
