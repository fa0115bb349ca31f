package io.github.aib4j.model;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * What happens to the build machine when something fails.
 *
 * @since 0.1.0
 */
public final class BuildErrorReaction extends OpenEnum {
    /** The service removes the build machine. */
    public static final BuildErrorReaction CLEANUP = new BuildErrorReaction("cleanup", true);

    /** The build machine stays, so that you can inspect it. */
    public static final BuildErrorReaction ABORT = new BuildErrorReaction("abort", true);

    private static final List<BuildErrorReaction> KNOWN = List.of(CLEANUP, ABORT);

    private BuildErrorReaction(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static BuildErrorReaction of(String text) {
        return find(text, KNOWN, other -> new BuildErrorReaction(other, isOneOf(other, KNOWN)));
    }
}
