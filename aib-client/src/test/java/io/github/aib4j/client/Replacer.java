package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.PendingPlanStore;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.value.LocalScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * A process that replaces templates, each by one that needs a local script, after a build that still runs. It can stop for
 * ever at one of its requests, to be killed there.
 */
public final class Replacer {
    private final ImageBuilderClient client;
    private final Path folder;
    private final String container;

    private Replacer(ImageBuilderClient client, Path folder, String container) {
        this.client = client;
        this.folder = folder;
        this.container = container;
    }

    /**
     * Plans, applies, and prints the steps.
     *
     * @param args the endpoint, the file with its certificate, the folder of the store and the script, the container,
     *     at which     request to stop ({@code 0} for none), the pattern of the requests that count, whether it is sent
     *     before the stop, and     the names of the templates
     */
    public static void main(String[] args) throws Exception {
        HttpClient jdk = new JdkHttpClientBuilder(
                        java.net.http.HttpClient.newBuilder().sslContext(Watcher.trusting(Path.of(args[1]))))
                .build();
        HttpClient stopping = new StoppingHttpClient(
                jdk, Integer.parseInt(args[4]), Pattern.compile(args[5]), Boolean.parseBoolean(args[6]));
        ImageBuilderClient client = Watcher.client(args[0], Watcher.trusting(Path.of(args[1])))
                .httpClient(stopping)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .buildClient();
        Replacer replacer = new Replacer(client, Path.of(args[2]), args[3]);
        for (int i = 7; i < args.length; i++) {
            replacer.replace(args[i]);
        }
        System.exit(0);
    }

    private void replace(String name) {
        ApplyOptions options =
                ApplyOptions.defaults().withWhenBlocked(WhenBlocked.WAIT).withStore(new FolderStore(folder));
        ImageTemplate desired = desired(name, folder, container);
        System.out.println("done "
                + client.apply(client.plan("images", name, desired), options).steps());
    }

    /** A template whose build makes an image of its own. */
    static ImageTemplate before(String name) {
        return Samples.template().toBuilder()
                .distribute(Distributor.managedImage(
                        "managed", ManagedImageId.of(Samples.SUBSCRIPTION, "images", name), "westeurope"))
                .build();
    }

    static ImageTemplate desired(String name, Path folder, String container) {
        return before(name).toBuilder()
                .customize(Customizer.shellScript(
                        "install", LocalScript.of(folder.resolve("install.sh")).in(container)))
                .build();
    }

    private record FolderStore(Path folder) implements PendingPlanStore {
        private Path file(ImageTemplateId id) {
            return folder.resolve(id.name().orElseThrow() + ".json");
        }

        @Override
        public void save(ImageTemplateId id, String text) {
            try {
                Files.writeString(file(id), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<String> load(ImageTemplateId id) {
            try {
                return Files.exists(file(id)) ? Optional.of(Files.readString(file(id))) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void remove(ImageTemplateId id) {
            try {
                Files.deleteIfExists(file(id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Prints that it stopped, and waits forever. */
    private static final class StoppingHttpClient implements HttpClient {
        private final HttpClient behind;
        private final int last;
        private final Pattern counted;
        private final boolean isSent;
        private int requests;

        StoppingHttpClient(HttpClient behind, int last, Pattern counted, boolean isSent) {
            this.behind = behind;
            this.last = last;
            this.counted = counted;
            this.isSent = isSent;
        }

        @Override
        public Mono<HttpResponse> send(HttpRequest request) {
            throw new UnsupportedOperationException("only the synchronous client stops here");
        }

        @Override
        public HttpResponse sendSync(HttpRequest request, Context context) {
            String called = request.getHttpMethod() + " " + request.getUrl().getPath();
            boolean isLast = counted.matcher(called).find() && ++requests == last;
            if (isLast && !isSent) {
                stop(called);
            }
            HttpResponse response = behind.sendSync(request, context);
            if (isLast) {
                stop(called);
            }
            return response;
        }

        private static void stop(String called) {
            System.out.println("stopped " + called);
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
