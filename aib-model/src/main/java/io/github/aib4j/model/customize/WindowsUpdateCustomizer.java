package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Installs Windows updates. Since api-version 2020-02-14; pages of 2019-05-01-preview describe it too.
 *
 * <p>It rests on a provisioner of the Packer community, which Microsoft tests but does not officially support. It fails with
 * 0x80240016 while a restart is pending or an installation runs; put a WindowsRestart step before.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class WindowsUpdateCustomizer implements Customizer {
    WindowsUpdateCustomizer() {}

    /**
     * Which updates to look for. Absent or empty looks for all, by the description of the type; by the pages the default is
     * {@code BrowseOnly=0 and IsInstalled=0}.
     */
    public abstract Optional<String> searchCriteria();

    /** Which of those to take, {@code include:} or {@code exclude:} and an expression each; all if empty. */
    public abstract List<String> filters();

    /** How many to install at a time; the service's default is 1000. */
    public abstract Optional<Integer> updateLimit();

    @Value.Check
    void check() {
        updateLimit().filter(limit -> limit < 0).ifPresent(limit -> {
            throw new IllegalStateException("An update limit of " + limit + " is not possible; give 0 or more");
        });
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link WindowsUpdateCustomizer}. */
    public static final class Builder extends ImmutableWindowsUpdateCustomizer.Builder {
        Builder() {}
    }
}
