package io.github.aib4j.model.implementation.lint.step;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of steps that the service has. */
public enum StepKind {
    SHELL("Shell"),
    POWER_SHELL("PowerShell"),
    FILE("File"),
    WINDOWS_RESTART("WindowsRestart"),
    WINDOWS_UPDATE("WindowsUpdate");

    private final String text;
    private final Optional<StepKind> self = Optional.of(this);

    StepKind(String text) {
        this.text = text;
    }

    public static Optional<StepKind> find(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equalsIgnoreCase(text))
                .findFirst();
    }

    public Optional<StepKind> asOptional() {
        return self;
    }

    public boolean isScripted() {
        return this == SHELL || this == POWER_SHELL;
    }

    /** The name on the wire. */
    @Override
    public String toString() {
        return text;
    }
}
