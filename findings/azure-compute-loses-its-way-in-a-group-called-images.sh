#!/usr/bin/env bash
# azure-resourcemanager-compute 2.55.1: the fluent client finds the image definition of a version by what follows the
# first "images" in its id. In a resource group called "images", a likely name in this field, that is "providers", and
# refresh() asks for a definition of that name. Give the group another name, or use the client without its fluent layer
# (serviceClient()), which takes the names from its caller.
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
    <groupId>com.azure.resourcemanager</groupId>
    <artifactId>azure-resourcemanager-compute</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.GalleryImageVersion;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Finding {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static String asked = "";

    public static void main(String[] args) {
        for (String group : new String[] {"builds", "images"}) {
            HttpClient azure = request -> Mono.just(new Version(request, group));
            GalleryImageVersion version = ComputeManager.configure()
                    .withHttpClient(azure)
                    .authenticate(
                            request -> Mono.just(new AccessToken("token", OffsetDateTime.MAX)),
                            new AzureProfile("tenant", SUBSCRIPTION, AzureEnvironment.AZURE))
                    .galleryImageVersions()
                    .getByGalleryImage(group, "golden", "web", "1.0.0");
            version.refresh();
            System.out.println(group + ": refresh asks for ..." + asked.replaceFirst(".*/Microsoft.Compute", ""));
        }
        System.exit(0);
    }

    /** What Azure answers, whatever is asked. */
    private static final class Version extends HttpResponse {
        private final byte[] body;

        Version(HttpRequest request, String group) {
            super(request);
            asked = request.getUrl().getPath();
            body = ("{\"id\":\"/subscriptions/" + SUBSCRIPTION + "/resourceGroups/" + group
                    + "/providers/Microsoft.Compute/galleries/golden/images/web/versions/1.0.0\",\"name\":\"1.0.0\","
                    + "\"location\":\"westeurope\",\"properties\":{\"provisioningState\":\"Succeeded\"}}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override public int getStatusCode() { return 200; }
        @Override public HttpHeaders getHeaders() {
            return new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, "application/json");
        }
        @Override @SuppressWarnings("deprecation") public String getHeaderValue(String name) {
            return getHeaders().getValue(name);
        }
        @Override public Flux<ByteBuffer> getBody() { return Flux.just(ByteBuffer.wrap(body)); }
        @Override public Mono<byte[]> getBodyAsByteArray() { return Mono.just(body); }
        @Override public Mono<String> getBodyAsString() { return getBodyAsString(StandardCharsets.UTF_8); }
        @Override public Mono<String> getBodyAsString(Charset charset) { return Mono.just(new String(body, charset)); }
    }
}
JAVA

printed=$(java -cp "lib/*" Finding.java 2>/dev/null)
echo "azure-resourcemanager-compute $version"
echo "$printed"
[ "$printed" = "builds: refresh asks for .../galleries/golden/images/web/versions/1.0.0
images: refresh asks for .../galleries/golden/images/providers/versions/1.0.0" ] || { echo "This has changed." >&2; exit 1; }
