package io.github.aib4j.client.poll;

/**
 * Hears of a build while somebody waits for it.
 *
 * <p>It is called whenever a poll brings something new, on the thread that polls, and should be quick. What it throws is
 * logged and otherwise ignored: listening in never changes the build, nor the wait for it.
 */
@FunctionalInterface
public interface BuildListener {
    /** Something is new: the state, the sub-state, or the end. */
    void onProgress(BuildProgress progress);
}
