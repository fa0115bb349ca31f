package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.LogFolder;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The storage accounts of staging groups in Azure Resource Manager, with their keys and signatures (documented, not
 * recorded).
 */
final class StorageAccounts {
    private final StagingAccounts accounts;
    private final ArmChecks gate;
    private final CloudAddresses cloud;
    private final SharedAccess signatures;

    StorageAccounts(StagingAccounts accounts, ArmChecks gate, IdGenerator ids, CloudAddresses cloud) {
        this.cloud = cloud;
        this.accounts = accounts;
        this.gate = gate;
        this.signatures = new SharedAccess(ids);
    }

    /** The response to a request about storage accounts; empty for other requests. */
    Optional<ServiceResponse> answer(ServiceRequest request, Instant now) {
        Route route = Route.of(request, "Microsoft.Storage");
        return route.isAbout("storageAccounts") ? Optional.of(dispatch(request, route, now)) : Optional.empty();
    }

    private ServiceResponse dispatch(ServiceRequest request, Route route, Instant now) {
        checkVersion(route);
        List<StorageAccount> found = in(route, now);
        if (found.isEmpty()) {
            gate.checkPlace(route);
        }
        if (route.is(1)) {
            UnsupportedRequests.only("GET", request);
            return ServiceResponse.of(
                    200, Json.object("value", Json.array(found.stream().map(account -> json(account, request)))));
        }
        StorageAccount account = found.stream()
                .filter(a -> a.name().equalsIgnoreCase(route.rest().get(1)))
                .findFirst()
                .orElseThrow(() -> missing(route));
        return of(account, request, route);
    }

    private ServiceResponse of(StorageAccount account, ServiceRequest request, Route route) {
        if (route.is(2)) {
            UnsupportedRequests.only("GET", request);
            return ServiceResponse.of(200, json(account, request));
        }
        if (route.is(3, "storageAccounts", "listKeys")) {
            UnsupportedRequests.only("POST", request);
            return ServiceResponse.of(
                    200, Json.object("keys", Json.array(Stream.of(key(account, "key1"), key(account, "key2")))));
        }
        if (route.is(3, "storageAccounts", "listServiceSas")) {
            UnsupportedRequests.only("POST", request);
            return ServiceResponse.of(200, Json.object("serviceSasToken", Json.text(token(account, request))));
        }
        throw UnsupportedRequests.address(request);
    }

    private List<StorageAccount> in(Route route, Instant now) {
        String subscription = "/subscriptions/" + route.subscription() + "/";
        String prefix = route.resourceGroup()
                .map(group -> subscription + "resourceGroups/" + group + "/")
                .orElse(subscription);
        return accounts.all(now)
                .filter(account -> account.id().regionMatches(true, 0, prefix, 0, prefix.length()))
                .toList();
    }

    /** Blobs are where they would be in Azure, or below this service's own address if that is not Azure's. */
    private JsonObject json(StorageAccount account, ServiceRequest request) {
        return account.json(
                request.origin().equalsIgnoreCase(cloud.management())
                        ? cloud.blobs(account.name())
                        : request.origin() + "/" + account.name() + "/");
    }

    private JsonObject key(StorageAccount account, String name) {
        return Json.object(
                "keyName",
                Json.text(name),
                "value",
                Json.text(signatures.key(account.name(), name)),
                "permissions",
                Json.text("FULL"));
    }

    private String token(StorageAccount account, ServiceRequest request) {
        JsonObject asked = RequestBodies.object(request.body());
        String container = "/blob/" + account.name() + "/" + LogFolder.CONTAINER;
        String resource = parameter(
                asked,
                "canonicalizedResource",
                container + "(/.+)?",
                "name one blob: '" + container + "/...', or its container");
        String kind = resource.equals(container) ? "c" : "b";
        parameter(asked, "signedResource", kind, "give 'b' for a blob, or 'c' for its container");
        String allowed = kind.equals("c") ? "rl" : "r";
        parameter(asked, "signedPermission", allowed, "give '" + allowed + "': logs can only be read");
        return signatures.token(kind, resource.substring("/blob/".length()), allowed, expiry(asked));
    }

    private static String parameter(JsonObject asked, String name, String form, String advice) {
        String value = asked.text(name).orElse("");
        if (!value.matches(form)) {
            throw invalid(name, value, advice);
        }
        return value;
    }

    private static Instant expiry(JsonObject asked) {
        String expiry = asked.text("signedExpiry").orElse("");
        try {
            return OffsetDateTime.parse(expiry).toInstant();
        } catch (DateTimeException e) {
            throw invalid("signedExpiry", expiry, "give a time such as '2025-06-02T09:00:00Z'");
        }
    }

    private static ErrorResponseException invalid(String name, String value, String advice) {
        return ErrorResponseException.byArm(
                400,
                "InvalidValuesForRequestParameters",
                "Values for request parameters are invalid: " + name + ". It is '" + value + "'; " + advice + ".");
    }

    /** Other providers have api-versions of their own, and all are accepted. */
    static void checkVersion(Route route) {
        String version = ArmChecks.versionText(route);
        if (!version.matches("\\d{4}-\\d{2}-\\d{2}(-preview)?")) {
            throw ErrorResponseException.byArm(
                    400, "InvalidApiVersionParameter", "The api-version '" + version + "' is invalid; write a date.");
        }
    }

    private static ErrorResponseException missing(Route route) {
        return ErrorResponseException.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + StorageAccount.TYPE + "/" + route.rest().get(1) + "' under resource group '"
                        + route.resourceGroup().orElse("") + "' was not found.");
    }
}
