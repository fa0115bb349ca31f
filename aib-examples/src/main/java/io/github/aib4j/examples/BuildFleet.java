package io.github.aib4j.examples;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.fleet.Fleet;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How do I build many images in many subscriptions, and see on one page what became of them?
 *
 * <p>The exit code is 0 if every build succeeded, 1 if one did not, or the report could not be written, and 2 if the
 * command line is wrong.
 */
@Command(
        name = "BuildFleet",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description = "Builds a fleet of images on the service in memory, and writes a report.")
public final class BuildFleet implements Callable<Integer> {
    private static final int SUBSCRIPTIONS = 4;

    @Option(names = "--builds", paramLabel = "N", defaultValue = "40", description = "How many; 40 by default.")
    private int builds;

    @Option(names = "--failing", description = "Show what a bad night looks like.")
    private boolean failing;

    @Mixin
    private ReportFile report = new ReportFile();

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "300",
            description = "How many seconds pass for the service in a real second; 300 by default.")
    private double speed;

    @Spec
    private @Nullable CommandSpec spec;

    private BuildFleet() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program("BuildFleet"), args);
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return Programs.run(program("BuildFleet"), args, out, err);
    }

    static CommandLine program(String name) {
        return new CommandLine(new BuildFleet()).setCommandName(name);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("The program was not started from a command line");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (builds < 1 || !(speed > 0)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--builds and --speed need positive numbers");
        }
        report.check(spec.commandLine());
        SimulatedClock clock = SimulatedClock.realTime(speed);
        try (LocalImageBuilder service =
                LocalImageBuilder.builder().clock(clock).build()) {
            if (failing) {
                injectFailures(service);
            }
            FleetOutcome outcome = build(service, clock, new FleetDisplay(builds, out));
            outcome.failures().stream().map(FleetResult::toString).forEach(out::println);
            out.println(outcome);
            return report.isWritten(outcome.report("Nightly images"), spec.commandLine()) && outcome.isSucceeded()
                    ? 0
                    : 1;
        }
    }

    private FleetOutcome build(LocalImageBuilder service, SimulatedClock clock, FleetDisplay display) {
        Fleet fleet = Fleet.builder(subscription -> client(service, subscription))
                .runningPerRegion(4)
                .watchEvery(Duration.ofSeconds(30))
                .retries(1, Duration.ofMinutes(2))
                .clock(scaled(clock))
                .listener(display)
                .build();
        List<FleetBuild> all = IntStream.range(0, builds).mapToObj(this::build).toList();
        FleetOutcome outcome = fleet.run(all);
        display.end();
        return outcome;
    }

    private static ImageBuilderClient client(LocalImageBuilder service, String subscription) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .credential(service.credential())
                .httpClient(service.httpClient())
                .buildClient();
    }

    private FleetBuild build(int number) {
        String subscription = "11111111-2222-3333-4444-00000000000" + number % SUBSCRIPTIONS;
        String name = "web-" + number;
        boolean isBroken = failing && number % 7 == 3;
        ImageTemplate template = ImageTemplate.builder()
                .location(number % 3 == 0 ? "northeurope" : "westeurope")
                .identity(UserAssignedIdentityId.of(subscription, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("nginx", isBroken ? "exit 7" : "sudo apt-get install -y nginx"))
                .distribute(
                        Distributor.managedImage(name, ManagedImageId.of(subscription, "images", name), "westeurope"))
                .build();
        return FleetBuild.of(ImageTemplateId.of(subscription, "images", name), template);
    }

    /** Transient and permanent failures of builds, and a network on which a tenth of the requests fail. */
    private static void injectFailures(LocalImageBuilder service) {
        service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));
        service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING).withMessage("QuotaExceeded"));
        service.nextRun(Scenario.timesOut());
        service.inject(
                WireFault.droppedResponse().atRate(0.05),
                WireFault.unavailable().atRate(0.05),
                WireFault.throttled(Duration.ofSeconds(20)).forNext(2));
    }

    private FleetClock scaled(SimulatedClock clock) {
        return new FleetClock() {
            @Override
            public Instant now() {
                return clock.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep((long) (time.toNanos() / speed));
            }
        };
    }
}
