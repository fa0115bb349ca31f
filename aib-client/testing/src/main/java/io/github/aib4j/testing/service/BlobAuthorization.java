package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Instant;
import java.util.Optional;

/** Authorizes requests with any token, or with a signature that this service created. */
final class BlobAuthorization {
    private static final String TOKENS_SINCE = "2017-11-09";

    private final SharedAccess signatures;

    BlobAuthorization(SharedAccess signatures) {
        this.signatures = signatures;
    }

    void check(ServiceRequest request, BlobAddress address, Instant now) {
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isPresent()) {
            checkToken(authorization.get(), request.header("x-ms-version").orElse(""));
        } else if (address.parameter("sig").isPresent()) {
            signatures.check(address, now);
        } else {
            throw StorageRefusal.of(
                    409, "PublicAccessNotPermitted", "Public access is not permitted on this storage account.");
        }
    }

    /** A token needs the header (documented); the message is reported. */
    private static void checkToken(String authorization, String version) {
        if (!ArmChecks.isToken(authorization)) {
            throw StorageRefusal.unauthenticated("This local service does not verify shared keys. Send a bearer token,"
                    + " or an address with a token of listServiceSas.");
        }
        if (version.compareTo(TOKENS_SINCE) < 0) {
            throw StorageRefusal.unauthenticated("Authentication scheme Bearer is not supported in this version."
                    + " Send the header x-ms-version, with " + TOKENS_SINCE + " or later.");
        }
    }
}
