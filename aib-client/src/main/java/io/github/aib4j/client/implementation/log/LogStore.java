package io.github.aib4j.client.implementation.log;

import com.azure.core.exception.ClientAuthenticationException;
import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.storage.StorageEndpoint;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.value.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The container with a template's logs, read by the first right that storage accepts: the caller's token, a service SAS,
 * or a SAS made with the account's key, as far as they are allowed. For one reader.
 */
final class LogStore {
    static final String CONTAINER = "packerlogs";

    private final ArmEndpoint manager;
    private final StorageEndpoint storage;
    private final StagingAccount account;
    private final RequestPurpose task;
    private final List<Right> rights = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Optional<Signature> signature = Optional.empty();

    LogStore(
            ArmEndpoint manager,
            StorageEndpoint storage,
            StagingAccount account,
            RequestPurpose task,
            BuildLogOptions options) {
        this.manager = manager;
        this.storage = storage;
        this.account = account;
        this.task = task;
        if (storage.hasToken()) {
            rights.add(Right.TOKEN);
        }
        if (options.serviceSas()) {
            rights.add(Right.SERVICE_SAS);
        }
        if (options.accountKey()) {
            rights.add(Right.ACCOUNT_KEY);
        }
    }

    StagingAccount account() {
        return account;
    }

    /** Reads a part of a log; a response about permissions is not returned, but leads to the next right. */
    ArmCall<ArmResponse> read(String blob, Map<String, String> headers) {
        SasIssuer issuer = SasIssuer.forBlob(manager, account, task, blob);
        return attempt(issuer, sas -> storage.get(task, account.blobs() + CONTAINER + "/" + blob, sas, headers));
    }

    /** A page of the list of logs. */
    ArmCall<ArmResponse> list(String marker) {
        String query = "?restype=container&comp=list" + (marker.isEmpty() ? "" : "&marker=" + marker);
        SasIssuer issuer = SasIssuer.forContainer(manager, account, task);
        return attempt(issuer, sas -> storage.get(task, account.blobs() + CONTAINER + query, sas, Map.of()));
    }

    private ArmCall<ArmResponse> attempt(SasIssuer issuer, Function<Optional<String>, ArmCall<ArmResponse>> request) {
        if (rights.isEmpty()) {
            return ArmCall.failing(refused());
        }
        return ArmCall.defer(() -> sas(issuer).then(request))
                .map(response -> new Attempt(response, refusal(response)))
                .orElse(e -> isRefusal(e) ? ArmCall.of(new Attempt(null, refusal(e))) : ArmCall.failing(e))
                .then(attempt ->
                        attempt.refusal.map(why -> next(why, issuer, request)).orElseGet(() -> accepted(attempt)));
    }

    private ArmCall<ArmResponse> accepted(Attempt attempt) {
        signature.ifPresent(known -> known.worked = true);
        return ArmCall.of(Objects.requireNonNull(attempt.response));
    }

    /** The signature if it is still valid, or a new one; none for the token. */
    private ArmCall<Optional<String>> sas(SasIssuer issuer) {
        Right right = rights.get(0);
        if (right == Right.TOKEN) {
            return ArmCall.of(Optional.empty());
        }
        if (signature.filter(known -> known.covers(issuer)).isPresent()) {
            return ArmCall.of(signature.map(known -> known.text));
        }
        return (right == Right.SERVICE_SAS ? issuer.byManager() : issuer.byKey()).map(made -> {
            signature = Optional.of(new Signature(made, issuer.path()));
            return Optional.of(made);
        });
    }

    /**
     * Tries again after a refusal: a signature that was accepted before has expired and is replaced; otherwise the next
     * right is tried.
     */
    private ArmCall<ArmResponse> next(
            Refusal why, SasIssuer issuer, Function<Optional<String>, ArmCall<ArmResponse>> request) {
        boolean ranOut = signature.filter(known -> known.worked).isPresent();
        signature = Optional.empty();
        if (!ranOut) {
            refusals.add(new Refusal(rights.remove(0).words + ": " + why.text, why.status));
        }
        return attempt(issuer, request);
    }

    private static Optional<Refusal> refusal(ArmResponse response) {
        return Optional.of(response.status())
                .filter(LogStore::isRefusal)
                .map(status -> new Refusal("HTTP " + status + " " + LogProblems.code(response), status));
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403 || status == 409;
    }

    private static boolean isRefusal(RuntimeException failure) {
        return failure instanceof ClientAuthenticationException
                || (failure instanceof ImageBuilderException e && isRefusal(e.statusCode()));
    }

    private static Optional<Refusal> refusal(RuntimeException failure) {
        return Optional.of(
                failure instanceof ImageBuilderException e
                        ? new Refusal(
                                "HTTP " + e.statusCode() + " "
                                        + OneLine.of(e.code().orElse("")),
                                e.statusCode())
                        : new Refusal("no token, " + OneLine.of(String.valueOf(failure.getMessage()), 300), 401));
    }

    private BuildLogUnavailableException refused() {
        String tried = refusals.isEmpty()
                ? "there is no credential for storage"
                : refusals.stream().map(why -> why.text.strip()).collect(Collectors.joining("; "));
        int status = refusals.isEmpty() ? 401 : refusals.get(0).status;
        return new BuildLogUnavailableException(
                task.failed() + ": the caller may not read it (" + tried
                        + "). Give the role Storage Blob Data Reader on"
                        + " the staging resource group, or allow a signature by BuildLogOptions.",
                Reason.REFUSED,
                status,
                Optional.empty(),
                Optional.empty());
    }

    private record Attempt(@Nullable ArmResponse response, Optional<Refusal> refusal) {}

    private record Refusal(String text, int status) {}

    private static final class Signature {
        final String text;
        private final String path;
        boolean worked;

        Signature(String text, String path) {
            this.text = text;
            this.path = path;
        }

        /** A signature for the container is valid for every log in it. */
        boolean covers(SasIssuer wanted) {
            return path.equals(CONTAINER) || path.equals(wanted.path());
        }
    }

    private enum Right {
        TOKEN("by the caller's token"),
        SERVICE_SAS("by a service SAS"),
        ACCOUNT_KEY("by the account's key");

        final String words;

        Right(String words) {
            this.words = words;
        }
    }
}
