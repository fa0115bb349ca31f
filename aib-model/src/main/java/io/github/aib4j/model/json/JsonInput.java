package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a document is read from: a file, a resource of the class path, a stream, or a text. {@link ImageTemplateJson}, {@link
 * DeploymentTemplateJson}, {@link GalleryJson}, {@link GalleryDeploymentJson}, {@link DeploymentEvaluation}, {@link
 * DeploymentScope#withParameterFile(JsonInput)}, {@link JsonText}, and in {@code model.lint.report} {@code TemplateFile} and
 * {@code SuppressionFile} read one.
 *
 * <pre>{@code
 * TemplateDocument document = ImageTemplateJson.read(JsonInput.of(Path.of("web.json")));
 * TemplateDocument shipped = ImageTemplateJson.read(JsonInput.of(Images.class.getResource("/web.json")));
 * TemplateDocument piped = ImageTemplateJson.read(JsonInput.of(System.in, "standard input"));
 * }</pre>
 *
 * <p>Nothing here uses the network: an address of the web is refused. Fetch it with an HTTP client of your choice, and give
 * what it returns. At most {@link ReadLimits#longest} bytes are read into memory. An input of a stream or a reader can be
 * read once; all others any number of times.
 *
 * @since 0.1.0
 */
public final class JsonInput {
    private static final List<String> LOCAL = List.of("file", "jrt", "resource", "nested");
    private static final String ARCHIVE = "jar";

    private final String name;
    private final Content content;

    private JsonInput(String name, Content content) {
        this.name = Objects.requireNonNull(name, "name");
        this.content = content;
    }

    /** A file in UTF-8; UTF-16 and UTF-32 are detected. */
    public static JsonInput of(Path file) {
        Objects.requireNonNull(file, "file");
        return new JsonInput(file.toString(), limits -> JsonSource.of(JsonTrees.bytes(file, limits)));
    }

    /**
     * A local file or a resource of the class path, such as {@link Class#getResource} gives, in UTF-8; UTF-16 and UTF-32
     * are detected.
     *
     * @param location an address with the scheme {@code file}, {@code jar} (of such a file), {@code jrt}, {@code resource},
     *     or {@code nested}
     * @throws IllegalArgumentException if the address has another scheme, or names another machine
     */
    public static JsonInput of(URL location) {
        Objects.requireNonNull(location, "location");
        checkIsLocal(location.getProtocol(), location.toExternalForm());
        return new JsonInput(location.toExternalForm(), limits -> {
            URLConnection connection = location.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return JsonSource.of(JsonTrees.bytes(in, location.toExternalForm(), limits));
            }
        });
    }

    /**
     * A stream in UTF-8, which is read to its end and not closed; UTF-16 and UTF-32 are detected.
     *
     * @param name its name in messages
     */
    public static JsonInput of(InputStream in, String name) {
        Objects.requireNonNull(in, "in");
        return new JsonInput(name, limits -> JsonSource.of(JsonTrees.bytes(in, name, limits)));
    }

    /**
     * A reader, which is read to its end and not closed.
     *
     * @param name its name in messages
     */
    public static JsonInput of(Reader in, String name) {
        Objects.requireNonNull(in, "in");
        return new JsonInput(name, limits -> JsonSource.of(JsonTrees.text(in, name, limits)));
    }

    /**
     * A text.
     *
     * @param name its name in messages
     */
    public static JsonInput of(String json, String name) {
        JsonSource source = JsonSource.of(json);
        return new JsonInput(name, limits -> source);
    }

    /**
     * A text in UTF-8; UTF-16 and UTF-32 are detected.
     *
     * @param name its name in messages
     */
    public static JsonInput of(byte[] json, String name) {
        JsonSource source = JsonSource.of(json);
        return new JsonInput(name, limits -> source);
    }

    /**
     * Reads the document: the bytes as they are, or a text in UTF-8.
     *
     * @throws IOException if it cannot be read
     * @throws JsonReadException if a file, stream or reader is longer than {@link ReadLimits#longest}
     * @since 0.1.0
     */
    public byte[] bytes(ReadLimits limits) throws IOException {
        return source(limits).bytes();
    }

    /** What messages call it: the name that was given, or that of the file. */
    public String name() {
        return name;
    }

    /** The same as {@link #name}. */
    @Override
    public String toString() {
        return name;
    }

    JsonSource source(ReadLimits limits) throws IOException {
        return content.read(Objects.requireNonNull(limits, "limits"));
    }

    static JsonSource source(JsonInput input, ReadOptions options) throws IOException {
        Objects.requireNonNull(options, "options");
        return Objects.requireNonNull(input, "input").source(options.limits());
    }

    private static void checkIsLocal(String scheme, String address) {
        String kind = scheme.toLowerCase(Locale.ROOT);
        if (kind.equals(ARCHIVE)) {
            String inner = address.substring(ARCHIVE.length() + 1);
            checkIsLocal(inner.substring(0, Math.max(0, inner.indexOf(':'))), inner);
        } else if (!LOCAL.contains(kind) || namesMachine(address.substring(kind.length() + 1))) {
            throw new IllegalArgumentException("An address of the kind '" + kind
                    + "' that is not on this machine is not read, because nothing here uses the network; fetch it with"
                    + " an HTTP client, and give JsonInput.of what it returns");
        }
    }

    /**
     * Whether a file URI names a machine, as {@code file://server/share}, which Java takes for FTP, and {@code
     * file:////server/share} do.
     */
    private static boolean namesMachine(String path) {
        String plain = path.replace('\\', '/').replaceFirst("^//(?:localhost)?(?=/)", "");
        return plain.startsWith("//");
    }

    /** The bytes or characters. */
    private interface Content {
        JsonSource read(ReadLimits limits) throws IOException;
    }
}
