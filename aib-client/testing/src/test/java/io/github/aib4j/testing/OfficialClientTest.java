package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Microsoft's clients for Node.js work with the local service as with the real one; the calls are in {@code
 * src/test/node}. They are downloaded by npm, so this runs only in the profile {@code official-clients}.
 */
@Tag("official-client")
class OfficialClientTest {
    private static final Path SCRIPTS = Path.of("src/test/node");
    private static final Path WORK = Path.of("target/official-client");

    @Test
    void the_client_for_node_creates_runs_cancels_lists_and_deletes() throws Exception {
        install();
        try (LocalImageBuilder service = LocalImageBuilder.builder().pageSize(2).build()) {
            LocalHttpsServer server = service.openHttps(0, TestCertificate.get());
            server.writeCertificate(WORK.resolve("local.pem"));

            String said =
                    run(List.of("node", "drive.js", server.endpoint()), Map.of("NODE_EXTRA_CA_CERTS", "local.pem"));

            assertThat(said).isEqualTo("""
                    {"step":"create","result":["Succeeded","Succeeded","Succeeded","Succeeded","Succeeded"]}
                    {"step":"get","result":{"name":"web-1","type":"Microsoft.VirtualMachineImages/imageTemplates","sku":"server"}}
                    {"step":"run","result":"Succeeded"}
                    {"step":"outputs","result":["image"]}
                    {"step":"output","result":"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers/Microsoft.Compute/images/web"}
                    {"step":"cancel","result":["Canceling","Canceled"]}
                    {"step":"trigger create","result":["SourceImage","Succeeded"]}
                    {"step":"trigger list","result":["new-source"]}
                    {"step":"trigger get","result":"SourceImage"}
                    {"step":"trigger delete","result":[]}
                    {"step":"list","result":["web-1","web-2","web-3","web-4","web-5"]}
                    {"step":"list pages","result":[2,2,1]}
                    {"step":"list pages of the subscription","result":[2,2,1]}
                    {"step":"delete","result":[]}
                    {"step":"get what is gone","error":"404 ResourceNotFound"}
                    """);
        }
    }

    /** The client asks for galleries in 2025-03-03. */
    @Test
    void the_compute_client_for_node_creates_shares_and_deletes_gallery_resources() throws Exception {
        install();
        try (LocalImageBuilder service = LocalImageBuilder.builder().pageSize(2).build()) {
            LocalHttpsServer server = service.openHttps(0, TestCertificate.get());
            server.writeCertificate(WORK.resolve("local.pem"));

            String said =
                    run(List.of("node", "galleries.js", server.endpoint()), Map.of("NODE_EXTRA_CA_CERTS", "local.pem"));

            assertThat(said).isEqualTo("""
                    {"step":"gallery","result":["Succeeded","11111111-2222-3333-4444-555555555555-GOLDEN",true]}
                    {"step":"definition","result":"Succeeded"}
                    {"step":"versions","result":["Succeeded","Succeeded","Succeeded"]}
                    {"step":"list","result":["1.10.0","1.9.0","2023.02.09"]}
                    {"step":"replication","result":["Completed","West Europe"]}
                    {"step":"update","result":true}
                    {"step":"share","result":1}
                    {"step":"shared","result":["/SharedGalleries/11111111-2222-3333-4444-555555555555-GOLDEN/Images/web/Versions/2023.02.09",3]}
                    {"step":"delete","result":["1.9.0"]}
                    {"step":"delete what is not empty","error":"409 CannotDeleteResource"}
                    {"step":"change what stays","error":"409 PropertyChangeNotAllowed"}
                    {"step":"get what is gone","error":"404 ResourceNotFound"}
                    """);
        }
    }

    /** Into the build's folder, with whatever registry npm is set up for. */
    private static void install() throws Exception {
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "drive.js", "galleries.js")) {
            Files.copy(SCRIPTS.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"), Map.of());
    }

    private static String run(List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(WORK.toFile());
        builder.environment().putAll(environment);
        Process process = started(builder.redirectError(ProcessBuilder.Redirect.INHERIT));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit of %s, which said %s", command, said)
                .isZero();
        return said;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError("This test needs node and npm on the path: " + e.getMessage(), e);
        }
    }
}
