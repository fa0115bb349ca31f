package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Installs Windows updates. Since api-version 2020-02-14; Microsoft's pages of 2019-05-01-preview describe it too.
 *
 * <p>The step is based on a provisioner of the Packer community, which Microsoft tests but does not officially support. It
 * fails with 0x80240016 while a restart is pending or an installation is running; put a WindowsRestart step before it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class WindowsUpdateCustomizer implements Customizer {
    WindowsUpdateCustomizer() {}

    /**
     * The search query for updates. If absent or empty, the service searches for all, according to the description of the
     * type; according to Microsoft's pages the default is {@code BrowseOnly=0 and IsInstalled=0}.
     */
    public abstract Optional<String> searchCriteria();

    /**
     * Filters on the search result, each of them {@code include:} or {@code exclude:} followed by an expression. If
     * empty, the service installs all updates that it found.
     */
    public abstract List<String> filters();

    /** The maximum number of updates to install at a time. The service's default is 1000. */
    public abstract Optional<Integer> updateLimit();

    @Value.Check
    void check() {
        updateLimit().filter(limit -> limit < 0).ifPresent(limit -> {
            throw new IllegalArgumentException("An update limit of " + limit + " is not possible; give 0 or more");
        });
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link WindowsUpdateCustomizer}. */
    public static final class Builder extends ImmutableWindowsUpdateCustomizer.Builder {
        Builder() {}
    }
}
