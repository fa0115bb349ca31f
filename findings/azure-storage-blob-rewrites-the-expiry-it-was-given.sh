#!/usr/bin/env bash
# azure-storage-blob 12.37.2: an address with a shared access signature is taken apart and put together again, and an
# expiry with fractions of a second, one of the forms that the service allows, comes out with three digits and without
# its Z. One would expect a signed address to be sent as it is: the signature was made over the text that has changed,
# so the service refuses it. Sign whole seconds, or fetch such an address (a log, an exported VHD) with a plain client.
set -euo pipefail
version=12.37.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.azure</groupId><artifactId>azure-storage-blob</artifactId><version>$version</version>
    <exclusions><exclusion>
      <groupId>com.azure</groupId><artifactId>azure-core-http-netty</artifactId>
    </exclusion></exclusions>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import com.azure.core.http.HttpClient;
import com.azure.storage.blob.BlobClientBuilder;
import com.azure.storage.common.policy.RequestRetryOptions;
import reactor.core.publisher.Mono;

class Finding {
    public static void main(String[] args) {
        for (String expiry : new String[] {"2030-01-01T00%3A00%3A00Z", "2030-01-01T00%3A00%3A00.1234567Z"}) {
            System.out.println("given " + expiry);
            String address = "https://example.com/vhds/web.vhd?sv=2022-11-02&sr=b&sp=r&se=" + expiry + "&sig=c2lnbmF0dXJl";
            HttpClient nobody = request -> {
                System.out.println("sent  " + request.getUrl().getQuery().replaceAll(".*&se=|&.*", ""));
                return Mono.error(new IllegalStateException("nobody is there"));
            };
            try {
                new BlobClientBuilder().endpoint(address).httpClient(nobody)
                        .retryOptions(new RequestRetryOptions(null, 1, (Integer) null, null, null, null))
                        .buildClient().exists();
            } catch (RuntimeException e) {
                // What it would have sent has been printed.
            }
        }
        System.exit(0);
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-storage-blob $version"
echo "$printed"
[ "$printed" = "given 2030-01-01T00%3A00%3A00Z
sent  2030-01-01T00%3A00%3A00Z
given 2030-01-01T00%3A00%3A00.1234567Z
sent  2030-01-01T00%3A00%3A00.123" ] || { echo "This has changed." >&2; exit 1; }
