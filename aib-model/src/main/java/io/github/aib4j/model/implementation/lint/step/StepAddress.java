package io.github.aib4j.model.implementation.lint.step;

import io.github.aib4j.model.value.ContentUri;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of the script or the file of a step. It is only parsed if its text is not plain. Not thread-safe. */
public final class StepAddress {
    private final ContentUri given;
    private final boolean isPlain;
    private boolean isParsed;
    private @Nullable URI parsed;

    public StepAddress(ContentUri given) {
        this.given = given;
        this.isPlain = isPlain(given.text());
    }

    public ContentUri given() {
        return given;
    }

    public boolean isExpression() {
        return !isPlain && given.isExpression();
    }

    public boolean isAddress() {
        return isPlain || uri().isPresent();
    }

    /** Whether it is fetched by HTTP. */
    public boolean isWeb() {
        return isPlain
                || uri().map(URI::getScheme)
                        .filter(scheme -> scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                        .isPresent();
    }

    public Optional<String> host() {
        return uri().map(URI::getHost);
    }

    /** The path; empty without one. */
    public String path() {
        if (!isPlain) {
            return uri().map(URI::getPath).orElse("");
        }
        int begin = given.text().indexOf('/', "https://".length());
        return begin < 0 ? "" : given.text().substring(begin);
    }

    private Optional<URI> uri() {
        if (!isParsed) {
            parsed = given.uri().orElse(null);
            isParsed = true;
        }
        return Optional.ofNullable(parsed);
    }

    /** Whether it is {@code https://}, a host and a path, without special characters. */
    private static boolean isPlain(String text) {
        int begin = "https://".length();
        if (!text.startsWith("https://") || text.length() == begin || text.charAt(begin) == '/') {
            return false;
        }
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain =
                    (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_' || c == '~';
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }
}
