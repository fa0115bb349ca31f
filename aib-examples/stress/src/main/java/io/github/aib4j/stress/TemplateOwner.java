package io.github.aib4j.stress;

import com.azure.core.exception.AzureException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.update.TemplateUpdate;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * One thread with templates that no other thread touches. After a call that failed, it finds out whether it took
 * effect.
 */
final class TemplateOwner {
    private static final int NAMES = 3;
    private static final int MOST_READS = 200;

    private final int index;
    private final Bench bench;
    private final StressRun run;
    private final Random random;

    /**
     * Not shared, so that each knows the service's time after the latest build of its templates. By that time, a client
     * tells a build that it has started from an older one, and here every poll of every thread moves the clock by a
     * minute.
     */
    private final List<Calls> clients;

    private final Map<String, OwnTemplate> templates = new HashMap<>();
    private final Map<String, Instant> lastStart = new HashMap<>();

    /** The latest calls and their results, for the message if an invariant does not hold. */
    private final Deque<String> history = new ArrayDeque<>();

    TemplateOwner(int index, Bench bench, StressRun run, Random random) {
        this.index = index;
        this.bench = bench;
        this.run = run;
        this.random = random;
        this.clients = bench.ownCalls();
    }

    Map<String, OwnTemplate> templates() {
        return templates;
    }

    /** Makes one or two calls with either client, and checks what must hold afterwards. */
    void step() {
        try {
            stepOnce();
        } catch (InvariantBrokenException e) {
            throw new InvariantBrokenException(String.join("\n", history) + "\n" + e.getMessage(), e);
        }
        run.countOperation();
    }

