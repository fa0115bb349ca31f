package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.logging.LogLevel;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Logs redacted bodies if the caller wants bodies. azure-core's own log would show them unchanged, with the scripts of
 * a template and the signatures of its addresses.
 */
final class BodyLoggingPolicy implements HttpPipelinePolicy {
    /** The longest body that is logged. Like azure-core, this omits longer ones and those of unknown length. */
    private static final long LONGEST = 16 * 1024;

    private final boolean requests;
    private final boolean responses;
    private final ClientLogger logger;

    private BodyLoggingPolicy(boolean requests, boolean responses, ClientLogger logger) {
        this.logger = logger;
        this.requests = requests;
        this.responses = responses;
    }

    /** Creates the policy for these options; custom loggers are left to azure-core. */
    static BodyLoggingPolicy of(HttpLogOptions options, String loggerName) {
        boolean wanted = wantsBodies(options);
        return new BodyLoggingPolicy(
                wanted && options.getRequestLogger() == null,
                wanted && options.getResponseLogger() == null,
                new ClientLogger(loggerName));
    }

    private static boolean wantsBodies(HttpLogOptions options) {
        return options.getLogLevel() != null && options.getLogLevel().shouldLogBody();
    }

    /** The part of the options that is left to azure-core's log. */
    static HttpLogOptions withoutBodies(HttpLogOptions options) {
        if (!wantsBodies(options)) {
            return options;
        }
        return new HttpLogOptions()
                .setLogLevel(
                        options.getLogLevel().shouldLogHeaders()
                                ? HttpLogDetailLevel.HEADERS
                                : HttpLogDetailLevel.BASIC)
                .setAllowedHttpHeaderNames(options.getAllowedHttpHeaderNames())
                .setAllowedQueryParamNames(options.getAllowedQueryParamNames())
                .disableRedactedHeaderLogging(options.isRedactedHeaderLoggingDisabled())
                .setRequestLogger(options.getRequestLogger())
                .setResponseLogger(options.getResponseLogger());
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.defer(() -> {
            log(context.getHttpRequest());
            return next.process().flatMap(response -> {
                if (!isLogged(responses, response.getHeaders())) {
                    return Mono.just(response);
                }
                HttpResponse buffered = response.buffer();
                return buffered.getBodyAsByteArray().doOnNext(this::logResponse).thenReturn(buffered);
            });
        });
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        log(context.getHttpRequest());
        HttpResponse response = next.processSync();
        if (!isLogged(responses, response.getHeaders())) {
            return response;
        }
        HttpResponse buffered = response.buffer();
        logResponse(buffered.getBodyAsBinaryData().toBytes());
        return buffered;
    }

    private void log(HttpRequest request) {
        BinaryData body = request.getBodyAsBinaryData();
        if (body != null && isLogged(requests, request.getHeaders()) && !isFile(request.getHeaders())) {
            log("HTTP request body", body.toBytes());
        }
    }

    private void logResponse(byte[] body) {
        log("HTTP response body", body);
    }

    private void log(String message, byte[] body) {
        logger.atInfo().addKeyValue("body", RedactedBody.of(body)).log(message);
    }

    private boolean isLogged(boolean wanted, HttpHeaders headers) {
        return wanted
                && logger.canLogAtLevel(LogLevel.INFORMATIONAL)
                && length(headers)
                        .filter(length -> length > 0 && length < LONGEST)
                        .isPresent();
    }

    /** Whether the body is an uploaded file, which may contain secrets even if it is JSON. */
    private static boolean isFile(HttpHeaders headers) {
        return "application/octet-stream".equals(headers.getValue(HttpHeaderName.CONTENT_TYPE));
    }

    private static Optional<Long> length(HttpHeaders headers) {
        return Optional.ofNullable(headers.getValue(HttpHeaderName.CONTENT_LENGTH))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
