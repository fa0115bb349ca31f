package io.github.aib4j.examples;

import io.github.aib4j.testing.LocalHttpsServer;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How do I test a program in another language without Azure? Start this next to it, and give the program any token, the
 * address on the first line of the output, and trust in the certificate.
 *
 * <p>It serves until its standard input closes. The exit code is 0 then, 1 if it could not serve, and 2 if the command
 * line is wrong or the certificate cannot be written.
 */
@Command(
        name = "LocalService",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description =
                "Azure VM Image Builder in memory, behind HTTPS on a loopback port, until its standard input ends.")
public final class LocalService implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port on 127.0.0.1; 0, the default, for any free port.")
    private int port;

    @Option(names = "--cert", paramLabel = "FILE", description = "Where to write the certificate that clients trust.")
    private @Nullable Path certificate;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "How many seconds pass for the service in a real second; 1 by default.")
    private double speed;

    @Spec
    private @Nullable CommandSpec spec;

    private final InputStream in;

    private LocalService(InputStream in) {
        this.in = in;
    }

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program("LocalService", System.in), args);
    }

    static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err) {
        return Programs.run(program("LocalService", in), args, out, err);
    }

    static CommandLine program(String name, InputStream in) {
        return new CommandLine(new LocalService(in)).setCommandName(name);
    }

    @Override
    public Integer call() {
        try (LocalImageBuilder service = LocalImageBuilder.builder()
                .clock(SimulatedClock.realTime(speed))
                .build()) {
            return serve(service.openHttps(port));
        } catch (IllegalArgumentException e) {
            return failed(CommandLine.ExitCode.USAGE, e);
        } catch (UncheckedIOException e) {
            return failed(CommandLine.ExitCode.SOFTWARE, e);
        }
    }

    private int serve(LocalHttpsServer server) {
        try {
            if (certificate != null) {
                server.writeCertificate(certificate);
            }
        } catch (IOException e) {
            String why = "the certificate cannot be written into '" + certificate + "' (" + e
                    + "); give a file in a folder that is there";
            return failed(CommandLine.ExitCode.USAGE, new UncheckedIOException(why, e));
        }
        out().println(server.endpoint());
        out().flush();
        waitForEnd();
        return CommandLine.ExitCode.OK;
    }

    private void waitForEnd() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // If standard input cannot be read, it has ended.
        }
    }

    private int failed(int status, RuntimeException e) {
        commandLine().getErr().println(Programs.name(commandLine()) + ": " + e.getMessage());
        return status;
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Not started by the command line");
        }
        return spec.commandLine();
    }
}
