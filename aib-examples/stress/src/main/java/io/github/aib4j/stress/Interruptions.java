package io.github.aib4j.stress;

/**
 * Threads are interrupted at any moment of every blocking call, to a service that answers, that never answers, and that
 * asks the client to wait.
 *
 * <p>The call returns within two seconds, unless it had returned before. It throws an {@link IllegalStateException}, or
 * says that it does not know whether a build has begun, and the thread is still marked as interrupted. The client works
 * afterwards.
 */
final class Interruptions implements Scenario {
    private static final int THREADS = 8;

    @Override
    public void run(StressRun run) throws Exception {
        run.on(THREADS, (index, chance) -> {
            do {
                try (InterruptRound round = new InterruptRound(run, chance)) {
                    for (int i = 0; i < 20; i++) {
                        round.interruptOnce();
                    }
                }
            } while (!run.isOver());
        });
    }
}
