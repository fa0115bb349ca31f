package io.github.aib4j.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The JDK's key tool, run as a process. */
record Keytool(Path program) {
    private static final String PASSWORD = "AIB_DOOR_PASSWORD";

    /** The tool of the running Java installation. */
    static Keytool atHome() {
        return new Keytool(Path.of(System.getProperty("java.home", ""), "bin", "keytool"));
    }

    /** A file with one key and its certificate. */
    record Store(Path file, String password) {}

    /** Creates a key with that name in a new file, with a random password. */
    Store makeKey(Path file, String alias) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        run(command(file, alias), password);
        return new Store(file, password);
    }

    private List<String> command(Path file, String alias) {
        return List.of(
                program.toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost, O=aib4j local service",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost,dns:*.blob.core.windows.net,dns:*.blob.core.chinacloudapi.cn,dns:*.blob.core.usgovcloudapi.net",
                "-ext",
                "eku=serverAuth",
                "-startdate",
                "-1d",
                "-validity",
                "365",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD);
    }

    private void run(List<String> command, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD, password);
        Process process = started(builder);
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), Charset.defaultCharset());
            if (process.waitFor() != 0) {
                throw new IOException(program + " could not make a certificate, it says: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while " + program + " made a certificate");
        } finally {
            process.destroy();
        }
    }

    private Process started(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(
                    "There is no " + program + " to make a certificate with; run on a Java installation that has"
                            + " keytool, as JDKs do",
                    e);
        }
    }
}
