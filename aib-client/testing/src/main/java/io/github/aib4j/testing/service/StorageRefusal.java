package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.Optional;

/** Ends a request to storage with an error in storage's form: XML, and the code in a header (documented). */
final class StorageRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String UNAUTHENTICATED = "Server failed to authenticate the request. Make sure the value of"
            + " Authorization header is formed correctly including the signature.";

    /** Storage begins its XML with a byte order mark (reported). */
    static final String XML = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private final int status;
    private final String code;
    private final transient Optional<String> detail;

    private StorageRefusal(int status, String code, String message, Optional<String> detail) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    static StorageRefusal of(int status, String code, String message) {
        return new StorageRefusal(status, code, message, Optional.empty());
    }

    /** 403, saying what is wrong (reported). */
    static StorageRefusal unauthenticated(String detail) {
        return new StorageRefusal(403, "AuthenticationFailed", UNAUTHENTICATED, Optional.of(detail));
    }

    ServiceResponse answer(String requestId, String time) {
        String message = getMessage() + "\nRequestId:" + requestId + "\nTime:" + time;
        String details =
                detail.map(d -> element("AuthenticationErrorDetail", d)).orElse("");
        String error = XML + "<Error>" + element("Code", code) + element("Message", message) + details + "</Error>";
        return ServiceResponse.of(status, new ResponseContent.Text("application/xml", error))
                .with("x-ms-error-code", code);
    }

    static String element(String name, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }
}
