package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Installs Windows updates. Since api-version 2020-02-14; pages of 2019-05-01-preview describe it too. */
@ModelStyle
@Value.Immutable
public abstract non-sealed class WindowsUpdateCustomizer implements Customizer {
    WindowsUpdateCustomizer() {}

    /** Which updates to look for; absent or empty looks for all. */
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
