package io.github.aib4j.client.implementation.build;

import com.azure.core.http.HttpMethod;
import com.azure.core.util.Context;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.ResponseReaders;
import io.github.aib4j.client.implementation.http.NonRepeatableRequestPolicy;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.json.ResponseJson;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The operations of a build as requests that are sent once each, for callers that count requests and decide about
 * retries themselves: nothing below them, not even azure-core's retry policy, repeats one. Thread-safe.
 */
public final class SingleRequests {
    /** How long to wait for a response. */
    private static final PollOptions TIMEOUT = PollOptions.defaults().withDeadline(Duration.ofMinutes(2));

    private final TemplateOperations templates;

    /** Sends requests with the settings of these operations. */
    public SingleRequests(TemplateOperations templates) {
        this.templates = templates;
    }

    /** A client that offers its operations as single requests. */
    public interface Source {
        /** Its operations. */
        SingleRequests singleRequests();
    }

    /** The subscription of the requests. */
    public String subscriptionId() {
        return templates.manager().subscriptionId();
    }

    /** A template in that subscription. */
    public TemplateRef template(String resourceGroup, String name) {
        return templates.template(resourceGroup, name);
    }

    /** The service's time in a response of the last minute. */
    public Optional<Instant> serviceTime() {
        return templates.manager().time().lately();
    }

    /**
     * Reads a page of templates.
     *
     * @param resourceGroup the group; empty for the subscription
     * @param next the address of the page; empty for the first
     */
    public ListPage<ImageTemplateResource> list(Optional<String> resourceGroup, Optional<String> next) {
        Pages<ImageTemplateResource> pages = resourceGroup.map(templates::list).orElseGet(templates::list);
        return page(pages, next);
    }

    /** Reads a template, if there is one. */
    public Optional<ImageTemplateResource> read(TemplateRef ref) {
        ArmRequest get = ArmRequest.get(ref.task("read"), templates.url(ref));
        return run(ResponseReaders.found(templates.manager(), get, TemplateOperations.template(ref)));
    }

    /**
     * Asks the service to create a template, and does not wait for the result.
     *
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule of severity error; nothing is sent
     */
    public void create(TemplateRef ref, ImageTemplate template) {
        byte[] body = templates.content(template);
        templates.rules().check(ref, template);
        send(ArmRequest.of(ref.task("create"), HttpMethod.PUT, templates.url(ref), body)
                .once());
    }

    /** Asks the service to start a build, and returns the time of the request by the service's clock. */
    public Optional<Instant> run(TemplateRef ref) {
        return send(ArmRequest.of(ref.task("run"), HttpMethod.POST, templates.runUrl(ref))
                        .once())
                .date();
    }

    /** Asks the service to cancel the current build. */
    public void cancel(TemplateRef ref) {
        run(templates.cancelRun(ref));
    }

    /** Reads a page of run outputs. */
    public ListPage<RunOutput> outputs(TemplateRef ref, Optional<String> next) {
        Pages<RunOutput> pages = templates.runOutputs(ref);
        return page(pages, next);
    }

    private <T> ListPage<T> page(Pages<T> pages, Optional<String> next) {
        ArmResponse response = send(ArmRequest.get(pages.task(), next.orElse(pages.url())));
        ResponseJson.Page<T> page = ResponseReaders.read(response, pages.reader());
        return new ListPage<>(page.items(), page.nextLink().filter(link -> !link.isEmpty()), response.date());
    }

    /** The outcome of a build, without its outputs. */
    public BuildOutcome outcome(TemplateRef ref, BuildProgress end) {
        return new CompletedBuild(ref.task("run"), templates, ref, end).withoutOutputs(end.template());
    }

    /** Whether the build with that end can have outputs of its own. */
    public static boolean hasOutputs(BuildOutcome outcome, Optional<ImageTemplateResource> template) {
        return CompletedBuild.hasOutputs(outcome, template);
    }

    /** A short reason why outputs could not be read. */
    public static String reason(RuntimeException failure) {
        return CompletedBuild.reason(failure);
    }

    private ArmResponse send(ArmRequest request) {
        return run(templates.manager().send(request));
    }

    private static <T> T run(ArmCall<T> call) {
        return call.runSync(
                NonRepeatableRequestPolicy.once(Expiry.start(TIMEOUT).in(Context.NONE)));
    }

    /**
     * A page of a list.
     *
     * @param next the address of the next page
     * @param date the service's time
     */
    public record ListPage<T>(List<T> items, Optional<String> next, Optional<Instant> date) {}
}
