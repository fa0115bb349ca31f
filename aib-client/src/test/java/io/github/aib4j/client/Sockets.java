package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.core.util.Configuration;
import java.net.ProxySelector;
import okhttp3.OkHttpClient;

/** Two HTTP implementations of azure-core, as they are without settings of the machine. */
enum Sockets {
    JDK {
        @Override
        HttpClient client(Trust trust, ProxySelector ways) {
            return new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder()
                            .sslContext(trust.tls())
                            .proxy(ways))
                    .configuration(Configuration.NONE)
                    .build();
        }
    },
    OKHTTP {
        @Override
        HttpClient client(Trust trust, ProxySelector ways) {
            OkHttpClient.Builder client = new OkHttpClient.Builder()
                    .sslSocketFactory(trust.tls().getSocketFactory(), trust.manager())
                    .proxySelector(ways);
            if (trust.isBlind()) {
                client.hostnameVerifier((name, session) -> true);
            }
            return new OkHttpAsyncHttpClientBuilder(client.build())
                    .configuration(Configuration.NONE)
                    .build();
        }
    };

    /** A client that takes these ways to its hosts, and trusts them so. */
    abstract HttpClient client(Trust trust, ProxySelector ways);
}
