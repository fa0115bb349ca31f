package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Azure's command line, with a configuration of its own in which a server of the local service is a cloud. */
final class AzureCli {
    private final Path folder;
    private final Map<String, String> environment;

    private AzureCli(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** A command line that is logged in. */
    static AzureCli at(LocalHttpsServer server, TokenServer tokens, Path folder) throws Exception {
        Path certificate = folder.resolve("local.pem");
        server.writeCertificate(certificate);
        AzureCli cli = new AzureCli(
                folder,
                Map.of(
                        "AZURE_CONFIG_DIR",
                        folder.resolve("config").toString(),
                        "AZURE_CORE_COLLECT_TELEMETRY",
                        "no",
                        "REQUESTS_CA_BUNDLE",
                        certificate.toString(),
                        "APPSETTING_WEBSITE_SITE_NAME",
                        "local",
                        "MSI_ENDPOINT",
                        tokens.endpoint(),
                        "MSI_SECRET",
                        "secret"));
        cli.register(server.endpoint());
        cli.run("login", "--identity");
        return cli;
    }

    private void register(String server) throws Exception {
        List<String> register = new ArrayList<>(List.of("cloud", "register", "--name", "local"));
        for (String endpoint : List.of(
                "resource-manager",
                "management",
                "active-directory",
                "active-directory-resource-id",
                "active-directory-graph-resource-id",
                "sql-management",
                "gallery",
                "vm-image-alias-doc")) {
            register.add("--endpoint-" + endpoint);
            register.add(server);
        }
        run(register.toArray(String[]::new));
        run("cloud", "set", "--name", "local");
    }

    /** The output of a command that succeeds. */
    String run(String... words) throws Exception {
        Ended ended = tried(words);
        assertThat(ended.exit())
                .as("exit of az %s, which said %s", List.of(words), ended.errors())
                .isZero();
        return ended.said().strip();
    }

    /** The output of a command that may fail. */
    Ended tried(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("az"));
        command.addAll(List.of(words));
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = started(builder);
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("az " + List.of(words) + " did not end in 5 minutes");
        }
        return new Ended(process.exitValue(), text(said), text(errors));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError("This test needs az on the path: " + e.getMessage(), e);
        }
    }

    /** A file with that JSON, in which apostrophes stand for quotes. */
    Path file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), JsonText.print(Web.json(json)));
    }

    /** How a command ended. */
    record Ended(int exit, String said, String errors) {}
}
