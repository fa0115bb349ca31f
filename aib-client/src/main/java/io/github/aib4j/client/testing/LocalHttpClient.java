package io.github.aib4j.client.testing;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.core.util.FluxUtil;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries requests of azure-core to the engine, in the calling thread. */
final class LocalHttpClient implements HttpClient {
    private final Engine engine;

    LocalHttpClient(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> FluxUtil.collectBytesInByteBufferStream(
                        Optional.ofNullable(request.getBody()).orElse(Flux.empty()))
                .map(body -> answer(request, body)));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, @Nullable Context context) {
        return answer(
                request,
                Optional.ofNullable(request.getBodyAsBinaryData())
                        .map(BinaryData::toBytes)
                        .orElse(new byte[0]));
    }

    private HttpResponse answer(HttpRequest request, byte[] body) {
        Optional<String> text =
                Optional.of(new String(body, StandardCharsets.UTF_8)).filter(t -> !t.isEmpty());
        LocalRequest asked = new LocalRequest(
                request.getHttpMethod().toString(), request.getUrl().toString(), text);
        Optional<String> authorization =
                Optional.ofNullable(request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION));
        return new LocalHttpResponse(request, engine.answer(asked, authorization));
    }
}
