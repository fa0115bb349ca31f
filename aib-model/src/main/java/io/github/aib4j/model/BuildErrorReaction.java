package io.github.aib4j.model;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/** What becomes of the build machine when something fails. */
public final class BuildErrorReaction extends OpenEnum {
    /** It is removed. */
    public static final BuildErrorReaction CLEANUP = new BuildErrorReaction("cleanup", true);

    /** It stays, so that it can be looked at. */
    public static final BuildErrorReaction ABORT = new BuildErrorReaction("abort", true);

    private static final List<BuildErrorReaction> KNOWN = List.of(CLEANUP, ABORT);

    private BuildErrorReaction(String text, boolean known) {
        super(text, known);
    }

    /** The value of that name, known here or not. */
    public static BuildErrorReaction of(String text) {
        return find(text, KNOWN, other -> new BuildErrorReaction(other, isOneOf(other, KNOWN)));
    }
}
