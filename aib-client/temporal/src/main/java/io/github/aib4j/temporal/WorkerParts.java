package io.github.aib4j.temporal;

import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.desired.PendingPlanStore;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.value.OneLine;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** The clients and settings that the activities of a worker share. */
record WorkerParts(
        Function<String, ImageBuilderClient> clients,
        Optional<Function<String, GalleryClient>> galleries,
        TemplateSource templates,
        Optional<PendingPlanStore> pendingPlans,
        FleetClock clock,
        ScheduledExecutorService timer) {

    ActivityAttempt attempt(String initial) {
        return ActivityAttempt.start(timer, clock, initial);
    }

    ImageBuilderClient client(String subscription) {
        return found(clients, subscription, "client");
    }

    GalleryClient gallery(String subscription) {
        return found(
                galleries.orElseThrow(() -> Failures.fatal(
                        ProblemType.INVALID_REQUEST,
                        "This worker publishes no images; give AibTemporal.Builder.galleries a client for '"
                                + subscription + "'")),
                subscription,
                "gallery client");
    }

    private static <T> T found(Function<String, T> clients, String subscription, String kind) {
        T client;
        try {
            client = clients.apply(subscription);
        } catch (RuntimeException e) {
            throw unknown(subscription, kind, String.valueOf(e.getMessage()));
        }
        return Optional.ofNullable(client).orElseThrow(() -> unknown(subscription, kind, "it got null"));
    }

    private static RuntimeException unknown(String subscription, String kind, String why) {
        return Failures.fatal(
                ProblemType.UNKNOWN_SUBSCRIPTION,
                "This worker has no " + kind + " for subscription '" + OneLine.of(subscription, 60) + "': " + why);
    }

    Optional<ImageTemplate> template(ImageToBuild image) {
        return image.templateName().map(name -> template(name, image.templateId()));
    }

    private ImageTemplate template(String name, String templateId) {
        Optional<ImageTemplate> found;
        try {
            found = templates.find(name);
        } catch (RuntimeException e) {
            throw Failures.passing(
                    ProblemType.UNKNOWN_TEMPLATE,
                    "Template '" + name + "' for '" + templateId + "' could not be looked up: " + e.getMessage());
        }
        return found.orElseThrow(() -> Failures.fatal(
                ProblemType.UNKNOWN_TEMPLATE,
                "This worker knows no template '" + name + "' for '" + templateId
                        + "'; give it to the source of AibTemporal.Builder.templates"));
    }
}