    private void stepOnce() {
        String name = "own-" + index + "-" + random.nextInt(NAMES);
        Calls calls = clients.get(random.nextInt(clients.size()));
        OwnTemplate own = templates.get(name);
        log(name + " by " + calls.getClass().getSimpleName());
        if (own == null) {
            create(name, Fate.any(random), calls);
        } else {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> run(name, own, calls);
                case 3 -> startAndWatch(name, own, calls);
                case 4 -> startAndCancel(name, own, calls);
                case 5, 6 -> change(name, own, calls);
                default -> delete(name, own, calls);
            }
        }
        log("known " + templates.get(name));
    }

    private void create(String name, Fate fate, Calls calls) {
        boolean isClear = isDone(() -> calls.create(name, fate.template(name)));
        ImageTemplateResource made = settled(name).orElse(null);
        if (made == null) {
            StressRun.check(!isClear, "A template that was created exists", name);
            return;
        }
        StressRun.check(made.isAsSent(fate.template(name)), "A template is as it was sent", made);
        templates.put(name, new OwnTemplate(fate, 0, 0));
        lastStart.remove(name);
    }

    private void run(String name, OwnTemplate own, Calls calls) {
        repeated(() -> calls.get(name));
        begun(name, own, attempt(() -> calls.run(name)), false);
    }

    private void startAndWatch(String name, OwnTemplate own, Calls calls) {
        repeated(() -> calls.get(name));
        Optional<BuildToken> token = attempt(() -> calls.start(name));
        Calls other = clients.get(random.nextInt(clients.size()));
        begun(name, own, token.flatMap(known -> attempt(() -> other.watch(known))), false);
    }

    private void startAndCancel(String name, OwnTemplate own, Calls calls) {
        repeated(() -> calls.get(name));
        Optional<BuildToken> token = attempt(() -> calls.start(name));
        Calls other = clients.get(random.nextInt(clients.size()));
        begun(name, own, token.flatMap(known -> attempt(() -> other.cancel(name))), true);
    }

    /** Checks a build. If its outcome is not known, finds out whether a build was started, and waits for it. */
    private void begun(String name, OwnTemplate own, Optional<BuildOutcome> told, boolean mayBeCanceled) {
        Optional<Instant> before = Optional.ofNullable(lastStart.get(name));
        Optional<Instant> start = repeated(
                        () -> clients.get(random.nextInt(clients.size())).get(name))
                .lastRunStatus()
                .flatMap(status -> status.startTime());
        if (start.equals(before)) {
            StressRun.check(told.isEmpty(), "An outcome is that of a new build", told);
            return;
        }
        BuildOutcome outcome = told.orElseGet(
                () -> repeated(() -> clients.get(random.nextInt(clients.size())).watch(name)));
        StressRun.check(outcome.startTime().equals(start), "An outcome is that of the last build", outcome);
        StressRun.check(
                own.fate().isOf(outcome) || (mayBeCanceled && outcome.isCanceled()),
                "A build ends as its template says",
                name + " " + own.fate() + ": " + outcome);
        lastStart.put(name, start.orElseThrow());
        templates.put(name, own.ran());
    }

    private void change(String name, OwnTemplate own, Calls calls) {
        OwnTemplate wanted = own.changed(own.change() + 1);
        boolean isClear = isDone(() ->
                calls.update(name, TemplateUpdate.builder().tags(wanted.tags()).build()));
        Map<String, String> found = settled(name).orElseThrow().template().tags();
        boolean isChanged = found.equals(wanted.tags());
        StressRun.check(isChanged || (!isClear && found.equals(own.tags())), "No change is lost", name + ": " + found);
        templates.put(name, isChanged ? wanted : own);
    }

    private void delete(String name, OwnTemplate own, Calls calls) {
        int runs = bench.runs().getOrDefault(name, 0);
        StressRun.check(runs == own.runs(), "Each request begins one build", name + ": " + runs + ", known " + own);
        boolean isClear = isDone(() -> calls.delete(name));
        if (settled(name).isEmpty()) {
            templates.remove(name);
        } else {
            StressRun.check(!isClear, "A template that was deleted is gone", name);
        }
    }

    /** The template, once no operation on it is in progress; empty if it does not exist. */
    private Optional<ImageTemplateResource> settled(String name) {
        for (int reads = 0; reads < MOST_READS; reads++) {
            Calls calls = clients.get(random.nextInt(clients.size()));
            if (!repeated(() -> calls.exists(name))) {
                return Optional.empty();
            }
            Optional<ImageTemplateResource> found = attempt(() -> calls.get(name));
            if (found.flatMap(ImageTemplateResource::provisioningState)
                    .filter(ProvisioningState.SUCCEEDED::equals)
                    .isPresent()) {
                return found;
            }
        }
        throw new InvariantBrokenException("A template comes to rest", name);
    }

    private void log(String what) {
        if (history.size() == 40) {
            history.removeFirst();
        }
        history.add(bench.service().clock().now() + " " + what.substring(0, Math.min(what.length(), 300)));
    }

    private boolean isDone(Supplier<?> call) {
        return attempt(call).isPresent();
    }

    private boolean isDone(Runnable call) {
        return attempt(() -> {
                    call.run();
                    return true;
                })
                .isPresent();
    }

    private <T> T repeated(Supplier<T> read) {
        for (int reads = 0; reads < MOST_READS; reads++) {
            Optional<T> found = attempt(read);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new InvariantBrokenException("A read that is repeated succeeds", "it failed " + MOST_READS + " times");
    }

    /** The result of a call; empty if the call failed in a way that faults on the wire explain. */
    private <T> Optional<T> attempt(Supplier<T> call) {
        try {
            T result = call.get();
            log(result instanceof ImageTemplateResource read ? "read " + read.lastRunStatus() : String.valueOf(result));
            return Optional.of(result);
        } catch (ImageBuilderException e) {
            log(e.toString());
            int status = e.statusCode();
            StressRun.check(status != 400 && status != 401 && status != 403, "Requests are valid", e);
            run.note("unclear", 1);
            return Optional.empty();
        } catch (UncheckedIOException e) {
            log(e.toString());
            run.note("unclear", 1);
            return Optional.empty();
        } catch (AzureException e) {
            throw new InvariantBrokenException("Failures are documented ones", e);
        }
    }
}
