package io.github.aib4j.client.poll;

/**
 * Receives the progress of a build while somebody waits for it.
 *
 * <p>The polling thread calls it whenever a poll finds something new, so it should return quickly. Whatever it
 * throws is logged and otherwise ignored: a listener never affects the build or the wait.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BuildListener {
    /** Called when something has changed: the state, the sub-state, or the end. */
    void onProgress(BuildProgress progress);
}
