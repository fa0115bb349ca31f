#!/usr/bin/env bash
# azure-resourcemanager-compute 2.55.1: one gallery image definition, two kinds of enumerations. osType is read whatever
# its letter case, and a value that the client does not know becomes null and is not sent back. Architecture and Hyper-V
# generation keep unknown values, but compare with letter case, which ARM does not: arm64 is not Architecture.ARM64.
# One would expect one rule. Compare the text of the open kind without case, and look at the JSON where null matters.
set -euo pipefail
version=2.55.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.azure.resourcemanager</groupId><artifactId>azure-resourcemanager-compute</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import com.azure.json.JsonProviders;
import com.azure.json.JsonWriter;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.models.Architecture;
import com.azure.resourcemanager.compute.models.HyperVGeneration;
import com.azure.resourcemanager.compute.models.OperatingSystemTypes;
import java.io.StringWriter;

class Finding {
    public static void main(String[] args) throws Exception {
        show("{\"osType\":\"linux\",\"hyperVGeneration\":\"v2\",\"architecture\":\"arm64\"}");
        show("{\"osType\":\"FreeBSD\",\"hyperVGeneration\":\"V3\",\"architecture\":\"RISCV64\"}");
    }

    private static void show(String properties) throws Exception {
        GalleryImageInner image = GalleryImageInner.fromJson(
                JsonProviders.createReader("{\"properties\":" + properties + "}"));
        StringWriter written = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(written)) {
            image.toJson(writer);
        }
        System.out.println("read    " + properties);
        System.out.println("equal   LINUX " + (image.osType() == OperatingSystemTypes.LINUX)
                + ", V2 " + HyperVGeneration.V2.equals(image.hyperVGeneration())
                + ", ARM64 " + Architecture.ARM64.equals(image.architecture()));
        System.out.println("written " + written);
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-resourcemanager-compute $version"
echo "$printed"
[ "$printed" = 'read    {"osType":"linux","hyperVGeneration":"v2","architecture":"arm64"}
equal   LINUX true, V2 false, ARM64 false
written {"properties":{"osType":"Linux","hyperVGeneration":"v2","architecture":"arm64"}}
read    {"osType":"FreeBSD","hyperVGeneration":"V3","architecture":"RISCV64"}
equal   LINUX false, V2 false, ARM64 false
written {"properties":{"hyperVGeneration":"V3","architecture":"RISCV64"}}' ] || { echo "This has changed." >&2; exit 1; }
