package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** Microsoft's storage emulator, from npm: with HTTPS and tokens, for one account. */
final class Azurite implements AutoCloseable {
    private static final String VERSION = "3.35.0";
    private static final Path INSTALLED = Path.of("target/azurite").toAbsolutePath();
    private static final String PASSWORD = "azurite";

    private final Process process;
    private final int port;

    private Azurite(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether npm and node are there. */
    static boolean isPossible() {
        try {
            return run(Path.of("."), List.of("npm", "--version")) == 0
                    && run(Path.of("."), List.of("node", "--version")) == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /**
     * Installs and starts it.
     *
     * @param folder the folder for its data
     * @param key the key of the account, in Azure's form
     */
    static Azurite start(Path folder, String account, String key) throws Exception {
        install();
        Path store = folder.resolve("azurite.p12");
        makeCertificate(folder, store);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        "node",
                        INSTALLED
                                .resolve("node_modules/azurite/dist/src/blob/main.js")
                                .toString(),
                        "--blobHost",
                        "127.0.0.1",
                        "--blobPort",
                        Integer.toString(port),
                        "--location",
                        folder.toString(),
                        "--oauth",
                        "basic",
                        "--cert",
                        store.toString(),
                        "--pwd",
                        PASSWORD,
                        "--skipApiVersionCheck",
                        "--silent",
                        "--disableTelemetry")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("azurite.out").toFile());
        builder.environment().put("AZURITE_ACCOUNTS", account + ":" + key);
        Azurite azurite = new Azurite(builder.start(), port);
        azurite.awaitDoor(folder.resolve("azurite.out"));
        return azurite;
    }

    int port() {
        return port;
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.exists(INSTALLED.resolve("node_modules/azurite/package.json"))) {
            return;
        }
        Files.createDirectories(INSTALLED);
        int exit = run(
                INSTALLED,
                List.of(
                        "npm",
                        "install",
                        "--no-audit",
                        "--no-fund",
                        "--no-package-lock",
                        "--ignore-scripts",
                        "azurite@" + VERSION));
        if (exit != 0) {
            throw new AssertionError("npm could not install azurite@" + VERSION + "; see " + INSTALLED);
        }
    }

    private static void makeCertificate(Path folder, Path store) throws IOException, InterruptedException {
        int exit = run(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "azurite",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        if (exit != 0) {
            throw new AssertionError("keytool could not make a certificate");
        }
    }

    private static int run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said-" + command.get(1).replaceAll("\\W", "") + ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.isDirectory(folder) && !folder.equals(Path.of("."))
                                ? ProcessBuilder.Redirect.to(said.toFile())
                                : ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return process.waitFor(5, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitDoor(Path output) throws Exception {
        for (int i = 0; i < 300; i++) {
            if (isOpen()) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        close();
        throw new AssertionError(
                "Azurite did not open its server: " + Files.readString(output, StandardCharsets.UTF_8));
    }

    private boolean isOpen() {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return server.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A token as Azurite checks it: audience, issuer and times, but no signature (tried). */
    static String token() {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"aud\":\"https://storage.azure.com\",\"iss\":\"https://sts.windows.net/"
                + "ab1f708d-50f6-404c-a006-d71b2ac7a606/\",\"iat\":" + (now - 60) + ",\"nbf\":" + (now - 60)
                + ",\"exp\":"
                + (now + 3600) + ",\"oid\":\"23657296-5cd5-45b0-a809-d972a7f4dfe1\","
                + "\"tid\":\"ab1f708d-50f6-404c-a006-d71b2ac7a606\",\"ver\":\"1.0\"}";
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends requests for Azure's storage to that port, with the account in the path, and others to the manager. */
    static HttpClient routed(int port, HttpClient manager) {
        HttpClient azurite = Sockets.JDK.client(Trust.inAnybody(), ProxySelector.of(null));
        return new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return isStorage(request) ? azurite.send(moved(request, port)) : manager.send(request);
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                return isStorage(request)
                        ? azurite.sendSync(moved(request, port), context)
                        : manager.sendSync(request, context);
            }
        };
    }

    private static boolean isStorage(HttpRequest request) {
        return request.getUrl().getHost().endsWith(".blob.core.windows.net");
    }

    private static HttpRequest moved(HttpRequest request, int port) {
        String url = request.getUrl().toString();
        String account = request.getUrl().getHost().replaceFirst("[.].*", "");
        return request.copy().setUrl(url.replaceFirst("https://[^/]+", "https://127.0.0.1:" + port + "/" + account));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
